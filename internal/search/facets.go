package search

import "slices"

// narrow leaves in f.any what the query's kinds and marks ask for, and counts
// for the facets. A document that only one of them leaves out counts for that one.
func (r *run) narrow(f *found, out *Results) {
	const byKind = -1
	w := r.views[f.number]
	each(f.any, func(ord uint32) {
		refusals, by := 0, byKind
		if r.query.Kinds != nil && !slices.Contains(r.query.Kinds, w.kinds[ord]) {
			refusals++
		}
		for place, asked := range r.query.Marked {
			if asked == nil {
				continue
			}
			if mark := int(w.marks[place][ord]); mark >= len(asked) || !asked[mark] {
				refusals++
				by = place
			}
		}
		if refusals > 0 {
			f.any[ord>>6] &^= 1 << (ord & 63)
		}
		if !r.query.Facets || refusals > 1 {
			return
		}
		if refusals == 0 || by == byKind {
			out.Kinds[w.kinds[ord]]++
		}
		for place, marks := range w.marks {
			if refusals == 0 || by == place {
				out.Marks[place] = counted(out.Marks[place], marks[ord])
			}
		}
	})
}

// counted adds one to the count of a mark.
func counted(counts []int, mark uint32) []int {
	if missing := int(mark) + 1 - len(counts); missing > 0 {
		counts = append(counts, make([]int, missing)...)
	}
	counts[mark]++
	return counts
}
