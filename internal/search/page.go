package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// hits collects the page: first from the documents that hold all words, then
// from the others; the other way round if backward.
func (r *run) hits(views []found) []Hit {
	need := max(r.query.Limit, 0)
	if need > 0 {
		need += max(r.query.Offset, 0)
	}
	var hits []Hit
	for _, all := range [2]bool{!r.query.Backward, r.query.Backward} {
		if len(hits) >= need || !all && len(r.words) == 1 {
			continue
		}
		t := &top{views: r.views, size: need - len(hits), backward: r.query.Backward}
		for v := range views {
			r.collect(&views[v], all, t)
		}
		for _, c := range t.take() {
			w := r.views[c.view]
			hits = append(hits, Hit{w.ids[c.ord], w.kinds[c.ord], all, float64(c.score) / digits})
		}
	}
	hits = hits[min(len(hits), max(r.query.Offset, 0)):]
	if r.query.Backward {
		slices.Reverse(hits)
	}
	return hits
}

// collect offers the documents of a view that hold all words, or those that
// hold some, to t. Of the latter it passes over those that hold none of the
// words which could still bring them in (Turtle and Flood's MaxScore, 1995,
// DOI 10.1016/0306-4573(95)00020-H).
func (r *run) collect(f *found, all bool, t *top) {
	if all {
		r.offer(f, f.all, all, t)
		return
	}
	rest := r.scratch.bitmap(len(f.any))
	copy(rest, f.any)
	rest.andNot(f.all)
	order, bound := r.byBound(f)
	some := r.scratch.bitmap(len(f.any))
	for _, i := range order {
		if t.closed(candidate{rounded(bound) + 1, f.number, 0}) {
			return
		}
		bound -= f.terms[i].bound
		copy(some, rest)
		some.and(f.terms[i].bits)
		rest.andNot(some)
		r.offer(f, some, all, t)
	}
}

// byBound orders the words by the most that they can count, and sums it.
func (r *run) byBound(f *found) (order []int, sum float64) {
	order = make([]int, len(f.terms))
	for i := range order {
		order[i] = i
		sum += f.terms[i].bound
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(f.terms[b].bound, f.terms[a].bound) })
	return order, sum
}

// offer scores the documents in b and offers those between After and Before.
func (r *run) offer(f *found, b bitmap, all bool, t *top) {
	for i := range f.terms {
		for slot := range f.terms[i].stems {
			f.terms[i].stems[slot].rewind()
		}
		for n := range f.terms[i].parts {
			f.terms[i].parts[n].rewind()
		}
	}
	for i, w := range b {
		if bits.OnesCount64(w) >= worthBounding && t.full() && t.closed(candidate{rounded(r.boundIn(f, i)), f.number, uint32(i << 6)}) {
			continue
		}
		for ; w != 0; w &= w - 1 {
			r.offerOne(f, uint32(i<<6+bits.TrailingZeros64(w)), all, t)
		}
	}
}

// worthBounding is how many documents of a word of a bitmap cost more to score
// than a bound for all of them.
const worthBounding = 3

func (r *run) offerOne(f *found, ord uint32, all bool, t *top) {
	score, id := rounded(r.score(f, ord)), r.views[f.number].ids[ord]
	if r.query.After != nil && !r.query.After.precedes(all, score, id) ||
		r.query.Before != nil && !r.query.Before.follows(all, score, id) {
		return
	}
	t.offer(candidate{score, f.number, ord})
}

// compare orders a place against a hit, negative if the place comes first.
func (p *Position) compare(all bool, score int, id string) int {
	if p.All != all {
		if p.All {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(score, int(math.Round(p.Score*digits))), cmp.Compare(p.ID, id))
}

func (p *Position) precedes(all bool, score int, id string) bool {
	return p.compare(all, score, id) < 0
}
func (p *Position) follows(all bool, score int, id string) bool { return p.compare(all, score, id) > 0 }
