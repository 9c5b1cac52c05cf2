package text

import (
	"encoding/base64"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// KeyLimit is the number of leading characters of a text that its key reflects;
// texts that differ only after it have equal keys.
const KeyLimit = 200

// ordered is base64 whose alphabet stands in ASCII order and which has no
// padding, so that encoded keys compare as the bytes that they encode.
var ordered = base64.NewEncoding("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz").WithPadding(base64.NoPadding)

// A collator holds buffers of its own and serves one caller at a time.
var collators = sync.Pool{New: func() any {
	return &collator{by: collate.New(language.Dutch)}
}}

type collator struct {
	by  *collate.Collator
	buf collate.Buffer
}

// Key returns the sort key of s in Dutch order: comparing keys, byte by byte or
// by code points, compares the texts. The key is ASCII, so that Go and Neo4j
// order it alike. It follows the Unicode Collation Algorithm (UTS #10) with
// CLDR's order for Dutch, to three levels:
//
//   - letters first: e, é and E are one letter, and ij is an i followed by a j,
//     as in Dutch dictionaries (ii, ij, ik), never a y; the ligature ĳ follows
//     the two letters;
//   - then diacritics: e before é;
//   - then case: e before E.
//
// Spaces and punctuation come before digits, digits before letters. A run of
// digits counts as a number: "nr. 2" before "nr. 10". Texts with equal keys are
// for the caller to tell apart.
func Key(s string) string {
	c := collators.Get().(*collator)
	defer collators.Put(c)
	c.buf.Reset()
	return ordered.EncodeToString(c.by.KeyFromString(&c.buf, measured(leading(s, KeyLimit))))
}

// leading returns the first n characters of s.
func leading(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// measured writes before each run of digits how long it is without leading
// zeros, and leaves those out, so that runs compare as numbers: "500" becomes
// "3500" and "000" becomes "0". A length of nine or more is written as 9 and
// the rest likewise. (The collator's own option for numbers puts a run of
// zeros after every other number.)
func measured(s string) string {
	start := strings.IndexAny(s, digits)
	if start < 0 {
		return s
	}
	var b strings.Builder
	for start >= 0 {
		b.WriteString(s[:start])
		s = s[start:]
		run := len(s) - len(strings.TrimLeft(s, digits))
		number := strings.TrimLeft(s[:run], "0")
		n := len(number)
		for ; n > 8; n -= 8 {
			b.WriteByte('9')
		}
		b.WriteByte('0' + byte(n))
		b.WriteString(number)
		s = s[run:]
		start = strings.IndexAny(s, digits)
	}
	b.WriteString(s)
	return b.String()
}

const digits = "0123456789"
