package dynamics

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"herstelgraaf/internal/fault"
)

// SimilarOptions say how similar cases are looked for.
type SimilarOptions struct {
	First    int     // the most cases: 0 to MaxFirst
	Weights  Weights // how much each dimension counts
	Unasked  float64 // what a case has beyond a profile counts this much against it: 0 to 1
	MinScore float64 // only cases with at least this score: 0 to 1
	// MinStrength is the strength from which a bottleneck counts in a case: 1 to 3.
	MinStrength int
}

// SimilarCase is a case with how alike it is.
type SimilarCase struct {
	Case    string
	Score   float64 // 0 to 1: the sum of the contributions of the reasons
	Reasons []Reason
}

// Reason is what one dimension adds to a score.
type Reason struct {
	Dimension    Dimension
	Similarity   float64  // 0 to 1
	Weight       float64  // of the dimension; over all that are compared they add up to 1
	Contribution float64  // Similarity times Weight
	Shared       []string // ids of nodes that both have, or of those of the found case that match
}

// CasesLike are the cases most like a case, without that case itself, best first, then by id.
//
// The score is the weighted mean of how alike they are in each dimension of which the case has something recorded:
// bottlenecks, roles, measures and words of groups by the weighted Jaccard coefficient over rarity and strength; events by
// alignment; text by cosine; domain and country by being the same. Between two cases that have something recorded in the
// same dimensions it is symmetric.
func CasesLike(ctx context.Context, s, among *Snapshot, id string, o SimilarOptions) ([]SimilarCase, error) {
	c, ok := s.Case(id)
	if !ok {
		return nil, fault.Missing(id)
	}
	return s.similar(ctx, c.asked(), among, id, o)
}

// CasesLikeProfile are the cases most like a profile, best first, then by id. It is as CasesLike, but what a case has and
// the profile does not name counts only by o.Unasked.
func CasesLikeProfile(ctx context.Context, s, among *Snapshot, p Profile, o SimilarOptions) ([]SimilarCase, error) {
	return s.similar(ctx, p.asked(), among, "", o)
}

func (o SimilarOptions) check() error {
	if err := o.Weights.check(); err != nil {
		return err
	}
	return firstWrong(checkFirst(o.First), share("minScore", o.MinScore), share("unasked", o.Unasked), checkStrength(o.MinStrength))
}

// scored is a case by its place, with its score in the scanned dimensions.
type scored struct {
	block, at int32
	score     float64
}

// candidateLists are lists to be used again: in a large graph they are large.
var candidateLists = sync.Pool{New: func() any { return new([]scored) }}

// compared is a case with how alike it is.
type compared struct {
	found *Case
	score float64
}

// scanned are the dimensions that are compared for every case, refined those that are left to the cases that can still come
// first, the quickest first.
var (
	scanned = []Dimension{ByBottlenecks, ByDomain, ByCountry}
	refined = []Dimension{ByRoles, ByMeasures, ByGroups, ByEvents, ByText}
)

// shortlist is for about how many cases the refined dimensions are compared at most, where bottlenecks are asked: those that are
// nearest in the scanned ones. In a graph of so many cases no case is left out.
const shortlist = 2_000

func (s *Snapshot) similar(ctx context.Context, a asked, among *Snapshot, leaveOut string, o SimilarOptions) ([]SimilarCase, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	c := s.comparison(a, o)
	rest := 1.0
	for _, d := range scanned {
		rest -= c.weights[d]
	}
	cases := &among.cases
	scan := newScan(c, cases)
	kept := candidateLists.Get().(*[]scored)
	defer candidateLists.Put(kept)
	candidates := slices.Grow((*kept)[:0], cases.n)
	for n, b := range cases.blocks {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		scan.scores(b, func(i int, score float64) {
			if score+rest >= o.MinScore {
				candidates = append(candidates, scored{int32(n), int32(i), score})
			}
		})
	}
	*kept = candidates
	found := s.explain(c, best(ctx, c, cases, candidates, rest, leaveOut, o))
	slices.SortStableFunc(found, func(a, b SimilarCase) int { return cmp.Compare(b.Score, a.Score) })
	return found, ctx.Err()
}

// best gives the first of the candidates. It takes them by what they score in the scanned dimensions, and stops where the
// rest can't be among the first.
func best(ctx context.Context, c *comparison, cases *caseList, candidates []scored, rest float64, leaveOut string, o SimilarOptions) []compared {
	limit := len(candidates)
	if c.weights[ByBottlenecks] > 0 && len(c.asked.bottlenecks) > 0 {
		limit = shortlist
	}
	var first []compared
	worst := 0.0 // what a case must reach to be among the first
	for _, next := range nearest(candidates, limit) {
		if ctx.Err() != nil || o.First == 0 || next.score+rest < worst {
			break
		}
		x := compared{cases.blocks[next.block].cases[next.at], next.score}
		left := rest
		for _, d := range refined {
			if w := c.weights[d]; w > 0 && x.score+left >= worst {
				x.score += w * c.similarity(d, x.found)
				left -= w
			}
		}
		if x.score == 0 || x.score < max(worst, o.MinScore) || x.found.ID == leaveOut {
			continue
		}
		at, _ := slices.BinarySearchFunc(first, x, func(a, b compared) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.found.ID, b.found.ID))
		})
		first = slices.Insert(first, at, x)[:min(len(first)+1, o.First)]
		if len(first) == o.First {
			worst = first[len(first)-1].score
		}
	}
	return first
}

// bins is into how many steps scores are divided to find out which are among the highest.
const bins = 4096

// nearest are at least so many of the candidates, if there are as many, that score highest: highest first, then by place.
func nearest(candidates []scored, limit int) []scored {
	bin := func(x scored) int { return min(bins-1, int(x.score*bins)) }
	var counts [bins]int
	for _, x := range candidates {
		counts[bin(x)]++
	}
	least, n := bins-1, counts[bins-1]
	for n < limit && least > 0 {
		least--
		n += counts[least]
	}
	near := make([]scored, 0, n)
	for _, x := range candidates {
		if bin(x) >= least {
			near = append(near, x)
		}
	}
	slices.SortFunc(near, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.block, b.block), cmp.Compare(a.at, b.at))
	})
	return near
}

// explain gives the reasons of scores.
func (s *Snapshot) explain(c *comparison, found []compared) []SimilarCase {
	cases := make([]SimilarCase, len(found))
	for i, x := range found {
		similar := SimilarCase{Case: x.found.ID}
		for d, weight := range c.weights {
			if weight == 0 {
				continue
			}
			similarity := c.similarity(Dimension(d), x.found)
			if similarity == 0 {
				continue
			}
			r := Reason{Dimension: Dimension(d), Similarity: similarity, Weight: c.weights[d], Contribution: similarity * c.weights[d]}
			r.Shared = s.shared(c, r.Dimension, x.found)
			similar.Reasons = append(similar.Reasons, r)
			similar.Score += r.Contribution
		}
		slices.SortStableFunc(similar.Reasons, func(a, b Reason) int { return cmp.Compare(b.Contribution, a.Contribution) })
		cases[i] = similar
	}
	return cases
}

// shared are the nodes that a reason rests on: bottlenecks, events, actors and measures.
func (s *Snapshot) shared(c *comparison, d Dimension, found *Case) []string {
	var ids []string
	switch d {
	case ByBottlenecks:
		for _, m := range found.Manifestations {
			if c.bottlenecks.holds(m.Bottleneck) && float32(m.Strength)/setStrength >= c.least {
				ids = append(ids, m.Bottleneck)
			}
		}
	case ByEvents:
		for _, p := range c.alignment.pairs(found.traits.events) {
			ids = append(ids, found.Events[p[1]].ID)
		}
		return ids
	case ByRoles:
		for _, r := range found.Roles {
			kind, _ := s.actors.find(r.Actor)
			if c.roles.holds(roleName(r.Role, kind)) {
				ids = append(ids, r.Actor)
			}
		}
	case ByMeasures:
		for _, m := range found.Measures {
			if c.measures.holds(m.Kind) {
				ids = append(ids, m.ID)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
