package itemset

import (
	"context"
	"errors"
	"math/bits"
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
// Efficient Mining Algorithms for Frequent/Closed/Maximal Itemsets, FIMI 2004), the most frequent items first. Time is linear
// in the number of closed sets, memory does not grow with it.
func Closed(ctx context.Context, m *Matrix, minSupport, limit int) ([]Set, error) {
	s := newSearch(ctx, m, minSupport, limit)
	s.closed = true
	return s.run(m)
}

// Frequent finds all item sets but the empty one whose support is at least minSupport, which must be above 0, and which
// have at most maxSize items (0: any number). It gives at most limit sets or ErrTooMany. It walks the same tree as Closed
// without closures (Zaki, Scalable Algorithms for Association Mining, 2000, DOI 10.1109/69.846291).
func Frequent(ctx context.Context, m *Matrix, minSupport, maxSize, limit int) ([]Set, error) {
	s := newSearch(ctx, m, minSupport, limit)
	s.size = maxSize
	return s.run(m)
}

// search walks the tree of item sets depth first. Within it items go by rank, the most frequent first, so that what
// follows an item in a transaction is short.
type search struct {
	ctx        context.Context
	min, limit int
	size       int
	closed     bool
	found      []Set
	visited    int

	items   []int    // by rank
	columns []column // by rank
	levels  []level
}

// tails are the ends of transactions, one after the other: ranks, and the number of items after each end.
type tails []int32

// occurrence is a transaction that has a set, with the place of what follows the set's last item.
type occurrence struct{ row, at int32 }

// level is what a depth of the tree needs for its work. It is used again for each set of that size.
type level struct {
	counts []int32 // of each rank
	ends   []int   // where the next occurrence of each rank goes; -1: none is kept
	arena  []occurrence
	tails  tails // of the transactions that have the set, with only the items that are frequent among them
}

func newSearch(ctx context.Context, m *Matrix, minSupport, limit int) *search {
	s := &search{ctx: ctx, min: max(minSupport, 1), limit: limit, items: make([]int, len(m.columns)), columns: make([]column, len(m.columns))}
	supports := make([]int, len(m.columns))
	for item := range s.items {
		s.items[item], supports[item] = item, m.Support([]int{item})
	}
	slices.SortStableFunc(s.items, func(a, b int) int { return supports[b] - supports[a] })
	for rank, item := range s.items {
		s.columns[rank] = m.columns[item]
	}
	return s
}

// run searches from the empty set.
func (s *search) run(m *Matrix) ([]Set, error) {
	all := make([]occurrence, len(m.rows))
	whole := make(tails, m.ones+len(m.rows))
	places := make([]int32, len(m.rows))
	at := int32(0)
	for i, row := range m.rows {
		all[i], places[i] = occurrence{int32(i), at}, at
		at += int32(len(row))
		whole[at] = s.end()
		at++
	}
	for rank, c := range s.columns {
		for w, word := range c {
			for ; word != 0; word &= word - 1 {
				row := w*64 + bits.TrailingZeros64(word)
				whole[places[row]] = int32(rank)
				places[row]++
			}
		}
	}
	err := s.from(nil, whole, all, -1, 0)
	return s.found, err
}

// end stands after the last item of a transaction.
func (s *search) end() int32 { return int32(len(s.items)) }

// from visits the set that an item leads to from its parent, then what lies beneath. having are the transactions of the
// new set. For the root the item is -1.
func (s *search) from(parent []int32, of tails, having []occurrence, item int32, depth int) error {
	if s.visited++; s.visited%256 == 0 {
		if err := s.ctx.Err(); err != nil {
			return err
		}
	}
	if s.closed && !s.preserved(parent, having, item) {
		return nil
	}
	for len(s.levels) <= depth {
		s.levels = append(s.levels, level{counts: make([]int32, len(s.items)), ends: make([]int, len(s.items))})
	}
	counts, end := s.levels[depth].counts, s.end()
	clear(counts)
	for _, o := range having {
		for at := o.at; of[at] != end; at++ {
			counts[of[at]]++
		}
	}
	set := slices.Clone(parent)
	if item >= 0 {
		set = append(set, item)
	}
	if s.closed && len(having) > 0 {
		for next := item + 1; next < end; next++ {
			if int(counts[next]) == len(having) {
				set = append(set, next)
			}
		}
	}
	if len(set) > 0 && len(having) >= s.min {
		if len(s.found) == s.limit {
			return ErrTooMany
		}
		s.found = append(s.found, s.set(set, len(having)))
	}
	if s.size > 0 && len(set) == s.size {
		return nil
	}
	for _, next := range s.deliver(&s.levels[depth], of, having, set, item) {
		l := &s.levels[depth] // deeper levels that were added may have moved it
		after, n := l.ends[next], int(l.counts[next])
		if err := s.from(set, l.tails, l.arena[after-n:after], next, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// deliver gathers for each item that can follow the transactions that have it too, and gives these items.
func (s *search) deliver(l *level, of tails, having []occurrence, set []int32, item int32) []int32 {
	var children []int32
	total, end := 0, s.end()
	for next := range end {
		l.ends[next] = -1
		if n := int(l.counts[next]); next > item && n >= s.min && !slices.Contains(set, next) {
			children = append(children, next)
			l.ends[next] = total
			total += n
		}
	}
	if total == 0 {
		return nil
	}
	if cap(l.arena) < total {
		l.arena = make([]occurrence, total)
	}
	l.arena, l.tails = l.arena[:total], l.tails[:0]
	for _, o := range having {
		for at := o.at; of[at] != end; at++ {
			next := of[at]
			if place := l.ends[next]; place >= 0 {
				l.tails = append(l.tails, next)
				l.arena[place] = occurrence{o.row, int32(len(l.tails))}
				l.ends[next] = place + 1
			}
		}
		l.tails = append(l.tails, end)
	}
	return children
}

// preserved tells whether the closure of a set adds to the parent no item before the one that led to it; else the same set
// is reached elsewhere in the tree.
func (s *search) preserved(parent []int32, having []occurrence, item int32) bool {
	for before := range item {
		if !slices.Contains(parent, before) && s.inAll(before, having) {
			return false
		}
	}
	return true
}

func (s *search) inAll(item int32, having []occurrence) bool {
	c := s.columns[item]
	for _, o := range having {
		if !c.has(o.row) {
			return false
		}
	}
	return true
}

func (s *search) set(ranks []int32, support int) Set {
	items := make([]int, len(ranks))
	for i, rank := range ranks {
		items[i] = s.items[rank]
	}
	slices.Sort(items)
	return Set{items, support}
}
