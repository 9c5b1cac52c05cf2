package sequence

import (
	"context"
	"errors"
	"math"
	"slices"
)

// ErrTooMany tells that the search had to look at more patterns than it may.
var ErrTooMany = errors.New("too many patterns")

// Options bound the search.
type Options struct {
	Kinds      int // kinds are below this number
	MinSupport int // the least number of sequences, from 1
	MaxLength  int // the most events, from 1
	First      int // the kind that patterns begin with; below 0: any
	Visits     int // how many patterns the search may look at
}

// Closed finds the closed sequential patterns: those that at least MinSupport sequences show and into which, anywhere, no event can be
// put without losing one of them. It ends with ErrTooMany where it would have to look at more patterns than Visits.
//
// The method is BIDE: pattern growth with a check of what can be put before, between and after its events, and pruning of what can be
// extended backward (Wang and Han 2004, DOI 10.1109/ICDE.2004.1319986), carried over from positions in a sequence to intervals: the end of a
// prefix is the least day by which it can be over, the begin of a suffix the greatest day on which it can start.
func Closed(ctx context.Context, sequences [][]Event, o Options) ([]Pattern, error) {
	s := &search{ctx: ctx, Options: o}
	var all []int
	for i, events := range sequences {
		s.timelines = append(s.timelines, newTimeline(events, o.Kinds))
		all = append(all, i)
	}
	ends := make([]int64, len(sequences))
	for i := range ends {
		ends[i] = math.MinInt64
	}
	err := s.grow(nil, all, ends)
	return s.found, err
}

type search struct {
	Options
	ctx       context.Context
	timelines []timeline
	found     []Pattern
	visited   int
}

// grow visits the patterns that continue one. ends are the least days by which the sequences that show it can be through
// it, aligned with them.
func (s *search) grow(pattern, showing []int, ends []int64) error {
	if len(pattern) == s.MaxLength {
		return nil
	}
	for kind := range s.Kinds {
		if len(pattern) == 0 && s.First >= 0 && kind != s.First {
			continue
		}
		var longer []int
		var days []int64
		for i, sequence := range showing {
			if end, ok := s.timelines[sequence].earliestEnd(kind, ends[i]); ok {
				longer, days = append(longer, sequence), append(days, end)
			}
		}
		if len(longer) < max(s.MinSupport, 1) {
			continue
		}
		if s.visited++; s.visited > s.Visits {
			return ErrTooMany
		}
		if err := s.ctx.Err(); err != nil {
			return err
		}
		next := append(slices.Clone(pattern), kind)
		if s.extends(next, longer, days) {
			continue
		}
		if !s.extends(next, longer, nil) {
			s.found = append(s.found, Pattern{next, longer})
		}
		if err := s.grow(next, longer, days); err != nil {
			return err
		}
	}
	return nil
}

// extends tells whether an event can be put into a pattern in all sequences that show it: at the same place, of the same
// kind. With days it must fit in before the pattern is over as early as it can be; then nothing that continues the pattern
// is closed.
func (s *search) extends(pattern, showing []int, days []int64) bool {
	places := len(pattern) + 1
	if days != nil {
		places--
	}
	// For each place the kinds that fit in all sequences so far.
	fits := make([][]int, places)
	for i, sequence := range showing {
		t := s.timelines[sequence]
		over := int64(math.MaxInt64)
		if days != nil {
			over = days[i] + 1
		}
		ends, starts := t.prefixes(pattern), t.suffixes(pattern, over)
		left := false
		for place := range fits {
			if i == 0 {
				for kind := range s.Kinds {
					if t.between(kind, ends[place], starts[place]) {
						fits[place] = append(fits[place], kind)
					}
				}
			} else {
				fits[place] = slices.DeleteFunc(fits[place], func(kind int) bool { return !t.between(kind, ends[place], starts[place]) })
			}
			left = left || len(fits[place]) > 0
		}
		if !left {
			return false
		}
	}
	return true
}

// prefixes are the least days by which the first 0, 1, … events of a pattern can be over.
func (t timeline) prefixes(pattern []int) []int64 {
	ends := make([]int64, len(pattern)+1)
	ends[0] = math.MinInt64
	for i, kind := range pattern {
		ends[i+1], _ = t.earliestEnd(kind, ends[i])
	}
	return ends
}

// suffixes are the greatest days on which the last n, n-1, … 0 events of a pattern can begin if they end before a day.
func (t timeline) suffixes(pattern []int, before int64) []int64 {
	starts := make([]int64, len(pattern)+1)
	starts[len(pattern)] = before
	for i := len(pattern) - 1; i >= 0; i-- {
		starts[i], _ = t.latestStart(pattern[i], starts[i+1])
	}
	return starts
}
