package dynamics

import (
	"cmp"
	"maps"
	"slices"
)

// Warning is a bottleneck that similar cases had and that is not yet mentioned.
type Warning struct {
	Bottleneck string
	SeenIn     int     // how many of the similar cases show it
	Of         int     // the number of similar cases
	Expected   float64 // how many of so many cases would show it if they were any cases: Of times its share of all cases with data
	SeenInAll  int     // how many of all cases show it
	All        int     // the number of all cases with data
	Because    []string
	rank       float64
}

// WatchFor are the bottlenecks of similar cases that a profile neither names nor denies; Because are their manifestations,
// those of the most similar case first. They come by how much of the similarity speaks for them times their rarity, so that
// what nearly every case has does not hide what these cases have in particular; then by id.
func WatchFor(s *Snapshot, p Profile, similar []SimilarCase, minStrength int) []Warning {
	all, withData := map[string]int{}, 0
	for _, c := range s.Cases() {
		if !hasManifestations(c) {
			continue
		}
		withData++
		for bottleneck := range c.atLeast(minStrength) {
			all[bottleneck]++
		}
	}
	seen := map[string]*Warning{}
	total := 0.0
	for _, like := range similar {
		c, ok := s.Case(like.Case)
		if !ok {
			continue
		}
		total += like.Score
		for bottleneck, id := range c.atLeast(minStrength) {
			if p.Bottlenecks[bottleneck] > 0 || slices.Contains(p.Denied, bottleneck) {
				continue
			}
			x := seen[bottleneck]
			if x == nil {
				x = &Warning{Bottleneck: bottleneck, Of: len(similar), SeenInAll: all[bottleneck], All: withData}
				x.Expected = float64(x.Of) * float64(x.SeenInAll) / float64(max(1, withData))
				seen[bottleneck] = x
			}
			x.SeenIn++
			x.rank += like.Score
			x.Because = append(x.Because, id)
		}
	}
	list := make([]Warning, 0, len(seen))
	for _, x := range seen {
		x.rank *= rarity(withData, int32(x.SeenInAll)) / max(total, 1e-9)
		list = append(list, *x)
	}
	slices.SortFunc(list, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.Bottleneck, b.Bottleneck))
	})
	return list
}

// atLeast are the bottlenecks of a case from a strength on, each with the id of its manifestation.
func (c *Case) atLeast(strength int) map[string]string {
	ids := make(map[string]string, len(c.Manifestations))
	for _, m := range c.Manifestations {
		if m.Strength >= strength {
			ids[m.Bottleneck] = m.ID
		}
	}
	return ids
}

// Next is a kind of event that came after where the asked case stands.
type Next struct {
	Kind       string
	SeenIn     int     // how many of the similar cases had it
	Of         int     // the number of similar cases in which that place in the timeline is known
	Share      float64 // SeenIn over Of
	MedianDays *DayRange
	Examples   []string // the events, those of the most similar case first
}

// NextEvents tells what tends to come next: in each similar case the asked events are aligned with its timeline, and the
// first event of each kind after the last of them is counted, with the days between. Where no events are asked, it counts
// from the first signal. Kinds come by share, then by the median of days, then by id. Days are bounds where dates are known
// to a month or a year; cases in which a kind did not come are not counted in its median.
func NextEvents(s *Snapshot, p Profile, similar []SimilarCase) []Next {
	events := p.Events
	if len(events) == 0 {
		events = []string{"signal"}
	}
	c := s.comparison(asked{traits: traits{events: hashesOf(events)}}, SimilarOptions{Weights: Weights{ByEvents: 1}, Unasked: 1, MinStrength: 1})
	next := map[string]*Next{}
	days := map[string][]DayRange{}
	of := 0
	for _, like := range similar {
		found, ok := s.Case(like.Case)
		if !ok {
			continue
		}
		pairs := c.alignment.pairs(found.traits.events)
		if len(pairs) == 0 {
			continue
		}
		of++
		from := found.Events[pairs[len(pairs)-1][1]]
		seen := map[string]bool{}
		for _, e := range found.Events[pairs[len(pairs)-1][1]+1:] {
			if seen[e.Kind] {
				continue
			}
			seen[e.Kind] = true
			n := next[e.Kind]
			if n == nil {
				n = &Next{Kind: e.Kind}
				next[e.Kind] = n
			}
			n.SeenIn++
			n.Examples = append(n.Examples, e.ID)
			days[e.Kind] = append(days[e.Kind], daysBetween(from.Date, e.Date))
		}
	}
	var list []Next
	for _, kind := range slices.Sorted(maps.Keys(next)) {
		n := next[kind]
		n.Of, n.Share, n.MedianDays = of, float64(n.SeenIn)/float64(of), medianRange(days[kind])
		list = append(list, *n)
	}
	slices.SortStableFunc(list, func(a, b Next) int {
		return cmp.Or(cmp.Compare(b.SeenIn, a.SeenIn), cmp.Compare(a.MedianDays.Max, b.MedianDays.Max))
	})
	return list
}

// Used is a kind of measure that similar cases used.
type Used struct {
	Kind     string
	SeenIn   int      // how many of the similar cases used it
	Of       int      // the number of similar cases in which measures are recorded
	Examples []string // the measures, those of the most similar case first
}

// MeasuresUsed are the measures of similar cases by kind: most cases first, then by id.
func MeasuresUsed(s *Snapshot, similar []SimilarCase) []Used {
	used := map[string]*Used{}
	of := 0
	for _, like := range similar {
		c, ok := s.Case(like.Case)
		if !ok || len(c.Measures) == 0 {
			continue
		}
		of++
		seen := map[string]bool{}
		for _, m := range c.Measures {
			u := used[m.Kind]
			if u == nil {
				u = &Used{Kind: m.Kind}
				used[m.Kind] = u
			}
			if !seen[m.Kind] {
				u.SeenIn++
			}
			seen[m.Kind] = true
			u.Examples = append(u.Examples, m.ID)
		}
	}
	var list []Used
	for _, kind := range slices.Sorted(maps.Keys(used)) {
		used[kind].Of = of
		list = append(list, *used[kind])
	}
	slices.SortStableFunc(list, func(a, b Used) int { return cmp.Compare(b.SeenIn, a.SeenIn) })
	return list
}
