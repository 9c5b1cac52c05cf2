package query

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// conditions are the top level of a `where`, each with the field that it is about.
type conditions []condition

type condition struct {
	field  string
	filter store.Filter
}

// filter joins the conditions; nil for none.
func (c conditions) filter() store.Filter { return c.without("") }

// without joins the conditions that are not about a field; nil for none.
func (c conditions) without(field string) store.Filter {
	var and store.And
	for _, condition := range c {
		if condition.field != field {
			and = append(and, condition.filter)
		}
	}
	if len(and) == 0 {
		return nil
	}
	return joined(and)
}

// joined is one condition as it is, so that stores see what it is, and several as one.
func joined(and store.And) store.Filter {
	if len(and) == 1 {
		return and[0]
	}
	return and
}

// path is where in the arguments a value stands, for messages.
type path []string

func (p path) at(name string) path { return append(p[:len(p):len(p)], name) }
func (p path) String() string      { return strings.Join(p, ".") }

// readConditions reads a where input of a type.
func readConditions(of model.Type, where map[string]any, at path) (conditions, *fault.Error) {
	var list conditions
	for _, name := range slices.Sorted(maps.Keys(where)) {
		filter, err := readCondition(of, name, where[name], at.at(name))
		if err != nil {
			return nil, err
		}
		list = append(list, condition{name, filter})
	}
	return list, nil
}

func readWhere(of model.Type, value any, at path) (store.Filter, *fault.Error) {
	where, ok := value.(map[string]any)
	if !ok {
		return nil, fault.Argument(at.String(), value, "want conditions; to ask for nothing leave it out")
	}
	list, err := readConditions(of, where, at)
	if err != nil {
		return nil, err
	}
	if filter := list.filter(); filter != nil {
		return filter, nil
	}
	return store.And{}, nil
}

func readCondition(of model.Type, name string, value any, at path) (store.Filter, *fault.Error) {
	switch name {
	case "and", "or":
		var all []store.Filter
		for i, v := range listOf(value) {
			filter, err := readWhere(of, v, at.at(strconv.Itoa(i)))
			if err != nil {
				return nil, err
			}
			all = append(all, filter)
		}
		if name == "or" {
			return store.Or(all), nil
		}
		return store.And(all), nil
	case "not":
		filter, err := readWhere(of, value, at)
		return store.Not{Filter: filter}, err
	}
	if value == nil {
		return nil, fault.Argument(at.String(), nil, "want conditions; to ask for an absent value use isNull")
	}
	f := of.Field(name)
	if f == nil || f.CountOf != nil {
		return readCount(of, name, value, at)
	}
	switch {
	case f.ID:
		return readOperators(value, at, func(op store.Op, values []any) (store.Filter, *fault.Error) {
			ids := make([]string, len(values))
			for i, v := range values {
				ids[i] = fmt.Sprint(v)
			}
			return store.HasID{Op: op, IDs: ids}, nil
		})
	case f.Property != nil:
		return readComparison(f.Property, value, at)
	case f.Value != nil:
		return readValueConditions(f.Value, value, at)
	case f.Relation.Many:
		return readQuantifiers(f.Relation, value, at)
	default:
		filter, err := readWhere(f.Relation.Target, value, at)
		return store.Related{Relation: name, Quantifier: store.One, Where: filter}, err
	}
}

func readValueConditions(of *model.ValueField, value any, at path) (store.Filter, *fault.Error) {
	where, ok := value.(map[string]any)
	if !ok {
		return nil, fault.Argument(at.String(), value, "want conditions on the fields of %s", of.Type.Name)
	}
	and := store.And{}
	for i, f := range of.Type.Fields {
		v, ok := where[f.Name]
		if !ok {
			continue
		}
		filter, err := readComparison(of.Properties[i], v, at.at(f.Name))
		if err != nil {
			return nil, err
		}
		and = append(and, filter)
	}
	return joined(and), nil
}

var quantifiers = map[string]store.Quantifier{"some": store.Some, "none": store.None, "every": store.Every}

func readQuantifiers(r *model.Relation, value any, at path) (store.Filter, *fault.Error) {
	object, ok := value.(map[string]any)
	if !ok {
		return nil, fault.Argument(at.String(), value, "want some, none or every")
	}
	and := store.And{}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		filter, err := readWhere(r.Target, object[name], at.at(name))
		if err != nil {
			return nil, err
		}
		and = append(and, store.Related{Relation: r.Name, Quantifier: quantifiers[name], Where: filter})
	}
	return joined(and), nil
}

// readCount reads a condition on <relation>Count or on a field that counts a relation.
func readCount(of model.Type, name string, value any, at path) (store.Filter, *fault.Error) {
	r := countedRelation(of, name)
	if r == nil {
		return nil, fault.Argument(at.String(), value, "%s has no such field", of.TypeName())
	}
	filter, err := readOperators(value, at, func(op store.Op, values []any) (store.Filter, *fault.Error) {
		numbers := make([]int64, len(values))
		for i, v := range values {
			n, ok := intOf(v)
			if !ok {
				return nil, fault.Argument(at.String(), v, "want a whole number")
			}
			numbers[i] = n
		}
		return store.CountIs{Relation: r.Name, Op: op, Values: numbers}, nil
	})
	if err != nil {
		return nil, err
	}
	return withNull(filter, value, at, store.Or{}) // a number of nodes is never absent
}

// countedRelation finds the relation that a count field of filters and orders is about; nil where there is none.
func countedRelation(of model.Type, name string) *model.Relation {
	if f := of.Field(name); f != nil && f.CountOf != nil {
		if counted := of.Field(f.CountOf.Name); counted != nil {
			return counted.Relation
		}
		return nil
	}
	if relation, ok := strings.CutSuffix(name, "Count"); ok {
		if f := of.Field(relation); f != nil && f.Relation != nil && f.Relation.Many {
			return f.Relation
		}
	}
	return nil
}

var operators = map[string]store.Op{
	"eq": store.Eq, "ne": store.Ne, "in": store.In, "notIn": store.NotIn, "gt": store.Gt, "gte": store.Gte, "lt": store.Lt,
	"lte": store.Lte, "contains": store.Contains, "startsWith": store.StartsWith, "overlaps": store.Overlaps,
}

// readOperators reads a filter on a scalar; make builds the condition for one operator.
func readOperators(value any, at path, make func(store.Op, []any) (store.Filter, *fault.Error)) (store.Filter, *fault.Error) {
	object, ok := value.(map[string]any)
	if !ok {
		return nil, fault.Argument(at.String(), value, "want operators such as eq")
	}
	and := store.And{}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		op, ok := operators[name]
		if !ok {
			continue // lang and isNull are not for all scalars and read by readComparison
		}
		given := object[name]
		values := []any{given}
		if op == store.In || op == store.NotIn {
			values = listOf(given)
		}
		if given == nil || slices.Contains(values, nil) {
			return nil, fault.Argument(at.at(name).String(), nil, "null is no value to compare with; use isNull")
		}
		filter, err := make(op, values)
		if err != nil {
			return nil, err
		}
		and = append(and, filter)
	}
	return joined(and), nil
}

// readComparison reads a filter on a property.
func readComparison(p *model.Property, value any, at path) (store.Filter, *fault.Error) {
	object, _ := value.(map[string]any)
	if lang, ok := object["lang"]; ok && lang == nil {
		return nil, nullGiven(at.at("lang").String())
	}
	lang := langOf(object["lang"])
	filter, err := readOperators(value, at, func(op store.Op, given []any) (store.Filter, *fault.Error) {
		values := make([]model.Value, len(given))
		for i, v := range given {
			converted, err := readScalar(p, v, at)
			if err != nil {
				return nil, err
			}
			values[i] = converted
		}
		return store.Compare{Property: p.Name, Lang: lang, Op: op, Values: values}, nil
	})
	if err != nil {
		return nil, err
	}
	return withNull(filter, value, at, store.Compare{Property: p.Name, Lang: lang, Op: store.IsNull})
}

// withNull adds isNull to the other operators of a filter; null is the condition that holds where the value is absent.
func withNull(filter store.Filter, value any, at path, null store.Filter) (store.Filter, *fault.Error) {
	object, _ := value.(map[string]any)
	isNull, ok := object["isNull"]
	if !ok {
		return filter, nil
	}
	switch isNull {
	case true:
	case false:
		null = store.Not{Filter: null}
	default:
		return nil, fault.Argument(at.at("isNull").String(), isNull, "want true or false")
	}
	if and, ok := filter.(store.And); ok && len(and) == 0 {
		return null, nil
	}
	return store.And{filter, null}, nil
}

// readScalar converts a value that a property is compared with.
func readScalar(p *model.Property, v any, at path) (model.Value, *fault.Error) {
	switch p.Type {
	case model.TypeEnum:
		if s, ok := v.(string); ok && p.Enum.Place(model.EnumID(s)) >= 0 {
			return model.EnumID(s), nil
		}
		return nil, fault.Argument(at.String(), v, "want a value of %s", p.Enum.Name)
	case model.TypeInt:
		if n, ok := intOf(v); ok {
			return n, nil
		}
		return nil, fault.Argument(at.String(), v, "want a whole number")
	case model.TypeDecimal:
		if n, err := ParseDecimal(fmt.Sprint(v)); err == nil {
			return n, nil
		}
		return nil, fault.Argument(at.String(), v, "want a number with up to 15 significant digits, as a string")
	case model.TypeBoolean:
		if b, ok := v.(bool); ok {
			return b, nil
		}
		return nil, fault.Argument(at.String(), v, "want true or false")
	case model.TypeDate:
		if s, ok := v.(string); ok {
			if d, err := model.ParseDate(s); err == nil {
				return d, nil
			}
		}
		return nil, fault.Argument(at.String(), v, "want a date: YYYY, YYYY-MM or YYYY-MM-DD")
	default:
		if s, ok := v.(string); ok {
			return s, nil
		}
		return nil, fault.Argument(at.String(), v, "want a string")
	}
}

func langOf(v any) model.Lang {
	if v == "EN" {
		return model.EN
	}
	return model.NL
}
