package storetest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// reference answers requests over plain nodes: it filters all, sorts all and cuts. It is meant to be seen to be right.
type reference struct {
	model *model.Model
	nodes map[string]*model.Node
}

func newReference(m *model.Model, nodes []*model.Node) *reference {
	r := &reference{m, map[string]*model.Node{}}
	for _, n := range nodes {
		r.nodes[n.ID] = n
	}
	return r
}

// page is the answer for one source of nodes.
type page struct {
	IDs    []string
	Facts  store.PageFacts
	Facets []store.Facet
}

// answer answers a request that lists or follows; parents stand for Request.Parents.
func (r *reference) answer(q store.Request, parents []string) []page {
	if q.Source == store.OfKinds {
		var all []*model.Node
		for _, id := range slices.Sorted(maps.Keys(r.nodes)) {
			if slices.Contains(q.Kinds, r.nodes[id].Kind) {
				all = append(all, r.nodes[id])
			}
		}
		return []page{r.cut(q, all)}
	}
	var pages []page
	for _, parent := range parents {
		pages = append(pages, r.cut(q, r.follow(r.nodes[parent], q.Relation)))
	}
	return pages
}

// follow gives the distinct nodes that a relation leads to, by id.
func (r *reference) follow(n *model.Node, rel *model.Relation) []*model.Node {
	found := map[string]*model.Node{}
	if len(rel.Path) > 0 {
		at := []*model.Node{n}
		for _, step := range rel.Path {
			found = map[string]*model.Node{}
			for _, from := range at {
				for _, to := range r.follow(from, step) {
					found[to.ID] = to
				}
			}
			at = slices.Collect(maps.Values(found))
		}
	}
	leads := func(from, to *model.Node) bool {
		for i, out := range from.Kind.Out {
			if out.Type == rel.Type && slices.Contains(from.Out[i], to.ID) {
				return true
			}
		}
		return false
	}
	for _, other := range r.nodes {
		out := rel.Direction != model.In && leads(n, other)
		in := rel.Direction != model.Out && leads(other, n)
		if len(rel.Path) == 0 && other.Kind.Implements(rel.Target) && (out || in) {
			found[other.ID] = other
		}
	}
	var list []*model.Node
	for _, id := range slices.Sorted(maps.Keys(found)) {
		list = append(list, found[id])
	}
	return list
}

func (r *reference) cut(q store.Request, all []*model.Node) page {
	var out page
	for _, f := range q.Facets {
		out.Facets = append(out.Facets, r.facet(f, q.Today, all))
	}
	var fit []*model.Node
	for _, n := range all {
		if r.fits(n, q.Where, q.Today) {
			fit = append(fit, n)
		}
	}
	at := func(n *model.Node) store.Position { return r.position(n, q.Order, q.Today) }
	slices.SortFunc(fit, func(a, b *model.Node) int { return store.ComparePositions(q.Order, at(a), at(b)) })
	start, end := 0, len(fit)
	if q.Page.After != nil {
		for start < end && store.ComparePositions(q.Order, at(fit[start]), *q.Page.After) <= 0 {
			start++
		}
	}
	if q.Page.Before != nil {
		for end > start && store.ComparePositions(q.Order, at(fit[end-1]), *q.Page.Before) >= 0 {
			end--
		}
	}
	if q.Page.Empty {
		end = start
	}
	if q.Page.First > 0 {
		end = min(end, start+q.Page.First)
	}
	if q.Page.Last > 0 {
		start = max(start, end-q.Page.Last)
	}
	out.IDs = []string{}
	for _, n := range fit[start:end] {
		out.IDs = append(out.IDs, n.ID)
	}
	out.Facts = store.PageFacts{HasPrevious: start > 0, HasNext: end < len(fit)}
	if q.Count {
		out.Facts.Total = len(fit)
	}
	return out
}

func (r *reference) position(n *model.Node, order []store.Order, today int64) store.Position {
	p := store.Position{ID: n.ID}
	for _, o := range order {
		switch o.By {
		case store.ID:
			p.Keys = append(p.Keys, n.ID)
		case store.Degree:
			p.Keys = append(p.Keys, int64(len(r.follow(n, n.Kind.Relation(o.Name)))))
		default:
			p.Keys = append(p.Keys, store.KeyOf(n.Kind.Property(o.Name), n.Value(o.Name), o.Lang, today))
		}
	}
	return p
}

func (r *reference) facet(f store.FacetRequest, today int64, all []*model.Node) store.Facet {
	counts := map[model.Value]int{}
	var property *model.Property
	for _, n := range all {
		property = n.Kind.Property(f.Property)
		if !r.fits(n, f.Where, today) {
			continue
		}
		switch v := n.Value(f.Property).(type) {
		case []string:
			for _, element := range v {
				counts[element]++
			}
		default:
			counts[v]++
		}
	}
	var values []store.FacetValue
	for v, n := range counts {
		values = append(values, store.FacetValue{Value: v, Count: n})
	}
	return store.MakeFacet(property, values)
}

// fits tells whether a filter holds of a node.
func (r *reference) fits(n *model.Node, f store.Filter, today int64) bool {
	fits := func(m *model.Node, f store.Filter) bool { return r.fits(m, f, today) }
	switch f := f.(type) {
	case store.And:
		return !slices.ContainsFunc(f, func(one store.Filter) bool { return !fits(n, one) })
	case store.Or:
		return slices.ContainsFunc(f, func(one store.Filter) bool { return fits(n, one) })
	case store.Not:
		return !fits(n, f.Filter)
	case store.HasID:
		return slices.Contains(f.IDs, n.ID) == (f.Op == store.Eq || f.Op == store.In)
	case store.CountIs:
		return compares(f.Op, int64(len(r.follow(n, n.Kind.Relation(f.Relation)))), f.Values)
	case store.Related:
		targets := r.follow(n, n.Kind.Relation(f.Relation))
		fitting := slices.ContainsFunc(targets, func(m *model.Node) bool { return fits(m, f.Where) })
		switch f.Quantifier {
		case store.None:
			return !fitting
		case store.Every:
			return !slices.ContainsFunc(targets, func(m *model.Node) bool { return !fits(m, f.Where) })
		}
		return fitting
	case store.Compare:
		return r.compare(n.Kind.Property(f.Property), n.Value(f.Property), f, today)
	}
	return true
}

func (r *reference) compare(p *model.Property, v model.Value, f store.Compare, today int64) bool {
	if f.Op == store.IsNull {
		return store.Absent(v)
	}
	var elements []model.Value
	switch v := v.(type) {
	case nil:
	case model.Text:
		elements = append(elements, v.In(f.Lang))
	case model.TextList:
		for _, e := range v.In(f.Lang) {
			elements = append(elements, e)
		}
	case []string:
		for _, e := range v {
			elements = append(elements, e)
		}
	case []int64:
		elements = append(elements, model.TrueAt(v, today))
	default:
		elements = append(elements, v)
	}
	return slices.ContainsFunc(elements, func(e model.Value) bool { return comparesValue(p, f, e) })
}

func comparesValue(p *model.Property, f store.Compare, v model.Value) bool {
	switch f.Op {
	case store.Eq, store.In:
		return slices.Contains(f.Values, v)
	case store.Ne, store.NotIn:
		return !slices.Contains(f.Values, v)
	}
	want := f.Values[0]
	switch v := v.(type) {
	case string:
		want := want.(string)
		switch {
		case f.Op == store.Contains:
			return strings.Contains(text.Fold(v), text.Fold(want))
		case f.Op == store.StartsWith:
			return strings.HasPrefix(text.Fold(v), text.Fold(want))
		case p.Type == model.TypeText:
			return compares(f.Op, text.Key(v), []string{text.Key(want)})
		case p.Type == model.TypeEnum:
			return compares(f.Op, p.Enum.Place(v), []int{p.Enum.Place(want)})
		}
		return compares(f.Op, v, []string{want})
	case int64:
		return compares(f.Op, v, []int64{want.(int64)})
	case float64:
		return compares(f.Op, v, []float64{want.(float64)})
	case model.Date:
		want := want.(model.Date)
		switch f.Op {
		case store.Gt:
			return v.First() > want.Last()
		case store.Gte:
			return v.First() >= want.First()
		case store.Lt:
			return v.Last() < want.First()
		case store.Lte:
			return v.Last() <= want.Last()
		case store.Overlaps:
			return v.First() <= want.Last() && want.First() <= v.Last()
		}
	}
	return false
}

func compares[T cmp.Ordered](op store.Op, v T, want []T) bool {
	switch op {
	case store.Eq, store.In:
		return slices.Contains(want, v)
	case store.Ne, store.NotIn:
		return !slices.Contains(want, v)
	case store.Gt:
		return v > want[0]
	case store.Gte:
		return v >= want[0]
	case store.Lt:
		return v < want[0]
	case store.Lte:
		return v <= want[0]
	}
	return false
}
