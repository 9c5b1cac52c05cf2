package embedded

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/benbjohnson/immutable"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// builder makes the next snapshot from one and a set of changes. What the changes touch is copied once, the rest is shared.
type builder struct {
	*snapshot
	base     *snapshot
	fresh    []bool // for each chunk, whether this builder made or copied it
	owned    []slotOwner
	free     [][]ref // for each kind, places without a node in chunks of that kind
	incoming []arrival
	slab     []ref // room for lists that are kept
	scratch  []ref // the targets of one node
}

// slotOwner tells which edges of a chunk this builder has copied, a bit for each slot.
type slotOwner []bool

// arrival is that a node began or ceased to lead to another.
type arrival struct {
	to   ref
	slot int32
	gone bool
	from ref
}

func emptySnapshot(l *layout) *snapshot {
	return &snapshot{
		layout: l, byKind: make([][]ref, len(l.kinds)), meta: store.Meta{},
		ids:     immutable.NewMap[string, ref](nil),
		reached: make([]reachCache, 2*l.relations), rankings: new(rankings), valued: newValueLists(l), sets: new(keptSets),
	}
}

// change is a node before and after; either may be nil.
type change struct {
	id       string
	after    *model.Node
	revision store.Revision
}

// next makes the snapshot that follows s: changes are by id, each of a different node. free is what places are free
// in s; the places that are free in the next are returned.
func (s *snapshot) next(changes []change, meta store.Meta, revision store.Revision, free [][]ref) (*snapshot, [][]ref) {
	n := *s
	n.revision, n.reached, n.rankings = revision, make([]reachCache, len(s.reached)), new(rankings)
	n.valued, n.sets = newValueLists(s.layout), new(keptSets)
	n.chunks, n.byKind = slices.Clone(s.chunks), slices.Clone(s.byKind)
	if meta != nil {
		n.meta = meta
	}
	b := &builder{snapshot: &n, base: s, fresh: make([]bool, len(n.chunks)), owned: make([]slotOwner, len(n.chunks)), free: make([][]ref, len(s.kinds))}
	for k := range free {
		b.free[k] = slices.Clone(free[k])
	}
	refs := b.place(changes)
	for i, c := range changes {
		b.relate(refs[i], c)
	}
	b.arrive()
	b.remove(changes, refs)
	b.rank(changes, refs)
	return &n, b.free
}

// place puts the nodes where they stand, new ones in free places, and gives the places of all.
func (b *builder) place(changes []change) []ref {
	refs := make([]ref, len(changes))
	added := make([][]ref, len(b.kinds))
	var ids *immutable.MapBuilder[string, ref]
	if b.ids.Len() == 0 {
		ids = immutable.NewMapBuilder[string, ref](nil)
	}
	for i, c := range changes {
		refs[i] = b.find(c.id)
		if c.after == nil {
			continue
		}
		k := b.kinds[c.after.Kind.Index]
		if refs[i] == store.NoRef {
			refs[i] = b.take(k)
			added[k.Index] = append(added[k.Index], refs[i])
			if ids != nil {
				ids.Set(c.id, refs[i])
			} else {
				b.ids = b.ids.Set(c.id, refs[i])
			}
		}
		b.put(refs[i], c)
	}
	if ids != nil {
		b.ids = ids.Map()
	}
	for k, list := range added {
		b.byKind[k] = b.merged(b.byKind[k], list, nil)
	}
	return refs
}

// take finds a place for a new node of a kind.
func (b *builder) take(k *kindLayout) ref {
	free := b.free[k.Index]
	if len(free) == 0 {
		first := ref(len(b.chunks)) << chunkBits
		b.chunks = append(b.chunks, newChunk(k))
		b.fresh = append(b.fresh, true)
		b.owned = append(b.owned, nil)
		for i := chunkSize - 1; i >= 0; i-- {
			free = append(free, first+ref(i))
		}
	}
	b.free[k.Index] = free[:len(free)-1]
	return free[len(free)-1]
}

func newChunk(k *kindLayout) *chunk {
	c := &chunk{kind: k, columns: make([][]int64, k.numColumns), edges: make([]edges, len(k.slots)), keys: make([]atomic.Pointer[keyColumn], k.numKeys)}
	for i := range c.columns {
		c.columns[i] = make([]int64, chunkSize)
	}
	return c
}

// own gives the chunk of a node for writing.
func (b *builder) own(n ref) *chunk {
	at := n >> chunkBits
	c := b.chunks[at]
	if b.fresh[at] {
		return c
	}
	b.fresh[at] = true
	copied := &chunk{
		kind: c.kind, nodes: c.nodes, changed: c.changed,
		columns: make([][]int64, len(c.columns)), edges: slices.Clone(c.edges), keys: make([]atomic.Pointer[keyColumn], len(c.keys)),
	}
	for i := range c.columns {
		copied.columns[i] = slices.Clone(c.columns[i])
	}
	for i := range c.keys {
		if column := c.keys[i].Load(); column != nil {
			fresh := new(keyColumn)
			for j := range column {
				fresh[j].Store(column[j].Load())
			}
			copied.keys[i].Store(fresh)
		}
	}
	b.chunks[at] = copied
	return copied
}

// put writes a node's values in its place.
func (b *builder) put(n ref, c change) {
	chunk, i := b.own(n), n&chunkMask
	chunk.nodes[i], chunk.changed[i] = c.after, c.revision
	for p, column := range chunk.kind.columns {
		if column >= 0 {
			chunk.columns[column][i] = number(chunk.kind.Properties[p], c.after.Values[p])
		}
	}
	for k := range chunk.keys {
		if column := chunk.keys[k].Load(); column != nil {
			column[i].Store(nil)
		}
	}
}

// relate writes the relations that a node holds, and notes what that changes at the other ends.
func (b *builder) relate(n ref, c change) {
	if n == store.NoRef {
		return
	}
	k := b.kindOf(n)
	for r, slots := range k.outs {
		for _, sl := range slots {
			if r > 0 && b.sharedSlot(k, r, sl) {
				continue
			}
			now := b.targets(k, sl, c.after)
			old := b.chunk(n).edges[sl].at(int(n & chunkMask))
			if slices.Equal(old, now) {
				continue
			}
			b.depart(n, int32(k.slots[sl].mate), old, now)
			b.setEdges(n, sl, now)
		}
	}
}

// sharedSlot tells whether an earlier relation of the kind fills a slot too.
func (b *builder) sharedSlot(k *kindLayout, r, sl int) bool {
	return slices.ContainsFunc(k.outs[:r], func(slots []int) bool { return slices.Contains(slots, sl) })
}

// targets are the nodes that a node leads to in one slot, by id.
func (b *builder) targets(k *kindLayout, sl int, n *model.Node) []ref {
	if n == nil {
		return nil
	}
	prefix := k.slots[sl].other.Slug
	list, filled := b.scratch[:0], 0
	for r, slots := range k.outs {
		if !slices.Contains(slots, sl) {
			continue
		}
		filled++
		for _, id := range n.Out[r] {
			if len(id) > len(prefix) && id[len(prefix)] == '/' && strings.HasPrefix(id, prefix) {
				if to := b.find(id); to != store.NoRef {
					list = append(list, to)
				}
			}
		}
	}
	if filled > 1 {
		slices.SortFunc(list, b.compare)
		list = slices.Compact(list)
	}
	b.scratch = list
	return list
}

// keep copies a list to where many stand side by side: a list of its own for each of a million nodes costs more.
func (b *builder) keep(list []ref) []ref {
	if len(list) == 0 {
		return nil
	}
	if cap(b.slab)-len(b.slab) < len(list) {
		b.slab = make([]ref, 0, max(len(list), min(len(b.incoming), 1<<14)))
	}
	at := len(b.slab)
	b.slab = append(b.slab, list...)
	return b.slab[at:len(b.slab):len(b.slab)]
}

// depart notes the nodes that n ceases and begins to lead to; both lists are by id.
func (b *builder) depart(n ref, mate int32, old, now []ref) {
	for len(old) > 0 || len(now) > 0 {
		switch {
		case len(now) == 0 || len(old) > 0 && b.compare(old[0], now[0]) < 0:
			b.incoming = append(b.incoming, arrival{old[0], mate, true, n})
			old = old[1:]
		case len(old) == 0 || b.compare(old[0], now[0]) > 0:
			b.incoming = append(b.incoming, arrival{now[0], mate, false, n})
			now = now[1:]
		default:
			old, now = old[1:], now[1:]
		}
	}
}

// arrive merges what was noted into the lists of the other ends. Changes come by id, so within one list the notes do too.
func (b *builder) arrive() {
	slices.SortStableFunc(b.incoming, func(x, y arrival) int { return cmp.Or(cmp.Compare(x.to, y.to), cmp.Compare(x.slot, y.slot)) })
	var add, drop []ref
	for len(b.incoming) > 0 {
		head, n := b.incoming[0], 0
		add, drop = add[:0], drop[:0]
		for n < len(b.incoming) && b.incoming[n].to == head.to && b.incoming[n].slot == head.slot {
			if b.incoming[n].gone {
				drop = append(drop, b.incoming[n].from)
			} else {
				add = append(add, b.incoming[n].from)
			}
			n++
		}
		b.incoming = b.incoming[n:]
		old := b.chunk(head.to).edges[head.slot].at(int(head.to & chunkMask))
		b.setEdges(head.to, int(head.slot), b.merged(old, add, drop))
	}
}

// merged is a list with some nodes added and some dropped; all are sorted by id.
func (b *builder) merged(list, add, drop []ref) []ref {
	if len(add)+len(drop) == 0 {
		return list
	}
	if len(list) == 0 {
		return slices.Clone(add)
	}
	out := make([]ref, 0, len(list)+len(add)-len(drop))
	for len(add) > 0 || len(drop) > 0 {
		if len(drop) == 0 || len(add) > 0 && b.compare(add[0], drop[0]) < 0 {
			at := b.before(list, b.id(add[0]), false)
			out = append(append(out, list[:at]...), add[0])
			list, add = list[at:], add[1:]
			continue
		}
		at := slices.Index(list, drop[0])
		out = append(out, list[:at]...)
		list, drop = list[at+1:], drop[1:]
	}
	if out = append(out, list...); len(out) == 0 {
		return nil
	}
	return out
}

// setEdges replaces what a node has in a slot.
func (b *builder) setEdges(n ref, sl int, list []ref) {
	c, at, i := b.own(n), n>>chunkBits, n&chunkMask
	if b.owned[at] == nil {
		b.owned[at] = make(slotOwner, len(c.edges))
	}
	e := &c.edges[sl]
	single := c.kind.slots[sl].single
	switch {
	case b.owned[at][sl]:
	case single && e.one == nil:
		e.one = make([]ref, chunkSize)
		for j := range e.one {
			e.one[j] = store.NoRef
		}
	case single:
		e.one = slices.Clone(e.one)
	case e.many == nil:
		e.many = make([][]ref, chunkSize)
	default:
		e.many = slices.Clone(e.many)
	}
	b.owned[at][sl] = true
	if !single {
		e.many[i] = b.keep(list)
		return
	}
	e.one[i] = store.NoRef
	if len(list) > 0 {
		e.one[i] = list[0]
	}
}

// remove takes deleted nodes out of their places, when nothing leads to or from them any more.
func (b *builder) remove(changes []change, refs []ref) {
	dropped := make([][]ref, len(b.kinds))
	for i, c := range changes {
		if c.after == nil && refs[i] != store.NoRef {
			k := b.kindOf(refs[i]).Index
			dropped[k] = append(dropped[k], refs[i])
		}
	}
	for k, list := range dropped {
		b.byKind[k] = b.merged(b.byKind[k], nil, list)
		for _, n := range list {
			b.ids = b.ids.Delete(b.id(n))
			b.own(n).nodes[n&chunkMask] = nil
		}
		b.free[k] = append(b.free[k], list...)
	}
}
