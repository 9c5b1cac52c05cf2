package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordLimit bounds a word's folded form, in bytes; no Dutch word is as long.
const wordLimit = 80

// Token is a word in a text.
type Token struct {
	Start, End int    // bytes Start to End of the text hold the word
	Word       string // the word folded, without apostrophes and points
}

// Tokens yields the words of s in their order: runs of letters, digits and
// combining marks. A hyphen parts words ("UHT-besluit" is two). An apostrophe
// between letters belongs to the word, with a final 's left out of Word
// ("foto's" is foto), and so does a point or comma between digits ("1.600" is
// 1600).
func Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for at := 0; at < len(s); {
			start, end, joined := nextWord(s, at)
			if start == end {
				return
			}
			if word := normalWord(s[start:end], joined); word != "" && !yield(Token{start, end, word}) {
				return
			}
			at = end
		}
	}
}

// nextWord finds the first word at or after at, and whether it holds a joiner.
func nextWord(s string, at int) (start, end int, joined bool) {
	start = -1
	var last rune
	for i := at; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case inWord(r):
			if start < 0 {
				start = i
			}
		case start < 0:
		case joins(last, r, s[i+size:]):
			joined = true
		default:
			return start, i, joined
		}
		last = r
		i += size
	}
	if start < 0 {
		return len(s), len(s), false
	}
	return start, len(s), joined
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func joins(before, r rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

var joiners = strings.NewReplacer("'", "", "’", "", ".", "", ",", "")

func normalWord(s string, joined bool) string {
	word := Fold(s)
	if joined {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		word = joiners.Replace(word)
	}
	if len(word) > wordLimit {
		word = strings.ToValidUTF8(word[:wordLimit], "")
	}
	return word
}
