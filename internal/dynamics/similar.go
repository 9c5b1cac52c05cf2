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

// scored is a case with what is known of its score so far.
type scored struct {
	found        *Case
	score        float64
	similarities [dimensions]float64
}

// cheap are the dimensions that are compared in little time. The others are left to the cases that can still come first.
var cheap = []Dimension{ByBottlenecks, ByDomain, ByCountry, ByMeasures, ByRoles}

// costly are the other dimensions.
var costly = []Dimension{ByGroups, ByEvents, ByText}

func (s *Snapshot) similar(ctx context.Context, a asked, among *Snapshot, leaveOut string, o SimilarOptions) ([]SimilarCase, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	c := s.comparison(a, o)
	rest := 0.0
	for _, d := range costly {
		rest += c.weights[d]
	}
	candidates := make([]scored, 0, len(among.Cases()))
	for i, found := range among.Cases() {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if found.ID == leaveOut {
			continue
		}
		x := scored{found: found}
		for _, d := range cheap {
			if c.weights[d] > 0 {
				x.similarities[d] = c.similarity(d, found)
				x.score += c.weights[d] * x.similarities[d]
			}
		}
		if x.score+rest >= o.MinScore {
			candidates = append(candidates, x)
		}
	}
	return s.explain(c, best(ctx, c, candidates, rest, o)), ctx.Err()
}

// best gives the first of the candidates in full. It takes them by what their score can be at most, and stops where the
// rest can't be among the first.
func best(ctx context.Context, c *comparison, candidates []scored, rest float64, o SimilarOptions) []scored {
	compare := func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.found.ID, b.found.ID))
	}
	queue := heapOf(candidates, compare)
	var first []scored
	for len(queue.items) > 0 && ctx.Err() == nil {
		x := queue.pop()
		full := len(first) == o.First
		if full && (len(first) == 0 || x.score+rest < first[len(first)-1].score) {
			break
		}
		x.score = 0
		for _, d := range costly {
			if c.weights[d] > 0 {
				x.similarities[d] = c.similarity(d, x.found)
			}
		}
		for d, similarity := range x.similarities {
			x.score += c.weights[d] * similarity
		}
		if x.score == 0 || x.score < o.MinScore {
			continue
		}
		at, _ := slices.BinarySearchFunc(first, x, compare)
		first = slices.Insert(first, at, x)[:min(len(first)+1, o.First)]
	}
	return first
}

// explain gives the reasons of scores.
func (s *Snapshot) explain(c *comparison, found []scored) []SimilarCase {
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
