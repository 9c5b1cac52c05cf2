package generate

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// typeOf reads a type as the schema writes it, such as [Event!]!.
func typeOf(s string) *ast.Type {
	inner, required := strings.CutSuffix(s, "!")
	if element, isList := strings.CutPrefix(inner, "["); isList {
		return &ast.Type{Elem: typeOf(strings.TrimSuffix(element, "]")), NonNull: required}
	}
	return &ast.Type{NamedType: inner, NonNull: required}
}

func object(name, description string, fields ...*ast.FieldDefinition) *ast.Definition {
	return &ast.Definition{Kind: ast.Object, Name: name, Description: description, Fields: fields}
}

func input(name, description string, fields ...*ast.FieldDefinition) *ast.Definition {
	return &ast.Definition{Kind: ast.InputObject, Name: name, Description: description, Fields: fields}
}

func enum(name, description string) *ast.Definition {
	return &ast.Definition{Kind: ast.Enum, Name: name, Description: description}
}

func value(name, description string) *ast.EnumValueDefinition {
	return &ast.EnumValueDefinition{Name: name, Description: description}
}

func field(name, typ, description string, args ...*ast.ArgumentDefinition) *ast.FieldDefinition {
	return &ast.FieldDefinition{Name: name, Type: typeOf(typ), Description: description, Arguments: args}
}

func argument(name, typ, description string) *ast.ArgumentDefinition {
	return &ast.ArgumentDefinition{Name: name, Type: typeOf(typ), Description: description}
}

const langDescription = "The language; the other stands in where it is missing."

// lang is the argument of every text in two languages.
func lang() *ast.ArgumentDefinition {
	a := argument("lang", "Language!", langDescription)
	a.DefaultValue = dutch()
	return a
}

func dutch() *ast.Value { return &ast.Value{Kind: ast.EnumValue, Raw: "NL"} }

// asOf is the argument of every root field.
func asOf() *ast.ArgumentDefinition {
	return argument("asOf", "Date", "The date at which statuses are judged; by default the data set's own.")
}

// page are the arguments that cut a list into pages.
func page() ast.ArgumentDefinitionList {
	return ast.ArgumentDefinitionList{
		argument("first", "Int", "How many from the start; 50 by default, at most 200. Not with `last`."),
		argument("after", "String", "Only after this cursor."),
		argument("last", "Int", "How many from the end; at most 200. Not with `first`."),
		argument("before", "String", "Only before this cursor."),
	}
}
