package neo4j

import (
	"slices"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// sortKey is one key of an order as a statement computes it.
type sortKey struct {
	name     string // under which a Reader keeps its values
	of       func(s *statement, n string) string
	descends bool
	required bool // no node lacks it
}

// idKey is the name of the key that the id is.
const idKey = "id"

// sortKeys gives the keys of an order over nodes of some kinds, and the id if it is not among them.
func sortKeys(kinds []*model.Kind, orders []store.Order) ([]sortKey, error) {
	keys := make([]sortKey, len(orders), len(orders)+1)
	for i, o := range orders {
		k, err := sortKeyOf(kinds, o)
		if err != nil {
			return nil, err
		}
		keys[i] = k
	}
	if !slices.ContainsFunc(keys, isID) {
		keys = append(keys, sortKey{name: idKey, of: idOf, required: true})
	}
	return keys, nil
}

// deciding gives the keys up to the id: none that follow can tell two nodes apart.
func deciding(keys []sortKey) []sortKey { return keys[:slices.IndexFunc(keys, isID)+1] }

func isID(k sortKey) bool { return k.name == idKey }

func idOf(_ *statement, n string) string { return n + ".id" }

func sortKeyOf(kinds []*model.Kind, o store.Order) (sortKey, error) {
	switch o.By {
	case store.ID:
		return sortKey{name: idKey, of: idOf, descends: o.Descends, required: true}, nil
	case store.Degree:
		r, err := relationOf(kinds, o.Name)
		if err != nil {
			return sortKey{}, err
		}
		return sortKey{name: keyName(o), descends: o.Descends, required: true, of: func(s *statement, n string) string { return s.degree(n, r) }}, nil
	}
	p := kinds[0].Property(o.Name)
	if p == nil {
		return sortKey{}, fault.New(fault.Internal, "%s has no property %s to order by", kinds[0].Name, o.Name)
	}
	k := sortKey{name: keyName(o), descends: o.Descends, required: true}
	for _, kind := range kinds {
		q := kind.Property(o.Name)
		k.required = k.required && q != nil && q.Required
	}
	k.of = func(s *statement, n string) string {
		at := func(suffix string) string { return n + "." + quote(base(p)+suffix) }
		switch {
		case p.Temporal:
			return "toInteger(" + s.trueToday(n, p) + ")"
		case p.Type == model.TypeBoolean:
			return "toInteger(" + at("") + ")"
		case p.Type == model.TypeText:
			return at(suffix(o.Lang) + "_key")
		case p.Type == model.TypeDate:
			return at("_key")
		case p.Type == model.TypeEnum:
			return s.placesOf(p.Enum) + "[" + at("") + "]"
		default:
			return at("")
		}
	}
	return k, nil
}

// keyName is the name under which the values of a key are kept.
func keyName(o store.Order) string {
	switch o.By {
	case store.ID:
		return idKey
	case store.Degree:
		return "degree " + o.Name
	default:
		return o.Name + suffix(o.Lang)
	}
}

// orderBy gives the keys by which a variable is sorted; backwards turns the order round. Absent values come last, both ways: Neo4j takes null for the
// greatest value.
func (s *statement) orderBy(n string, keys []sortKey, backwards bool) string {
	var parts []string
	for _, k := range deciding(keys) {
		at := k.of(s, n)
		if k.descends && !k.required {
			parts = append(parts, at+" IS NULL"+direction(backwards))
		}
		parts = append(parts, at+direction(k.descends != backwards))
	}
	return strings.Join(parts, ", ")
}

// within is what the order of a page of all nodes begins with, if an index has the nodes with one value of a facet in that
// order: the facet, which is the same for all of them and shows Neo4j that the index gives the order.
func (s *statement) within(a *answer) string {
	q := a.request
	if q.Source != store.OfKinds || len(q.Order) == 0 || q.Order[0].By != store.Property || !isName(a.kinds[0].Property(q.Order[0].Name)) {
		return ""
	}
	for _, f := range conjuncts(q.Where) {
		if c, ok := f.(store.Compare); ok && c.Op == store.Eq {
			if p := a.kinds[0].Property(c.Property); isFacet(p) {
				return "n." + quote(base(p)) + direction(a.keys[0].descends != a.backwards) + ", "
			}
		}
	}
	return ""
}

func direction(descends bool) string {
	if descends {
		return " DESC"
	}
	return ""
}

// beyond is the condition that a node comes after a position or, if before, before it; if inclusive, or stands at it.
func (s *statement) beyond(n string, keys []sortKey, at *store.Position, before, inclusive bool) string {
	keys = deciding(keys)
	values := make([]any, len(keys))
	for i, k := range keys {
		switch {
		case isID(k):
			values[i] = at.ID
		case i < len(at.Keys):
			values[i] = at.Keys[i]
		}
	}
	condition := ""
	for i := len(keys) - 1; i >= 0; i-- {
		subject := keys[i].of(s, n)
		var value string
		if values[i] != nil {
			value = s.param(values[i])
		}
		strict := strictly(subject, value, keys[i], before)
		switch {
		case condition == "" && inclusive:
			condition = "(" + strict + " OR " + subject + " = " + value + ")"
		case condition == "":
			condition = strict
		case value == "":
			condition = "(" + strict + " OR (" + subject + " IS NULL AND " + condition + "))"
		case i == 0 && keys[i].required:
			// Written so that an index on the first key can begin at the position.
			sign := " >= "
			if keys[i].descends != before {
				sign = " <= "
			}
			condition = "(" + subject + sign + value + " AND (" + strict + " OR " + condition + "))"
		default:
			condition = "(" + strict + " OR (" + subject + " = " + value + " AND " + condition + "))"
		}
	}
	return condition
}

// strictly is the condition that a key lies after a value (before it, if before); an empty value is the absent one.
func strictly(subject, value string, k sortKey, before bool) string {
	if value == "" {
		if before {
			return subject + " IS NOT NULL"
		}
		return "false"
	}
	sign := " > "
	if k.descends != before {
		sign = " < "
	}
	if k.required || before {
		return subject + sign + value
	}
	return "(" + subject + sign + value + " OR " + subject + " IS NULL)"
}
