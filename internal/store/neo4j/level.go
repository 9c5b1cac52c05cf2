package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// answer is a request compiled into a part of a statement, with what is needed to read the reply.
type answer struct {
	request *store.Request
	parents *model.Kind   // the kind of the parents; nil where there are none
	kinds   []*model.Kind // that the nodes can have
	keys    []sortKey
	columns []string // stored properties that each row has after the id; the keys but the id follow
	// shared tells that pages hold ids only and each distinct node stands once in the reply, since many parents may
	// lead to one node.
	shared            bool
	previous, next    bool // whether each page tells what lies beyond After and Before
	backwards, capped bool

	place     int       // of the part in the statement, and of its column in the reply
	from      *answer   // from whose nodes the part goes on; nil for a request of the level
	following []*answer // the parts that go on from this one's nodes
}

// mostInOneStatement is how many requests go into one statement: Neo4j's planner takes much longer, and much memory, for
// statements of hundreds of parts.
const mostInOneStatement = 32

// level compiles the requests of a level, and what follows on them as far as it fits, into one statement, whose reply has one
// column for each.
func level(m *model.Model, requests []store.Request, ids func(store.Ref) string) (*statement, string, []*answer, error) {
	s := newStatement(m)
	answers := make([]*answer, len(requests))
	for i := range requests {
		var parents *model.Kind
		if q := &requests[i]; q.Source == store.Along && len(q.Parents) > 0 {
			parents = m.KindOf(ids(q.Parents[0]))
		}
		a, err := newAnswer(m, &requests[i], parents)
		if err != nil {
			return nil, "", nil, err
		}
		a.place, answers[i] = i, a
	}
	all, err := withFollowing(m, answers)
	if err != nil {
		return nil, "", nil, err
	}
	var parts, names strings.Builder
	for _, a := range all {
		part, err := s.request(a, ids)
		if err != nil {
			return nil, "", nil, err
		}
		scope := "opened"
		if a.from != nil {
			scope = a.from.found()
		}
		fmt.Fprintf(&parts, "CALL (%s) { %s }\n", scope, part)
		fmt.Fprintf(&names, ", r%d", a.place)
	}
	return s, gated(parts.String(), names.String()), answers, nil
}

// withFollowing gives all parts of the statement: the answers, and level by level those that follow on them.
func withFollowing(m *model.Model, answers []*answer) ([]*answer, error) {
	all := slices.Clone(answers)
	for i := 0; i < len(all); i++ {
		a := all[i]
		if a.request.Next == nil || a.limit() == 0 && a.capped {
			continue
		}
		next := a.request.Next()
		if len(all)+len(next) > mostInOneStatement {
			continue
		}
		for _, n := range next {
			b, err := newAnswer(m, &n.Request, n.Of)
			if err != nil {
				return nil, err
			}
			b.place, b.from = len(all), a
			a.following = append(a.following, b)
			all = append(all, b)
		}
	}
	return all, nil
}

func newAnswer(m *model.Model, q *store.Request, parents *model.Kind) (*answer, error) {
	a := &answer{request: q, parents: parents, kinds: q.Kinds, columns: columnsOf(q)}
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

// found is the variable that holds the nodes of an answer, a list for each page, for the parts that go on from them.
func (a *answer) found() string { return fmt.Sprintf("found%d", a.place) }

// request is the part of a statement that answers one request. Its columns are the reply and, if other parts go on from
// there, the nodes.
func (s *statement) request(a *answer, ids func(store.Ref) string) (string, error) {
	q := a.request
	s.today = q.Today
	found := func(lists string) string { return "" }
	if len(a.following) > 0 {
		found = func(lists string) string { return ", " + lists + " AS " + a.found() }
	}
	var pages, entry string
	var err error
	switch q.Source {
	case store.ByID:
		return fmt.Sprintf("MATCH (n:%s) WHERE n.id IN %s RETURN [[], collect(%s)] AS r%d%s",
			quote(nodeLabel), s.param(q.IDs), s.row(a, "n"), a.place, found("[collect(n)]")), nil
	case store.OfKinds:
		pages, entry, err = s.ofKinds(a)
	case store.Along:
		pages, entry, err = s.along(a, ids)
	default:
		err = fault.New(fault.Internal, "there is no source %d of nodes", q.Source)
	}
	if err != nil {
		return "", err
	}
	nodes := "nodes"
	if a.capped && (a.shared || len(a.following) > 0) {
		nodes += "[.." + s.param(int64(a.limit())) + "]"
	}
	if !a.shared {
		return fmt.Sprintf("%s RETURN [collect(%s), []] AS r%d%s", pages, entry, a.place, found("collect("+nodes+")")), nil
	}
	return fmt.Sprintf("%s WITH collect(%s) AS pages, collect(%s) AS lists "+
		"CALL (lists) { UNWIND lists AS list UNWIND list AS n WITH DISTINCT n RETURN collect(%s) AS rows } RETURN [pages, rows] AS r%d%s",
		pages, entry, nodes, s.row(a, "n"), a.place, found("lists")), nil
}

// ofKinds finds the page of a request for all nodes of some kinds, and gives the list that it comes to.
func (s *statement) ofKinds(a *answer) (pages, entry string, err error) {
	pins, body, entry, err := s.page(a, fmt.Sprintf("MATCH (n%s)", labelOf(s.model, a.request.Kinds)), "opened", false, false)
	return pins + "WITH *, '' AS id " + body, entry, err
}

// along finds a page for each parent, and gives the list that each comes to.
func (s *statement) along(a *answer, ids func(store.Ref) string) (pages, entry string, err error) {
	r := a.request.Relation
	popular := a.parents != nil && a.popular(s.model, a.parents)
	source, scope := "", "p"
	if popular {
		source, scope = population(":"+quote(r.Target.TypeName())), "p, population"
	}
	pins, body, entry, err := s.page(a, s.follow("p", r, "n"), scope, repeats(r), popular)
	return pins + source + s.parents(a, ids) + body, entry, err
}

// parents matches each parent of a request, as variable p, with its id.
func (s *statement) parents(a *answer, ids func(store.Ref) string) string {
	if a.from == nil {
		parents := make([]string, len(a.request.Parents))
		for i, ref := range a.request.Parents {
			parents[i] = ids(ref)
		}
		return fmt.Sprintf("UNWIND %s AS id MATCH (p:%s {id: id}) ", s.param(parents), quote(nodeLabel))
	}
	of := ""
	if len(a.from.kinds) > 1 {
		of = " WHERE p:" + quote(a.parents.Name)
	}
	return fmt.Sprintf("CALL (%[1]s) { UNWIND %[1]s AS list UNWIND list AS p WITH DISTINCT p%[2]s RETURN p, p.id AS id } ", a.from.found(), of)
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
		s.pins = append(s.pins, pin{"starts", selected.anchor.starts})
	}
	pins, pinNames := s.takePins()
	scope += pinNames
	var b strings.Builder
	fields := []string{"id", "rows"}
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
	// The ids are gathered where the order has read them already.
	row := s.row(a, "n")
	if a.shared {
		row = "n.id"
	}
	gathered := fmt.Sprintf("collect(%s) AS rows", row)
	if a.shared || len(a.following) > 0 {
		gathered += ", collect(n) AS nodes"
	}
	order := ""
	if !q.Page.Empty && !(q.Source == store.Along && toOne(q.Relation)) {
		order = " ORDER BY " + s.within(a) + s.orderBy("n", a.keys, a.backwards)
	}
	rows := fmt.Sprintf("%s WHERE %s%s %s%s%s", source, selected.condition, within, with, order, limit)
	switch at := selected.anchor; {
	case popular:
		rows = s.fromPopular(a, rows, limit)
	case at != nil:
		back := fmt.Sprintf("%s WHERE %s%s WITH DISTINCT n%s%s", at.path, at.condition, within, order, limit)
		if eitherWay {
			bound := fmt.Sprintf("%s * starts / %d", s.param(int64(a.limit()+1)), relationsForAStep)
			back = either(scope, at.degree, bound, back, rows)
		}
		rows = back
	}
	fmt.Fprintf(&b, "CALL (%s) { %s RETURN %s } ", scope, rows, gathered)
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
