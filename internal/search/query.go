package search

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/text"
)

// BadQuery is the code of a query that cannot be searched for.
const BadQuery fault.Code = "BAD_QUERY"

// Bounds of a query's text.
const (
	MaxQuery = 1000 // characters
	MaxWords = 32   // different words
)

// Query asks for the documents that hold any of the words of Text. Text is
// plain words: quotes, signs and words such as AND mean nothing. Stop words are
// left out.
type Query struct {
	Text   string
	Kinds  []uint16             // documents of these kinds only; of all if nil
	Filter func(id string) bool // documents that it holds for only, if not nil; must be pure
	// Marked narrows to documents by their marks: for each place of Document.Marks, true at the numbers of the marks that are
	// asked for; nil for all.
	Marked [][]bool

	// Limit hits come after Offset others; 0 gives none, for Total and Kinds alone.
	Limit, Offset int
	// After and Before, if not nil, leave out the hits up to and from a place.
	After, Before *Position
	// Backward takes the last Limit hits instead of the first, in the same order;
	// Offset then counts from the end.
	Backward bool
	// Facets asks for Results.Kinds and Results.Marks.
	Facets bool
}

// Position is a place in the order of hits: those that hold all words first,
// then by score, highest first, then by id. It need not be that of a hit.
type Position struct {
	All   bool
	Score float64
	ID    string
}

// Hit is a document that a query found.
type Hit struct {
	ID    string
	Kind  uint16
	All   bool    // it holds all words of the query
	Score float64 // rounded to four digits after the point
}

// Position is the hit's place in the order.
func (h Hit) Position() Position { return Position{h.All, h.Score, h.ID} }

// Results answer a query. Total counts all documents found, of Query.Kinds,
// Filter and Marked, wherever the page begins or ends. Kinds counts them by kind
// without regard to Query.Kinds; Marks, for each place of Document.Marks, by the
// number of the mark, without regard to what Query.Marked asks of that place.
// Results may be shared: they are not to be changed.
type Results struct {
	Total int
	Hits  []Hit
	Kinds map[uint16]int
	Marks [][]int
}

// queryWord is one word that is searched for.
type queryWord struct {
	stems [text.Langs]string // empty where it is a stop word
	parts []string           // Dutch
}

func (w queryWord) equal(v queryWord) bool { return w.stems == v.stems }

// parse finds the words of a query, each once. A word that is a stop word in
// one language is searched for in the other only if nothing else is left.
func parse(query string, a *text.Analyzer) ([]queryWord, error) {
	if n := utf8.RuneCountInString(query); n > MaxQuery {
		return nil, bad(fmt.Sprintf("%d characters", n), "give at most %d characters", MaxQuery)
	}
	var words, doubtful []queryWord
	any := false
	for tok := range text.Tokens(query) {
		any = true
		known := a.Word(tok.Word)
		w := queryWord{parts: known.Parts()}
		stopped := 0
		for _, lang := range languages {
			if w.stems[lang.Slot()] = known.Stem(lang); w.stems[lang.Slot()] == "" {
				stopped++
			}
		}
		switch stopped {
		case 0:
			words = appendNew(words, w)
		case text.Langs:
		default:
			doubtful = appendNew(doubtful, w)
		}
	}
	if len(words) == 0 {
		words = doubtful
	}
	switch {
	case !any:
		return nil, bad(query, "give at least one word")
	case len(words) == 0:
		return nil, bad(query, "give a word beside words as common as these, which are not indexed")
	case len(words) > MaxWords:
		return nil, bad(fmt.Sprintf("%d different words", len(words)), "give at most %d", MaxWords)
	}
	return words, nil
}

func appendNew(words []queryWord, w queryWord) []queryWord {
	if slices.ContainsFunc(words, w.equal) {
		return words
	}
	return append(words, w)
}

func bad(given, right string, args ...any) error {
	e := fault.Argument("query", given, right, args...)
	e.Kind = BadQuery
	return e
}
