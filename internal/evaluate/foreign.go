package evaluate

import (
	"math"
	"slices"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// foreign measures how well the foreign cases with which editors compare a trajectory are found among all foreign cases.
// Comparisons are in nothing that answers.
func (e *evaluation) foreign(m *model.Model, r store.Reader) error {
	right, err := compared(e, m, r)
	if err != nil {
		return err
	}
	var abroad []string
	for _, c := range e.snapshot.Cases() {
		if isForeign(c.ID) {
			abroad = append(abroad, c.ID)
		}
	}
	among := e.snapshot.Among(abroad)
	ours, words, jaccard, best, random := ForeignRow{Name: "similarCases"}, ForeignRow{Name: "BM25 on summaries"}, ForeignRow{Name: "Jaccard on bottlenecks"}, ForeignRow{Name: "the best that can be reached"}, ForeignRow{Name: "random, expected"}
	for _, c := range e.snapshot.Cases() {
		of := right[c.ID]
		if len(of) == 0 {
			continue
		}
		bare := e.snapshot.WithoutTexts(c.ID)
		found, err := dynamics.CasesLike(e.ctx, bare, among, c.ID, e.options)
		if err != nil {
			return err
		}
		ranking := make([]string, len(found))
		for i, f := range found {
			ranking[i] = f.Case
		}
		ours.add(ranking, of)
		words.add(slices.DeleteFunc(e.byBM25(e.texts[c.ID].raw.NL, c.ID), func(id string) bool { return !isForeign(id) }), of)
		var own []string
		for _, x := range c.Manifestations {
			own = append(own, x.Bottleneck)
		}
		jaccard.add(slices.DeleteFunc(e.byJaccard(own, c.ID), func(id string) bool { return !isForeign(id) }), of)
		best.add(firstRight(abroad, of), of)
		random.addRandom(len(abroad), len(of))
	}
	e.result.Foreign = []ForeignRow{ours, jaccard, words, random, best}
	return nil
}

// compared are the foreign cases with which each trajectory is compared.
func compared(e *evaluation, m *model.Model, r store.Reader) (map[string]map[string]bool, error) {
	right := map[string]map[string]bool{}
	for n, err := range r.Nodes(e.ctx, m.Type("Comparison").Members()) {
		if err != nil {
			return nil, err
		}
		for _, trajectory := range n.Targets("trajectory") {
			if right[trajectory] == nil {
				right[trajectory] = map[string]bool{}
			}
			for _, foreign := range n.Targets("foreignCase") {
				right[trajectory][foreign] = true
			}
		}
	}
	return right, nil
}

// firstRight is an order with the right ones first.
func firstRight(all []string, right map[string]bool) []string {
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b string) int {
		switch {
		case right[a] && !right[b]:
			return -1
		case right[b] && !right[a]:
			return 1
		}
		return 0
	})
	return order
}

// add takes in one more ranking, as a running mean.
func (r *ForeignRow) add(ranking []string, right map[string]bool) {
	hits := 0
	for _, id := range ranking[:min(3, len(ranking))] {
		if right[id] {
			hits++
		}
	}
	r.mean(nDCG(ranking, right), float64(hits)/float64(len(right)))
}

// addRandom takes in what a random order is expected to give.
func (r *ForeignRow) addRandom(all, right int) {
	gain, ideal := 0.0, 0.0
	for i := range all {
		gain += float64(right) / float64(all) / math.Log2(float64(i)+2)
	}
	for i := range right {
		ideal += 1 / math.Log2(float64(i)+2)
	}
	r.mean(gain/ideal, min(1, 3/float64(all)))
}

func (r *ForeignRow) mean(ndcg, recall float64) {
	r.N++
	r.NDCG += (ndcg - r.NDCG) / float64(r.N)
	r.RecallAt3 += (recall - r.RecallAt3) / float64(r.N)
}
