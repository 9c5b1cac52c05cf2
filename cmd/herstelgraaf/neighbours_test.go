package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

type neighbours struct {
	Node       struct{ ID string }
	TotalCount int
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		EndCursor                    *string
	}
	Edges []neighbourEdge
}

type neighbourEdge struct {
	Node struct {
		ID       string
		Typename string `json:"__typename"`
	}
	Relation, Direction string
	Field               *string
	Sentence            string
}

func (s *service) neighbours(t *testing.T, variables map[string]any) []neighbours {
	t.Helper()
	var data struct{ Neighbours []neighbours }
	s.read(t, `query($ids: [ID!]!, $relations: [String!], $kinds: [NodeKind!], $first: Int! = 200, $after: String) {neighbours(ids: $ids, relations: $relations, kinds: $kinds, first: $first, after: $after) {
		node {id} totalCount pageInfo {hasNextPage hasPreviousPage endCursor} edges {node {id __typename} relation direction field sentence}}}`, variables, &data)
	return data.Neighbours
}

// connected are nodes of every kind that stores a relation which no field of the other end shows, and some others.
var connected = []string{
	"trajectory/wia-uwv", "bottleneck/signals-ignored", "actor/nationale-ombudsman", "programme/programma-erkenning-en-herstel", "term/hersteloperatie",
	"document/njb-herstel-bieden-2023-programme", "manifestation/wia-uwv/signals-ignored",
}

func TestNeighboursAnswerForEachIDInTurn(t *testing.T) {
	ids := append(slices.Clone(connected), connected[0])
	for i, n := range bundled(t).neighbours(t, map[string]any{"ids": ids}) {
		if n.Node.ID != ids[i] || len(n.Edges) != min(n.TotalCount, 200) || n.TotalCount == 0 {
			t.Errorf("for %s there is %s with %d of %d neighbours", ids[i], n.Node.ID, len(n.Edges), n.TotalCount)
		}
	}
}

func TestNeighboursSeeEachOther(t *testing.T) {
	s := bundled(t)
	for _, n := range s.neighbours(t, map[string]any{"ids": connected}) {
		for _, e := range n.Edges[:min(len(n.Edges), 12)] {
			there := s.neighbours(t, map[string]any{"ids": []string{e.Node.ID}, "relations": []string{e.Relation}, "kinds": []string{enumValue(n.Node.ID)}})[0]
			back := slices.IndexFunc(there.Edges, func(o neighbourEdge) bool { return o.Node.ID == n.Node.ID && o.Direction != e.Direction })
			if back < 0 && there.TotalCount <= 200 {
				t.Errorf("%s is %s of %s, but not the other way", e.Node.ID, e.Relation, n.Node.ID)
			} else if back >= 0 && there.Edges[back].Sentence != e.Sentence {
				t.Errorf("one relation is said as %q and as %q", e.Sentence, there.Edges[back].Sentence)
			}
		}
	}
}

// enumValue is the kind of an id as NodeKind writes it.
func enumValue(id string) string {
	kind, _, _ := strings.Cut(id, "/")
	return strings.ToUpper(strings.ReplaceAll(kind, "-", "_"))
}

// The neighbours by a field are those that the field itself lists.
func TestNeighboursAgreeWithTheFieldsThatLeadToThem(t *testing.T) {
	s := bundled(t)
	for _, c := range []struct{ id, relation, kind, field string }{
		{"trajectory/wia-uwv", "ABOUT", "EVENT", "events"},
		{"bottleneck/signals-ignored", "SHOWS", "MANIFESTATION", "manifestations"},
		{"actor/nationale-ombudsman", "MADE_BY", "RECOMMENDATION", "recommendationsMade"},
		{"document/njb-herstel-bieden-2023-programme", "IN_DOCUMENT", "CITATION", "citedBy"},
	} {
		n := s.neighbours(t, map[string]any{"ids": []string{c.id}, "relations": []string{c.relation}, "kinds": []string{c.kind}})[0]
		var data struct {
			Node map[string]struct {
				TotalCount int
				Nodes      []struct{ ID string }
			}
		}
		kind, _, _ := strings.Cut(c.id, "/")
		s.read(t, fmt.Sprintf(`{node(id: %q) {... on %s {%s(first: 200, orderBy: {id: ASC}) {totalCount nodes {id}}}}}`, c.id, strings.ToUpper(kind[:1])+kind[1:], c.field), nil, &data)
		want := data.Node[c.field]
		if n.TotalCount != want.TotalCount || len(n.Edges) != len(want.Nodes) {
			t.Fatalf("%s has %d neighbours by %s, and %d %s", c.id, n.TotalCount, c.relation, want.TotalCount, c.field)
		}
		for i, e := range n.Edges {
			if e.Node.ID != want.Nodes[i].ID || e.Field == nil || *e.Field != c.field {
				t.Errorf("neighbour %d of %s is %+v, want %s by %s", i, c.id, e, want.Nodes[i].ID, c.field)
			}
		}
	}
}

func TestNeighboursStandInOneOrder(t *testing.T) {
	s := bundled(t)
	whole := s.neighbours(t, map[string]any{"ids": connected})
	some := s.neighbours(t, map[string]any{"ids": connected, "first": 7})
	for i, n := range whole {
		if !slices.IsSortedFunc(n.Edges, func(a, b neighbourEdge) int {
			// OUT comes before IN.
			return cmp.Or(cmp.Compare(a.Relation, b.Relation), cmp.Compare(b.Direction, a.Direction), cmp.Compare(a.Node.ID, b.Node.ID))
		}) {
			t.Errorf("the neighbours of %s are out of order", n.Node.ID)
		}
		first := some[i]
		if first.TotalCount != n.TotalCount || len(first.Edges) != min(7, len(n.Edges)) {
			t.Fatalf("of %s there are %d of %d", n.Node.ID, len(first.Edges), first.TotalCount)
		}
		for j, e := range first.Edges {
			if e.Node != n.Edges[j].Node || e.Relation != n.Edges[j].Relation || e.Direction != n.Edges[j].Direction {
				t.Errorf("neighbour %d of %s is %+v among the first 7, %+v among all", j, n.Node.ID, e, n.Edges[j])
			}
		}
	}
}

func TestNeighboursOfANodeAreWalkedPageByPage(t *testing.T) {
	s := bundled(t)
	const size = 17
	for _, narrowed := range []map[string]any{{}, {"relations": []string{"ABOUT", "CITES", "SHOWS"}}, {"kinds": []string{"MANIFESTATION", "CITATION", "DOCUMENT"}}} {
		for _, id := range connected {
			variables := map[string]any{"ids": []string{id}}
			maps.Copy(variables, narrowed)
			whole := s.neighbours(t, variables)[0]
			var walked []neighbourEdge
			for more := whole.TotalCount > 0; more; {
				variables["first"] = size
				page := s.neighbours(t, variables)[0]
				if page.PageInfo.HasPreviousPage != (len(walked) > 0) || page.TotalCount != whole.TotalCount || len(page.Edges) == 0 {
					t.Fatalf("after %d of %d neighbours of %s there are %d; %+v", len(walked), whole.TotalCount, id, len(page.Edges), page.PageInfo)
				}
				walked = append(walked, page.Edges...)
				more = page.PageInfo.HasNextPage
				variables["after"] = page.PageInfo.EndCursor
			}
			if len(walked) != whole.TotalCount {
				t.Errorf("%s with %v has %d neighbours, %d on its pages", id, narrowed, whole.TotalCount, len(walked))
			}
			for i, e := range whole.Edges {
				if e.Node != walked[i].Node || e.Relation != walked[i].Relation || e.Direction != walked[i].Direction {
					t.Errorf("neighbour %d of %s is %+v, on its page %+v", i, id, e, walked[i])
				}
			}
		}
	}
}

func TestAPageOfNoNeighboursTellsWhatIsAroundIt(t *testing.T) {
	s := bundled(t)
	const id = "bottleneck/signals-ignored"
	var data struct {
		Neighbours []struct{ Edges []struct{ Cursor string } }
	}
	s.read(t, fmt.Sprintf(`{neighbours(ids: [%q], first: 200) {edges {cursor}}}`, id), nil, &data)
	edges := data.Neighbours[0].Edges
	for _, c := range []struct {
		after          any
		next, previous bool
	}{{nil, true, false}, {edges[0].Cursor, true, true}} {
		variables := map[string]any{"ids": []string{id}, "first": 0}
		if c.after != nil {
			variables["after"] = c.after
		}
		n := s.neighbours(t, variables)[0]
		if len(n.Edges) != 0 || n.PageInfo.HasNextPage != c.next || n.PageInfo.HasPreviousPage != c.previous || n.PageInfo.EndCursor != nil {
			t.Errorf("after %v there is %+v", c.after, n)
		}
	}
}

func TestNeighboursWithoutKindsOrRelationsAreNone(t *testing.T) {
	s := bundled(t)
	for _, none := range []string{"relations", "kinds"} {
		if n := s.neighbours(t, map[string]any{"ids": connected[:1], none: []string{}})[0]; n.TotalCount != 0 || len(n.Edges) != 0 {
			t.Errorf("with no %s there are %d", none, n.TotalCount)
		}
	}
}

// What an actor stated is seen from the statement only: no field leads there from the actor.
func TestNeighboursTellOfRelationsThatNoFieldShows(t *testing.T) {
	n := bundled(t).neighbours(t, map[string]any{"ids": []string{"actor/nationale-ombudsman"}, "relations": []string{"STATED_BY"}})[0]
	if n.TotalCount == 0 || n.Edges[0].Field != nil || n.Edges[0].Direction != "IN" || n.Edges[0].Node.Typename != "Statement" {
		t.Errorf("the statements of an actor are %+v", n)
	}
}

func TestNeighboursOfAllAnswerAsBefore(t *testing.T) {
	bundled(t).answersGolden(t, `{neighbours(ids: ["manifestation/wia-uwv/signals-ignored", "term/hersteloperatie"], first: 8) {
		node {id} totalCount edges {relation direction field node {__typename id} nl: sentence en: sentence(lang: EN)}}}`, "neighbours")
}

func TestNeighboursOfManyNodesTakeAsManyRoundTripsAsOfOne(t *testing.T) {
	s, watched := startOver(t)
	trips := func(ids []string) int64 {
		before := watched.trips.Load()
		s.neighbours(t, map[string]any{"ids": ids, "first": 20})
		return watched.trips.Load() - before
	}
	// The nodes themselves, what leads to them, and the nodes of either place of the answer.
	if one, many := trips(connected[:1]), trips(connected); one != 4 || many != one {
		t.Errorf("%d round trips for one node, %d for %d", one, many, len(connected))
	}
}
