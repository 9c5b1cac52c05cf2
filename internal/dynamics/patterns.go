package dynamics

import (
	"cmp"
	"context"
	"slices"

	"herstelgraaf/internal/dynamics/itemset"
)

// PatternOrder tells in which order patterns come.
type PatternOrder uint8

// Orders of patterns, the most first; ties go by support, then by size, then by ids.
const (
	PatternsBySupport PatternOrder = iota
	PatternsByLift
	PatternsBySurprise
)

// PatternOptions say which patterns are asked for.
type PatternOptions struct {
	MinCases    int // the least number of cases, from 1
	MinSize     int // the least number of bottlenecks, from 1
	MinStrength int // a bottleneck counts in a case from this strength on, 1 to 3
	OrderBy     PatternOrder
	First       int
	Claims      bool // whether patterns tell their claims
	Null        NullModel
}

// NullModel says how the chance of patterns is judged.
type NullModel struct {
	Wanted  bool // without it, and without an order by surprise, nothing is sampled
	Samples *int // nil: as many as DefaultSamples, fewer where that is too much work
	Seed    uint64
}

func (n NullModel) check() check {
	if n.Samples == nil {
		return check{ok: true}
	}
	return inRange("samples", *n.Samples, 1, maxSamples)
}

// DefaultSamples is how many samples the null model is given.
const DefaultSamples = 999

// leastSamples is how few samples may be taken by default: the least p-value is then 0.01.
const leastSamples = 99

// Pattern is bottlenecks that come together in cases.
type Pattern struct {
	Bottlenecks []string // sorted, as are the lists below
	Cases       []string
	Claims      []string // the manifestations of the bottlenecks in those cases
	CaseCount   int
	Support     float64 // CaseCount over Population.CasesWithData
	Lift        float64 // Support over the product of the supports of the bottlenecks; 1 where they are independent
	Population  Population
	Tested
}

// Tested tells how a support stands to a null model. Its zero value says that it was not tested.
type Tested struct {
	ExpectedSupport    float64 // the mean over the samples, as a share like Support
	Surprise           float64 // by how many standard deviations of the samples the support exceeds it
	PValue             float64 // how likely at least this support is under the null model; one-sided
	FalseDiscoveryRate float64 // the least rate at which it is found, over all that were tested (Benjamini-Hochberg)
	Samples            int
}

// Patterns finds the closed sets of bottlenecks: those that come together in at least MinCases cases and to which no
// bottleneck can be added without losing a case. A bottleneck that is not recorded in a case counts as absent there; cases
// of which no bottleneck is recorded at all are left out of the count. itemset.Closed names the method and its cost,
// itemset.Chances the null model.
func Patterns(ctx context.Context, s *Snapshot, o PatternOptions) ([]Pattern, error) {
	if err := firstWrong(inRange("minCases", o.MinCases, 1, maxFound), inRange("minSize", o.MinSize, 1, len(s.Bottlenecks())+1),
		checkStrength(o.MinStrength), checkFirst(o.First), o.Null.check()); err != nil {
		return nil, err
	}
	m := newOccurrences(s, o.MinStrength)
	sets, err := itemset.Closed(ctx, m.Matrix, o.MinCases, maxFound)
	if err != nil {
		return nil, tooMany(err, "minCases", o.MinCases, "patterns", "give more cases or a higher minStrength")
	}
	sets = slices.DeleteFunc(sets, func(s itemset.Set) bool { return len(s.Items) < o.MinSize })
	tested, err := m.test(ctx, sets, o.Null, o.OrderBy == PatternsBySurprise)
	if err != nil {
		return nil, err
	}
	all := make([]candidate, len(sets))
	for i, set := range sets {
		all[i] = candidate{set, m.lift(set), tested[i]}
	}
	kept := cut(all, o.First, func(a, b candidate) int {
		var c int
		switch o.OrderBy {
		case PatternsByLift:
			c = cmp.Compare(b.lift, a.lift)
		case PatternsBySurprise:
			c = bySurprise(a.tested, b.tested)
		}
		return cmp.Or(c, b.set.Support-a.set.Support, len(b.set.Items)-len(a.set.Items), slices.Compare(a.set.Items, b.set.Items))
	})
	patterns := make([]Pattern, len(kept))
	for i, c := range kept {
		patterns[i] = Pattern{
			Bottlenecks: m.names(c.set.Items), CaseCount: c.set.Support, Support: m.share(c.set.Support), Lift: c.lift, Population: m.population, Tested: c.tested,
		}
		patterns[i].Cases = m.having(c.set.Items)
		if o.Claims {
			patterns[i].Claims = m.claims(c.set.Items)
		}
	}
	return patterns, nil
}

type candidate struct {
	set    itemset.Set
	lift   float64
	tested Tested
}

// bySurprise puts the least likely first, and among equals what exceeds its expectation most.
func bySurprise(a, b Tested) int {
	return cmp.Or(cmp.Compare(a.PValue, b.PValue), cmp.Compare(b.Surprise, a.Surprise))
}
