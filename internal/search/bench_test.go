package search_test

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"herstelgraaf/internal/search"
	"herstelgraaf/internal/text"
)

// synthetic yields n documents of 200 to 400 characters in each language, with
// words as unevenly spread as in real text.
func synthetic(n int) iter.Seq[search.Document] {
	return func(yield func(search.Document) bool) {
		r := rand.New(rand.NewPCG(1, 1))
		dutch, english := lexicon(dutchWords, "nl", 20000), lexicon(englishWords, "en", 15000)
		for i := range n {
			d := search.Document{ID: fmt.Sprintf("event/%06d", r.IntN(1_000_000)*1_000_000+i), Kind: uint16(i % 20), Fields: []search.Field{
				{Lang: text.Dutch, Weight: 3, Text: sentence(r, dutch, 6)},
				{Lang: text.English, Weight: 3, Text: sentence(r, english, 6)},
				{Lang: text.Dutch, Weight: 1, Text: sentence(r, dutch, 30)},
				{Lang: text.English, Weight: 1, Text: sentence(r, english, 34)},
			}}
			if !yield(d) {
				return
			}
		}
	}
}

// lexicon mixes known words with made-up ones.
func lexicon(known []string, suffix string, n int) []string {
	syllables := strings.Fields("ba ren lo stel ma kin der toe slag wet raad be tal ver gun ning over heid com mis sie pro ces on der zoek")
	r := rand.New(rand.NewPCG(2, uint64(n)))
	words := make([]string, n)
	for i := range words {
		if i%5 == 0 && i/5 < len(known) {
			words[i] = known[i/5]
			continue
		}
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		words[i] = b.String() + suffix
	}
	return words
}

func sentence(r *rand.Rand, words []string, n int) string {
	out := make([]string, n)
	for i := range out {
		// Zipf's law: the k-th word about 1/k as often as the first.
		out[i] = words[int(math.Pow(float64(len(words)), r.Float64()))-1]
	}
	return strings.Join(out, " ")
}

const benchmarkSize = 110_000

func collect(docs iter.Seq[search.Document]) []search.Document {
	var out []search.Document
	for d := range docs {
		out = append(out, d)
	}
	return out
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkBuild(b *testing.B) {
	docs := collect(synthetic(benchmarkSize))
	before := heap()
	var x *search.Index
	for b.Loop() {
		x = index(docs)
	}
	b.ReportMetric(float64(heap()-before)/(1<<20), "MiB")
	runtime.KeepAlive(x)
	runtime.KeepAlive(docs)
}

func BenchmarkSearch(b *testing.B) {
	x := search.Build(synthetic(benchmarkSize), search.Options{Cache: -1})
	cached := search.Build(synthetic(benchmarkSize), search.Options{})
	for _, q := range []string{
		"signaal", "genegeerd signaal", "genegeerde hersteloperatie", "aardbevingsschade Groningen", "minister uitgesteld commissie coördinator",
		"signalen ignored parents", lexicon(nil, "nl", 20000)[15000],
	} {
		query := search.Query{Text: q, Limit: 10}
		r, err := x.Search(query)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(q, " ", "_"), r.Total), func(b *testing.B) {
			for b.Loop() {
				if _, err := x.Search(query); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			if _, err := cached.Search(search.Query{Text: "genegeerd signaal", Limit: 10}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkWith(b *testing.B) {
	x := search.Build(synthetic(benchmarkSize), search.Options{})
	docs := collect(synthetic(5))
	i := 0
	for b.Loop() {
		docs[0].ID = fmt.Sprint("new/", i)
		i++
		x = x.With(docs, nil)
	}
}

func BenchmarkHighlights(b *testing.B) {
	x := index(few)
	docs := collect(synthetic(10))
	for b.Loop() {
		h, err := x.Highlighter("genegeerde signalen")
		if err != nil {
			b.Fatal(err)
		}
		for _, d := range docs {
			h.Highlights(d.Fields)
		}
	}
}
