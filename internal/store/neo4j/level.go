package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// answer is a request compiled into a part of its level's statement, with what is needed to read the reply.
type answer struct {
	request *store.Request
	kinds   []*model.Kind // that the nodes can have
	keys    []sortKey
	columns []string // stored properties that each row has after the id; the keys but the id follow
	// shared tells that pages hold ids only and each distinct node stands once in the reply, since many parents may
	// lead to one node.
	shared            bool
	previous, next    bool // whether each page tells what lies beyond After and Before
	backwards, capped bool
}

// level compiles the requests of a level into one statement, whose reply has one column for each.
func level(m *model.Model, requests []store.Request, ids func(store.Ref) string) (*statement, string, []*answer, error) {
	s := newStatement(m)
	answers := make([]*answer, len(requests))
	var parts, names strings.Builder
	for i := range requests {
		s.today = requests[i].Today
		a, err := newAnswer(m, &requests[i])
		if err != nil {
			return nil, "", nil, err
		}
		answers[i] = a
		part, err := s.request(a, ids)
		if err != nil {
			return nil, "", nil, err
		}
		fmt.Fprintf(&parts, "CALL (opened) { %s AS r%d }\n", part, i)
		fmt.Fprintf(&names, ", r%d", i)
	}
	return s, gated(parts.String(), names.String()), answers, nil
}

func newAnswer(m *model.Model, q *store.Request) (*answer, error) {
	a := &answer{request: q, kinds: q.Kinds, columns: columnsOf(q)}
	switch {
	case q.Source == store.Along:
		a.kinds = q.Relation.Target.Members()
		a.shared = q.Relation.Direction != model.In || len(q.Relation.Path) > 0
	case len(q.Kinds) == 0:
		a.kinds = m.Kinds
	}
	if q.Source == store.ByID {
		return a, nil
	}
	keys, err := sortKeys(a.kinds, q.Order)
	if err != nil {
		return nil, err
	}
	a.keys = keys
	a.previous, a.next = q.Page.After != nil, q.Page.Before != nil
	a.backwards = q.Page.First == 0 && q.Page.Last > 0 && !q.Page.Empty
	a.capped = q.Page.First > 0 || q.Page.Last > 0 || q.Page.Empty
	return a, nil
}

// limit is the number of nodes on a page; one more is fetched to see whether there are others.
func (a *answer) limit() int {
	if a.request.Page.Empty {
		return 0
	}
	if a.backwards {
		return a.request.Page.Last
	}
	return a.request.Page.First
}

// columnsOf are the columns of all values that a request asks for, in an order that does not hang on that of the request.
func columnsOf(q *store.Request) []string {
	var names []string
	for _, properties := range q.Values {
		for _, p := range properties {
			names = append(names, columns(p)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// request is the part of a level's statement that answers one request, up to the expression that is its column.
func (s *statement) request(a *answer, ids func(store.Ref) string) (string, error) {
	q := a.request
	switch q.Source {
	case store.ByID:
		return fmt.Sprintf("MATCH (n:%s) WHERE n.id IN %s RETURN [[], collect(%s)]", quote(nodeLabel), s.param(q.IDs), s.row(a, "n")), nil
	case store.OfKinds:
		source := fmt.Sprintf("MATCH (n%s)", labelOf(s.model, q.Kinds))
		pins, body, entry, err := s.page(a, source, "opened", false, false)
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("%sWITH *, '' AS id %s RETURN [[%s], []]", pins, body, entry), nil
	case store.Along:
		parents := make([]string, len(q.Parents))
		for i, ref := range q.Parents {
			parents[i] = ids(ref)
		}
		popular := len(parents) > 0 && a.popular(s.model, s.model.KindOf(parents[0]))
		source, scope := "", "p"
		if popular {
			source, scope = population(":"+quote(q.Relation.Target.TypeName())), "p, population"
		}
		pins, body, entry, err := s.page(a, s.follow("p", q.Relation, "n"), scope, repeats(q.Relation), popular)
		if err != nil {
			return "", err
		}
		source = pins + source + fmt.Sprintf("UNWIND %s AS id MATCH (p:%s {id: id})", s.param(parents), quote(nodeLabel))
		if !a.shared {
			return fmt.Sprintf("%s %s RETURN [collect(%s), []]", source, body, entry), nil
		}
		return fmt.Sprintf("%s %s WITH collect(%s) AS pages, collect(rows) AS lists "+
			"CALL (lists) { UNWIND lists AS list UNWIND list AS n WITH DISTINCT n RETURN collect(%s) AS nodes } RETURN [pages, nodes]",
			source, body, entry, s.row(a, "n")), nil
	default:
		return "", fault.New(fault.Internal, "there is no source %d of nodes", q.Source)
	}
}

// page gives subqueries that find one page of the nodes n that source matches from the variable in scope, the pins that
// stand before them, and the list that holds what they found: id, rows, and as asked for the total, what is beyond and the facets.
func (s *statement) page(a *answer, source, scope string, distinct, popular bool) (pins, subqueries, entry string, err error) {
	q := a.request
	selected, err := s.selection(a, q.Where)
	if err != nil {
		return "", "", "", err
	}
	facets := make([]selection, len(q.Facets))
	for i, f := range q.Facets {
		if facets[i], err = s.selection(a, f.Where); err != nil {
			return "", "", "", err
		}
	}
	eitherWay := selected.anchor != nil && a.capped
	if eitherWay {
		s.pins = append(s.pins, pin{"population", population(labelOf(s.model, a.kinds))})
	}
	pins, pinNames := s.takePins()
	scope += pinNames
	var b strings.Builder
	fields := []string{"id"}
	call := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "CALL (%s) { %s AS %s } ", scope, fmt.Sprintf(format, args...), name)
		fields = append(fields, name)
	}

	within := ""
	if q.Page.After != nil {
		within += " AND " + s.beyond("n", a.keys, q.Page.After, false, false)
	}
	if q.Page.Before != nil {
		within += " AND " + s.beyond("n", a.keys, q.Page.Before, true, false)
	}
	if q.Source == store.OfKinds && a.capped && !q.Page.Empty && a.keys[0].required {
		// With this an index on the first key can give the order.
		within += " AND " + a.keys[0].of(s, "n") + " IS NOT NULL"
	}
	with := "WITH n"
	if distinct {
		with = "WITH DISTINCT n"
	}
	limit := ""
	if a.capped {
		limit = " LIMIT " + s.param(int64(a.limit()+1))
	}
	row := s.row(a, "n")
	if a.shared {
		row = "n"
		fields[0] = "id, [n IN rows | n.id]"
	}
	order := ""
	if !q.Page.Empty {
		order = " " + s.orderBy("n", a.keys, a.backwards)
	}
	rows := fmt.Sprintf("%s WHERE %s%s %s%s%s", source, selected.condition, within, with, order, limit)
	switch at := selected.anchor; {
	case popular:
		rows = s.fromPopular(a, rows, limit)
	case at != nil:
		back := fmt.Sprintf("%s WHERE %s%s WITH DISTINCT n%s%s", at.path, at.condition, within, order, limit)
		if eitherWay {
			back = either(scope, at.degree, s.bound(a, anchoredCost), back, rows)
		}
		rows = back
	}
	call("rows", "%s RETURN collect(%s)", rows, row)
	if a.shared {
		fields = fields[:1]
	}
	if q.Count {
		source, condition, with := selected.all(source, with)
		call("total", "%s WHERE %s RETURN count(%s)", source, condition, strings.TrimPrefix(with, "WITH "))
	}
	if a.previous {
		call("previous", "RETURN EXISTS { %s WHERE %s AND %s }", source, selected.condition, s.beyond("n", a.keys, q.Page.After, true, true))
	}
	if a.next {
		next := s.beyond("n", a.keys, q.Page.Before, false, true)
		if q.Page.After != nil { // which may stand behind Before
			next += " AND " + s.beyond("n", a.keys, q.Page.After, false, false)
		}
		call("next", "RETURN EXISTS { %s WHERE %s AND %s }", source, selected.condition, next)
	}
	for i, f := range q.Facets {
		source, condition, with := facets[i].all(source, with)
		facet, err := s.facet(a, f, condition, source, with)
		if err != nil {
			return "", "", "", err
		}
		call(fmt.Sprintf("f%d", i), "%s", facet)
	}
	return pins, b.String(), "[" + strings.Join(fields, ", ") + "]", nil
}

// row is what a reply says of a node.
func (s *statement) row(a *answer, n string) string {
	parts := []string{n + ".id"}
	for _, c := range a.columns {
		parts = append(parts, n+"."+quote(c))
	}
	for _, k := range a.keys {
		if !isID(k) {
			parts = append(parts, k.of(s, n))
		}
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// facet counts the nodes with each value of a property.
func (s *statement) facet(a *answer, f store.FacetRequest, condition, source, with string) (string, error) {
	p := a.kinds[0].Property(f.Property)
	if p == nil {
		return "", fault.New(fault.Internal, "%s has no property %s to count", a.kinds[0].Name, f.Property)
	}
	value := "n." + quote(base(p))
	switch {
	case p.Temporal:
		value = s.trueToday("n", p)
	case p.List:
		return fmt.Sprintf("%s WHERE %s %s UNWIND coalesce(%s, [null]) AS value WITH value, count(DISTINCT n) AS nodes RETURN collect([value, nodes])", source, condition, with, value), nil
	}
	return fmt.Sprintf("%s WHERE %s %s WITH %s AS value, count(*) AS nodes RETURN collect([value, nodes])", source, condition, with, value), nil
}
