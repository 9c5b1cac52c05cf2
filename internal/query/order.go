package query

import (
	"maps"
	"slices"
	"strconv"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// placeField is the field that tells where in its data file a node stands.
const placeField = "place"

// readOrder reads an orderBy: a list of objects with one key each, beside `lang`.
func readOrder(of model.Type, list []any) ([]store.Order, *fault.Error) {
	var order []store.Order
	for i, item := range list {
		at := path{"orderBy"}
		if len(list) > 1 {
			at = at.at(strconv.Itoa(i))
		}
		object, ok := item.(map[string]any)
		if !ok {
			return nil, fault.Argument(at.String(), item, "want an object such as {id: ASC}")
		}
		lang := langOf(object["lang"])
		var keys []string
		for _, name := range slices.Sorted(maps.Keys(object)) {
			if name != "lang" {
				keys = append(keys, name)
			}
		}
		if len(keys) != 1 {
			return nil, fault.Argument(at.String(), keys, "want one key in each object; give a list for several")
		}
		next, err := readKey(of, keys[0], object[keys[0]], lang, at.at(keys[0]))
		if err != nil {
			return nil, err
		}
		order = append(order, next...)
	}
	return order, nil
}

func readKey(of model.Type, name string, value any, lang model.Lang, at path) ([]store.Order, *fault.Error) {
	f := of.Field(name)
	if f != nil && f.Value != nil {
		object, ok := value.(map[string]any)
		if !ok || len(object) != 1 {
			return nil, fault.Argument(at.String(), value, "want one key of %s", f.Value.Type.Name)
		}
		for sub, direction := range object {
			descends, err := descends(direction, at.at(sub))
			if err != nil {
				return nil, err
			}
			return []store.Order{{By: store.Property, Name: name + "." + sub, Descends: descends}}, nil
		}
	}
	down, err := descends(value, at)
	if err != nil {
		return nil, err
	}
	switch {
	case f == nil || f.CountOf != nil:
		r := countedRelation(of, name)
		if r == nil {
			return nil, fault.Argument(at.String(), value, "%s has no such field", of.TypeName())
		}
		return []store.Order{{By: store.Degree, Name: r.Name, Descends: down}}, nil
	case f.ID:
		return []store.Order{{By: store.ID, Descends: down}}, nil
	}
	if f.Property.Type != model.TypeText {
		lang = model.NL
	}
	order := []store.Order{{By: store.Property, Name: name, Lang: lang, Descends: down}}
	return append(order, afterDate(of, f.Property, down)...), nil
}

func descends(value any, at path) (bool, *fault.Error) {
	switch value {
	case "ASC":
		return false, nil
	case "DESC":
		return true, nil
	}
	return false, fault.Argument(at.String(), value, "want ASC or DESC")
}

// naturalOrder is the order of a kind that asks for none.
func naturalOrder(k *model.Kind, name string) []store.Order {
	order := []store.Order{{By: store.Property, Name: name}}
	return append(order, afterDate(k, k.Property(name), false)...)
}

// afterDate breaks the ties of a date by the place in the data file, where nodes of the type have one.
func afterDate(of model.Type, p *model.Property, down bool) []store.Order {
	if p.Type != model.TypeDate || of.Field(placeField) == nil {
		return nil
	}
	return []store.Order{{By: store.Property, Name: placeField, Descends: down}}
}
