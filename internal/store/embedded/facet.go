package embedded

import (
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// facet counts the values of a property among the nodes of lists that pass a test (nil: all). The elements of a list
// count one by one.
func (r *reader) facet(kinds []*kindLayout, property string, today int64, lists [][]ref, fits test) (store.Facet, error) {
	var shown *model.Property
	properties, columns := make([]*model.Property, len(r.s.kinds)), make([]int, len(r.s.kinds))
	for _, k := range kinds {
		shown = k.Property(property)
		properties[k.Index], columns[k.Index] = shown, k.columns[shown.Index]
	}
	numbers, others := map[int64]int{}, map[string]int{}
	absent := 0
	for _, l := range lists {
		for i, n := range l {
			if i&checkMask == checkMask && r.ctx.Err() != nil {
				return store.Facet{}, r.ctx.Err()
			}
			if fits != nil && !fits(n) {
				continue
			}
			c := r.s.chunk(n)
			p := properties[c.kind.Index]
			if column := columns[c.kind.Index]; column >= 0 {
				if v := c.columns[column][n&chunkMask]; v != none {
					numbers[v]++
				} else {
					absent++
				}
				continue
			}
			switch v := c.nodes[n&chunkMask].Values[p.Index].(type) {
			case string:
				others[v]++
			case model.Text:
				others[v.In(model.NL)]++
			case []string:
				count(others, v)
			case model.TextList:
				count(others, v.In(model.NL))
			case []int64:
				if model.TrueAt(v, today) {
					numbers[1]++
				} else {
					numbers[0]++
				}
			default:
				absent++
			}
		}
	}
	counted := make([]store.FacetValue, 0, len(numbers)+len(others)+1)
	for v, n := range numbers {
		counted = append(counted, store.FacetValue{Value: value(shown, v), Count: n})
	}
	for v, n := range others {
		counted = append(counted, store.FacetValue{Value: v, Count: n})
	}
	if absent > 0 {
		counted = append(counted, store.FacetValue{Count: absent})
	}
	return store.MakeFacet(shown, counted), nil
}

// count counts each distinct element of a list once.
func count(into map[string]int, list []string) {
	for i, v := range list {
		if !slices.Contains(list[:i], v) {
			into[v]++
		}
	}
}

// value is what a column holds, as a value.
func value(p *model.Property, n int64) model.Value {
	switch p.Type {
	case model.TypeBoolean:
		return n == 1
	case model.TypeDate:
		return model.DateOfKey(n)
	case model.TypeEnum:
		return p.Enum.Values[n].ID
	}
	return key(p, n)
}
