package embedded

import (
	"slices"
	"sync/atomic"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// valueLists has for each column of a kind the nodes of each value, by id; nil where nobody asked yet. Only columns with
// few different values have them: those of enumerations and Booleans.
type valueLists []atomic.Pointer[map[int64][]ref]

func newValueLists(l *layout) []valueLists {
	all := make([]valueLists, len(l.kinds))
	for i, k := range l.kinds {
		all[i] = make(valueLists, k.numColumns)
	}
	return all
}

// withValue finds the nodes of a kind that a comparison for equality fits.
func (c *compiler) withValue(k *kindLayout, f store.Compare) (list []ref, ok bool) {
	p := k.Property(f.Property)
	column := k.columns[p.Index]
	if column < 0 || f.Op != store.Eq && f.Op != store.In || p.Type != model.TypeEnum && p.Type != model.TypeBoolean {
		return nil, false
	}
	lists := c.listsOf(k, column)
	if len(f.Values) == 1 {
		return lists[number(p, f.Values[0])], true
	}
	for _, v := range f.Values {
		list = append(list, lists[number(p, v)]...)
	}
	return c.distinct(list), true
}

func (s *snapshot) listsOf(k *kindLayout, column int) map[int64][]ref {
	kept := &s.valued[k.Index][column]
	if found := kept.Load(); found != nil {
		return *found
	}
	lists := map[int64][]ref{}
	for _, n := range s.byKind[k.Index] {
		if v := s.chunk(n).columns[column][n&chunkMask]; v != none {
			lists[v] = append(lists[v], n)
		}
	}
	for v, list := range lists {
		lists[v] = slices.Clip(list)
	}
	kept.Store(&lists)
	return lists
}
