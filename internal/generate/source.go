package generate

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"herstelgraaf/internal/model"
)

// source is schema.graphqls, both as the model that it declares and as it is written.
type source struct {
	model *model.Model
	doc   *ast.SchemaDocument
}

func parse(schema, vocabulary []byte) (*source, error) {
	words, err := model.ParseVocabulary(vocabulary)
	if err != nil {
		return nil, err
	}
	m, err := model.Parse(string(schema), words)
	if err != nil {
		return nil, err
	}
	doc, err := parser.ParseSchema(&ast.Source{Name: "schema.graphqls", Input: string(schema)})
	if err != nil {
		return nil, fmt.Errorf("parse the schema: %w", err)
	}
	for _, name := range []string{"Mutation", "Subscription"} {
		if doc.Definitions.ForName(name) != nil {
			return nil, fmt.Errorf("the schema has a type %s: only Query can be written by hand so far", name)
		}
	}
	return &source{m, doc}, nil
}

// handWritten are the definitions that stand in the API as they are written: what is neither a kind, an interface over
// kinds nor a value, nor an enumeration that only directives use.
func (s *source) handWritten() ast.DefinitionList {
	ofDirectives := map[string]bool{}
	for _, d := range s.doc.Directives {
		for _, a := range d.Arguments {
			ofDirectives[a.Type.Name()] = true
		}
	}
	var defs ast.DefinitionList
	for _, def := range s.doc.Definitions {
		if s.model.Type(def.Name) != nil || s.value(def.Name) != nil || def.Name == "Query" {
			continue
		}
		if ofDirectives[def.Name] && !s.uses(def.Name) {
			continue
		}
		defs = append(defs, def)
	}
	return defs
}

// uses tells whether a field or an argument of a definition has the type.
func (s *source) uses(typeName string) bool {
	for _, def := range s.doc.Definitions {
		for _, f := range def.Fields {
			if f.Type.Name() == typeName {
				return true
			}
			for _, a := range f.Arguments {
				if a.Type.Name() == typeName {
					return true
				}
			}
		}
	}
	return false
}

// value finds a value type by its name; nil where there is none.
func (s *source) value(name string) *model.ValueType {
	for _, v := range s.model.Values {
		if v.Name == name {
			return v
		}
	}
	return nil
}

func isOpaque(def *ast.Definition) bool { return def.Directives.ForName("opaque") != nil }

// bare is a definition without the directives of the model.
func bare(def *ast.Definition) *ast.Definition {
	d := *def
	d.Directives = public(def.Directives)
	d.Fields = make(ast.FieldList, len(def.Fields))
	for i, f := range def.Fields {
		d.Fields[i] = bareField(f)
	}
	return &d
}

func bareField(f *ast.FieldDefinition) *ast.FieldDefinition {
	c := *f
	c.Directives = public(f.Directives)
	return &c
}

// public keeps the directives that GraphQL itself defines.
func public(all ast.DirectiveList) ast.DirectiveList {
	var kept ast.DirectiveList
	for _, d := range all {
		switch d.Name {
		case "deprecated", "specifiedBy", "oneOf":
			kept = append(kept, d)
		}
	}
	return kept
}
