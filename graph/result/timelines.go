package result

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// EventSequence is kinds of events that follow each other in cases.
type EventSequence struct {
	dynamics.Sequence
	CaseCount int
	Cases     []query.Ref
	Instances []SequenceInstance
}

// SequenceInstance is a sequence as a case shows it first.
type SequenceInstance struct {
	Case   query.Ref
	Events []query.Ref
}

// EventSequences are the sequences as the API shows them.
func EventSequences(refs *query.Refs, sequences []dynamics.Sequence) []EventSequence {
	shown := make([]EventSequence, len(sequences))
	for i, s := range sequences {
		shown[i] = EventSequence{Sequence: s, CaseCount: len(s.Cases)}
		for _, c := range s.Cases {
			shown[i].Cases = append(shown[i].Cases, refs.Ref("cases", c.Case))
			shown[i].Instances = append(shown[i].Instances, SequenceInstance{refs.Ref("instanceCase", c.Case), refsTo(refs, "events", c.Events)})
		}
	}
	return shown
}

// Durations tell how long it took from one kind of event to another.
type Durations struct {
	dynamics.Durations
	Cases []CaseDuration
}

// MedianDays is after how many days half of the cases got there.
func (d Durations) MedianDays() *dynamics.DayRange { return d.Median }

// P25Days is after how many days a quarter of the cases got there.
func (d Durations) P25Days() *dynamics.DayRange { return d.P25 }

// P75Days is after how many days three quarters of the cases got there.
func (d Durations) P75Days() *dynamics.DayRange { return d.P75 }

// CaseDuration is how long it took in a case.
type CaseDuration struct {
	Case               query.Ref
	Days               dynamics.DayRange
	FromEvent, ToEvent *query.Ref
	FromDate           model.Date
	ToDate             model.Date
	Open               bool
}

// DurationsOf are durations as the API shows them.
func DurationsOf(refs *query.Refs, d dynamics.Durations) *Durations {
	shown := &Durations{Durations: d}
	for _, c := range d.Cases {
		shown.Cases = append(shown.Cases, CaseDuration{
			Case: refs.Ref("case", c.Case), Days: c.Days, FromDate: c.From, ToDate: c.To, Open: c.Open,
			FromEvent: refIfAny(refs, "fromEvent", c.FromEvent), ToEvent: refIfAny(refs, "toEvent", c.ToEvent),
		})
	}
	return shown
}

// refIfAny is a reference to a node; nil for no id.
func refIfAny(refs *query.Refs, place, id string) *query.Ref {
	if id == "" {
		return nil
	}
	ref := refs.Ref(place, id)
	return &ref
}
