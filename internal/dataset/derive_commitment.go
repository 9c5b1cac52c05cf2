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
// says something else. A commitment without a history has its one known state from the day it was made. Where a state
// gives no due date, the one before it still holds: nothing else was promised.
func states(g *graph, n *model.Node) []state {
	var known []state
	for _, c := range history(g, n) {
		known = append(known, stateOf(c, c.Value("date").(model.Date).First()))
	}
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
	for i := 1; i < len(known); i++ {
		known[i].inherit(known[i-1])
	}
	if last := len(known) - 1; last >= 0 {
		if own.inherit(known[last]); own.same(known[last]) {
			return known
		}
	}
	return append(known, own)
}

func stateOf(n *model.Node, from int64) state {
	s := state{from: from}
	s.status, _ = n.Value("status").(string)
	if due, ok := n.Value("due").(model.Date); ok {
		s.due = &due
	}
	return s
}

func (s *state) inherit(before state) {
	if s.due == nil {
		s.due = before.due
	}
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
	for _, c := range history(g, n) {
		if due, ok := c.Value("due").(model.Date); ok {
			told = append(told, due)
		}
	}
	if len(told) == 0 || len(told) == 1 && told[0] == present {
		return nil
	}
	return present.Last() - told[0].Last()
}

// history are the changes of a commitment that have a date, oldest first; those of one day by their place in the file.
func history(g *graph, n *model.Node) []*model.Node {
	var changes []*model.Node
	for _, id := range n.Targets("history") {
		if c := g.nodes[id]; c != nil && c.Value("date") != nil {
			changes = append(changes, c)
		}
	}
	first := func(c *model.Node) int64 { return c.Value("date").(model.Date).First() }
	slices.SortFunc(changes, func(a, b *model.Node) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(g.place(a.ID), g.place(b.ID)))
	})
	return changes
}
