package query

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// ParseDecimal reads a number with up to 15 significant digits, which float64 holds without loss.
func ParseDecimal(s string) (float64, error) {
	n, err := strconv.ParseFloat(s, 64)
	digits := strings.TrimLeft(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.SplitN(strings.ToLower(s), "e", 2)[0]), "0")
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) || len(digits) > 15 {
		return 0, fmt.Errorf("%q is no number with up to 15 significant digits", s)
	}
	return n, nil
}

// AppendDecimal adds a number as ParseDecimal reads it, without an exponent.
func AppendDecimal(dst []byte, n float64) []byte { return strconv.AppendFloat(dst, n, 'f', -1, 64) }

// intOf is a whole number that came from JSON or from a literal.
func intOf(v any) (int64, bool) {
	switch v := v.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) < 1<<53
	case json.Number:
		n, err := v.Int64()
		return n, err == nil
	}
	return 0, false
}

const hex = "0123456789abcdef"

// plain tells which bytes stand in a JSON string as they are.
var plain = func() (table [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		table[c] = c != '"' && c != '\\'
	}
	return table
}()

// allPlain tells whether eight bytes are all plain. It looks at them at once: a subtraction lends from the next byte only
// where it has found a byte that is not.
func allPlain(x uint64) bool {
	const ones = 0x0101010101010101
	control, quote, backslash := x-ones*' ', (x^ones*'"')-ones, (x^ones*'\\')-ones
	return (x|control|quote|backslash)&(ones<<7) == 0
}

// appendString adds s as a JSON string. Bytes that are no UTF-8 become U+FFFD.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start, bytes := 0, unsafe.Slice(unsafe.StringData(s), len(s)) // only read
	for i := 0; i < len(s); {
		if i+8 <= len(s) && allPlain(binary.LittleEndian.Uint64(bytes[i:])) {
			i += 8
			continue
		}
		c := s[i]
		if plain[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r != utf8.RuneError || size > 1 {
				i += size
				continue
			}
			dst = append(dst, s[start:i]...)
			dst = append(dst, "\ufffd"...)
		} else {
			dst = append(dst, s[start:i]...)
			switch c {
			case '"', '\\':
				dst = append(dst, '\\', c)
			case '\n':
				dst = append(dst, '\\', 'n')
			case '\r':
				dst = append(dst, '\\', 'r')
			case '\t':
				dst = append(dst, '\\', 't')
			default:
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
		}
		i++
		start = i
	}
	return append(append(dst, s[start:]...), '"')
}
