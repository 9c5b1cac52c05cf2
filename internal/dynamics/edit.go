package dynamics

import (
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// edit gathers the changes that lead from one snapshot to the next. Cases that change are copied once.
type edit struct {
	from            *Snapshot
	cases           map[string]*Case // those that changed, copied
	bottlenecks     map[string]*struct{}
	acknowledgments map[string]*model.Date
	actors          map[string]*string
	words           map[string]string
}

func newEdit(from *Snapshot) *edit {
	return &edit{from, map[string]*Case{}, map[string]*struct{}{}, map[string]*model.Date{}, map[string]*string{}, map[string]string{}}
}

func (e *edit) done() *Snapshot {
	next := &Snapshot{
		AsOf:            e.from.AsOf,
		bottlenecks:     e.from.bottlenecks.with(e.bottlenecks),
		acknowledgments: e.from.acknowledgments.with(e.acknowledgments),
		actors:          e.from.actors.with(e.actors),
	}
	e.touchRoles()
	var changes []replacement
	for id, c := range e.cases {
		var change replacement
		change.before, _ = e.from.cases.find(id)
		if c.known() {
			change.after = c
			t := &c.traits
			t.bottlenecks, t.roles, t.measures = vectorOf(c.bottleneckWeights()), vectorOf(c.roleWeights(next.actors)), vectorOf(c.measureWeights())
			t.events = hashesOf(kindsOf(c.Events))
		}
		if change != (replacement{}) {
			changes = append(changes, change)
		}
	}
	next.cases = e.from.cases.with(changes)
	next.frequencies = e.from.frequencies.with(next.cases.n, changes)
	return next
}

// touchRoles makes the cases anew in which an actor has a role that is of another kind now.
func (e *edit) touchRoles() {
	other := map[string]bool{}
	for id, kind := range e.actors {
		if before, known := e.from.actors.find(id); known != (kind != nil) || kind != nil && before != *kind {
			other[id] = true
		}
	}
	if len(other) == 0 {
		return
	}
	for _, c := range e.from.cases.all() {
		if slices.ContainsFunc(c.Roles, func(r Role) bool { return other[r.Actor] }) {
			e.of(c.ID)
		}
	}
}

// known tells whether the node of the case itself was read, and not only claims about it.
func (c *Case) known() bool { return c.Country != "" }

// of is the case with an id, to be changed.
func (e *edit) of(id string) *Case {
	if c := e.cases[id]; c != nil {
		return c
	}
	c := &Case{ID: id}
	if before, ok := e.from.cases.find(id); ok {
		*c = *before
	}
	e.cases[id] = c
	return c
}

// intern gives equal strings the same memory: ids of bottlenecks and kinds of events come in every case.
func (e *edit) intern(s string) string {
	if known, ok := e.words[s]; ok {
		return known
	}
	s = strings.Clone(s)
	e.words[s] = s
	return s
}

// subjects are the cases that a claim is about.
func subjects(n *model.Node) []string {
	var cases []string
	for _, id := range n.Targets("about") {
		if isCase(id) {
			cases = append(cases, id)
		}
	}
	return cases
}

func isCase(id string) bool {
	return strings.HasPrefix(id, "trajectory/") || strings.HasPrefix(id, "foreign-case/")
}

// put adds a node, or replaces what was known of it.
func (e *edit) put(n *model.Node) {
	switch n.Kind.Name {
	case "Bottleneck":
		e.bottlenecks[n.ID] = &struct{}{}
	case "Trajectory", "ForeignCase":
		c := e.of(n.ID)
		c.Domain, c.Country, c.Acknowledgement = e.intern(n.StringOf("domain")), e.intern(n.StringOf("country")), first(n.Targets("acknowledged"))
		c.traits.groups, c.traits.text = groupWords(n), summaryWords(n)
	case "Actor":
		kind := e.intern(n.StringOf("kind"))
		e.actors[n.ID] = &kind
	case "Involvement":
		r := Role{n.ID, e.intern(first(n.Targets("actor"))), e.intern(n.StringOf("role"))}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Roles = with(c.Roles, r, byID)
		}
	case "Measure":
		m := Measure{n.ID, e.intern(n.StringOf("kind"))}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Measures = with(c.Measures, m, byID)
		}
	case "Acknowledgement":
		date := n.DateOf("date")
		e.acknowledgments[n.ID] = &date
	case "Manifestation":
		strength, _ := n.Value("strength").(int64)
		m := Manifestation{n.ID, e.intern(first(n.Targets("bottleneck"))), int(strength)}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Manifestations = with(c.Manifestations, m, byID)
		}
	case "Absence":
		a := Absence{n.ID, e.intern(first(n.Targets("bottleneck")))}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Absences = with(c.Absences, a, byID)
		}
	case "Event":
		place, _ := n.Value("place").(int64)
		event := Event{n.ID, e.intern(n.StringOf("kind")), n.DateOf("date"), int(place)}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Events = with(c.Events, event, byDate)
		}
	case "CausalLink":
		l := Link{n.ID, e.intern(first(n.Targets("from"))), e.intern(first(n.Targets("to"))), n.StringOf("sign") == "negative"}
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Links = with(c.Links, l, byID)
		}
	}
}

// remove takes out what was known of a node that is deleted, or about to be put anew.
func (e *edit) remove(n, next *model.Node) {
	switch n.Kind.Name {
	case "Bottleneck":
		e.bottlenecks[n.ID] = nil
	case "Trajectory", "ForeignCase":
		if next == nil {
			e.of(n.ID).Country = ""
		}
	case "Acknowledgement":
		e.acknowledgments[n.ID] = nil
	case "Actor":
		e.actors[n.ID] = nil
	case "Involvement":
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Roles = without(c.Roles, n.ID)
		}
	case "Measure":
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Measures = without(c.Measures, n.ID)
		}
	case "Manifestation", "Absence", "Event", "CausalLink":
		for _, id := range subjects(n) {
			c := e.of(id)
			c.Manifestations, c.Absences = without(c.Manifestations, n.ID), without(c.Absences, n.ID)
			c.Events, c.Links = without(c.Events, n.ID), without(c.Links, n.ID)
		}
	}
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}
