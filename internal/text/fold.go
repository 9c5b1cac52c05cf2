package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// strokes holds the letters that Unicode does not decompose though a reader
// sees a plain letter with something added, and the case pairs that lower case
// alone does not bring together.
var strokes = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h",
	'ı': "i", 'ł': "l", 'ŧ': "t", 'þ': "th", 'ŋ': "n", 'ĸ': "k", 'ς': "σ",
}

// Fold returns s with case and diacritics aside: compatibility decomposition
// (NFKD), combining marks removed, lower case, and letters such as ß, ø and the
// ligature ĳ written with plain letters. Two texts that a reader would call the
// same word have the same fold. Invalid UTF-8 becomes U+FFFD. Fold is
// idempotent, and keeps a prefix a prefix and a part a part for texts that do
// not cut a letter from its marks.
func Fold(s string) string {
	if folded, ok := foldASCII(s); ok {
		return folded
	}
	if folded, ok := foldLatin(s); ok {
		return folded
	}
	return foldAny(s)
}

func foldAny(s string) string {
	for {
		next := foldOnce(s)
		if next == s {
			return s
		}
		s = next
	}
}

func foldASCII(s string) (string, bool) {
	upper := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		upper = upper || 'A' <= c && c <= 'Z'
	}
	if !upper {
		return s, true
	}
	return strings.ToLower(s), true
}

// latin holds the folds of the letters that nearly all Dutch and English text
// is written with: Latin-1 and Latin Extended-A and -B, none of which combines
// with a neighbour.
var latin = func() (folds [0x250]string) {
	for r := range folds {
		folds[r] = foldAny(string(rune(r)))
	}
	return folds
}()

func foldLatin(s string) (string, bool) {
	out := make([]byte, 0, len(s)+8)
	for _, r := range s {
		if int(r) >= len(latin) {
			return "", false
		}
		out = append(out, latin[r]...)
	}
	return string(out), true
}

func foldOnce(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := strokes[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
