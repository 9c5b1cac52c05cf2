package search_test

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"herstelgraaf/internal/search"
	"herstelgraaf/internal/text"
)

var analyzer = text.NewAnalyzer()

// counted is how much each term counts in a document in one language, counted by hand.
type counted map[string]float64

func count(d search.Document, lang text.Lang) counted {
	c := counted{}
	for _, f := range d.Fields {
		if !f.Lang.Has(lang) {
			continue
		}
		var words []*text.Word
		length := 0
		for tok := range text.Tokens(f.Text) {
			w := analyzer.Word(tok.Word)
			if words = append(words, w); w.Stem(lang) != "" {
				length++
			}
		}
		if length == 0 {
			continue
		}
		weight, average := float64(max(f.Weight, 1)), float64(search.BodyWords)
		if weight >= search.TitleWeight {
			average = search.TitleWords
		}
		// The index counts in 64ths.
		once := math.Round(64 * weight / (1 - search.B + search.B*float64(length)/average))
		for _, w := range words {
			if stem := w.Stem(lang); stem != "" {
				c[stem] += once / 64
			}
			if lang == text.Dutch {
				for _, p := range w.Parts() {
					c[p] += math.Floor(once/2) / 64
				}
			}
		}
	}
	return c
}

// byHand answers a query of words that no language leaves out by BM25F as it
// stands in the documentation, one document after the other.
func byHand(docs map[string]search.Document, query string) []search.Hit {
	langs := []text.Lang{text.Dutch, text.English}
	held := map[text.Lang]map[string]counted{}
	having := map[text.Lang]int{}
	for _, lang := range langs {
		held[lang] = map[string]counted{}
		for id, d := range docs {
			c := count(d, lang)
			held[lang][id] = c
			if len(c) > 0 {
				having[lang]++
			}
		}
	}
	bm25 := func(lang text.Lang, id, term string) float64 {
		f := held[lang][id][term]
		if term == "" || f == 0 {
			return 0
		}
		n := 0
		for _, other := range held[lang] {
			if other[term] > 0 {
				n++
			}
		}
		return math.Log(1+(float64(having[lang]-n)+0.5)/(float64(n)+0.5)) * f * (search.K1 + 1) / (f + search.K1)
	}

	var words []*text.Word
	for tok := range text.Tokens(query) {
		w := analyzer.Word(tok.Word)
		if !slices.ContainsFunc(words, func(v *text.Word) bool {
			return v.Stem(text.Dutch) == w.Stem(text.Dutch) && v.Stem(text.English) == w.Stem(text.English)
		}) {
			words = append(words, w)
		}
	}
	var hits []search.Hit
	for id, d := range docs {
		matched, score := 0, 0.0
		for _, w := range words {
			dutch, english := bm25(text.Dutch, id, w.Stem(text.Dutch)), bm25(text.English, id, w.Stem(text.English))
			parts, all := 0.0, len(w.Parts()) > 0
			for _, p := range w.Parts() {
				s := bm25(text.Dutch, id, p)
				parts, all = parts+s/2, all && s > 0
			}
			if all {
				dutch += parts
			}
			if dutch > 0 || english > 0 {
				matched++
			}
			score += max(dutch, english)
		}
		if matched > 0 {
			hits = append(hits, search.Hit{ID: id, Kind: d.Kind, All: matched == len(words), Score: math.Round(score*1e4) / 1e4})
		}
	}
	slices.SortFunc(hits, inOrder)
	return hits
}

func inOrder(a, b search.Hit) int {
	if a.All != b.All {
		if a.All {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.ID, b.ID))
}

func listOf(docs map[string]search.Document) []search.Document {
	return slices.Collect(maps.Values(docs)) // in any order, which must not matter
}
