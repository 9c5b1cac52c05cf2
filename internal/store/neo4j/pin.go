package neo4j

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// A filter that goes through relations to a node with a given id would read the id of every node on its way. A pinned node is
// found once, by its index, before the request's other parts; on the way nodes are compared with it, which reads nothing.

// pin is a node that filters compare with, or a list of them.
type pin struct {
	variable, match string
}

// pinned tells whether a filter compares an id with ids that it takes a node for.
func pinned(f store.Filter) bool {
	h, ok := f.(store.HasID)
	return ok && (h.Op == store.Eq && len(h.IDs) == 1 || h.Op == store.In)
}

// leadsToPinned tells whether a filter does nothing but go through relations, of which one has to fit, to a pinned node.
func leadsToPinned(f store.Filter) bool {
	r, ok := f.(store.Related)
	return ok && (r.Quantifier == store.Some || r.Quantifier == store.One) && (pinned(r.Where) || leadsToPinned(r.Where))
}

// wayToPinned gives the relations by which a filter leads to a pinned node, and the end of the way.
func wayToPinned(kinds []*model.Kind, f store.Related) (way []*model.Relation, end store.HasID, err error) {
	for {
		r, err := relationOf(kinds, f.Relation)
		if err != nil {
			return nil, end, err
		}
		way, kinds = append(way, r), r.Target.Members()
		next, more := f.Where.(store.Related)
		if !more {
			end, _ = f.Where.(store.HasID)
			return way, end, nil
		}
		f = next
	}
}

// isPinned is the condition that a node on the way is the pinned one, or one of them. It is null where there is none with the id.
func (s *statement) isPinned(n string, f store.HasID) string {
	variable := s.variable("pin")
	if f.Op == store.In {
		s.pins = append(s.pins, pin{variable, fmt.Sprintf("CALL () { MATCH (n:%s) WHERE n.id IN %s RETURN collect(n) AS %s } ",
			quote(nodeLabel), s.param(f.IDs), variable)})
		return n + " IN " + variable
	}
	s.pins = append(s.pins, pin{variable, fmt.Sprintf("OPTIONAL MATCH (%s:%s {id: %s}) ", variable, quote(nodeLabel), s.param(f.IDs[0]))})
	return n + " = " + variable
}

// takePins gives the matches of the pins since the last call, and their names, each after a comma.
func (s *statement) takePins() (matches, names string) {
	var m, v strings.Builder
	for _, p := range s.pins {
		m.WriteString(p.match)
		v.WriteString(", " + p.variable)
	}
	s.pins = nil
	return m.String(), v.String()
}
