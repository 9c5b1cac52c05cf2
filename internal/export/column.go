package export

import (
	"slices"
	"strconv"
	"strings"

	"herstelgraaf/internal/model"
)

// column is a property, or one language of it, where values have no parts: title_nl, harmPeriod_from.
type column struct {
	name      string
	property  *model.Property
	lang      model.Lang
	localized bool
}

// Names that a node has beside its properties in one form or another. A property of that name gets an underscore.
const (
	idColumn    = "id"
	kindColumn  = "nodeKind"
	labelColumn = "label"
	nameColumn  = "name"
	valueColumn = "value"
)

var ownColumns = []string{idColumn, kindColumn, labelColumn, nameColumn, valueColumn}

// columnsOf are the columns of a kind, in the order of the model.
func columnsOf(k *model.Kind) []column {
	var columns []column
	for _, p := range k.Properties {
		name := strings.ReplaceAll(p.Name, ".", "_")
		switch {
		case p.Type == model.TypeText:
			columns = append(columns, column{name + "_nl", p, model.NL, true}, column{name + "_en", p, model.EN, true})
		case slices.Contains(ownColumns, name):
			columns = append(columns, column{name: name + "_", property: p})
		default:
			columns = append(columns, column{name: name, property: p})
		}
	}
	return columns
}

// value is what a node has in the column: nil, string, int64, float64, bool or []string. A missing language stays missing.
// Values of enumerations are written as the API does; a temporal property is judged at today.
func (c column) value(n *model.Node, today int64) any {
	switch v := n.Values[c.property.Index].(type) {
	case model.Text:
		return orNil(langs(v.NL, v.EN, c.lang))
	case model.TextList:
		return listOrNil(langs(v.NL, v.EN, c.lang))
	case model.Date:
		return v.String()
	case []int64:
		return model.TrueAt(v, today)
	case string:
		if c.property.Type == model.TypeEnum {
			return model.EnumValue(v)
		}
		return orNil(v)
	case []string:
		if c.property.Type == model.TypeEnum {
			values := make([]string, len(v))
			for i, id := range v {
				values[i] = model.EnumValue(id)
			}
			v = values
		}
		return listOrNil(v)
	case nil:
		return nil
	default:
		return v
	}
}

func langs[T any](nl, en T, lang model.Lang) T {
	if lang == model.EN {
		return en
	}
	return nl
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func listOrNil(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// separator stands between the elements of a list in one cell; an element that holds it gets separatorWithin there.
const (
	separator       = "|"
	separatorWithin = "¦"
)

// plain is a value as text.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		elements := make([]string, len(v))
		for i, e := range v {
			elements[i] = strings.ReplaceAll(e, separator, separatorWithin)
		}
		return strings.Join(elements, separator)
	}
	return ""
}

// attribute is a column of all kinds that have it.
type attribute struct{ name, kind string }

// Types of attributes, by the names that GraphML and GEXF share.
const (
	stringAttribute  = "string"
	longAttribute    = "long"
	doubleAttribute  = "double"
	booleanAttribute = "boolean"
)

func (c column) attribute() attribute {
	kind := stringAttribute
	if !c.property.List {
		switch c.property.Type {
		case model.TypeInt:
			kind = longAttribute
		case model.TypeDecimal:
			kind = doubleAttribute
		case model.TypeBoolean:
			kind = booleanAttribute
		}
	}
	return attribute{c.name, kind}
}

// attributes are the columns of some kinds together, in the order of the model. One that kinds type differently is text.
func attributes(kinds []*model.Kind) []attribute {
	var all []attribute
	for _, k := range kinds {
		for _, c := range columnsOf(k) {
			a := c.attribute()
			i := slices.IndexFunc(all, func(b attribute) bool { return a.name == b.name })
			if i < 0 {
				all = append(all, a)
			} else if all[i].kind != a.kind {
				all[i].kind = stringAttribute
			}
		}
	}
	return all
}
