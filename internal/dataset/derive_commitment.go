package dataset

import (
	"cmp"
	"math"
	"slices"

	"herstelgraaf/internal/model"
)

// state is what is known of a commitment from a day on.
type state struct {
	from   int64 // a day number
	status string
	due    *model.Date
}

// states are the known states of a commitment, oldest first: its history, then its own status where that is newer or
// says something else. A commitment without a history has its one known state from the day it was made. A state without
// a due date has none: what an earlier one promised no longer holds.
func states(g *graph, n *model.Node) []state {
	var known []state
	history := slices.Clone(n.Targets("history"))
	slices.SortFunc(history, func(a, b string) int { return cmp.Compare(g.place(a), g.place(b)) })
	for _, id := range history {
		c := g.nodes[id]
		if c == nil {
			continue
		}
		if date, ok := c.Value("date").(model.Date); ok {
			known = append(known, stateOf(c, date.First()))
		}
	}
	slices.SortStableFunc(known, func(a, b state) int { return cmp.Compare(a.from, b.from) })
	from := int64(math.MinInt64)
	if len(known) > 0 {
		from = known[len(known)-1].from
	}
	if made, ok := n.Value("date").(model.Date); ok && len(known) == 0 {
		from = made.First()
	}
	if date, ok := n.Value("statusDate").(model.Date); ok && len(known) > 0 {
		from = max(from, date.First())
	}
	own := stateOf(n, from)
	if len(known) == 0 || !own.same(known[len(known)-1]) {
		known = append(known, own)
	}
	return known
}

func stateOf(n *model.Node, from int64) state {
	s := state{from: from}
	s.status, _ = n.Value("status").(string)
	if due, ok := n.Value("due").(model.Date); ok {
		s.due = &due
	}
	return s
}

func (s state) same(o state) bool {
	return s.status == o.status && (s.due == nil) == (o.due == nil) && (s.due == nil || *s.due == *o.due)
}

// unfinished tells whether a commitment with a status can be overdue.
func unfinished(status string) bool {
	switch status {
	case "open", "in-progress", "delayed", "partly-fulfilled":
		return true
	}
	return false
}

// overdue gives the ascending days on which the answer to 'is it overdue?' flips, from no: it is overdue on a day if the
// last day of the due date that then holds lies before it while the status that then holds is unfinished. The last known
// state holds on.
func overdue(g *graph, n *model.Node) model.Value {
	flips := []int64{}
	// A flip to a day on which the answer flipped already takes that flip back.
	flip := func(day int64) {
		if last := len(flips) - 1; last >= 0 && flips[last] == day {
			flips = flips[:last]
			return
		}
		flips = append(flips, day)
	}
	known := states(g, n)
	for i, s := range known {
		if i+1 < len(known) && known[i+1].from == s.from || s.due == nil || !unfinished(s.status) {
			continue
		}
		from := max(s.from, s.due.Last()+1)
		if i+1 == len(known) {
			flip(from)
		} else if until := known[i+1].from; from < until {
			flip(from)
			flip(until)
		}
	}
	return flips
}

// firstDue is the first due date that is known of a commitment.
func firstDue(g *graph, n *model.Node) model.Value {
	for _, s := range states(g, n) {
		if s.due != nil {
			return *s.due
		}
	}
	return nil
}

// slippageDays is the number of days from the first known due date to the present one, each counted at its last day; nil
// where fewer than two are known: a date that was told once only has not been seen to move or to stay.
func slippageDays(g *graph, n *model.Node) model.Value {
	present, ok := n.Value("due").(model.Date)
	if !ok {
		return nil
	}
	var told []model.Date
	for _, s := range states(g, n) {
		if s.due != nil {
			told = append(told, *s.due)
		}
	}
	if len(told) < 2 {
		return nil
	}
	return present.Last() - told[0].Last()
}
