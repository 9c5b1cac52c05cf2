package dynamics

import (
	"cmp"
	"slices"

	"herstelgraaf/internal/model"
)

// acknowledgement is the kind of event that a case's own acknowledgement stands in for.
const acknowledgement = "acknowledgement"

// DurationOptions say which durations are asked for.
type DurationOptions struct {
	From, To string     // kinds of events
	AsOf     model.Date // where what goes on is cut off; zero: the day of the data
}

// Durations tell how long it took from one kind of event to another.
type Durations struct {
	Count, OpenCount int // the cases that got there, and those that did not by AsOf
	// The quantiles over all of them, by Kaplan-Meier: what goes on counts as long as it has lasted. Bounds: with all durations at
	// their least, and with all at their most. Nil where too few got there to tell.
	Median, P25, P75 *DayRange
	Cases            []Duration // the shortest first: by least, then by most, then by id; the open ones last
	Population       Population // with data: those that have the first kind of event
}

// Duration is how long it took in a case.
type Duration struct {
	Case               string
	Days               DayRange // for an open one: so far
	FromEvent, ToEvent string   // ids; empty where the case's acknowledgement stands in for an event, and for the end of an open one
	From, To           model.Date
	Open               bool
}

// MeasureDurations looks in each case from the first event of one kind to the first of another that is not before it, that
// is, does not certainly come earlier. Events go by earliest day, then latest day, then place. Dates are intervals, so that a
// duration has bounds; it is never below 0. A case's acknowledgement counts as an event where its timeline has none of that kind. Events that
// certainly come after AsOf do not count; cases without the second event are open, censored at AsOf.
func MeasureDurations(s *Snapshot, o DurationOptions) Durations {
	asOf := o.AsOf
	if asOf == (model.Date{}) {
		asOf = s.AsOf
	}
	d := Durations{Population: Population{Cases: len(s.Cases())}}
	for _, c := range s.Cases() {
		from, ok := firstOf(milestones(s, c, o.From, asOf), nil)
		if !ok {
			continue
		}
		// The same kind twice: from the first to the second.
		later := slices.DeleteFunc(milestones(s, c, o.To, asOf), func(e Event) bool { return o.From == o.To && e == from })
		to, ended := firstOf(later, &from)
		duration := Duration{Case: c.ID, FromEvent: from.ID, From: from.Date, Open: !ended}
		if ended {
			duration.ToEvent, duration.To, duration.Days = to.ID, to.Date, daysBetween(from.Date, to.Date)
			d.Count++
		} else {
			duration.Days = daysBetween(from.Date, asOf)
			d.OpenCount++
		}
		d.Cases = append(d.Cases, duration)
	}
	d.Population.CasesWithData = len(d.Cases)
	d.Median, d.P25, d.P75 = quantileRange(d.Cases, 0.5), quantileRange(d.Cases, 0.25), quantileRange(d.Cases, 0.75)
	slices.SortStableFunc(d.Cases, func(a, b Duration) int {
		if a.Open != b.Open {
			if b.Open {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Days.Min, b.Days.Min), cmp.Compare(a.Days.Max, b.Days.Max), cmp.Compare(a.Case, b.Case))
	})
	return d
}

// milestones are the events of a kind in a case, in the order of the timeline.
func milestones(s *Snapshot, c *Case, kind string, asOf model.Date) []Event {
	var events []Event
	has := false
	for _, e := range c.Events {
		if e.Kind == kind {
			has = true
			if !isLater(e.Date, asOf) {
				events = append(events, e)
			}
		}
	}
	if date := s.Acknowledged(c); kind == acknowledgement && !has && date != (model.Date{}) && !isLater(date, asOf) {
		events = append(events, Event{Kind: kind, Date: date})
	}
	return events
}

// firstOf is the first event, or the first that does not certainly come before another.
func firstOf(events []Event, from *Event) (Event, bool) {
	for _, e := range events {
		if from == nil || e.Date.Last() >= from.Date.First() {
			return e, true
		}
	}
	return Event{}, false
}

// quantileRange is a quantile with all durations at their least, and with all at their most.
func quantileRange(durations []Duration, share float64) *DayRange {
	least, most := make([]lasting, len(durations)), make([]lasting, len(durations))
	for i, d := range durations {
		least[i], most[i] = lasting{d.Days.Min, d.Open}, lasting{d.Days.Max, d.Open}
	}
	low, ok := survivalQuantile(least, share)
	high, alsoOK := survivalQuantile(most, share)
	if !ok || !alsoOK {
		return nil
	}
	return &DayRange{Min: min(low, high), Max: max(low, high)}
}
