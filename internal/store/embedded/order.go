package embedded

import (
	"cmp"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// ordering is one key of an order, made ready for the kinds that are asked for.
type ordering struct {
	store.Order
	keys []keyReader // by kind index
}

// keyReader tells where a kind keeps the key.
type keyReader struct {
	property *model.Property
	relation *relation
	column   int
}

// sortKey is a key of a node. Only one of text and number is used within an order.
type sortKey struct {
	text   string
	number int64
	absent bool
}

// orderings makes an order ready for some kinds. The order by id alone, which is that of all lists, comes to nothing.
func (s *snapshot) orderings(kinds []*kindLayout, order []store.Order) []ordering {
	var out []ordering
	for i, o := range order {
		if o.By == store.ID && !o.Descends {
			break
		}
		if out == nil {
			out = make([]ordering, 0, len(order)-i)
		}
		out = append(out, s.ordering(kinds, o))
		if o.By == store.ID {
			break
		}
	}
	return out
}

func (s *snapshot) ordering(kinds []*kindLayout, o store.Order) ordering {
	ready := ordering{Order: o, keys: make([]keyReader, len(s.kinds))}
	for _, k := range kinds {
		r := &ready.keys[k.Index]
		r.column = -1
		switch o.By {
		case store.Property:
			r.property = k.Property(o.Name)
			r.column = k.columns[r.property.Index]
		case store.Degree:
			r.relation = k.byName[o.Name]
		}
	}
	return ready
}

// key is a node's key.
func (o *ordering) key(s *snapshot, today int64, n ref) sortKey {
	c := s.chunks[n>>chunkBits]
	r, i := &o.keys[c.kind.Index], n&chunkMask
	switch {
	case o.By == store.ID:
		return sortKey{text: c.nodes[i].ID}
	case o.By == store.Degree:
		return sortKey{number: int64(s.degree(r.relation, n))}
	case r.column >= 0:
		v := c.columns[r.column][i]
		return sortKey{number: v, absent: v == none}
	case r.property.Temporal:
		flips, ok := c.nodes[i].Values[r.property.Index].([]int64)
		k := sortKey{absent: !ok}
		if model.TrueAt(flips, today) {
			k.number = 1
		}
		return k
	case r.property.Type == model.TypeText:
		key, ok := c.textKey(r.property, o.Lang, i)
		return sortKey{text: key, absent: !ok}
	default:
		v, ok := c.nodes[i].Values[r.property.Index].(string)
		return sortKey{text: v, absent: !ok}
	}
}

// compare orders keys; absent ones come last, both ways.
func (o *ordering) compare(a, b *sortKey) int {
	if a.absent || b.absent {
		if a.absent == b.absent {
			return 0
		}
		if a.absent {
			return 1
		}
		return -1
	}
	c := cmp.Compare(a.number, b.number)
	if c == 0 {
		c = strings.Compare(a.text, b.text)
	}
	if o.Descends {
		return -c
	}
	return c
}

// exported is the key as positions hold it.
func (o *ordering) exported(s *snapshot, today int64, n ref) store.Key {
	k := o.key(s, today, n)
	r := &o.keys[s.kindOf(n).Index]
	switch {
	case k.absent:
		return nil
	case o.By == store.Degree, r.property != nil && r.property.Temporal:
		return k.number
	case o.By == store.Property && r.column >= 0:
		return key(r.property, k.number)
	}
	return k.text
}

// imported is the key of a position.
func imported(k store.Key) sortKey {
	if s, ok := k.(string); ok {
		return sortKey{text: s}
	}
	return sortKey{number: numberOfKey(k), absent: k == nil}
}
