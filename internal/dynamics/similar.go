package dynamics

import (
	"cmp"
	"context"
	"slices"

	"herstelgraaf/internal/fault"
)

// SimilarOptions say how similar cases are looked for.
type SimilarOptions struct {
	First    int     // the most cases: 1 to MaxFirst
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
	for d, w := range o.Weights {
		if !(w >= 0 && w <= 1000) {
			return fault.Argument("weights", w, "want weights from 0 to 1000; that of dimension %d is not", d)
		}
	}
	return firstWrong(checkFirst(o.First), share("minScore", o.MinScore), share("unasked", o.Unasked), checkStrength(o.MinStrength))
}

// scored is a case by its place, with its score in the scanned dimensions.
type scored struct {
	at    int32
	score float64
}

// compared is a case with how alike it is in each dimension.
type compared struct {
	found        *Case
	score        float64
	similarities [dimensions]float64
}

// scanned are the dimensions that are compared for every case. The others are left to the cases that can still come first.
var scanned = []Dimension{ByBottlenecks, ByDomain, ByCountry}

// shortlist is for about how many cases the other dimensions are compared at most, where bottlenecks are asked: those that are
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
	cases := among.Cases()
	columns := &among.columns
	if len(columns.ends) != len(cases) {
		made := columnsOf(cases)
		columns = &made
	}
	domains, countries := hashes(c.domains), hashes(c.countries)
	lookup := c.lookup()
	candidates := make([]scored, 0, len(cases))
	for i := range cases {
		if i%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		score := 0.0
		if w := c.weights[ByBottlenecks]; w > 0 {
			score += w * lookup.tversky(columns.bottlenecks(i), c.unasked, c.least)
		}
		score += c.weights[ByDomain]*domains.of(columns.domains[i]) + c.weights[ByCountry]*countries.of(columns.countries[i])
		if score+rest >= o.MinScore {
			candidates = append(candidates, scored{at: int32(i), score: score})
		}
	}
	return s.explain(c, best(ctx, c, cases, candidates, rest, leaveOut, o)), ctx.Err()
}

// hashed names with weights: few, so that a list is faster than a map.
type hashedWeights []feature

func hashes(weights map[string]float64) hashedWeights { return hashedWeights(vectorOf(weights)) }

func (h hashedWeights) of(hash uint32) float64 {
	for _, f := range h {
		if f.hash == hash {
			return float64(f.weight)
		}
	}
	return 0
}

// best gives the first of the candidates in full. It takes them by what they score in the scanned dimensions, and stops
// where the rest can't be among the first.
func best(ctx context.Context, c *comparison, cases []*Case, candidates []scored, rest float64, leaveOut string, o SimilarOptions) []compared {
	limit := len(candidates)
	if c.weights[ByBottlenecks] > 0 {
		limit = shortlist
	}
	var first []compared
	for _, next := range nearest(candidates, limit) {
		full := len(first) == o.First
		if ctx.Err() != nil || full && (len(first) == 0 || next.score+rest < first[len(first)-1].score) {
			break
		}
		x := compared{found: cases[next.at]}
		if x.found.ID == leaveOut {
			continue
		}
		for d, weight := range c.weights {
			if weight > 0 {
				x.similarities[d] = c.similarity(Dimension(d), x.found)
				x.score += weight * x.similarities[d]
			}
		}
		if x.score == 0 || x.score < o.MinScore {
			continue
		}
		at, _ := slices.BinarySearchFunc(first, x, func(a, b compared) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.found.ID, b.found.ID))
		})
		first = slices.Insert(first, at, x)[:min(len(first)+1, o.First)]
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
	slices.SortFunc(near, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.at, b.at)) })
	return near
}

// explain gives the reasons of scores.
func (s *Snapshot) explain(c *comparison, found []compared) []SimilarCase {
	cases := make([]SimilarCase, len(found))
	for i, x := range found {
		similar := SimilarCase{Case: x.found.ID}
		for d, similarity := range x.similarities {
			if similarity == 0 || c.weights[d] == 0 {
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
		pairs, _, _ := c.alignment(found)
		for _, p := range pairs {
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

func (v vector) holds(name string) bool {
	_, ok := slices.BinarySearchFunc(v, hashed(name), func(f feature, hash uint32) int { return cmp.Compare(f.hash, hash) })
	return ok
}
