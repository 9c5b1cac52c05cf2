package query

import (
	"context"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// execution is one run of a plan at one revision.
type execution struct {
	model     *model.Model
	reader    store.Reader
	search    Searcher
	variables map[string]any
	asOf      model.Date // the default of the data set
	roots     []*rootRun
	next      []*pending // the requests of the next level
	failed    bool       // whether some argument can't be used, so that there will be errors
}

// pending is a request with the place where its result goes.
type pending struct {
	request store.Request
	to      *stepRun
	nodes   *selection
	conn    *connection
	below   []*pending // the requests of its nodes, once they are made ready for the store
}

// rootRun is a root field with what was found.
type rootRun struct {
	root *root
	stepRun
	found *SearchResult
	today int64
}

// stepRun is a step with what was found.
type stepRun struct {
	bound  *bound
	result store.Result
	today  int64
	// children has what was found beneath, for each place of the step.
	children []child
}

// child is what was found beneath one place: at[i] is where the i-th node of the result stands in group.
type child struct {
	group *group // nil where the place asks for nothing that needs the store
	at    []int32
}

// group is a place's selection with the distinct nodes that it is asked of.
type group struct {
	kinds []*kindRun // by model.Kind.Index
}

// kindRun is what a place asks of the nodes of one kind. A node that is reached by many ways stands in it once.
type kindRun struct {
	nodes   []store.Ref
	steps   []*stepRun
	written []span // where each node's JSON stands, once it is written
}

type span struct{ from, to int }

// run executes the plan level by level: each turn of the loop is at most one round trip to the store.
func (x *execution) run(ctx context.Context, plan *Plan) error {
	for _, name := range plan.langs {
		if lang, ok := x.variables[name]; ok && lang == nil {
			x.failed = true
		}
	}
	for _, r := range plan.roots {
		if err := x.start(ctx, r); err != nil {
			return err
		}
	}
	for len(x.next) > 0 {
		level := x.next
		x.next = nil
		requests := make([]store.Request, len(level))
		for i := range level {
			requests[i] = level[i].request
		}
		results, err := x.reader.Read(ctx, requests)
		if err != nil {
			return err
		}
		for i := range level {
			x.arrive(level[i], results[i])
		}
	}
	return nil
}

// start asks for the nodes of a root field.
func (x *execution) start(ctx context.Context, r *root) error {
	run := &rootRun{root: r}
	x.roots = append(x.roots, run)
	run.bound = r.args.bind(x.model, x.variables)
	if run.bound.err != nil {
		x.failed = true
		return nil
	}
	asOf := x.asOf
	if run.bound.asOf != nil {
		asOf = *run.bound.asOf
	}
	run.today = asOf.Last()
	run.stepRun.today = run.today
	request := store.Request{Values: r.values, Today: run.today}
	switch r.kind {
	case rootList:
		request.Source = store.OfKinds
		request.Kinds = r.of.Members()
		connect(&request, r.conn, run.bound)
	case rootSearch:
		found, err := x.search.Search(ctx, x.reader, SearchQuery{
			Text: run.bound.query, Kinds: run.bound.kinds, Values: run.bound.values, Page: run.bound.page, Highlights: r.conn.highlights, Facets: len(r.conn.facets) > 0,
		})
		if fault, ok := asFault(err); ok {
			run.bound = &bound{err: fault}
			x.failed = true
			return nil
		}
		if err != nil {
			return err
		}
		if run.bound.lastNone {
			found.Facts.HasPrevious = found.Facts.HasPrevious || len(found.Hits) > 0
			found.Hits = nil
		}
		run.found = found
		for _, h := range found.Hits {
			request.IDs = append(request.IDs, h.ID)
		}
	default:
		request.IDs = run.bound.ids
		request.Kinds = r.of.Members()
	}
	x.next = append(x.next, x.pending(request, &run.stepRun, r.nodes, r.conn))
	return nil
}

func (x *execution) pending(request store.Request, to *stepRun, nodes *selection, conn *connection) *pending {
	p := &pending{request: request, to: to, nodes: nodes, conn: conn}
	p.request.Next = func() []store.Next { return x.following(p) }
	return p
}

// places are where a request's nodes are asked for.
func (p *pending) places() []*selection {
	switch {
	case p.conn != nil:
		return p.conn.places
	case p.nodes != nil:
		return []*selection{p.nodes}
	default:
		return nil
	}
}

// following gives the requests that will be made of a request's nodes, in the order in which arrive takes their answers:
// place by place, kind by kind, step by step. It gives none where an argument can't be used.
func (x *execution) following(of *pending) []store.Next {
	var below []*pending
	var next []store.Next
	for _, s := range of.places() {
		for kind, f := range s.byKind {
			if f == nil {
				continue
			}
			for _, step := range f.steps {
				p := x.prepare(step, of.request.Today)
				if p.to.bound != nil && p.to.bound.err != nil {
					return nil
				}
				below = append(below, p)
				next = append(next, store.Next{Of: x.model.Kinds[kind], Request: p.request})
			}
		}
	}
	of.below = below
	return next
}

// connect adds to a request what the arguments of a connection ask for.
func connect(request *store.Request, conn *connection, b *bound) {
	request.Where = b.where.filter()
	request.Order = b.order
	request.Page = b.page
	request.Page.Empty = request.Page.Empty || !conn.page
	request.Count = conn.count
	if len(conn.facets) > 0 {
		request.Facets = facetRequests(conn.facets, b.where)
	}
}

// arrive takes a result and asks for what stands beneath it.
func (x *execution) arrive(p *pending, result store.Result) {
	if p.to.bound != nil && p.to.bound.lastNone && p.conn.page && p.to.bound.query == "" {
		result = emptyAtEnd(result)
	}
	p.to.result = result
	places := p.places()
	p.to.children = make([]child, len(places))
	steps := 0
	for i, s := range places {
		p.to.children[i] = x.descend(s, p, &steps)
	}
}

// emptyAtEnd makes pages of the last node into pages of none that stand behind it.
func emptyAtEnd(result store.Result) store.Result {
	for i := range result.Pages {
		result.Pages[i].HasPrevious = result.Pages[i].HasPrevious || len(result.Page(i)) > 0
	}
	result.Nodes, result.Offsets = nil, make([]int32, len(result.Offsets))
	return result
}

// descend groups the nodes of a result by kind, each once, and asks for the relations that a selection wants of them, unless
// the store answered these along with the result. before is how many steps the places before this one have; it adds its own.
func (x *execution) descend(s *selection, of *pending, before *int) child {
	from := of.to
	if !s.steps || len(from.result.Nodes) == 0 {
		return child{}
	}
	g := &group{kinds: make([]*kindRun, len(s.byKind))}
	at := make([]int32, len(from.result.Nodes))
	seen := make(map[store.Ref]int32, len(from.result.Nodes))
	for i, n := range from.result.Nodes {
		if n == store.NoRef {
			continue
		}
		place, ok := seen[n]
		if !ok {
			kind := x.reader.Kind(n).Index
			run := g.kinds[kind]
			if run == nil {
				run = &kindRun{}
				g.kinds[kind] = run
			}
			place = int32(len(run.nodes))
			run.nodes = append(run.nodes, n)
			seen[n] = place
		}
		at[i] = place
	}
	for kind, f := range s.byKind {
		if f == nil {
			continue
		}
		first := *before
		*before += len(f.steps)
		run := g.kinds[kind]
		if run == nil {
			continue
		}
		run.written = make([]span, len(run.nodes))
		for i, step := range f.steps {
			var p *pending
			if of.below != nil {
				p = of.below[first+i]
			} else {
				p = x.prepare(step, from.today)
			}
			run.steps = append(run.steps, p.to)
			switch {
			case p.to.bound != nil && p.to.bound.err != nil:
				x.failed = true
			case from.result.Next != nil:
				x.arrive(p, from.result.Next[first+i])
			default:
				p.request.Parents = run.nodes
				x.next = append(x.next, p)
			}
		}
	}
	return child{g, at}
}

// prepare makes the request of a step, without its parents. Where an argument can't be used, the bound arguments have the error.
func (x *execution) prepare(s *step, today int64) *pending {
	to := &stepRun{today: today}
	request := store.Request{Source: store.Along, Relation: s.relation, Order: s.order, Values: s.values, Today: today}
	switch {
	case s.count:
		request.Count, request.Page.Empty = true, true
	case s.conn != nil:
		if to.bound = s.args.bind(x.model, x.variables); to.bound.err == nil {
			connect(&request, s.conn, to.bound)
		}
	}
	return x.pending(request, to, s.nodes, s.conn)
}

func asFault(err error) (*fault.Error, bool) {
	f, ok := err.(*fault.Error)
	return f, ok
}
