package dynamics

import (
	"context"
	"strconv"

	"herstelgraaf/internal/dynamics/itemset"
	"herstelgraaf/internal/fault"
)

// occurrences tells which bottlenecks occur in which cases: the cases that have data are the transactions, the
// bottlenecks the items.
type occurrences struct {
	*itemset.Matrix
	cases       []*Case
	bottlenecks []string // sorted
	strength    int
	population  Population
}

func newOccurrences(s *Snapshot, minStrength int) *occurrences {
	o := &occurrences{bottlenecks: s.Bottlenecks(), strength: minStrength, population: s.population(hasManifestations)}
	items := make(map[string]int, len(o.bottlenecks))
	for i, id := range o.bottlenecks {
		items[id] = i
	}
	var transactions [][]int
	for _, c := range s.Cases() {
		if !hasManifestations(c) {
			continue
		}
		var transaction []int
		for _, m := range c.Manifestations {
			if item, ok := items[m.Bottleneck]; ok && m.Strength >= minStrength {
				transaction = append(transaction, item)
			}
		}
		o.cases = append(o.cases, c)
		transactions = append(transactions, transaction)
	}
	o.Matrix = itemset.NewMatrix(transactions, len(o.bottlenecks))
	return o
}

func (o *occurrences) names(items []int) []string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = o.bottlenecks[item]
	}
	return names
}

// share is a number of cases as a part of all that have data.
func (o *occurrences) share(cases int) float64 { return float64(cases) / float64(len(o.cases)) }

// lift is the support of a set over that of independent items.
func (o *occurrences) lift(s itemset.Set) float64 {
	lift := o.share(s.Support)
	for _, item := range s.Items {
		lift /= o.share(o.Support([]int{item}))
	}
	return lift
}

// having are the cases that have all items.
func (o *occurrences) having(items []int) []string {
	having := o.Having(items)
	ids := make([]string, len(having))
	for n, i := range having {
		ids[n] = o.cases[i].ID
	}
	return ids
}

// claims are the manifestations of the items in the cases that have all of them.
func (o *occurrences) claims(items []int) []string {
	names := make(map[string]bool, len(items))
	for _, name := range o.names(items) {
		names[name] = true
	}
	var ids []string
	for _, i := range o.Having(items) {
		for _, m := range o.cases[i].Manifestations {
			if m.Strength >= o.strength && names[m.Bottleneck] {
				ids = append(ids, m.ID)
			}
		}
	}
	return ids
}

// test compares sets with the null model, if that is wanted; the i-th result belongs to the i-th set.
func (o *occurrences) test(ctx context.Context, sets []itemset.Set, null NullModel, needed bool) ([]Tested, error) {
	tested := make([]Tested, len(sets))
	if !null.Wanted && !needed || len(sets) == 0 {
		return tested, nil
	}
	fitting := min(maxSamples, int(maxWork/o.Work(sets, 1)))
	samples := min(DefaultSamples, fitting)
	if null.Samples != nil {
		samples = *null.Samples
	}
	if samples > fitting || null.Samples == nil && samples < leastSamples {
		return nil, fault.Argument("samples", samples, "want a whole number from 1 to %d: for %d cases and %d item sets more would take too long", fitting, len(o.cases), len(sets))
	}
	chances, err := itemset.Chances(ctx, o.Matrix, sets, samples, null.Seed)
	if err != nil {
		return nil, err
	}
	for i, c := range chances {
		tested[i] = Tested{c.Expected / float64(len(o.cases)), c.Surprise(sets[i].Support), c.P, c.Q, samples}
	}
	return tested, nil
}

func number(n int) string { return strconv.Itoa(n) }
