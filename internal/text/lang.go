package text

// Lang is the language that a text is written in.
type Lang uint8

// The languages that texts are analysed in. Any is for names, titles and
// queries, which may be either: they are analysed as both.
const (
	Any Lang = iota
	Dutch
	English
)

// Langs is how many languages there are beside Any.
const Langs = 2

// Slot is the place of a language, Dutch or English, in an array of Langs.
func (l Lang) Slot() int { return int(l) - 1 }

// Has says whether text in l is analysed as other, which is not Any.
func (l Lang) Has(other Lang) bool { return l == Any || l == other }
