// Package sequence finds kinds of events that follow each other in many sequences, where the time of an event is an
// interval. Sequences and kinds are numbers from 0; package dynamics says what they stand for.
package sequence

import (
	"cmp"
	"math"
	"slices"
)

// Event is something of a kind that happened on a day between First and Last, both included. One event comes before another
// when it certainly does: its last day is before the other's first. Else the two are concurrent.
type Event struct {
	Kind        int
	First, Last int64
}

// Pattern is kinds of events of which each comes before the next.
type Pattern struct {
	Kinds     []int
	Sequences []int // those that show it, ascending
}

// Instance finds the instance of a pattern in a sequence that ends first, step by step: the places of its events; nil where there is
// none. Of events that end on the same day it takes the one that is known best, then the one that stands first.
func Instance(events []Event, kinds []int) []int {
	after := int64(math.MinInt64)
	var places []int
	for _, kind := range kinds {
		best := -1
		for i, e := range events {
			if e.Kind != kind || e.First <= after {
				continue
			}
			if best < 0 || cmp.Or(cmp.Compare(e.Last, events[best].Last), cmp.Compare(events[best].First, e.First)) < 0 {
				best = i
			}
		}
		if best < 0 {
			return nil
		}
		places = append(places, best)
		after = events[best].Last
	}
	return places
}

// timeline is a sequence, made ready for questions about its kinds.
type timeline []ofKind

// ofKind is the events of one kind.
type ofKind struct {
	byFirst []Event
	ends    []int64 // the least last day of byFirst[i:]
	byLast  []Event
	starts  []int64 // the greatest first day of byLast[:i+1]
}

func newTimeline(events []Event, kinds int) timeline {
	t := make(timeline, kinds)
	for _, e := range events {
		t[e.Kind].byFirst = append(t[e.Kind].byFirst, e)
	}
	for i := range t {
		k := &t[i]
		k.byLast = slices.Clone(k.byFirst)
		slices.SortFunc(k.byFirst, func(a, b Event) int { return cmp.Compare(a.First, b.First) })
		slices.SortFunc(k.byLast, func(a, b Event) int { return cmp.Compare(a.Last, b.Last) })
		n := len(k.byFirst)
		k.ends, k.starts = make([]int64, n), make([]int64, n)
		least, most := int64(math.MaxInt64), int64(math.MinInt64)
		for i := range n {
			least = min(least, k.byFirst[n-1-i].Last)
			k.ends[n-1-i] = least
			most = max(most, k.byLast[i].First)
			k.starts[i] = most
		}
	}
	return t
}

// earliestEnd is the least last day of an event of a kind that begins after a day.
func (t timeline) earliestEnd(kind int, after int64) (int64, bool) {
	k := &t[kind]
	i, _ := slices.BinarySearchFunc(k.byFirst, after, func(e Event, day int64) int {
		if e.First <= day {
			return -1
		}
		return 1
	})
	if i == len(k.ends) {
		return 0, false
	}
	return k.ends[i], true
}

// latestStart is the greatest first day of an event of a kind that ends before a day.
func (t timeline) latestStart(kind int, before int64) (int64, bool) {
	k := &t[kind]
	i, _ := slices.BinarySearchFunc(k.byLast, before, func(e Event, day int64) int {
		if e.Last < day {
			return -1
		}
		return 1
	})
	if i == 0 {
		return 0, false
	}
	return k.starts[i-1], true
}

// between tells whether an event of a kind lies between two days.
func (t timeline) between(kind int, after, before int64) bool {
	end, ok := t.earliestEnd(kind, after)
	return ok && end < before
}
