package dynamics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// large is a snapshot of cases that have 5 to 20 of 150 bottlenecks each, Zipf-distributed.
func large(cases int) *Snapshot {
	const bottlenecks = 150
	random := rand.New(rand.NewPCG(1, 1))
	zipf := rand.NewZipf(random, 1.1, 8, bottlenecks-1)
	all := make([]Case, cases)
	for i := range all {
		c := Case{ID: fmt.Sprintf("trajectory/case-%06d", i), Country: "NL"}
		seen := map[uint64]bool{}
		for range 5 + random.IntN(16) {
			if b := zipf.Uint64(); !seen[b] {
				seen[b] = true
				c.Manifestations = append(c.Manifestations, Manifestation{
					ID: fmt.Sprintf("manifestation/case-%06d/b%03d", i, b), Bottleneck: fmt.Sprintf("bottleneck/b%03d", b), Strength: 1 + random.IntN(3),
				})
			}
		}
		all[i] = c
	}
	return SnapshotOf(model.Date{Year: 2026}, all...)
}

// Patterns that 1 % of 100,000 cases have.
func BenchmarkPatternsInALargeGraph(b *testing.B) {
	s := large(100_000)
	defer reportCPU(b)()
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
	n := model.NewNode(kind, "manifestation/case-050000/b001")
	n.Values[kind.Property("strength").Index] = int64(2)
	n.Out[kind.Relation("bottleneck").OutIndex] = []string{"bottleneck/b001"}
	n.Out[kind.Relation("about").OutIndex] = []string{"trajectory/case-050000"}
	defer reportCPU(b)()
	for b.Loop() {
		next := s.with(nil, []store.Change{{ID: n.ID, After: n}})
		if c, ok := next.Case("trajectory/case-050000"); !ok || c.Strength("bottleneck/b001") < 2 {
			b.Fatal("the change is not in the snapshot")
		}
	}
}
