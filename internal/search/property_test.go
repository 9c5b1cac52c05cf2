package search_test

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/search"
	"herstelgraaf/internal/text"
)

var (
	dutchWords = strings.Fields(`signalen signaal genegeerd negeert herstel hersteloperatie operatie toeslagenaffaire toeslag ouders
		aardbevingsschade schade Groningen regeling schaderegeling herstelregelingen commissie coördinator minister uitgesteld`)
	englishWords = strings.Fields(`signals ignored recovery operation damage Groningen scheme committee minister parents delayed`)
)

// some returns up to n words, the first of the list most often.
func some(r *rand.Rand, words []string, n int) string {
	out := make([]string, r.IntN(n+1))
	for i := range out {
		out[i] = words[int(float64(len(words))*math.Pow(r.Float64(), 2))]
	}
	return strings.Join(out, " ")
}

func randomDocument(r *rand.Rand) search.Document {
	return search.Document{
		ID:    fmt.Sprintf("n/%02d", r.IntN(60)),
		Kind:  uint16(r.IntN(3)),
		Marks: []uint32{uint32(r.IntN(4)), uint32(r.IntN(9))},
		Fields: []search.Field{
			{Lang: text.Any, Weight: 3, Text: some(r, dutchWords, 2)},
			{Lang: text.Dutch, Weight: 1, Text: some(r, dutchWords, 12)},
			{Lang: text.English, Weight: 1, Text: some(r, englishWords, 12)},
		},
	}
}

func randomQuery(r *rand.Rand) string {
	for {
		if q := strings.TrimSpace(some(r, dutchWords, 2) + " " + some(r, englishWords, 2)); q != "" {
			return q
		}
	}
}

// randomHistory makes the same documents by steps and keeps them in a map.
func randomHistory(r *rand.Rand) (map[string]search.Document, *search.Index) {
	docs := map[string]search.Document{}
	x := search.Build(slices.Values([]search.Document(nil)), search.Options{Analyzer: analyzer, Marks: 2})
	for range 1 + r.IntN(25) {
		var put []search.Document
		var remove []string
		for range r.IntN(6) {
			put = append(put, randomDocument(r))
		}
		for range r.IntN(4) {
			remove = append(remove, fmt.Sprintf("n/%02d", r.IntN(70)))
		}
		for _, id := range remove {
			delete(docs, id)
		}
		for _, d := range put {
			docs[d.ID] = d
		}
		x = x.With(put, remove)
	}
	return docs, x
}

func mustSearch(t *testing.T, x *search.Index, q search.Query) search.Results {
	t.Helper()
	r, err := x.Search(q)
	if err != nil {
		t.Fatalf("search %+v: %v", q, err)
	}
	return r
}

func TestAnIndexDoesNotRememberHowItCameToBe(t *testing.T) {
	for seed := range seeds(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		docs, grown := randomHistory(r)
		built := search.Build(slices.Values(listOf(docs)), search.Options{Analyzer: analyzer, Cache: -1, Marks: 2})
		if grown.Len() != built.Len() || built.Len() != len(docs) {
			t.Fatalf("seed %d: %d documents grown, %d built, want %d", seed, grown.Len(), built.Len(), len(docs))
		}
		for range 12 {
			q := search.Query{Text: randomQuery(r), Limit: r.IntN(12), Offset: r.IntN(3), Backward: r.IntN(2) == 0, Facets: r.IntN(2) == 0}
			narrowed(r, &q)
			if a, b := mustSearch(t, grown, q), mustSearch(t, built, q); !reflect.DeepEqual(a, b) {
				t.Fatalf("seed %d, query %+v:\ngrown %+v\nbuilt %+v", seed, q, a, b)
			}
		}
	}
}

// narrowed asks for some kinds and marks, or for none.
func narrowed(r *rand.Rand, q *search.Query) {
	if r.IntN(2) == 0 {
		q.Kinds = []uint16{uint16(r.IntN(3))}
	}
	if r.IntN(2) == 0 {
		q.Marked = make([][]bool, 2)
		for place := range q.Marked {
			if r.IntN(2) == 0 {
				q.Marked[place] = []bool{r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(2) == 0}
			}
		}
	}
}

func TestEachFacetLeavesOutItsOwnCondition(t *testing.T) {
	for seed := range seeds(60) {
		r := rand.New(rand.NewPCG(seed, 6))
		docs, x := randomHistory(r)
		for range 8 {
			q := search.Query{Text: randomQuery(r), Limit: 100, Facets: true}
			all := mustSearch(t, x, q).Hits
			narrowed(r, &q)
			got := mustSearch(t, x, q)
			fits := func(d search.Document, leftOut int) bool {
				if leftOut != -1 && q.Kinds != nil && !slices.Contains(q.Kinds, d.Kind) {
					return false
				}
				for place, asked := range q.Marked {
					if place != leftOut && asked != nil && (int(d.Marks[place]) >= len(asked) || !asked[d.Marks[place]]) {
						return false
					}
				}
				return true
			}
			total, kinds, marks := 0, map[uint16]int{}, make([]map[int]int, 2)
			for _, h := range all {
				d := docs[h.ID]
				if fits(d, -2) {
					total++
				}
				if fits(d, -1) {
					kinds[d.Kind]++
				}
				for place := range marks {
					if marks[place] == nil {
						marks[place] = map[int]int{}
					}
					if fits(d, place) {
						marks[place][int(d.Marks[place])]++
					}
				}
			}
			if got.Total != total || len(got.Hits) != total || !maps.Equal(got.Kinds, kinds) {
				t.Fatalf("seed %d, %+v: %d found, kinds %v; want %d, %v", seed, q, got.Total, got.Kinds, total, kinds)
			}
			for place, want := range marks {
				for mark, n := range got.Marks[place] {
					if n != want[mark] {
						t.Fatalf("seed %d, %+v: %d have mark %d at %d, want %d", seed, q, n, mark, place, want[mark])
					}
				}
			}
		}
	}
}

func TestScoresCanBeRecomputed(t *testing.T) {
	for seed := range seeds(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		docs, x := randomHistory(r)
		for range 8 {
			q := search.Query{Text: randomQuery(r), Limit: 1 + r.IntN(70), Kinds: []uint16{0, 1, 2}}
			got, want := mustSearch(t, x, q), byHand(docs, q.Text)
			if got.Total != len(want) {
				t.Fatalf("seed %d, %q: total %d, want %d", seed, q.Text, got.Total, len(want))
			}
			want = want[:min(len(want), q.Limit)]
			for i, h := range got.Hits {
				if h.ID != want[i].ID && math.Abs(h.Score-want[i].Score) > 1.5e-4 || h.All != want[i].All || math.Abs(h.Score-want[i].Score) > 1.5e-4 {
					t.Fatalf("seed %d, %q: hit %d is %+v, want %+v", seed, q.Text, i, h, want[i])
				}
			}
		}
	}
}

func TestPagesSeeEachHitOnceInOrder(t *testing.T) {
	for seed := range seeds(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		_, x := randomHistory(r)
		text, size := randomQuery(r), 1+r.IntN(5)
		whole := mustSearch(t, x, search.Query{Text: text, Limit: 1000})
		if !slices.IsSortedFunc(whole.Hits, inOrder) {
			t.Fatalf("seed %d, %q: hits out of order: %+v", seed, text, whole.Hits)
		}
		var forward, backward []search.Hit
		for after := (*search.Position)(nil); ; {
			page := mustSearch(t, x, search.Query{Text: text, Limit: size, After: after})
			if len(page.Hits) == 0 {
				break
			}
			forward = append(forward, page.Hits...)
			last := page.Hits[len(page.Hits)-1].Position()
			after = &last
		}
		for before := (*search.Position)(nil); ; {
			page := mustSearch(t, x, search.Query{Text: text, Limit: size, Before: before, Backward: true})
			if len(page.Hits) == 0 {
				break
			}
			backward = append(slices.Clone(page.Hits), backward...)
			first := page.Hits[0].Position()
			before = &first
		}
		if !slices.Equal(forward, whole.Hits) || !slices.Equal(backward, whole.Hits) {
			t.Fatalf("seed %d, %q: whole %+v\nforward %+v\nbackward %+v", seed, text, whole.Hits, forward, backward)
		}
	}
}

func TestCaseAndDiacriticsDoNotMatter(t *testing.T) {
	for seed := range seeds(40) {
		r := rand.New(rand.NewPCG(seed, 4))
		_, x := randomHistory(r)
		q := search.Query{Text: randomQuery(r), Limit: 10}
		want := mustSearch(t, x, q)
		for _, text := range []string{strings.ToUpper(q.Text), text.Fold(q.Text), "  " + strings.ReplaceAll(q.Text, " ", " -- ") + "?"} {
			q.Text = text
			if got := mustSearch(t, x, q); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: %q finds %+v, want %+v", seed, text, got, want)
			}
		}
	}
}

func TestMoreOfAWordNeverScoresLess(t *testing.T) {
	docs := []search.Document{}
	for n := range 30 {
		docs = append(docs, search.Document{ID: fmt.Sprintf("d%02d", n), Fields: []search.Field{
			{Text: strings.Repeat("schade ", n) + strings.Repeat("iets ", 30-n)},
		}})
	}
	r := mustSearch(t, index(docs), search.Query{Text: "schade", Limit: 100})
	for i := 1; i < len(r.Hits); i++ {
		if r.Hits[i-1].Score < r.Hits[i].Score || r.Hits[i-1].ID < r.Hits[i].ID {
			t.Errorf("%+v comes before %+v", r.Hits[i-1], r.Hits[i])
		}
	}
	if r.Total != 29 {
		t.Errorf("total %d, want 29", r.Total)
	}
}

func FuzzQuery(f *testing.F) {
	for _, q := range []string{"", "genegeerde signalen", "hersteloperatie", "\"a b\" -c AND", "⟦x⟧", "\xff", "de", "toeslagenaffairetoeslagenaffaire", "IT"} {
		f.Add(q)
	}
	x := index(few)
	f.Fuzz(func(t *testing.T, query string) {
		r, err := x.Search(search.Query{Text: query, Limit: 5, Facets: true})
		if err != nil {
			return
		}
		if !slices.IsSortedFunc(r.Hits, inOrder) || r.Total < len(r.Hits) {
			t.Fatalf("%q: %+v", query, r)
		}
		h, err := x.Highlighter(query)
		if err != nil {
			t.Fatalf("%q is searched but not highlighted: %v", query, err)
		}
		if got := h.Highlights([]search.Field{{Text: query}}); len(got) != 1 || !strings.Contains(got[0], "⟦") {
			t.Fatalf("%q in itself is highlighted as %q", query, got)
		}
	})
}

// Enough documents that common terms have bitmaps and most are passed over.
func TestPagesOfManyDocumentsAreThoseOfTheWholeList(t *testing.T) {
	for seed := range seeds(4) {
		r := rand.New(rand.NewPCG(seed, 5))
		docs := map[string]search.Document{}
		for n := range 2500 {
			d := randomDocument(r)
			d.ID = fmt.Sprintf("n/%04d", r.IntN(10_000)*10_000+n)
			docs[d.ID] = d
		}
		list := listOf(docs)
		half := len(list) / 2
		grown := search.Build(slices.Values(list[:half]), search.Options{Analyzer: analyzer, Marks: 2}).With(list[half-300:], nil)
		var gone []string
		for _, d := range list[:400] {
			gone = append(gone, d.ID)
		}
		grown = grown.With(nil, gone)
		built := search.Build(slices.Values(list[400:]), search.Options{Analyzer: analyzer, Marks: 2})
		for range 30 {
			q := search.Query{Text: randomQuery(r), Limit: 5000, Facets: true}
			whole := mustSearch(t, built, q)
			if other := mustSearch(t, grown, q); !reflect.DeepEqual(other, whole) {
				t.Fatalf("seed %d, %q: grown and built differ", seed, q.Text)
			}
			if len(whole.Hits) != whole.Total || !slices.IsSortedFunc(whole.Hits, inOrder) {
				t.Fatalf("seed %d, %q: %d hits of %d, or out of order", seed, q.Text, len(whole.Hits), whole.Total)
			}
			q.Limit = 1 + r.IntN(30)
			at := r.IntN(len(whole.Hits))
			if r.IntN(2) == 0 {
				q.Offset = at
			} else if at > 0 {
				after := whole.Hits[at-1].Position()
				q.After = &after
			}
			for _, x := range []*search.Index{built, grown} {
				if got, want := mustSearch(t, x, q).Hits, whole.Hits[at:min(at+q.Limit, whole.Total)]; !slices.Equal(got, want) {
					t.Fatalf("seed %d, %+v from hit %d:\n got %+v\nwant %+v", seed, q, at, got, want)
				}
			}
		}
	}
}

// seeds is how many seeds a property is tried with: a tenth where tests are to be short, as under the race detector.
func seeds(n uint64) uint64 {
	if testing.Short() {
		return n/10 + 1
	}
	return n
}
