package dynamics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// large is a snapshot of so many cases, each with 5 to 20 of 150 bottlenecks, some rare and some frequent, and 50 words.
// herstelgraaf bench analyses measures the same on a real store.
func large(n int) *Snapshot {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 5, 149)
	words := rand.NewZipf(random, 1.1, 20, 4_999)
	e := newEdit(&Snapshot{})
	for i := range n {
		c := e.of(fmt.Sprintf("trajectory/case-%06d", i))
		c.Country, c.Domain = "NL", []string{"benefits", "housing", "defence", "policing"}[random.IntN(4)]
		seen := map[uint64]bool{}
		for len(seen) < 5+i%16 {
			if b := zipf.Uint64(); !seen[b] {
				seen[b] = true
				name := fmt.Sprintf("bottleneck/b%03d", b)
				e.bottlenecks[name] = &struct{}{}
				c.Manifestations = append(c.Manifestations, Manifestation{fmt.Sprintf("manifestation/case-%06d/b%03d", i, b), e.intern(name), 1 + random.IntN(3)})
			}
		}
		text := map[string]float64{}
		for range 50 {
			text[fmt.Sprint("word ", words.Uint64())]++
		}
		c.traits.text = textVector(text)
	}
	return e.done()
}

// Patterns that 1 % of 100,000 cases have.
func BenchmarkPatternsInALargeGraph(b *testing.B) {
	s := large(100_000)
	for b.Loop() {
		if _, err := Patterns(b.Context(), s, PatternOptions{MinCases: 1000, MinSize: 2, MinStrength: 1, First: 50}); err != nil {
			b.Fatal(err)
		}
	}
}

// Until the snapshot of 100,000 cases knows of one more manifestation.
func BenchmarkSnapshotFollowsOneWrite(b *testing.B) {
	s := large(100_000)
	m, err := dataset.Model()
	if err != nil {
		b.Fatal(err)
	}
	kind := m.Type("Manifestation").(*model.Kind)
	n := model.NewNode(kind, "manifestation/case-050000/added")
	n.Values[kind.Property("strength").Index] = int64(2)
	n.Out[kind.Relation("bottleneck").OutIndex] = []string{"bottleneck/b149"}
	n.Out[kind.Relation("about").OutIndex] = []string{"trajectory/case-050000"}
	for b.Loop() {
		next := s.with(nil, []store.Change{{ID: n.ID, After: n}})
		if c, ok := next.Case("trajectory/case-050000"); !ok || c.Strength("bottleneck/b149") < 2 {
			b.Fatal("the change is not in the snapshot")
		}
	}
}

// The ten cases most like one of 100,000.
func BenchmarkSimilarCases(b *testing.B) {
	s := large(100_000)
	o := SimilarOptions{First: 10, Weights: DefaultWeights, Unasked: DefaultUnasked, MinStrength: 1}
	i := 0
	for b.Loop() {
		if _, err := CasesLike(b.Context(), s, s, s.Cases()[i*97%100_000].ID, o); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
