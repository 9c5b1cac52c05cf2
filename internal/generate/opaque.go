package generate

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// The scalars that stand for the model in the schema that gqlgen reads.
const (
	// subtreeScalar is a finished piece of an answer, made by the executor.
	subtreeScalar = "Model"
	// refScalar is a node inside a type that is written by hand.
	refScalar = "ModelRef"
	// whereScalar is a filter on nodes that an analysis takes, read by the executor's rules.
	whereScalar = "ModelWhere"
)

// opaque is the schema that gqlgen reads to generate code: the root fields and the types that are written by hand, with
// scalars in place of the model's types. The executor reads the arguments of its root fields from the query, so here they
// have none.
func (s *source) opaque() (*ast.SchemaDocument, error) {
	known := map[string]*ast.Definition{}
	byExecutor := map[string]bool{}
	for _, def := range s.api().Definitions {
		known[def.Name] = def
		// Objects that are not written by hand are kinds, connections, edges, facets and values.
		byExecutor[def.Name] = def.Kind == ast.Object || def.Kind == ast.Interface
	}
	for _, def := range s.handWritten() {
		byExecutor[def.Name] = isOpaque(def)
	}
	for _, v := range s.model.Values {
		byExecutor[v.Name] = false
	}
	byExecutor["PageInfo"] = false // types that are written by hand have pages too

	query := object("Query", "")
	for _, f := range known["Query"].Fields {
		if byExecutor[f.Type.Name()] {
			f = field(f.Name, subtreeScalar, "")
			f.Type.NonNull = known["Query"].Fields.ForName(f.Name).Type.NonNull
		}
		query.Fields = append(query.Fields, s.withFilters(f))
	}
	defs := ast.DefinitionList{
		{Kind: ast.Scalar, Name: subtreeScalar},
		{Kind: ast.Scalar, Name: refScalar},
		{Kind: ast.Scalar, Name: whereScalar},
		query,
	}
	added := map[string]bool{subtreeScalar: true, refScalar: true, whereScalar: true, "Int": true, "Float": true, "String": true, "Boolean": true, "ID": true}
	for i := 3; i < len(defs); i++ {
		for _, use := range used(defs[i]) {
			if added[use] {
				continue
			}
			if byExecutor[use] {
				return nil, fmt.Errorf("%s has a field of type %s, which only the executor answers; mark %s as @opaque", defs[i].Name, use, defs[i].Name)
			}
			if known[use] == nil {
				return nil, fmt.Errorf("%s has a field of the unknown type %s", defs[i].Name, use)
			}
			added[use] = true
			defs = append(defs, s.withRefs(known[use]))
		}
	}
	return &ast.SchemaDocument{Definitions: defs}, nil
}

// withRefs is a definition with references in place of nodes.
func (s *source) withRefs(def *ast.Definition) *ast.Definition {
	d := bare(def)
	for _, f := range d.Fields {
		if s.model.Type(f.Type.Name()) != nil {
			f.Type = renamed(f.Type, refScalar)
		}
	}
	return d
}

// withFilters is a field with a scalar in place of each filter on nodes among its arguments.
func (s *source) withFilters(f *ast.FieldDefinition) *ast.FieldDefinition {
	c := *f
	c.Arguments = make(ast.ArgumentDefinitionList, len(f.Arguments))
	for i, a := range f.Arguments {
		argument := *a
		if name, ok := strings.CutSuffix(a.Type.Name(), "Where"); ok && s.model.Type(name) != nil {
			argument.Type = renamed(a.Type, whereScalar)
		}
		c.Arguments[i] = &argument
	}
	return &c
}

func renamed(t *ast.Type, name string) *ast.Type {
	if t.Elem != nil {
		return &ast.Type{Elem: renamed(t.Elem, name), NonNull: t.NonNull}
	}
	return &ast.Type{NamedType: name, NonNull: t.NonNull}
}

// used are the names of the types that a definition's fields and arguments have.
func used(def *ast.Definition) []string {
	var names []string
	for _, f := range def.Fields {
		names = append(names, f.Type.Name())
		for _, a := range f.Arguments {
			names = append(names, a.Type.Name())
		}
	}
	return append(names, def.Types...)
}
