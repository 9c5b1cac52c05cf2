package neo4j

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Nodes of which a filter wants that they lead to one pinned node can be found from that node, back along the relations. For
// a page that is one of two ways, as it is for what leads to a popular parent: with n nodes in all and d that lead to
// the pinned one, going through the nodes in their order takes about k*n/d questions for a page of k.

// A question costs, in steps back from the pinned node, one for so many relations that begin the node's way. Measured on a generated
// graph with 22 such relations a node, where an index gives the nodes to ask in their order, it is 7 steps.
const relationsForAStep = 3

// longestWay is how many stored relations the way may have.
const longestWay = 3

// selection is a filter compiled: the condition on the nodes n and, if they lead to a pinned node, the way from there.
type selection struct {
	condition string
	anchor    *anchor
}

type anchor struct {
	path      string // matches the nodes n, some of them several times
	condition string // what else the filter wants of them
	degree    string // how many relations begin the way back, which Neo4j keeps
	starts    string // counts the relations that begin the ways of all nodes, which Neo4j keeps too
}

// all matches every selected node n, for a count.
func (s selection) all(source, with string) (from, condition, distinct string) {
	if s.anchor == nil {
		return source, s.condition, with
	}
	return s.anchor.path, s.anchor.condition, "WITH DISTINCT n"
}

// anchored splits a filter into a part that leads to one pinned node, and the others. It does so where the way is short and the
// others look at the node alone: Neo4j plans both ways, and what goes through more relations takes it long to plan once.
func anchored(f store.Filter) (to store.Related, others store.And, ok bool) {
	for _, part := range conjuncts(f) {
		switch part := part.(type) {
		case store.Related:
			if ok || !leadsToPinned(part) {
				return to, nil, false
			}
			to, ok = part, true
		case store.Compare, store.HasID:
			others = append(others, part)
		default:
			return to, nil, false
		}
	}
	return to, others, ok
}

// conjuncts are the conditions that all have to hold for a filter.
func conjuncts(f store.Filter) []store.Filter {
	and, ok := f.(store.And)
	if !ok {
		return []store.Filter{f}
	}
	var all []store.Filter
	for _, part := range and {
		all = append(all, conjuncts(part)...)
	}
	return all
}

// selection compiles the filter of a page of all nodes of some kinds.
func (s *statement) selection(a *answer, f store.Filter) (selection, error) {
	to, others, ok := anchored(f)
	label := labelOf(s.model, a.kinds)
	var way, stored []*model.Relation
	if ok = ok && a.request.Source == store.OfKinds && !strings.Contains(label, "|"); ok { // of several labels Neo4j keeps no count
		var end store.HasID
		var err error
		if way, end, err = wayToPinned(a.kinds, to); err != nil {
			return selection{}, err
		}
		for _, r := range way {
			stored = append(stored, steps(r)...)
		}
		ok = end.Op == store.Eq && len(stored) <= longestWay
	}
	if !ok {
		condition, err := s.where("n", a.kinds, f)
		return selection{condition: condition}, err
	}
	rest, err := s.where("n", a.kinds, others)
	if err != nil {
		return selection{}, err
	}
	leads, err := s.where("n", a.kinds, to)
	if err != nil {
		return selection{}, err
	}
	pin := s.pins[len(s.pins)-1].variable
	first, last := stored[0], stored[len(stored)-1]
	return selection{
		condition: rest + " AND " + leads,
		anchor: &anchor{
			path:      s.followAll("n", way, pin) + " ",
			condition: "n" + label + " AND " + rest,
			degree:    fmt.Sprintf("COUNT { (%s)%s() }", pin, arrow(back(last.Direction), ":"+quote(last.Type))),
			starts:    fmt.Sprintf("CALL () { MATCH (%s)%s() RETURN count(r) AS starts } ", label, arrow(first.Direction, "r:"+quote(first.Type))),
		},
	}, nil
}
