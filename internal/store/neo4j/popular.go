package neo4j

import (
	"fmt"

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
	return first.Direction == model.In && listed(q.Relation.Target) && alone(m, first, parent)
}

// listed tells whether nodes of a type are listed, so that an index gives them by id.
func listed(t model.Type) bool {
	abstract, ok := t.(*model.Abstract)
	return !ok || abstract.List != ""
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
	// The question has the parent under another name, or Neo4j would go from the parent to see whether it meets n.
	asked := fmt.Sprintf("MATCH (n:%s) WHERE n.id IS NOT NULL AND EXISTS { %s WHERE q = p } WITH n ORDER BY %s",
		target, s.follow("q", r, "n"), s.orderBy("n", a.keys, a.backwards)+limit)
	return either("p", "COUNT { (p)<-[:"+quote(steps(r)[0].Type)+"]-() }", s.param(cost*int64(a.limit()+1))+" * population", plain, asked)
}

// either finds the nodes n by few where the square of a degree is within a bound, else by many.
func either(scope, degree, bound, few, many string) string {
	// UNWIND of one element or none: a WHERE in its place would be asked when the nodes have been gone through.
	return fmt.Sprintf("WITH %[1]s, %[2]s AS degree, %[3]s AS bound CALL (%[1]s, degree, bound) { "+
		"UNWIND CASE WHEN degree * degree > bound THEN [] ELSE [true] END AS few CALL (%[1]s) { %[4]s RETURN n } RETURN n "+
		"UNION ALL UNWIND CASE WHEN degree * degree > bound THEN [true] ELSE [] END AS many CALL (%[1]s) { %[5]s RETURN n } RETURN n }",
		scope, degree, bound, few, many)
}

// population counts all nodes with a label, which Neo4j knows without looking.
func population(label string) string {
	return fmt.Sprintf("CALL () { MATCH (every%s) RETURN count(every) AS population } ", label)
}
