package dynamics

import (
	"cmp"
	"slices"
)

// table is an immutable list of records, each once, in the order of their ids.
type table[T any] struct {
	ids     []string
	records []T
}

func (t table[T]) find(id string) (T, bool) {
	i, ok := slices.BinarySearch(t.ids, id)
	if !ok {
		var none T
		return none, false
	}
	return t.records[i], true
}

// with is a table with some records put in place of those with the same id, and some removed (nil). It costs a copy of
// the list, not of the records.
func (t table[T]) with(put map[string]*T) table[T] {
	if len(put) == 0 {
		return t
	}
	type change struct {
		id  string
		put *T
	}
	changes := make([]change, 0, len(put))
	for id, record := range put {
		changes = append(changes, change{id, record})
	}
	slices.SortFunc(changes, func(a, b change) int { return cmp.Compare(a.id, b.id) })
	next := table[T]{make([]string, 0, len(t.ids)+len(put)), make([]T, 0, len(t.ids)+len(put))}
	from := 0
	for _, c := range changes {
		i, found := slices.BinarySearch(t.ids, c.id)
		next.ids = append(next.ids, t.ids[from:i]...)
		next.records = append(next.records, t.records[from:i]...)
		from = i
		if found {
			from++
		}
		if c.put != nil {
			next.ids = append(next.ids, c.id)
			next.records = append(next.records, *c.put)
		}
	}
	next.ids = append(next.ids, t.ids[from:]...)
	next.records = append(next.records, t.records[from:]...)
	return next
}
