package store

import (
	"cmp"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// MakeFacet puts the counted values of a property in the order of a Facet and cuts them at MaxFacetValues. Enumerations of
// equal count go by their place in the vocabulary, strings by their bytes. It reorders counted.
func MakeFacet(p *model.Property, counted []FacetValue) Facet {
	slices.SortFunc(counted, func(a, b FacetValue) int {
		if (a.Value == nil) != (b.Value == nil) {
			if a.Value == nil {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), compareFacetValues(p, a.Value, b.Value))
	})
	f := Facet{Values: counted}
	if len(counted) > MaxFacetValues {
		f.Values = counted[:MaxFacetValues:MaxFacetValues]
		for _, v := range counted[MaxFacetValues:] {
			f.Other += v.Count
		}
	}
	return f
}

func compareFacetValues(p *model.Property, a, b model.Value) int {
	switch a := a.(type) {
	case string:
		b, _ := b.(string)
		if p.Type == model.TypeEnum {
			if c := cmp.Compare(p.Enum.Place(a), p.Enum.Place(b)); c != 0 {
				return c
			}
		}
		return strings.Compare(a, b)
	case int64:
		b, _ := b.(int64)
		return cmp.Compare(a, b)
	case float64:
		b, _ := b.(float64)
		return cmp.Compare(a, b)
	case bool:
		b, _ := b.(bool)
		return cmp.Compare(truth(a), truth(b))
	case model.Date:
		b, _ := b.(model.Date)
		return cmp.Compare(a.SortKey(), b.SortKey())
	case model.Text:
		b, _ := b.(model.Text)
		return strings.Compare(a.In(model.NL), b.In(model.NL))
	}
	return 0
}
