package generate

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// queries is the type Query: the root fields of the kinds and the interfaces, then those that are written by hand.
func (s *source) queries() *ast.Definition {
	query := object("Query", "What can be asked. Every answer is of one revision of the graph.")
	query.Fields = append(query.Fields, s.derivedRoots()...)
	for _, def := range s.doc.Definitions {
		if def.Name != "Query" {
			continue
		}
		for _, f := range def.Fields {
			query.Fields = append(query.Fields, bareField(f))
		}
	}
	return query
}

// derivedRoots are two root fields for each kind, and one for each interface that can be listed.
func (s *source) derivedRoots() ast.FieldList {
	var fields ast.FieldList
	list := func(t model.Type, root, description string) {
		name := t.TypeName()
		f := field(root, name+"Connection!", fmt.Sprintf("All %s nodes. %s", name, description), listArguments(name)...)
		f.Arguments = append(f.Arguments, asOf())
		fields = append(fields, f)
	}
	for _, k := range s.model.Kinds {
		fields = append(fields, field(k.Single, k.Name, fmt.Sprintf("The %s with an id; an id that does not exist is an error with code NOT_FOUND that names ids like it. %s", k.Name, k.Description),
			argument("id", "ID!", "The id: `"+k.Slug+"/…`."), asOf()))
		list(k, k.List, k.Description)
	}
	for _, a := range s.model.Abstracts {
		if a.List != "" {
			list(a, a.List, a.Description)
		}
	}
	return fields
}
