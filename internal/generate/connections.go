package generate

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// connections are the pages of lists, after the GraphQL Cursor Connections Specification (Relay), with `nodes` beside
// `edges`.
func (s *source) connections() ast.DefinitionList {
	defs := ast.DefinitionList{object("PageInfo", "Where a page stands in the whole list.",
		field("hasNextPage", "Boolean!", "Whether more comes after the page. Exact when paging forward; when paging backward it tells whether there is something at or after `before`."),
		field("hasPreviousPage", "Boolean!", "Whether more comes before the page. Exact when paging backward; when paging forward it tells whether there is something at or before `after`."),
		field("startCursor", "String", "The cursor of the first node; null on an empty page."),
		field("endCursor", "String", "The cursor of the last node; null on an empty page."),
	)}
	for _, t := range s.connected() {
		name := t.TypeName()
		page := object(name+"Connection", fmt.Sprintf("A page of a list of %s nodes.", name),
			field("nodes", "["+name+"!]!", "The nodes of the page."),
			field("edges", "["+name+"Edge!]!", "The nodes of the page with their cursors."),
			field("pageInfo", "PageInfo!", "Where the page stands in the whole list."),
			field("totalCount", "Int!", "How many nodes match, on all pages together."),
		)
		if len(facetsOf(t)) > 0 {
			page.Fields = append(page.Fields, field("facets", name+"Facets!", "Counts over all nodes that match, on all pages together."))
		}
		edge := object(name+"Edge", fmt.Sprintf("A %s with its place in a list.", name),
			field("cursor", "String!", "Where it stands; for `after` and `before`."),
			field("node", name+"!", "The node."),
		)
		defs = append(defs, page, edge)
	}
	return defs
}

// facets are the counts over the nodes of a list, for each type that has fields to count by.
func (s *source) facets() ast.DefinitionList {
	var defs ast.DefinitionList
	values := []string{"NodeKind"}
	seen := map[string]bool{"NodeKind": true}
	for _, t := range s.connected() {
		fields := facetsOf(t)
		if len(fields) == 0 {
			continue
		}
		counts := object(t.TypeName()+"Facets", fmt.Sprintf("Counts over a list of %s nodes. Each leaves out the list's own conditions on its field, so that alternatives stay visible.", t.TypeName()))
		for _, f := range fields {
			of := scalarName(f.Property)
			counts.Fields = append(counts.Fields,
				field(f.Name, "["+of+"FacetValue!]!", fmt.Sprintf("How many nodes have each value of `%s`: by count descending, then value; at most 50.", f.Name)),
				field(f.Name+"OtherCount", "Int!", fmt.Sprintf("How many nodes have a value of `%s` that is not shown.", f.Name)),
			)
			if !seen[of] {
				seen[of] = true
				values = append(values, of)
			}
		}
		defs = append(defs, counts)
	}
	for _, of := range values {
		defs = append(defs, object(of+"FacetValue", "A value with the number of nodes that have it.",
			field("value", of, "The value; null for nodes that have none."),
			field("count", "Int!", "The number of nodes."),
		))
	}
	return defs
}

func facetsOf(t model.Type) []*model.Field {
	var fields []*model.Field
	for _, f := range t.AllFields() {
		if f.Property != nil && f.Property.Facet {
			fields = append(fields, f)
		}
	}
	return fields
}

// scalarName is the name of a property's scalar or enumeration, for a list that of its elements.
func scalarName(p *model.Property) string {
	switch p.Type {
	case model.TypeEnum:
		return p.Enum.Name
	case model.TypeText:
		return "String"
	default:
		return p.Type.String()
	}
}
