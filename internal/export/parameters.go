package export

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// Parameters are what someone asks for, as text.
type Parameters struct {
	BaseIRI string
	Kinds   []string // as the API's NodeKind writes them, or the name of an interface in that way, such as CASE
	Where   string   // JSON, as the API's where for the one type that Kinds names
	AsOf    string
}

// Read makes a selection of parameters. The schema is the API's; maxDepth bounds how deep Where may nest. Errors are
// faults that name the parameter.
func (f Format) Read(m *model.Model, schema *ast.Schema, p Parameters, maxDepth int) (Selection, error) {
	base, err := BaseIRI(p.BaseIRI)
	if err != nil {
		return Selection{}, err
	}
	s := Selection{Model: m, BaseIRI: base}
	if p.AsOf != "" {
		if s.AsOf, err = model.ParseDate(p.AsOf); err != nil {
			return s, fault.Argument("asOf", p.AsOf, "want a date: YYYY, YYYY-MM or YYYY-MM-DD")
		}
	}
	var types []model.Type
	for _, name := range p.Kinds {
		t, err := f.typeNamed(m, name)
		if err != nil {
			return s, err
		}
		types = append(types, t)
	}
	for _, t := range types {
		s.Kinds = append(s.Kinds, t.Members()...)
	}
	slices.SortFunc(s.Kinds, func(a, b *model.Kind) int { return a.Index - b.Index })
	s.Kinds = slices.Compact(s.Kinds)
	if len(f.of) == 1 && len(types) == 0 && p.Where != "" {
		types = append(types, m.Type(f.of[0]))
	}
	s.Filter = p.words()
	if p.Where == "" {
		return s, nil
	}
	if len(types) != 1 || types[0] == nil {
		return s, fault.Argument("where", p.Where, "name the one kind that it is about: kind=EVENT and the like")
	}
	s.Kinds = types[0].Members()
	s.Where, err = query.ReadWhere(schema, types[0], p.Where, maxDepth)
	return s, err
}

// typeNamed finds a kind or an interface by its name in capitals, among those that the form can hold.
func (f Format) typeNamed(m *model.Model, name string) (model.Type, error) {
	var names []string
	for _, t := range f.types(m) {
		constant := model.ConstantName(t.TypeName())
		if constant == name {
			return t, nil
		}
		names = append(names, constant)
	}
	return nil, fault.Argument("kind", name, "%s takes %s", f.Name, strings.Join(names, ", "))
}

// types are those that a filter can name: all, or those of the form with their members.
func (f Format) types(m *model.Model) []model.Type {
	var all []model.Type
	for _, k := range m.Kinds {
		all = append(all, k)
	}
	for _, a := range m.Abstracts {
		all = append(all, a)
	}
	if f.of == nil {
		return all
	}
	return slices.DeleteFunc(all, func(t model.Type) bool {
		return !slices.ContainsFunc(f.of, func(name string) bool {
			of := m.Type(name)
			return of != nil && (of == t || len(t.Members()) == 1 && t.Members()[0] == t && slices.Contains(of.Members(), t.Members()[0]))
		})
	})
}

// words tell the filter as it was given.
func (p Parameters) words() string {
	var words []string
	if len(p.Kinds) > 0 {
		words = append(words, "kind="+strings.Join(p.Kinds, ","))
	}
	if p.Where != "" {
		words = append(words, "where="+p.Where)
	}
	return strings.Join(words, " ")
}
