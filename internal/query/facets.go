package query

import (
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

const otherCountSuffix = "OtherCount"

// facetOf finds the property that a field of a facets type counts, and whether the field is the count of the values left
// out.
func (p *planner) facetOf(of model.Type, name string) (property *model.Property, other bool) {
	counts := func(name string) *model.Property {
		if f := of.Field(name); f != nil && f.Property != nil && f.Property.Facet {
			return f.Property
		}
		if f := p.model.SearchFacet(name); f != nil && of.TypeName() == "Node" {
			return f.Property
		}
		return nil
	}
	if property := counts(name); property != nil {
		return property, false
	}
	if property := counts(strings.TrimSuffix(name, otherCountSuffix)); property != nil {
		return property, true
	}
	return &model.Property{Name: kindFacet}, false
}

// facetRequests asks for the facets of a connection. Each leaves out the top-level conditions on its own field, so that
// the alternatives stay visible.
func facetRequests(properties []*model.Property, where conditions) []store.FacetRequest {
	requests := make([]store.FacetRequest, len(properties))
	for i, p := range properties {
		requests[i] = store.FacetRequest{Property: p.Name, Where: where.without(p.Name)}
	}
	return requests
}
