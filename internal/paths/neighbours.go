package paths

import (
	"context"
	"maps"
	"slices"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// maxCentres is how many nodes' neighbours can be asked for at once.
const maxCentres = 100

// Neighbourhood is a node with a page of the nodes one stored relation away.
type Neighbourhood struct {
	Node        string
	Total       int // all that were asked about, on the page or not
	Edges       []Edge
	HasNext     bool // whether there are more after the page
	HasPrevious bool // whether there are any before it
}

// Edge is a stored relation as one of its ends sees it.
type Edge struct {
	To       string
	Relation string // its type, such as ABOUT
	Against  bool   // it is stored at the other end
	Field    string // the field that leads there; empty where none does
}

// NeighbourOptions say which neighbours are asked for.
type NeighbourOptions struct {
	Relations []string // types of relations; nil: all
	Kinds     []string // kinds of neighbours, as NodeKind writes them; nil: all
	First     int      // how many of each node, 0 to 200
	After     *string  // only those after this cursor, of one node; nil: from the first
}

// Neighbours gives the neighbours of 1 to 100 nodes, aligned with ids: by the relation's type, what the node stores before
// what is stored at the other end, then by id, which goes by kind. It takes three round trips, whatever the number of ids.
// Errors: NOT_FOUND for an id that is not there, BAD_ARGUMENT, BAD_CURSOR.
func Neighbours(ctx context.Context, m *model.Model, r store.Reader, ids []string, o NeighbourOptions) ([]Neighbourhood, error) {
	asked, err := newNeighbourQuestion(m, ids, o)
	if err != nil {
		return nil, err
	}
	distinct := slices.Compact(slices.Sorted(slices.Values(ids)))
	nodes, err := r.Lookup(ctx, distinct)
	if err != nil {
		return nil, err
	}
	around := make(map[string]*Neighbourhood, len(nodes))
	for i, n := range nodes {
		if n == nil {
			return nil, fault.Missing(distinct[i])
		}
		around[n.ID] = asked.outgoing(n)
	}
	err = eachIncoming(ctx, r, nodes, asked.incoming, func(at string, relation *model.Relation, page incomingPage) {
		a := around[at]
		a.Total += page.Total
		a.HasPrevious = a.HasPrevious || page.HasPrevious || page.Total > 0 && asked.isBefore(relation)
		for _, ref := range page.from {
			a.Edges = append(a.Edges, edge(m, at, relation.Type, true, r.ID(ref)))
		}
	})
	found := make([]Neighbourhood, len(ids))
	for i, id := range ids {
		a := *around[id]
		slices.SortFunc(a.Edges, compareEdges)
		a.HasNext = len(a.Edges) > o.First
		a.Edges = a.Edges[:min(len(a.Edges), o.First)]
		found[i] = a
	}
	return found, err
}

func edge(m *model.Model, at, relation string, against bool, to string) Edge {
	direction := model.Out
	if against {
		direction = model.In
	}
	e := Edge{To: to, Relation: relation, Against: against}
	if f := m.KindOf(at).Showing(relation, direction, m.KindOf(to)); f != nil {
		e.Field = f.Name
	}
	return e
}

// neighbourQuestion is what is asked of each node.
type neighbourQuestion struct {
	model     *model.Model
	relations map[string]bool // nil: all
	kinds     map[*model.Kind]bool
	first     int
	after     *Edge // nil: from the first
}

func newNeighbourQuestion(m *model.Model, ids []string, o NeighbourOptions) (*neighbourQuestion, error) {
	q := &neighbourQuestion{model: m, first: o.First}
	switch {
	case len(ids) < 1 || len(ids) > maxCentres:
		return nil, fault.Argument("ids", len(ids), "give 1 to %d ids", maxCentres)
	case o.First < 0 || o.First > maxFirst:
		return nil, fault.Argument("first", o.First, "give 0 to %d", maxFirst)
	case o.After != nil && len(ids) > 1:
		return nil, fault.Argument("after", *o.After, "give it with one id: a cursor is of the neighbours of one node")
	case o.After != nil:
		var err error
		if q.after, err = readCursor("after", *o.After); err != nil {
			return nil, err
		}
	}
	if o.Relations != nil {
		known := map[string]bool{}
		for _, k := range m.Kinds {
			for _, r := range k.Out {
				known[r.Type] = true
			}
		}
		q.relations = map[string]bool{}
		for _, relation := range o.Relations {
			if !known[relation] {
				return nil, fault.Argument("relations", relation, "give types of relations: %v", slices.Sorted(maps.Keys(known)))
			}
			q.relations[relation] = true
		}
	}
	if o.Kinds != nil {
		q.kinds = map[*model.Kind]bool{}
		for _, kind := range o.Kinds {
			q.kinds[m.KindCalled(kind)] = true
		}
	}
	return q, nil
}

func (q *neighbourQuestion) wants(relation string) bool {
	return q.relations == nil || q.relations[relation]
}

// outgoing is a node with the neighbours after the cursor whose relation it stores.
func (q *neighbourQuestion) outgoing(n *model.Node) *Neighbourhood {
	a := &Neighbourhood{Node: n.ID}
	for i, targets := range n.Out {
		relation := n.Kind.Out[i].Type
		for _, to := range targets {
			if !q.wants(relation) || q.kinds != nil && !q.kinds[q.model.KindOf(to)] {
				continue
			}
			a.Total++
			if e := edge(q.model, n.ID, relation, false, to); q.after == nil || compareEdges(e, *q.after) > 0 {
				a.Edges = append(a.Edges, e)
			} else {
				a.HasPrevious = true
			}
		}
	}
	return a
}

// incoming asks for the relations that lead to nodes of a kind, narrowed to the kinds of neighbours: one more than the page
// has, to know whether there are more.
func (q *neighbourQuestion) incoming(k *model.Kind) []incomingRequest {
	var requests []incomingRequest
	for _, r := range k.In {
		if !q.wants(r.Type) {
			continue
		}
		request := incomingRequest{relation: r, page: q.pageOf(r), count: true}
		if q.kinds == nil {
			requests = append(requests, request)
			continue
		}
		for _, member := range r.Target.Members() {
			if q.kinds[member] {
				request.relation = &model.Relation{Type: r.Type, Direction: model.In, Target: member, Many: true, OutIndex: -1}
				requests = append(requests, request)
			}
		}
	}
	return requests
}

// pageOf is the part after the cursor of what leads to a node by a relation.
func (q *neighbourQuestion) pageOf(r *model.Relation) store.Page {
	page := store.Page{First: q.first + 1}
	switch {
	case q.isBefore(r):
		page = store.Page{Empty: true}
	case q.after != nil && q.after.Against && q.after.Relation == r.Type:
		page.After = &store.Position{ID: q.after.To}
	}
	return page
}

// isBefore tells whether all that leads to a node by a relation comes before the cursor.
func (q *neighbourQuestion) isBefore(r *model.Relation) bool {
	return q.after != nil && r.Type < q.after.Relation
}
