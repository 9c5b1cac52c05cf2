package advice

import (
	"cmp"
	"context"
	"slices"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// NearEnough is the score below which a case is not taken for similar: texts about something else stay below it.
const NearEnough = 0.15

// How many of each an advice has at most.
const (
	maxWatchFor        = 10
	maxNext            = 8
	maxConsiderations  = 12
	maxRecommendations = 10
	maxMeasures        = 8
	maxExamples        = 3
	maxComparisons     = 6
)

// Advice is what past cases teach for a new situation. It is empty but for what was recognised where no case is near enough.
type Advice struct {
	Question
	Phase           string // in which the situation is taken to be, by id of the vocabulary; empty: not known
	Similar         []dynamics.SimilarCase
	WatchFor        []dynamics.Warning
	Next            []dynamics.Next
	Considerations  []string
	Recommendations []Recommendation
	Measures        []dynamics.Used
	Comparisons     []string
	Population      dynamics.Population
}

// Recommendation is a recommendation that was made then, with how it was followed up.
type Recommendation struct {
	ID     string
	Text   model.Text
	Status Status
}

// Status counts the commitments that answer a recommendation by the status that held.
type Status struct{ Open, InProgress, Fulfilled, PartlyFulfilled, Delayed, Rejected, Withdrawn int }

// Options say how advice is put together.
type Options struct {
	dynamics.SimilarOptions
	Phase string     // the phase that the situation is in, by id of the vocabulary; empty: it is worked out
	AsOf  model.Date // the day at which statuses are judged
}

// Advise puts advice together from the cases among which it looks. How common a bottleneck is, is counted over all cases.
func Advise(ctx context.Context, m *model.Model, r store.Reader, s, among *dynamics.Snapshot, k *Knowledge, q Question, o Options) (*Advice, error) {
	a := &Advice{Question: q, Population: among.Population(), Phase: cmp.Or(o.Phase, k.phaseOf(q.Profile))}
	var err error
	if a.Similar, err = q.Similar(ctx, s, among, o.SimilarOptions); err != nil || len(a.Similar) == 0 {
		return a, err
	}
	a.WatchFor = limited(dynamics.WatchFor(s, q.Profile, a.Similar, o.MinStrength), maxWatchFor)
	a.Next = limited(dynamics.NextEvents(among, q.Profile, a.Similar), maxNext)
	a.Measures = limited(dynamics.MeasuresUsed(among, a.Similar), maxMeasures)
	for i := range a.WatchFor {
		a.WatchFor[i].Because = limited(a.WatchFor[i].Because, maxExamples)
	}
	for i := range a.Next {
		a.Next[i].Examples = limited(a.Next[i].Examples, maxExamples)
	}
	for i := range a.Measures {
		a.Measures[i].Examples = limited(a.Measures[i].Examples, maxExamples)
	}
	read := reading{ctx, m, r}
	if a.Considerations, err = considerations(read, a.Phase); err != nil {
		return nil, err
	}
	if a.Recommendations, err = recommendations(read, a, o.AsOf); err != nil {
		return nil, err
	}
	a.Comparisons, err = comparisons(read, a)
	return a, err
}

func limited[T any](list []T, most int) []T { return list[:min(len(list), most)] }

// considerations are the guideline's questions for a phase, in its order.
func considerations(read reading, phase string) ([]string, error) {
	if phase == "" {
		return nil, nil
	}
	nodes, err := read.ofKind("Consideration")
	if err != nil {
		return nil, err
	}
	nodes = slices.DeleteFunc(nodes, func(n *model.Node) bool { return n.StringOf("phase") != phase })
	slices.SortStableFunc(nodes, func(a, b *model.Node) int { return cmp.Compare(placeOf(a), placeOf(b)) })
	var ids []string
	for _, n := range limited(nodes, maxConsiderations) {
		ids = append(ids, n.ID)
	}
	return ids, nil
}

func placeOf(n *model.Node) int64 {
	place, _ := n.Value("place").(int64)
	return place
}

// relevance is how much a claim of a similar case matters: the score of the case, times the rarity-weighted number of its
// bottlenecks that are asked or to be watched for. What is asked counts twice.
func (a *Advice) relevance(score float64, bottlenecks []string) float64 {
	sum := 0.0
	for _, b := range bottlenecks {
		if a.Profile.Bottlenecks[b] > 0 {
			sum += 2
		} else if slices.ContainsFunc(a.WatchFor, func(e dynamics.Warning) bool { return e.Bottleneck == b }) {
			sum++
		}
	}
	return score * sum
}

// ranked is a node with how much it matters.
type ranked struct {
	node      *model.Node
	relevance float64
}

func byRelevance(list []ranked, most int) []*model.Node {
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.relevance, a.relevance), cmp.Compare(a.node.ID, b.node.ID))
	})
	list = slices.CompactFunc(list, func(a, b ranked) bool { return a.node.ID == b.node.ID })
	var nodes []*model.Node
	for _, r := range limited(list, most) {
		nodes = append(nodes, r.node)
	}
	return nodes
}

// ofSimilar follows a relation from the similar cases, with the score of the case that each node comes from.
func (a *Advice) ofSimilar(read reading, relation string, visit func(n *model.Node, score float64)) error {
	for _, kind := range []string{"Trajectory", "ForeignCase"} {
		var ids []string
		var scores []float64
		for _, c := range a.Similar {
			if k := read.model.KindOf(c.Case); k != nil && k.Name == kind {
				ids, scores = append(ids, c.Case), append(scores, c.Score)
			}
		}
		lists, err := read.along(kind, relation, ids, 0)
		if err != nil {
			return err
		}
		for i, nodes := range lists {
			for _, n := range nodes {
				visit(n, scores[i])
			}
		}
	}
	return nil
}

func recommendations(read reading, a *Advice, asOf model.Date) ([]Recommendation, error) {
	var list []ranked
	if err := a.ofSimilar(read, "recommendations", func(n *model.Node, score float64) {
		if by := a.relevance(score, n.Targets("addresses")); by > 0 {
			list = append(list, ranked{n, by})
		}
	}); err != nil {
		return nil, err
	}
	nodes := byRelevance(list, maxRecommendations)
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	answers, err := read.along("Recommendation", "commitments", ids, 0)
	if err != nil {
		return nil, err
	}
	var history []string
	for _, list := range answers {
		for _, c := range list {
			history = append(history, c.Targets("history")...)
		}
	}
	changes, err := read.nodes(history)
	if err != nil {
		return nil, err
	}
	var made []Recommendation
	for i, n := range nodes {
		rec := Recommendation{ID: n.ID, Text: n.TextOf("text")}
		for _, c := range answers[i] {
			rec.Status.add(commitment(c, changes).StatusAt(asOf.Last()))
		}
		made = append(made, rec)
	}
	return made, nil
}

func commitment(n *model.Node, changes map[string]*model.Node) dynamics.Commitment {
	c := dynamics.Commitment{Date: n.DateOf("date"), Status: n.StringOf("status"), StatusDate: n.DateOf("statusDate")}
	for _, id := range n.Targets("history") {
		if change := changes[id]; change != nil {
			c.History = append(c.History, dynamics.StatusChange{Date: change.DateOf("date"), Status: change.StringOf("status")})
		}
	}
	return c
}

func (s *Status) add(status string) {
	switch status {
	case "open":
		s.Open++
	case "in-progress":
		s.InProgress++
	case "fulfilled":
		s.Fulfilled++
	case "partly-fulfilled":
		s.PartlyFulfilled++
	case "delayed":
		s.Delayed++
	case "rejected":
		s.Rejected++
	case "withdrawn":
		s.Withdrawn++
	}
}

// comparisons are the comparisons of the similar cases with cases on the other side of the border, most relevant first.
func comparisons(read reading, a *Advice) ([]string, error) {
	var list []ranked
	if err := a.ofSimilar(read, "comparisons", func(n *model.Node, score float64) {
		if by := a.relevance(score, n.Targets("bottlenecks")); by > 0 {
			list = append(list, ranked{n, by})
		}
	}); err != nil {
		return nil, err
	}
	var ids []string
	for _, n := range byRelevance(list, maxComparisons) {
		ids = append(ids, n.ID)
	}
	return ids, nil
}
