package neo4j

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
)

// steps are the stored relations that a relation leads along.
func steps(r *model.Relation) []*model.Relation {
	if len(r.Path) > 0 {
		return r.Path
	}
	return []*model.Relation{r}
}

// follow matches the nodes, as variable to, that a relation leads to from the variable from. Each step is a MATCH of its
// own: within one, Neo4j would not go back along the relation that it came by.
func (s *statement) follow(from string, r *model.Relation, to string) string {
	var b strings.Builder
	at := from
	path := steps(r)
	for i, step := range path {
		next := to
		if i < len(path)-1 {
			next = s.variable("x")
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "MATCH (%s)%s(%s:%s)", at, arrow(step.Direction, ":"+quote(step.Type)), next, quote(step.Target.TypeName()))
		at = next
	}
	return b.String()
}

// arrow is the pattern of a relation between two nodes.
func arrow(d model.Direction, relation string) string {
	left, right := "-", "->"
	switch d {
	case model.In:
		left, right = "<-", "-"
	case model.Both:
		right = "-"
	}
	return left + "[" + relation + "]" + right
}

// back is a direction as the node at the other end sees it.
func back(d model.Direction) model.Direction {
	switch d {
	case model.In:
		return model.Out
	case model.Out:
		return model.In
	default:
		return d
	}
}

// followAll matches the nodes, as variable to, that relations lead to one after the other from the variable from.
func (s *statement) followAll(from string, way []*model.Relation, to string) string {
	var matches []string
	for i, r := range way {
		next := to
		if i < len(way)-1 {
			next = s.variable("m")
		}
		matches = append(matches, s.follow(from, r, next))
		from = next
	}
	return strings.Join(matches, " ")
}

// repeats tells whether following a relation from one node can give a node twice.
func repeats(r *model.Relation) bool { return len(r.Path) > 0 || r.Direction == model.Both }

// degree is the number of distinct nodes that a relation leads to.
func (s *statement) degree(from string, r *model.Relation) string {
	to := s.variable("d")
	body := s.follow(from, r, to)
	if repeats(r) {
		return fmt.Sprintf("COUNT { %s RETURN DISTINCT %s }", body, to)
	}
	return fmt.Sprintf("COUNT { %s }", body)
}

// toOne tells whether a relation leads to one node at most. A view of a stored relation with fewer targets may lead to several.
func toOne(r *model.Relation) bool { return r.Stored() && !r.Many }
