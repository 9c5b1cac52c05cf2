package query

import (
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

const otherCountSuffix = "OtherCount"

// facetOf finds the property that a field of a facets type counts, and whether the field is the count of the values left
// out.
func facetOf(of model.Type, name string) (p *model.Property, other bool) {
	if f := of.Field(name); f != nil && f.Property != nil && f.Property.Facet {
		return f.Property, false
	}
	base := strings.TrimSuffix(name, otherCountSuffix)
	if f := of.Field(base); f != nil && f.Property != nil {
		return f.Property, true
	}
	return &model.Property{Name: name}, false
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
