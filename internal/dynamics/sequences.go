package dynamics

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"herstelgraaf/internal/dynamics/sequence"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// Limits of sequences.
const (
	// maxSequence is how many events a sequence may be asked to have.
	maxSequence = 20
	// maxVisits is how many sequences a search may look at: some seconds.
	maxVisits = 100_000
)

// SequenceOptions say which sequences are asked for.
type SequenceOptions struct {
	MinCases             int      // the least number of cases, from 1
	MinLength, MaxLength int      // the least and the most events, 1 to 20
	From, To             string   // the kinds that sequences begin and end with; empty: any
	Kinds                []string // only events of these kinds count; nil: of all
	FirstOnly            bool     // only the first event of each kind in a case counts
	First                int
	AsOf                 model.Date // events that certainly come later do not count; zero: the day of the data
}

// Sequence is kinds of events that follow each other in cases.
type Sequence struct {
	Kinds         []string
	MedianGapDays []DayRange // between each event and the next; bounds, because dates are intervals
	Cases         []SequenceCase
	Support       float64 // the share of the cases with a timeline
	Population    Population
}

// SequenceCase is a case that shows a sequence, with its first instance.
type SequenceCase struct {
	Case   string
	Events []string
}

// Sequences finds closed sequential patterns over the timelines: first those that most cases show, then the longer, then by their kinds. An
// event comes before another where its last possible day lies before the other's first; else they are concurrent, and no
// sequence has both in a row. sequence.Closed names the method.
//
// The gap of a case between two steps runs between the events of its first instance, the one that is over first; the medians of the least
// and of the most numbers of days are bounds of the median.
//
// The search begins with sequences that all cases show and goes down until First are found, so that sequences in few cases cost nothing where they
// are not asked for.
func Sequences(ctx context.Context, s *Snapshot, o SequenceOptions) ([]Sequence, error) {
	if err := firstWrong(inRange("minCases", o.MinCases, 1, maxFound), inRange("maxLength", o.MaxLength, 1, maxSequence),
		inRange("minLength", o.MinLength, 1, o.MaxLength), checkFirst(o.First)); err != nil {
		return nil, err
	}
	t := newTimelines(s, o)
	from, to := t.kind(o.From), t.kind(o.To)
	if from == unknownKind || to == unknownKind || o.First == 0 {
		return nil, nil
	}
	options := sequence.Options{Kinds: len(t.kinds), MaxLength: o.MaxLength, First: from, Visits: maxVisits}
	var found []sequence.Pattern
	for least := len(t.events); least >= o.MinCases; least = below(least, len(t.events)) {
		options.MinSupport = max(least, o.MinCases)
		var err error
		if found, err = sequence.Closed(ctx, t.events, options); errors.Is(err, sequence.ErrTooMany) {
			return nil, fault.Argument("minCases", o.MinCases, "over %d sequences of up to %d events would have to be looked at; give more cases, a lower maxLength or a lower first", maxVisits, o.MaxLength)
		}
		if err != nil {
			return nil, err
		}
		found = slices.DeleteFunc(found, func(p sequence.Pattern) bool {
			return len(p.Kinds) < o.MinLength || to != anyKind && p.Kinds[len(p.Kinds)-1] != to
		})
		if len(found) >= o.First || options.MinSupport == o.MinCases {
			break
		}
	}
	found = cut(found, o.First, func(a, b sequence.Pattern) int {
		return cmp.Or(len(b.Sequences)-len(a.Sequences), len(b.Kinds)-len(a.Kinds), slices.Compare(a.Kinds, b.Kinds))
	})
	sequences := make([]Sequence, len(found))
	for i, p := range found {
		sequences[i] = t.sequence(p)
	}
	return sequences, nil
}

// below is the next number of cases to look for: one less where there are few cases, a tenth less where there are many.
func below(least, cases int) int { return least - max(1, min(least, cases)/10) }

// Kinds that no event has.
const (
	anyKind     = -1
	unknownKind = -2
)

// timelines are the events of the cases that have any.
type timelines struct {
	kinds      []string // sorted
	cases      []*Case
	events     [][]sequence.Event
	places     [][]int // of the events among those of the case
	population Population
}

func newTimelines(s *Snapshot, o SequenceOptions) *timelines {
	t := &timelines{population: Population{Cases: len(s.Cases())}}
	counts := s.eventsThatCount(o.Kinds, o.AsOf)
	for _, c := range s.Cases() {
		for _, e := range c.Events {
			t.kinds = append(t.kinds, e.Kind)
		}
	}
	slices.Sort(t.kinds)
	t.kinds = slices.Compact(t.kinds)
	for _, c := range s.Cases() {
		var events []sequence.Event
		var places []int
		seen := map[string]bool{}
		for i, e := range c.Events {
			if !counts(e) || o.FirstOnly && seen[e.Kind] {
				continue
			}
			seen[e.Kind] = true
			events = append(events, sequence.Event{Kind: t.kind(e.Kind), First: e.Date.First(), Last: e.Date.Last()})
			places = append(places, i)
		}
		if len(events) > 0 {
			t.cases, t.events, t.places = append(t.cases, c), append(t.events, events), append(t.places, places)
		}
	}
	t.population.CasesWithData = len(t.cases)
	return t
}

// isLater tells whether a date certainly comes after another; none comes after the zero Date.
func isLater(d, asOf model.Date) bool { return asOf != (model.Date{}) && after(d, asOf.Last()) }

// kind is the number of a kind: anyKind for none, unknownKind for one that no event has.
func (t *timelines) kind(id string) int {
	if id == "" {
		return anyKind
	}
	if i, ok := slices.BinarySearch(t.kinds, id); ok {
		return i
	}
	return unknownKind
}

func (t *timelines) sequence(p sequence.Pattern) Sequence {
	shown := Sequence{Support: float64(len(p.Sequences)) / float64(len(t.cases)), Population: t.population}
	for _, kind := range p.Kinds {
		shown.Kinds = append(shown.Kinds, t.kinds[kind])
	}
	gaps := make([][]DayRange, len(p.Kinds)-1)
	for _, i := range p.Sequences {
		c := SequenceCase{Case: t.cases[i].ID}
		instance := sequence.Instance(t.events[i], p.Kinds)
		for step, place := range instance {
			event := t.cases[i].Events[t.places[i][place]]
			c.Events = append(c.Events, event.ID)
			if step > 0 {
				before := t.cases[i].Events[t.places[i][instance[step-1]]]
				gaps[step-1] = append(gaps[step-1], daysBetween(before.Date, event.Date))
			}
		}
		shown.Cases = append(shown.Cases, c)
	}
	for _, days := range gaps {
		shown.MedianGapDays = append(shown.MedianGapDays, *medianRange(days))
	}
	return shown
}

// daysBetween are the bounds of the days from one date to another that is not taken to come before it.
func daysBetween(from, to model.Date) DayRange {
	return DayRange{Min: float64(max(0, to.First()-from.Last())), Max: float64(to.Last() - from.First())}
}
