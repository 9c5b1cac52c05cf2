package generate

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

const labelDescription = "What it is called, for showing any node: its name or title, else words of its own or of what it is about; at most 80 characters."

// modelTypes are the kinds, the interfaces over them and the values, as clients see them.
func (s *source) modelTypes() ast.DefinitionList {
	var defs ast.DefinitionList
	for _, def := range s.doc.Definitions {
		t := s.model.Type(def.Name)
		if t == nil && s.value(def.Name) == nil {
			continue
		}
		public := bare(def)
		for _, fd := range public.Fields {
			if t != nil {
				shape(fd, t.Field(fd.Name))
			}
		}
		if t != nil {
			public.Fields = slices.Insert(public.Fields, 1, field(model.LabelField, "String!", labelDescription, lang()))
		}
		defs = append(defs, public)
	}
	return defs
}

// shape gives a field of a kind its arguments, and its connection.
func shape(fd *ast.FieldDefinition, f *model.Field) {
	switch {
	case f.Property != nil && f.Property.Type == model.TypeText:
		fd.Arguments = ast.ArgumentDefinitionList{lang()}
	case f.Relation != nil && f.Relation.Many && !f.Relation.List:
		target := f.Relation.Target.TypeName()
		fd.Type = typeOf(target + "Connection!")
		fd.Arguments = listArguments(target)
	}
}

// listArguments are those of a connection.
func listArguments(target string) ast.ArgumentDefinitionList {
	return append(page(),
		argument("where", target+"Where", "Only nodes that fit."),
		argument("orderBy", "["+target+"Order!]", "The order: the first key counts most. Nodes that tie go by id."),
	)
}
