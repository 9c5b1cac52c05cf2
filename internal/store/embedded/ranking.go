package embedded

import (
	"maps"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"herstelgraaf/internal/store"
)

// A ranking is all nodes of a kind in an order of its properties. A page of a long list is read off it, instead of looking
// at all that fit. Rankings are made when they are first asked for; the next snapshot takes them over with its changes.
const (
	maxRankings = 64
	maxMoves    = 64 // changes of a kind with which a ranking is taken over
	maxRankKeys = 3
	// walkBudget is how many steps along a ranking are tried for each candidate. Most steps end at the first, cheap test,
	// where a candidate takes the other tests and its key.
	walkBudget = 16
)

// rankedFrom is how many candidates there are at least for a ranking to pay.
var rankedFrom = 512

type rankKey struct {
	kind  int
	order [maxRankKeys]store.Order
	keys  int
}

type rankings struct {
	made   atomic.Pointer[map[rankKey][]ref]
	making sync.Mutex
}

// rankable tells whether an order depends on nothing but a node's own values.
func rankable(order []ordering) bool {
	return len(order) <= maxRankKeys && !slices.ContainsFunc(order, func(o ordering) bool {
		return o.By == store.Degree || slices.ContainsFunc(o.keys, func(k keyReader) bool { return k.property != nil && k.property.Temporal })
	})
}

// ranking gives the nodes of a kind in an order, or false where none is kept.
func (s *snapshot) ranking(k *kindLayout, by *sorter) ([]ref, bool) {
	key := rankKey{kind: k.Index, keys: len(by.order)}
	for i, o := range by.order {
		key.order[i] = o.Order
	}
	if found, ok := s.rankings.get(key); ok {
		return found, true
	}
	s.rankings.making.Lock()
	defer s.rankings.making.Unlock()
	if found, ok := s.rankings.get(key); ok {
		return found, true
	}
	items := make([]item, len(s.byKind[k.Index]))
	for i, n := range s.byKind[k.Index] {
		items[i] = by.item(n)
	}
	slices.SortFunc(items, by.compare)
	list := make([]ref, len(items))
	for i, it := range items {
		list[i] = it.node
	}
	return list, s.rankings.add(key, list)
}

func (r *rankings) get(key rankKey) ([]ref, bool) {
	if all := r.made.Load(); all != nil {
		list, ok := (*all)[key]
		return list, ok
	}
	return nil, false
}

func (r *rankings) add(key rankKey, list []ref) bool {
	next := map[rankKey][]ref{}
	if all := r.made.Load(); all != nil {
		if len(*all) == maxRankings {
			return false
		}
		next = maps.Clone(*all)
	}
	next[key] = list
	r.made.Store(&next)
	return true
}

// rank takes the rankings of the snapshot before over, with what the changes move.
func (b *builder) rank(changes []change, refs []ref) {
	all := b.base.rankings.made.Load()
	if all == nil {
		return
	}
	gone, come := make([][]ref, len(b.kinds)), make([][]ref, len(b.kinds))
	for i, c := range changes {
		k := b.kindOf(refs[i]).Index
		gone[k] = append(gone[k], refs[i])
		if c.after != nil {
			come[k] = append(come[k], refs[i])
		}
	}
	next := make(map[rankKey][]ref, len(*all))
	for key, list := range *all {
		switch moves := len(gone[key.kind]); {
		case moves == 0:
			next[key] = list
		case moves <= maxMoves:
			next[key] = b.moved(key, list, gone[key.kind], come[key.kind])
		}
	}
	b.rankings.made.Store(&next)
}

func (b *builder) moved(key rankKey, list, gone, come []ref) []ref {
	out := make([]ref, 0, len(list)+len(come))
	for _, n := range list {
		if !slices.Contains(gone, n) {
			out = append(out, n)
		}
	}
	by := sorter{graph: b.snapshot, order: b.orderings([]*kindLayout{b.kinds[key.kind]}, key.order[:key.keys])}
	for _, n := range come {
		it := by.item(n)
		at := sort.Search(len(out), func(i int) bool { return by.compare(by.item(out[i]), it) > 0 })
		out = slices.Insert(out, at, n)
	}
	return out
}

// readOff takes a page off the rankings of the kinds, where that is likely to take fewer steps than to look at all the
// candidates; else it answers false, having taken nothing.
func (c *pager) readOff(kinds []*kindLayout, candidates int, fits test) bool {
	first := c.page.First
	if first == 0 || c.page.Last > 0 || c.page.Before != nil || c.count || c.page.Empty || candidates < rankedFrom || rankedFrom > 0 && candidates < 4*first || !rankable(c.order) {
		return false
	}
	heads := make([]rankHead, 0, len(kinds))
	for _, k := range kinds {
		list, ok := c.graph.ranking(k, &c.sorter)
		if !ok {
			return false
		}
		if h := (rankHead{list: list}); c.enter(&h) {
			heads = append(heads, h)
		}
	}
	budget := walkBudget * candidates
	begin := len(c.result.Nodes)
	for len(heads) > 0 {
		at := 0
		for i := 1; i < len(heads); i++ {
			if c.compare(heads[i].item, heads[at].item) < 0 {
				at = i
			}
		}
		h := &heads[at]
		n := h.item.node
		if fits == nil || fits(n) {
			if len(c.result.Nodes)-begin == first {
				c.facts.HasNext = true
				break
			}
			c.result.Nodes = append(c.result.Nodes, n)
		}
		if budget--; budget < 0 {
			c.result.Nodes, c.facts = c.result.Nodes[:begin], store.PageFacts{}
			return false
		}
		if h.next++; h.next == len(h.list) {
			heads = slices.Delete(heads, at, at+1)
		} else if len(heads) > 1 {
			h.item = c.item(h.list[h.next])
		} else {
			h.item.node = h.list[h.next]
		}
	}
	if c.page.After == nil {
		return true
	}
	for _, k := range kinds {
		list, _ := c.graph.ranking(k, &c.sorter)
		for i := c.after(list) - 1; i >= 0 && !c.facts.HasPrevious; i-- {
			c.facts.HasPrevious = fits == nil || fits(list[i])
		}
	}
	return true
}

// rankHead is the next node of one kind's ranking.
type rankHead struct {
	list []ref
	next int
	item item
}

// enter goes to the first node after the cursor, and tells whether there is one.
func (c *pager) enter(h *rankHead) bool {
	h.next = c.after(h.list)
	if h.next == len(h.list) {
		return false
	}
	h.item = c.item(h.list[h.next])
	return true
}

func (c *pager) after(list []ref) int {
	if c.page.After == nil {
		return 0
	}
	b := c.bound(c.page.After)
	return sort.Search(len(list), func(i int) bool { return c.compareBound(c.item(list[i]), b) > 0 })
}
