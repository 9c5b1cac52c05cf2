package neo4j

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// where compiles a filter to a condition on a variable whose node is of one of the kinds. The condition is null instead
// of false where a value is absent: WHERE, AND, OR and EXISTS don't tell the two apart, and unless makes null false first.
func (s *statement) where(n string, kinds []*model.Kind, f store.Filter) (string, error) {
	switch f := f.(type) {
	case nil:
		return "true", nil
	case store.And:
		return s.join(f, " AND ", "true", func(f store.Filter) (string, error) { return s.where(n, kinds, f) })
	case store.Or:
		return s.join(f, " OR ", "false", func(f store.Filter) (string, error) { return s.where(n, kinds, f) })
	case store.Not:
		return s.unless(n, kinds, f.Filter)
	case store.HasID:
		if n != "n" && pinned(f) { // the page's own nodes are found by the index of their ids
			return s.isPinned(n, f), nil
		}
		return s.hasID(n, f)
	case store.Compare:
		p := kinds[0].Property(f.Property)
		if p == nil {
			return "", fault.New(fault.Internal, "%s has no property %s to compare", kinds[0].Name, f.Property)
		}
		return s.compare(n, p, f)
	case store.Related:
		r, err := relationOf(kinds, f.Relation)
		if err != nil {
			return "", err
		}
		return s.related(n, r, f)
	case store.CountIs:
		r, err := relationOf(kinds, f.Relation)
		if err != nil {
			return "", err
		}
		values := make([]any, len(f.Values))
		for i, v := range f.Values {
			values[i] = v
		}
		return s.operate(s.degree(n, r), f.Op, values)
	default:
		return "", fault.New(fault.Internal, "%T is no filter that Neo4j can answer", f)
	}
}

// unless compiles the opposite of a filter. It goes inwards to the comparisons: Neo4j takes minutes to plan subqueries within
// an expression that are nested a few deep, and plans them at once as conditions of their own.
func (s *statement) unless(n string, kinds []*model.Kind, f store.Filter) (string, error) {
	switch f := f.(type) {
	case nil:
		return "false", nil
	case store.And:
		return s.join(f, " OR ", "false", func(f store.Filter) (string, error) { return s.unless(n, kinds, f) })
	case store.Or:
		return s.join(f, " AND ", "true", func(f store.Filter) (string, error) { return s.unless(n, kinds, f) })
	case store.Not:
		return s.where(n, kinds, f.Filter)
	case store.Related:
		exists, err := s.where(n, kinds, f)
		if plain, not := strings.CutPrefix(exists, "NOT "); not {
			return plain, err
		}
		return "NOT " + exists, err
	default:
		condition, err := s.where(n, kinds, f)
		return "NOT coalesce(" + condition + ", false)", err
	}
}

func (s *statement) join(filters []store.Filter, with, empty string, compile func(store.Filter) (string, error)) (string, error) {
	if len(filters) == 0 {
		return empty, nil
	}
	parts := make([]string, len(filters))
	for i, f := range filters {
		part, err := compile(f)
		if err != nil {
			return "", err
		}
		parts[i] = part
	}
	return "(" + strings.Join(parts, with) + ")", nil
}

func relationOf(kinds []*model.Kind, name string) (*model.Relation, error) {
	if r := kinds[0].Relation(name); r != nil {
		return r, nil
	}
	return nil, fault.New(fault.Internal, "%s has no relation %s", kinds[0].Name, name)
}

func (s *statement) related(n string, r *model.Relation, f store.Related) (string, error) {
	to := s.variable("m")
	body := s.follow(n, r, to)
	where, members := f.Where, r.Target.Members()
	if tail, ok := where.(store.Related); ok && f.Quantifier != store.Every && leadsToPinned(tail) {
		way, end, err := wayToPinned(members, tail)
		if err != nil {
			return "", err
		}
		from := to
		to = s.variable("m")
		body += " " + s.followAll(from, way, to)
		where, members = end, way[len(way)-1].Target.Members()
	}
	compile := s.where
	if f.Quantifier == store.Every {
		compile = s.unless
	}
	condition, err := compile(to, members, where)
	if err != nil {
		return "", err
	}
	switch f.Quantifier {
	case store.None, store.Every:
		return "NOT EXISTS { " + body + " WHERE " + condition + " }", nil
	default:
		return "EXISTS { " + body + " WHERE " + condition + " }", nil
	}
}

func (s *statement) hasID(n string, f store.HasID) (string, error) {
	values := make([]any, len(f.IDs))
	for i, id := range f.IDs {
		values[i] = id
	}
	return s.operate(n+".id", f.Op, values)
}

// compare compares a property. On a list, one element has to fit.
func (s *statement) compare(n string, p *model.Property, f store.Compare) (string, error) {
	values := make([]any, len(f.Values))
	for i, v := range f.Values {
		values[i] = comparand(p, f, v)
	}
	subject := s.subject(n, p, f.Lang, f.Op)
	switch {
	case p.Type == model.TypeDate && f.Op != store.IsNull:
		return s.compareDate(n+"."+quote(base(p)), f)
	case p.List && f.Op != store.IsNull:
		element := s.variable("e")
		condition, err := s.operate(element, f.Op, values)
		return "any(" + element + " IN " + subject + " WHERE " + condition + ")", err
	default:
		return s.operate(subject, f.Op, values)
	}
}

// subject is what an operator looks at.
func (s *statement) subject(n string, p *model.Property, l model.Lang, op store.Op) string {
	name := base(p)
	at := func(suffixes string) string { return n + "." + quote(name+suffixes) }
	folded := op == store.Contains || op == store.StartsWith
	ordered := op == store.Gt || op == store.Gte || op == store.Lt || op == store.Lte
	switch {
	case p.Temporal:
		return s.trueToday(n, p)
	case p.Type == model.TypeText && folded:
		return at(suffix(l) + "_fold")
	case p.Type == model.TypeText && ordered && !p.List:
		return at(suffix(l) + "_key")
	case p.Type == model.TypeText:
		return "coalesce(" + at(suffix(l)) + ", " + at(suffix(1-l)) + ")"
	case p.Type == model.TypeString && folded:
		return at("_fold")
	case p.Type == model.TypeEnum && ordered && !p.List:
		return s.placesOf(p.Enum) + "[" + at("") + "]"
	default:
		return at("")
	}
}

// comparand is a value of a filter as the subject is stored.
func comparand(p *model.Property, f store.Compare, v model.Value) any {
	ordered := f.Op == store.Gt || f.Op == store.Gte || f.Op == store.Lt || f.Op == store.Lte
	switch v := v.(type) {
	case model.Text:
		return comparand(p, f, v.In(f.Lang))
	case string:
		switch {
		case f.Op == store.Contains || f.Op == store.StartsWith:
			return text.Fold(v)
		case p.Type == model.TypeText && ordered && !p.List:
			return text.Key(v)
		case p.Type == model.TypeEnum && ordered && !p.List:
			return int64(p.Enum.Place(v))
		}
		return v
	default:
		return v
	}
}

func (s *statement) compareDate(at string, f store.Compare) (string, error) {
	suffixed := func(suffix string) string { return strings.TrimSuffix(at, "`") + suffix + "`" }
	key, last := suffixed("_key"), suffixed("_last")
	if f.Op == store.Eq || f.Op == store.Ne || f.Op == store.In || f.Op == store.NotIn {
		keys := make([]any, len(f.Values))
		for i, v := range f.Values {
			d, _ := v.(model.Date)
			keys[i] = d.SortKey()
		}
		return s.operate(key, f.Op, keys)
	}
	if len(f.Values) != 1 {
		return "", fault.New(fault.Internal, "a date is compared with %d values", len(f.Values))
	}
	d, _ := f.Values[0].(model.Date)
	// The key begins with the first day, so that the index on it serves these conditions too.
	from, after := firstKey(d.First()), firstKey(d.Last()+1)
	switch f.Op {
	case store.Gt:
		return key + " >= " + s.param(after), nil
	case store.Gte:
		return key + " >= " + s.param(from), nil
	case store.Lt:
		return fmt.Sprintf("(%s < %s AND %s < %s)", key, s.param(from), last, s.param(d.First())), nil
	case store.Lte:
		return fmt.Sprintf("(%s < %s AND %s <= %s)", key, s.param(after), last, s.param(d.Last())), nil
	case store.Overlaps:
		return fmt.Sprintf("(%s < %s AND %s >= %s)", key, s.param(after), last, s.param(d.First())), nil
	default:
		return "", fault.New(fault.Internal, "dates have no operator %d", f.Op)
	}
}

// operate compares an expression with values.
func (s *statement) operate(subject string, op store.Op, values []any) (string, error) {
	if op == store.IsNull {
		return subject + " IS NULL", nil
	}
	if op == store.In {
		return subject + " IN " + s.param(values), nil
	}
	if op == store.NotIn {
		// An absent value is in no list, not even in an empty one.
		return fmt.Sprintf("(%s IS NOT NULL AND NOT %s IN %s)", subject, subject, s.param(values)), nil
	}
	sign, ok := signs[op]
	if !ok || len(values) != 1 {
		return "", fault.New(fault.Internal, "the operator %d can't compare with %d values", op, len(values))
	}
	return subject + sign + s.param(values[0]), nil
}

var signs = map[store.Op]string{
	store.Eq: " = ", store.Ne: " <> ", store.Gt: " > ", store.Gte: " >= ", store.Lt: " < ", store.Lte: " <= ",
	store.Contains: " CONTAINS ", store.StartsWith: " STARTS WITH ",
}

// firstKey is the least model.Date.SortKey of a date that begins on a day.
func firstKey(day int64) int64 { return day * 512 }
