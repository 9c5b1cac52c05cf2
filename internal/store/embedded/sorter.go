package embedded

import "herstelgraaf/internal/store"

// sorter compares nodes in an order of at least one key, as of a day.
type sorter struct {
	graph *snapshot
	order []ordering
	today int64
}

// item is a node with its first key.
type item struct {
	key  sortKey
	node ref
}

func (o *sorter) item(n ref) item { return item{o.order[0].key(o.graph, o.today, n), n} }

func (o *sorter) compare(a, b item) int {
	if d := o.order[0].compare(&a.key, &b.key); d != 0 {
		return d
	}
	for i := 1; i < len(o.order); i++ {
		by := &o.order[i]
		ka, kb := by.key(o.graph, o.today, a.node), by.key(o.graph, o.today, b.node)
		if d := by.compare(&ka, &kb); d != 0 {
			return d
		}
	}
	return o.graph.compare(a.node, b.node)
}

// bound is a position ready to be compared with nodes.
type bound struct {
	keys []sortKey
	id   string
}

func (o *sorter) bound(p *store.Position) *bound {
	if p == nil {
		return nil
	}
	b := &bound{id: p.ID}
	for i := range o.order {
		b.keys = append(b.keys, imported(p.Keys[i]))
	}
	return b
}

func (o *sorter) compareBound(a item, b *bound) int {
	if d := o.order[0].compare(&a.key, &b.keys[0]); d != 0 {
		return d
	}
	for i := 1; i < len(o.order); i++ {
		by := &o.order[i]
		k := by.key(o.graph, o.today, a.node)
		if d := by.compare(&k, &b.keys[i]); d != 0 {
			return d
		}
	}
	return o.graph.compareID(a.node, b.id)
}
