package generate

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// operators describes each operator of a filter; those of dates stand apart.
var operators = map[string]string{
	"eq":         "It equals this.",
	"ne":         "It is present and does not equal this.",
	"in":         "It equals one of these; `[]` does not hold.",
	"notIn":      "It is present and equals none of these.",
	"gt":         "It is greater than this.",
	"gte":        "It is greater than or equal to this.",
	"lt":         "It is less than this.",
	"lte":        "It is less than or equal to this.",
	"contains":   "It contains this, whatever the case and diacritics.",
	"startsWith": "It begins with this, whatever the case and diacritics.",
	"isNull":     "True: it is absent; an empty list is absent. False: it is present.",
}

var dateOperators = map[string]string{
	"eq":       "It is known to the same year, month or day.",
	"ne":       "It is present and not known to the same year, month or day.",
	"in":       "It is one of these, each as precise; `[]` does not hold.",
	"notIn":    "It is present and none of these.",
	"gt":       "It certainly begins after the last day of this.",
	"gte":      "It certainly does not begin before the first day of this.",
	"lt":       "It certainly ends before the first day of this.",
	"lte":      "It certainly does not end after the last day of this.",
	"overlaps": "It can be the same day: the two have a day in common.",
	"isNull":   operators["isNull"],
}

const filterRule = " All operators that are given must hold. A comparison with an absent value is false. `null` is an error: ask `isNull`. On a list, a condition holds when one element fits."

// filters are the conditions on scalars and enumerations.
func (s *source) filters() ast.DefinitionList {
	equality := []string{"eq", "ne", "in", "notIn"}
	ordered := append(slices.Clone(equality), "gt", "gte", "lt", "lte", "isNull")
	words := append(slices.Clone(equality), "contains", "startsWith", "isNull")
	text := filter("Text", "String", "Conditions on a text in two languages, as the language asked for shows it.", words, operators)
	language := field("lang", "Language!", langDescription)
	language.DefaultValue = dutch()
	text.Fields = append(text.Fields, language)
	defs := ast.DefinitionList{
		filter("ID", "ID", "Conditions on an id.", equality, operators),
		filter("String", "String", "Conditions on a string.", words, operators),
		text,
		filter("Int", "Int", "Conditions on a whole number.", ordered, operators),
		filter("Decimal", "Decimal", "Conditions on a number.", ordered, operators),
		filter("Date", "Date", "Conditions on a date, which is an interval: a year, a month or a day.", append(slices.Clone(ordered), "overlaps"), dateOperators),
		filter("Boolean", "Boolean", "Conditions on a yes or no.", []string{"eq", "ne", "isNull"}, operators),
	}
	for _, list := range s.model.Vocabulary.Lists {
		if s.hasPropertyOf(list) {
			defs = append(defs, filter(list.Name, list.Name, "Conditions on a value of `"+list.Name+"`.", append(slices.Clone(equality), "isNull"), operators))
		}
	}
	return defs
}

func filter(name, scalar, description string, ops []string, meanings map[string]string) *ast.Definition {
	f := input(name+"Filter", description+filterRule)
	for _, op := range ops {
		typ := scalar
		switch op {
		case "in", "notIn":
			typ = "[" + scalar + "!]"
		case "isNull":
			typ = "Boolean"
		}
		f.Fields = append(f.Fields, field(op, typ, meanings[op]))
	}
	return f
}

func (s *source) hasPropertyOf(list *model.List) bool {
	for _, t := range s.types() {
		for _, f := range t.AllFields() {
			if f.Property != nil && f.Property.Enum == list {
				return true
			}
		}
	}
	return slices.ContainsFunc(s.model.Values, func(v *model.ValueType) bool {
		return slices.ContainsFunc(v.Fields, func(f *model.Field) bool { return f.Property.Enum == list })
	})
}
