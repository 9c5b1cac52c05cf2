package dynamics

import (
	"cmp"
	"slices"

	"herstelgraaf/internal/model"
)

// Case is a case with its claims that analyses count. It must not be changed.
type Case struct {
	ID              string
	Domain, Country string
	Acknowledgement string // the id of its acknowledgement; empty: none
	Manifestations  []Manifestation
	Absences        []Absence
	Events          []Event // in the order of the timeline
	Links           []Link
	Roles           []Role
	Measures        []Measure

	traits traits
}

// Manifestation is a bottleneck as it showed up in a case.
type Manifestation struct {
	ID         string
	Bottleneck string
	Strength   int // 1 some, 2 clear, 3 defining
}

// Absence is a bottleneck that was looked for in a case and not found.
type Absence struct {
	ID         string
	Bottleneck string
}

// Event is something that happened in a case.
type Event struct {
	ID    string
	Kind  string // the id in the vocabulary
	Date  model.Date
	Place int // in the data file
}

// Link tells that one bottleneck fed another in a case.
type Link struct {
	ID       string
	From, To string
	Negative bool // more of the one makes less of the other
}

// Role tells that an actor had a role in a case.
type Role struct {
	ID    string
	Actor string
	Role  string // the id in the vocabulary
}

// Measure is something that a recovery consisted of.
type Measure struct {
	ID   string
	Kind string // the id in the vocabulary
}

func (m Manifestation) id() string { return m.ID }
func (a Absence) id() string       { return a.ID }
func (e Event) id() string         { return e.ID }
func (l Link) id() string          { return l.ID }
func (r Role) id() string          { return r.ID }
func (m Measure) id() string       { return m.ID }

// Strength is how strongly a bottleneck showed up, 1 to 3; 0 where nothing of it is recorded.
func (c *Case) Strength(bottleneck string) int {
	strength := 0
	for _, m := range c.Manifestations {
		if m.Bottleneck == bottleneck {
			strength = max(strength, m.Strength)
		}
	}
	return strength
}

// LookedFor tells whether it is recorded that a bottleneck was looked for and not found.
func (c *Case) LookedFor(bottleneck string) bool {
	return slices.ContainsFunc(c.Absences, func(a Absence) bool { return a.Bottleneck == bottleneck })
}

// kindsOf are the kinds of the events of a timeline, in its order.
func kindsOf(events []Event) []string {
	kinds := make([]string, len(events))
	for i, e := range events {
		kinds[i] = e.Kind
	}
	return kinds
}

// claim is an entry of a case that has an id.
type claim interface{ id() string }

// with is a list of claims with one put in place of that with the same id. The list that is given stays as it is.
func with[C claim](list []C, c C, compare func(a, b C) int) []C {
	list = append(slices.Clone(without(list, c.id())), c)
	slices.SortFunc(list, compare)
	return list
}

// without is a list without the claim with an id. The list that is given stays as it is.
func without[C claim](list []C, id string) []C {
	i := slices.IndexFunc(list, func(c C) bool { return c.id() == id })
	switch {
	case i < 0:
		return list
	case len(list) == 1:
		return nil
	default:
		return slices.Concat(list[:i], list[i+1:])
	}
}

func byID[C claim](a, b C) int { return cmp.Compare(a.id(), b.id()) }

// byDate is the order of a timeline: by earliest day, then latest day, then place in the file.
func byDate(a, b Event) int {
	return cmp.Or(cmp.Compare(a.Date.SortKey(), b.Date.SortKey()), cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID))
}
