package itemset

import (
	"context"
	"errors"
	"slices"
)

// Set is an item set with its support, the number of transactions that have all of its items.
type Set struct {
	Items   []int // ascending
	Support int
}

// ErrTooMany tells that more sets were found than was asked for at most.
var ErrTooMany = errors.New("too many item sets")

// Closed finds the closed item sets whose support is at least minSupport, which must be above 0: those to which no item
// can be added without losing a transaction. The empty set is none of them. It gives at most limit sets, in the order of
// the search, or ErrTooMany.
//
// The method is LCM: prefix-preserving closure extension with occurrence deliver (Uno, Kiyomi and Arimura, LCM ver. 2:
// Efficient Mining Algorithms for Frequent/Closed/Maximal Itemsets, FIMI 2004). Time is linear in the number of closed sets, memory
// does not grow with it.
func Closed(ctx context.Context, m *Matrix, minSupport, limit int) ([]Set, error) {
	s := &search{ctx: ctx, m: m, min: max(minSupport, 1), limit: limit, closed: true}
	err := s.from(nil, s.all(), -1, 0)
	return s.found, err
}

// Frequent finds all item sets but the empty one whose support is at least minSupport, which must be above 0, and which
// have at most maxSize items (0: any number). It gives at most limit sets or ErrTooMany. It walks the same tree as Closed
// without closures (Zaki, Scalable Algorithms for Association Mining, 2000, DOI 10.1109/69.846291).
func Frequent(ctx context.Context, m *Matrix, minSupport, maxSize, limit int) ([]Set, error) {
	s := &search{ctx: ctx, m: m, min: max(minSupport, 1), limit: limit, size: maxSize}
	err := s.from(nil, s.all(), -1, 0)
	return s.found, err
}

// search walks the tree of item sets depth first.
type search struct {
	ctx        context.Context
	m          *Matrix
	min, limit int
	size       int
	closed     bool
	found      []Set
	visited    int
	counts     [][]int32 // a scratch for each depth
}

func (s *search) all() []int32 {
	rows := make([]int32, s.m.Transactions())
	for i := range rows {
		rows[i] = int32(i)
	}
	return rows
}

// from visits the set that an item leads to from its parent, then what lies beneath. rows are the transactions of the new
// set. For the root the item is -1.
func (s *search) from(parent []int, rows []int32, item, depth int) error {
	if s.visited++; s.visited%1024 == 0 {
		if err := s.ctx.Err(); err != nil {
			return err
		}
	}
	counts := s.deliver(rows, depth)
	set := append(slices.Clone(parent), item)
	if item < 0 {
		set = nil
	}
	if s.closed {
		closure, preserved := closure(parent, counts, len(rows), item)
		if !preserved {
			return nil
		}
		set = closure
	}
	if len(set) > 0 && len(rows) >= s.min {
		if len(s.found) == s.limit {
			return ErrTooMany
		}
		s.found = append(s.found, Set{set, len(rows)})
	}
	if s.size > 0 && len(set) == s.size {
		return nil
	}
	for next := item + 1; next < len(counts); next++ {
		if int(counts[next]) < s.min || slices.Contains(set, next) {
			continue
		}
		having := make([]int32, 0, counts[next])
		for _, row := range rows {
			if s.m.columns[next].has(row) {
				having = append(having, row)
			}
		}
		if err := s.from(set, having, next, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// deliver counts each item in the rows.
func (s *search) deliver(rows []int32, depth int) []int32 {
	for len(s.counts) <= depth {
		s.counts = append(s.counts, make([]int32, len(s.m.columns)))
	}
	counts := s.counts[depth]
	clear(counts)
	for _, row := range rows {
		for _, item := range s.m.rows[row] {
			counts[item]++
		}
	}
	return counts
}

// closure is the set of the items that all rows have. It is preserved where it adds to the parent no item before the one
// that led to it; else the same set is reached elsewhere in the tree.
func closure(parent []int, counts []int32, rows, item int) ([]int, bool) {
	var set []int
	for i, n := range counts {
		if int(n) != rows || rows == 0 {
			continue
		}
		if i < item && !slices.Contains(parent, i) {
			return nil, false
		}
		set = append(set, i)
	}
	return set, true
}
