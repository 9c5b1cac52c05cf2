package dataset

import (
	"math"

	"herstelgraaf/internal/model"
)

// phases gives the phase of an event by its kind, for each stage of its case: before the recovery is in sight, from then
// on, and once a scheme is open. docs/phases.md explains the table.
var phases = map[string][3]string{
	"harm-begins":         {"execution", "execution", "execution"},
	"signal":              {"signalling", "recovery-design", "recovery-execution"},
	"signal-dismissed":    {"signalling", "recovery-design", "recovery-execution"},
	"media-exposure":      {"signalling", "recovery-design", "recovery-execution"},
	"parliament-acts":     {"signalling", "recovery-design", "recovery-execution"},
	"court-ruling":        {"signalling", "recovery-design", "recovery-execution"},
	"inquiry-opened":      {"signalling", "recognition", "aftercare-learning"},
	"inquiry-reported":    {"signalling", "recognition", "aftercare-learning"},
	"acknowledgement":     {"recognition", "recognition", "recognition"},
	"apology":             {"recognition", "recognition", "recognition"},
	"resignation":         {"recognition", "recognition", "recognition"},
	"scheme-announced":    {"recovery-design", "recovery-design", "recovery-design"},
	"scheme-opened":       {"recovery-execution", "recovery-execution", "recovery-execution"},
	"scheme-revised":      {"execution", "recovery-design", "recovery-execution"},
	"deadline-missed":     {"execution", "recovery-design", "recovery-execution"},
	"advice-given":        {"signalling", "recovery-design", "recovery-execution"},
	"law-passed":          {"policy-design", "recovery-design", "recovery-design"},
	"milestone":           {"execution", "recovery-design", "recovery-execution"},
	"evaluation":          {"signalling", "aftercare-learning", "aftercare-learning"},
	"government-response": {"signalling", "recovery-design", "aftercare-learning"},
	"appeal":              {"signalling", "recovery-design", "recovery-execution"},
	"promise-dropped":     {"execution", "recovery-design", "recovery-execution"},
	"setback":             {"execution", "recovery-design", "recovery-execution"},
	"scheme-closed":       {"execution", "aftercare-learning", "aftercare-learning"},
}

// phase derives the phase of an event from its kind and from where it lies in its case. The recovery is in sight from the
// acknowledgement (the case's own, else its first such event) or the first scheme that is announced or opened, whichever
// comes first. Dates are compared by their first day; an event of the same day lies after.
func phase(g *graph, n *model.Node) model.Value {
	kind, _ := n.Value("kind").(string)
	row, known := phases[kind]
	date, dated := n.Value("date").(model.Date)
	if !known || !dated {
		return nil
	}
	inSight, open := stages(g, n)
	switch day := date.First(); {
	case day >= open:
		return row[2]
	case day >= inSight:
		return row[1]
	}
	return row[0]
}

// stages are the day from which the recovery of an event's case is in sight and the day on which its first scheme opened;
// a day that never came lies beyond all others.
func stages(g *graph, n *model.Node) (inSight, open int64) {
	acknowledged, announced, open := int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64)
	subject := g.target(n, "about")
	if subject == nil {
		return announced, open
	}
	recorded := false
	if a := g.target(subject, "acknowledged"); a != nil {
		if date, ok := a.Value("date").(model.Date); ok {
			acknowledged, recorded = date.First(), true
		}
	}
	for _, e := range g.sources(subject.ID, "ABOUT", n.Kind.Name) {
		date, ok := e.Value("date").(model.Date)
		if !ok {
			continue
		}
		switch e.Value("kind") {
		case "acknowledgement":
			if !recorded {
				acknowledged = min(acknowledged, date.First())
			}
		case "scheme-announced":
			announced = min(announced, date.First())
		case "scheme-opened":
			open = min(open, date.First())
		}
	}
	return min(acknowledged, announced, open), open
}

const (
	recordedPhase = "recorded"
	derivedPhase  = "derived"
)

// phaseBasis tells whether a file gives the phase of an event.
func phaseBasis(_ *graph, n *model.Node) model.Value {
	if n.Value("phase") != nil {
		return recordedPhase
	}
	return derivedPhase
}

func phaseRecorded(n *model.Node) bool { return n.Value("phaseBasis") == recordedPhase }
