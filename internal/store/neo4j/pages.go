package neo4j

import (
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// pages reads the pages of a reply, one for each parent, or one.
func (r *reader) pages(a *answer, rs *rows, reply []any) store.Result {
	byParent := make(map[string][]any, len(reply))
	for _, page := range reply {
		entry, _ := page.([]any)
		if len(entry) > 0 {
			id, _ := entry[0].(string)
			byParent[id] = entry
		}
	}
	parents := []string{""}
	if a.request.Source == store.Along {
		parents = parents[:0]
		for _, ref := range a.request.Parents {
			parents = append(parents, r.ids[ref])
		}
	}
	result := store.Result{Offsets: make([]int32, 1, len(parents)+1), Pages: make([]store.PageFacts, len(parents))}
	if len(a.request.Facets) > 0 {
		result.Facets = make([][]store.Facet, len(parents))
	}
	for i, id := range parents {
		r.page(a, rs, byParent[id], &result, i)
		result.Offsets = append(result.Offsets, int32(len(result.Nodes)))
	}
	return result
}

func (r *reader) page(a *answer, rs *rows, entry []any, result *store.Result, i int) {
	next := func() any {
		if len(entry) == 0 {
			return nil
		}
		v := entry[0]
		entry = entry[1:]
		return v
	}
	next() // the parent's id
	found, _ := next().([]any)
	facts := &result.Pages[i]
	begin := len(result.Nodes)
	more := a.capped && len(found) > a.limit()
	if more {
		found = found[:a.limit()]
	}
	for _, row := range found {
		if ref, ok := r.takeFound(a, rs, row); ok {
			result.Nodes = append(result.Nodes, ref)
		}
	}
	if a.backwards {
		slices.Reverse(result.Nodes[begin:])
	}
	facts.HasNext, facts.HasPrevious = more && !a.backwards, more && a.backwards
	if drop := len(result.Nodes) - begin - a.request.Page.Last; !a.backwards && a.request.Page.Last > 0 && drop > 0 {
		result.Nodes = slices.Delete(result.Nodes, begin, begin+drop)
		facts.HasPrevious = true
	}
	if a.request.Count {
		total, _ := next().(int64)
		facts.Total = int(total)
	}
	if a.previous {
		beyond, _ := next().(bool)
		facts.HasPrevious = facts.HasPrevious || beyond
	}
	if a.next {
		beyond, _ := next().(bool)
		facts.HasNext = facts.HasNext || beyond
	}
	for _, f := range a.request.Facets {
		counted, _ := next().([]any)
		result.Facets[i] = append(result.Facets[i], facetOf(a.kinds[0].Property(f.Property), counted))
	}
}

// takeFound takes a node of a page: its row or, where nodes are shared, its id.
func (r *reader) takeFound(a *answer, rs *rows, row any) (store.Ref, bool) {
	if !a.shared {
		return r.takeRow(rs, row)
	}
	id, _ := row.(string)
	ref, ok := r.refs[id]
	return ref, ok
}

func facetOf(p *model.Property, counted []any) store.Facet {
	values := make([]store.FacetValue, 0, len(counted))
	for _, pair := range counted {
		if cells, ok := pair.([]any); ok && len(cells) == 2 {
			count, _ := cells[1].(int64)
			value := cells[0]
			if p.Type == model.TypeDate {
				value = decode(p, cells[:1])
			}
			values = append(values, store.FacetValue{Value: value, Count: int(count)})
		}
	}
	return store.MakeFacet(p, values)
}
