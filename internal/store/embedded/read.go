package embedded

import (
	"context"
	"iter"
	"slices"
	"sync"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// checkMask tells how often a scan looks whether its time is over: each 4,096 nodes.
const checkMask = 1<<12 - 1

// reader reads a snapshot. It keeps room for work between requests.
type reader struct {
	s     *snapshot
	ctx   context.Context
	refs  []ref
	items []item
	lists [][]ref
	days  []orderedDay
}

// orderedDay is the day at which an order over temporal properties was judged.
type orderedDay struct {
	order *store.Order
	today int64
}

var readers = sync.Pool{New: func() any { return new(reader) }}

func (r *reader) Revision() store.Revision { return r.s.revision }
func (r *reader) Meta() store.Meta         { return r.s.meta }
func (r *reader) ID(n ref) string          { return r.s.id(n) }
func (r *reader) Kind(n ref) *model.Kind   { return r.s.kindOf(n).Kind }

func (r *reader) Value(n ref, p *model.Property) model.Value { return r.s.node(n).Values[p.Index] }

func (r *reader) Read(ctx context.Context, level []store.Request) ([]store.Result, error) {
	r.ctx = ctx
	results := make([]store.Result, len(level))
	for i := range level {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := r.answer(&level[i], &results[i]); err != nil {
			return nil, err
		}
	}
	return results, nil
}

func (r *reader) answer(q *store.Request, result *store.Result) error {
	switch q.Source {
	case store.ByID:
		r.byID(q, result)
		return nil
	case store.OfKinds:
		return r.ofKinds(q, result)
	default:
		return r.along(q, result)
	}
}

func (r *reader) byID(q *store.Request, result *store.Result) {
	result.Nodes = make([]ref, len(q.IDs))
	for i, id := range q.IDs {
		n := r.s.find(id)
		if n != store.NoRef && q.Kinds != nil && !slices.Contains(q.Kinds, r.s.kindOf(n).Kind) {
			n = store.NoRef
		}
		result.Nodes[i] = n
	}
	result.Offsets = []int32{0, int32(len(q.IDs))}
}

func (r *reader) ofKinds(q *store.Request, result *store.Result) error {
	kinds := r.s.ranked(q.Kinds)
	c := compiler{r.s, q.Today}
	page := r.newPager(q, kinds, result)
	result.Pages = make([]store.PageFacts, 1)
	result.Offsets = make([]int32, 2)
	lists, fits := c.sources(kinds, q.Where, r.lists[:0])
	r.lists = lists
	if len(page.order) == 0 || !page.readOff(kinds, length(lists), c.ofAny(q.Kinds, q.Where)) {
		if err := page.take(lists, fits); err != nil {
			return err
		}
	}
	result.Pages[0], result.Offsets[1] = page.facts, int32(len(result.Nodes))
	if len(q.Facets) == 0 {
		return nil
	}
	facets := make([]store.Facet, len(q.Facets))
	for i, f := range q.Facets {
		lists, fits := c.sources(kinds, f.Where, nil)
		facet, err := r.facet(kinds, f.Property, q.Today, lists, fits)
		if err != nil {
			return err
		}
		facets[i] = facet
	}
	result.Facets = [][]store.Facet{facets}
	return nil
}

// sources adds the lists of candidates of each kind to dst, with one test for all; nil where all fit.
func (c *compiler) sources(kinds []*kindLayout, where store.Filter, dst [][]ref) ([][]ref, test) {
	if len(kinds) == 1 {
		list, fits := c.source(kinds[0], where)
		return append(dst, list), fits
	}
	tests := make([]test, len(c.kinds))
	some := false
	for _, k := range kinds {
		list, fits := c.source(k, where)
		dst, tests[k.Index] = append(dst, list), fits
		some = some || fits != nil
	}
	if !some {
		return dst, nil
	}
	return dst, func(n ref) bool {
		t := tests[c.kindOf(n).Index]
		return t == nil || t(n)
	}
}

// ranked is kinds in the order of their ids' prefixes, each once; all for none.
func (s *snapshot) ranked(kinds []*model.Kind) []*kindLayout {
	var out []*kindLayout
	if kinds == nil {
		out = slices.Clone(s.kinds)
	}
	for _, k := range kinds {
		out = append(out, s.kinds[k.Index])
	}
	slices.SortFunc(out, func(a, b *kindLayout) int { return a.rank - b.rank })
	return slices.Compact(out)
}

func (r *reader) newPager(q *store.Request, kinds []*kindLayout, result *store.Result) *pager {
	if len(q.Order) > 0 {
		r.days = append(r.days, orderedDay{&q.Order[0], q.Today})
	}
	return &pager{reader: r, sorter: sorter{r.s, r.s.orderings(kinds, q.Order), q.Today}, page: q.Page, count: q.Count, result: result}
}

func (r *reader) along(q *store.Request, result *store.Result) error {
	result.Offsets = make([]int32, len(q.Parents)+1)
	result.Pages = make([]store.PageFacts, len(q.Parents))
	if len(q.Facets) > 0 {
		result.Facets = make([][]store.Facet, len(q.Parents))
	}
	if len(q.Parents) == 0 {
		return nil
	}
	rel := r.s.kindOf(q.Parents[0]).relation(q.Relation)
	kinds := r.s.ranked(rel.inner.Members())
	c := compiler{r.s, q.Today}
	page := r.newPager(q, kinds, result)
	var fits test
	if q.Where != nil {
		fits = c.ofAny(rel.inner.Members(), q.Where)
	}
	facetTests := make([]test, len(q.Facets))
	for i, f := range q.Facets {
		facetTests[i] = c.ofAny(rel.inner.Members(), f.Where)
	}
	if !rel.of.many(rel) {
		result.Nodes = make([]ref, 0, len(q.Parents))
	}
	for i, parent := range q.Parents {
		lists := r.neighbours(rel, parent)
		if err := page.take(lists, fits); err != nil {
			return err
		}
		result.Pages[i], result.Offsets[i+1] = page.facts, int32(len(result.Nodes))
		if len(q.Facets) == 0 {
			continue
		}
		result.Facets[i] = make([]store.Facet, len(q.Facets))
		for j, f := range q.Facets {
			facet, err := r.facet(kinds, f.Property, q.Today, lists, facetTests[j])
			if err != nil {
				return err
			}
			result.Facets[i][j] = facet
		}
	}
	return nil
}

// many tells whether a node can have more than one neighbour by a relation.
func (k *kindLayout) many(r *relation) bool {
	return r.steps != nil || slices.ContainsFunc(r.slots, func(sl int) bool { return !k.slots[sl].single })
}

// neighbours gives what a relation leads to as lists by id, one after the other.
func (r *reader) neighbours(rel *relation, n ref) [][]ref {
	lists := r.lists[:0]
	if rel.steps != nil || rel.both {
		lists = append(lists, r.s.reach(rel, n))
	} else {
		c := r.s.chunk(n)
		for _, sl := range rel.slots {
			if list := c.edges[sl].at(int(n & chunkMask)); len(list) > 0 {
				lists = append(lists, list)
			}
		}
	}
	r.lists = lists
	return lists
}

func (r *reader) Position(n ref, order []store.Order) store.Position {
	p := store.Position{ID: r.s.id(n)}
	if len(order) == 0 {
		return p
	}
	p.Keys = make([]store.Key, len(order))
	today := int64(0)
	for _, d := range r.days {
		if d.order == &order[0] {
			today = d.today
		}
	}
	kinds := []*kindLayout{r.s.kindOf(n)}
	for i, o := range order {
		ready := r.s.ordering(kinds, o)
		p.Keys[i] = ready.exported(r.s, today, n)
	}
	return p
}

func (r *reader) Nodes(ctx context.Context, kinds []*model.Kind) iter.Seq2[*model.Node, error] {
	return func(yield func(*model.Node, error) bool) {
		for _, k := range r.s.kinds {
			if kinds != nil && !slices.Contains(kinds, k.Kind) {
				continue
			}
			for i, n := range r.s.byKind[k.Index] {
				if i&checkMask == 0 && ctx.Err() != nil {
					yield(nil, ctx.Err())
					return
				}
				if !yield(r.s.node(n), nil) {
					return
				}
			}
		}
	}
}

func (r *reader) Lookup(ctx context.Context, ids []string) ([]*model.Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	nodes := make([]*model.Node, len(ids))
	for i, id := range ids {
		if n := r.s.find(id); n != store.NoRef {
			nodes[i] = r.s.node(n)
		}
	}
	return nodes, nil
}
