package sequence_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/dynamics/sequence"
)

// counted is a pattern with the number of sequences that show it.
type counted struct {
	kinds   []int
	support int
}

func (c *counted) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&c.kinds, &c.support})
}

func inOrder(patterns []sequence.Pattern) []counted {
	var all []counted
	for _, p := range patterns {
		all = append(all, counted{p.Kinds, len(p.Sequences)})
	}
	slices.SortFunc(all, func(a, b counted) int { return slices.Compare(a.kinds, b.kinds) })
	return all
}

// testdata/golden.py makes the golden file again.
func TestPatternsAreThoseOfPrefixspan(t *testing.T) {
	b, err := os.ReadFile("testdata/prefixspan.json")
	if err != nil {
		t.Fatal(err)
	}
	var data []struct {
		Kinds, MinSupport int
		Sequences         [][]int
		Patterns          []counted
	}
	if err := json.Unmarshal(b, &data); err != nil {
		t.Fatal(err)
	}
	for i, d := range data {
		var sequences [][]sequence.Event
		for _, kinds := range d.Sequences {
			var events []sequence.Event
			for day, kind := range kinds {
				events = append(events, sequence.Event{Kind: kind, First: int64(day), Last: int64(day)})
			}
			sequences = append(sequences, events)
		}
		found, err := sequence.Closed(t.Context(), sequences, sequence.Options{Kinds: d.Kinds, MinSupport: d.MinSupport, MaxLength: 20, First: -1, Visits: 1e7})
		if err != nil {
			t.Fatal(err)
		}
		if got := inOrder(found); !reflect.DeepEqual(got, d.Patterns) {
			t.Errorf("data %d: %d patterns, prefixspan finds %d", i, len(got), len(d.Patterns))
		}
	}
}

func randomSequences(random *rand.Rand, kinds int) [][]sequence.Event {
	sequences := make([][]sequence.Event, 2+random.IntN(5))
	for i := range sequences {
		for range random.IntN(7) {
			first := int64(random.IntN(10))
			sequences[i] = append(sequences[i], sequence.Event{Kind: random.IntN(kinds), First: first, Last: first + int64(random.IntN(3)*random.IntN(2))})
		}
	}
	return sequences
}

// shows tells whether a sequence shows a pattern, by trying all events for each step.
func shows(events []sequence.Event, kinds []int, after int64) bool {
	if len(kinds) == 0 {
		return true
	}
	return slices.ContainsFunc(events, func(e sequence.Event) bool {
		return e.Kind == kinds[0] && e.First > after && shows(events, kinds[1:], e.Last)
	})
}

func support(sequences [][]sequence.Event, kinds []int) int {
	n := 0
	for _, events := range sequences {
		if shows(events, kinds, -1) {
			n++
		}
	}
	return n
}

// Where dates are intervals, the patterns are those that a search through everything finds.
func TestPatternsOverIntervalsAreThoseOfASearchThroughEverything(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	const kinds = 3
	for range 150 {
		sequences := randomSequences(random, kinds)
		least := 1 + random.IntN(3)
		var want []counted
		var grow func(pattern []int)
		grow = func(pattern []int) {
			for kind := range kinds {
				next := append(slices.Clone(pattern), kind)
				n := support(sequences, next)
				if n < least {
					continue
				}
				closed := true
				for place := range len(next) + 1 {
					for more := range kinds {
						closed = closed && support(sequences, slices.Insert(slices.Clone(next), place, more)) < n
					}
				}
				if closed {
					want = append(want, counted{next, n})
				}
				grow(next)
			}
		}
		grow(nil)
		found, err := sequence.Closed(t.Context(), sequences, sequence.Options{Kinds: kinds, MinSupport: least, MaxLength: 20, First: -1, Visits: 1e6})
		if err != nil {
			t.Fatal(err)
		}
		if got := inOrder(found); !reflect.DeepEqual(got, want) {
			t.Fatalf("%v with support %d has patterns %v, want %v", sequences, least, got, want)
		}
		for _, p := range found {
			for i, events := range sequences {
				instance := sequence.Instance(events, p.Kinds)
				if _, listed := slices.BinarySearch(p.Sequences, i); listed != (instance != nil) {
					t.Fatalf("sequence %d shows %v: listed %v, instance %v", i, p.Kinds, listed, instance)
				}
				for step := 1; step < len(instance); step++ {
					if events[instance[step-1]].Last >= events[instance[step]].First {
						t.Fatalf("in the instance %v of %v a step is not certain", instance, p.Kinds)
					}
				}
			}
		}
	}
}

func TestAnOrderThatCannotBeToldIsNone(t *testing.T) {
	// The same year, then a day in that year: either may come first.
	year := sequence.Event{Kind: 0, First: 0, Last: 364}
	day := sequence.Event{Kind: 1, First: 100, Last: 100}
	found, err := sequence.Closed(t.Context(), [][]sequence.Event{{year, day}}, sequence.Options{Kinds: 2, MinSupport: 1, MaxLength: 5, First: -1, Visits: 100})
	if want := []counted{{[]int{0}, 1}, {[]int{1}, 1}}; err != nil || !reflect.DeepEqual(inOrder(found), want) {
		t.Errorf("the patterns are %v (%v), want %v", found, err, want)
	}
}

func TestSearchStopsAtItsLimits(t *testing.T) {
	var events []sequence.Event
	for day := range 40 {
		events = append(events, sequence.Event{Kind: day % 7, First: int64(day), Last: int64(day)})
	}
	// The second sequence runs backward, so that little is closed early.
	backward := slices.Clone(events)
	for i := range backward {
		backward[i].First, backward[i].Last = -backward[i].First, -backward[i].Last
	}
	o := sequence.Options{Kinds: 7, MinSupport: 2, MaxLength: 20, First: -1, Visits: 1000}
	if _, err := sequence.Closed(t.Context(), [][]sequence.Event{events, backward}, o); !errors.Is(err, sequence.ErrTooMany) {
		t.Errorf("with a limit of 1000 visits: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := sequence.Closed(ctx, [][]sequence.Event{events, backward}, o); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancellation: %v", err)
	}
}
