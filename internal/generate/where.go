package generate

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// wheres are the conditions on nodes, on the nodes of a relation to many, and on values.
func (s *source) wheres() ast.DefinitionList {
	var defs ast.DefinitionList
	for _, t := range s.filtered() {
		defs = append(defs, where(t))
	}
	for _, t := range s.filteredInLists() {
		name := t.TypeName()
		defs = append(defs, input(name+"ListWhere", fmt.Sprintf("Conditions on the %s nodes that a relation leads to. All that are given must hold.", name),
			field("some", name+"Where", "At least one node fits."),
			field("none", name+"Where", "No node fits."),
			field("every", name+"Where", "All nodes fit; true where there are none."),
		))
	}
	for _, v := range s.model.Values {
		w := input(v.Name+"Where", "Conditions on the parts of a value. All that are given must hold.")
		for _, f := range v.Fields {
			w.Fields = append(w.Fields, field(f.Name, filterOf(f.Property), conditionOn(f)))
		}
		defs = append(defs, w)
	}
	return defs
}

func where(t model.Type) *ast.Definition {
	name := t.TypeName()
	w := input(name+"Where",
		fmt.Sprintf("Conditions on a %s. All that are given must hold; `{}` fits every node. Logic is two-valued: a comparison with an absent value is false, so its `not` is true.", name),
		field("and", "["+name+"Where!]", "All of these hold; `[]` holds."),
		field("or", "["+name+"Where!]", "At least one of these holds; `[]` does not hold."),
		field("not", name+"Where", "This does not hold."),
	)
	for _, f := range t.AllFields() {
		switch {
		case f.ID:
			w.Fields = append(w.Fields, field(f.Name, "IDFilter", conditionOn(f)))
		case f.Property != nil:
			w.Fields = append(w.Fields, field(f.Name, filterOf(f.Property), conditionOn(f)))
		case f.Value != nil:
			w.Fields = append(w.Fields, field(f.Name, f.Value.Type.Name+"Where", conditionOn(f)))
		case f.CountOf != nil:
			w.Fields = append(w.Fields, field(f.Name, "IntFilter", conditionOn(f)))
		case f.Relation.Many:
			w.Fields = append(w.Fields,
				field(f.Name, f.Relation.Target.TypeName()+"ListWhere", conditionOn(f)),
				field(f.Name+"Count", "IntFilter", fmt.Sprintf("On the number of distinct nodes in `%s`.", f.Name)),
			)
		default:
			w.Fields = append(w.Fields, field(f.Name, f.Relation.Target.TypeName()+"Where", "The node exists and fits. "+conditionOn(f)))
		}
	}
	return w
}

func conditionOn(f *model.Field) string { return fmt.Sprintf("On `%s`: %s", f.Name, f.Description) }

// filterOf names the filter of a property; that of a list is the one of its elements.
func filterOf(p *model.Property) string {
	if p.Type == model.TypeText {
		return "TextFilter"
	}
	return scalarName(p) + "Filter"
}
