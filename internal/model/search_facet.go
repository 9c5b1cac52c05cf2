package model

import (
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// searchFacetsType is the type whose fields declare what search results are counted by.
const searchFacetsType = "SearchFacets"

// SearchFacet is what search results are counted by and can be narrowed to: the values of a property of some name.
type SearchFacet struct {
	Name     string
	Argument string   // of the root field search
	Via      []string // types of relations to nodes whose values stand in for those that a node has none of
	// Property is the property of one of the kinds that have it, all of one type: a String or an enumeration, or a list of them.
	Property *Property
}

// SearchFacet finds a facet of search by its name; nil where there is none.
func (m *Model) SearchFacet(name string) *SearchFacet {
	for _, f := range m.SearchFacets {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// searchFacets reads what search results are counted by.
func (b *builder) searchFacets() error {
	for _, def := range b.doc.Definitions {
		if def.Name != searchFacetsType {
			continue
		}
		for _, fd := range def.Fields {
			d := fd.Directives.ForName("searchFacet")
			if d == nil {
				continue
			}
			f, err := b.searchFacet(fd.Name, d)
			if err != nil {
				return fmt.Errorf("%s.%s: %w", def.Name, fd.Name, err)
			}
			b.model.SearchFacets = append(b.model.SearchFacets, f)
		}
	}
	return nil
}

func (b *builder) searchFacet(name string, d *ast.Directive) (*SearchFacet, error) {
	f := &SearchFacet{Name: name, Argument: argument(d, "argument")}
	if via := d.Arguments.ForName("via"); via != nil {
		for _, v := range via.Value.Children {
			f.Via = append(f.Via, v.Value.Raw)
		}
	}
	for _, k := range b.model.Kinds {
		p := k.properties[name]
		switch {
		case p == nil:
			continue
		case p.Type != TypeString && p.Type != TypeEnum:
			return nil, fmt.Errorf("%s.%s is no String and of no enumeration", k.Name, name)
		case f.Property != nil && (p.Type != f.Property.Type || p.Enum != f.Property.Enum):
			return nil, fmt.Errorf("%s.%s has another type than the field of that name of other kinds", k.Name, name)
		}
		f.Property = p
	}
	if f.Property == nil {
		return nil, fmt.Errorf("no kind has a field %s", name)
	}
	stored := func(relationType string) bool {
		return slices.ContainsFunc(b.model.Kinds, func(k *Kind) bool {
			return slices.ContainsFunc(k.Out, func(r *Relation) bool { return r.Type == relationType })
		})
	}
	if i := slices.IndexFunc(f.Via, func(v string) bool { return !stored(v) }); i >= 0 {
		return nil, fmt.Errorf("@searchFacet(via: %q): no kind stores such a relation", f.Via[i])
	}
	query := b.doc.Definitions.ForName("Query")
	if query == nil || query.Fields.ForName("search") == nil || query.Fields.ForName("search").Arguments.ForName(f.Argument) == nil {
		return nil, fmt.Errorf("@searchFacet(argument: %q): the root field search has no such argument", f.Argument)
	}
	return f, nil
}
