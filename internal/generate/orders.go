package generate

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// orders are the keys by which lists and their values can be ordered.
func (s *source) orders() ast.DefinitionList {
	var defs ast.DefinitionList
	for _, t := range s.connected() {
		defs = append(defs, order(t))
	}
	for _, v := range s.model.Values {
		o := input(v.Name+"Order", fmt.Sprintf("A key of an order: one part of a %s.", v.Name))
		for _, f := range v.Fields {
			o.Fields = append(o.Fields, orderField(f.Name))
		}
		defs = append(defs, o)
	}
	direction := enum("OrderDirection", "Which way an order goes. Absent values come last both ways.")
	direction.EnumValues = ast.EnumValueList{value("ASC", "From low to high, from early to late, from A to Z."), value("DESC", "The other way round.")}
	return append(defs, direction)
}

func order(t model.Type) *ast.Definition {
	o := input(t.TypeName()+"Order", fmt.Sprintf("A key of an order of %s nodes: one field, and for a text `lang`. Enumerations go by their place in the vocabulary, dates by their first day, then their last.", t.TypeName()))
	localized := false
	for _, f := range t.AllFields() {
		switch {
		case f.ID, f.CountOf != nil:
			o.Fields = append(o.Fields, orderField(f.Name))
		case f.Property != nil && !f.Property.List:
			o.Fields = append(o.Fields, orderField(f.Name))
			localized = localized || f.Property.Type == model.TypeText
		case f.Value != nil:
			o.Fields = append(o.Fields, field(f.Name, f.Value.Type.Name+"Order", fmt.Sprintf("By a part of `%s`.", f.Name)))
		case f.Relation != nil && f.Relation.Many:
			o.Fields = append(o.Fields, field(f.Name+"Count", "OrderDirection", fmt.Sprintf("By the number of distinct nodes in `%s`.", f.Name)))
		}
	}
	if localized {
		o.Fields = append(o.Fields, field("lang", "Language", "The language by which texts are ordered; Dutch by default."))
	}
	return o
}

func orderField(name string) *ast.FieldDefinition {
	return field(name, "OrderDirection", fmt.Sprintf("By `%s`.", name))
}
