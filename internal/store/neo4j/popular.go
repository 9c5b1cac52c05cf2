package neo4j

import (
	"fmt"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// A page by id of what leads to a popular node need not look at all of it: going through the targets in the order of their
// index, and asking of each whether it leads to the node, finds the first few sooner. With n targets in all and d that
// lead to the node, a page of k takes about k*n/d questions, or d steps from the node; a question costs as much as a few steps. The
// statement decides for each parent, since it alone knows d.

// Costs of a question, in steps, for relations that are stored and for those that pass through others. Measured on
// generated graphs; between half and twice as much the pages take about as long.
const (
	questionCost        = 3
	throughQuestionCost = 12
)

// popular tells whether a request is such that popular parents are worth a look.
func (a *answer) popular(m *model.Model, parent *model.Kind) bool {
	q := a.request
	if q.Source != store.Along || q.Where != nil || q.Page.After != nil || q.Page.Before != nil || !a.capped || q.Page.Empty || !isID(a.keys[0]) {
		return false
	}
	first := steps(q.Relation)[0]
	return first.Direction == model.In && slices.Contains(m.Lists(), q.Relation.Target) && alone(m, first, parent)
}

// alone tells whether all relations of a type that lead to a kind are those that a field shows, so that their number, which
// Neo4j keeps, is that of the field.
func alone(m *model.Model, r *model.Relation, to *model.Kind) bool {
	for _, k := range m.Kinds {
		if k.Implements(r.Target) {
			continue
		}
		for _, out := range k.Out {
			if out.Type == r.Type && to.Implements(out.Target) {
				return false
			}
		}
	}
	return true
}

// fromPopular finds the nodes n of a page in the cheaper of the two ways; plain is the one from the parent p.
func (s *statement) fromPopular(a *answer, plain, limit string) string {
	r := a.request.Relation
	cost := int64(questionCost)
	if len(r.Path) > 0 {
		cost = throughQuestionCost
	}
	target := quote(r.Target.TypeName())
	bound := s.param(cost * int64(a.limit()+1))
	// UNWIND of one element or none: a WHERE in its place would be asked of each target, when the index has been gone through.
	// The question has the parent under another name, or Neo4j would go from the parent to see whether it meets n.
	return fmt.Sprintf("WITH p, COUNT { (p)<-[:%[2]s]-() } AS degree, %[3]s * population AS bound "+
		"CALL (p, degree, bound) { UNWIND CASE WHEN degree * degree > bound THEN [] ELSE [p] END AS parent CALL (p) { %[4]s RETURN n } RETURN n "+
		"UNION ALL UNWIND CASE WHEN degree * degree > bound THEN [p] ELSE [] END AS parent "+
		"CALL (p) { MATCH (n:%[1]s) WHERE n.id IS NOT NULL AND EXISTS { %[5]s WHERE q = p } WITH n %[6]s RETURN n } RETURN n }",
		target, quote(steps(r)[0].Type), bound, plain, s.follow("q", r, "n"), s.orderBy("n", a.keys, a.backwards)+limit)
}

// population counts all targets of a relation, which Neo4j knows without looking.
func population(r *model.Relation) string {
	return fmt.Sprintf("CALL () { MATCH (every:%s) RETURN count(every) AS population } ", quote(r.Target.TypeName()))
}
