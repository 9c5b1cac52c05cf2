package embedded

import (
	"math"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// none is what a column holds for a node without the property.
const none = math.MinInt64

// hasColumn tells whether a property's values also stand in a column of numbers, in which they compare as values do:
// numbers, Booleans, dates (by model.Date.SortKey) and enumerations (by their place).
func hasColumn(p *model.Property) bool {
	if p.List || p.Temporal {
		return false
	}
	switch p.Type {
	case model.TypeInt, model.TypeDecimal, model.TypeBoolean, model.TypeDate, model.TypeEnum:
		return true
	}
	return false
}

// number is a value as its column holds it.
func number(p *model.Property, v model.Value) int64 {
	if store.Absent(v) {
		return none
	}
	switch v := v.(type) {
	case string:
		if place := p.Enum.Place(v); place >= 0 {
			return int64(place)
		}
		return none
	case int64:
		return v
	case bool:
		if v {
			return 1
		}
		return 0
	case model.Date:
		return v.SortKey()
	case float64:
		return ordered(v)
	}
	return none
}

// ordered maps a number to an integer such that order is kept.
func ordered(f float64) int64 {
	bits := int64(math.Float64bits(f + 0)) // -0 is 0
	return bits ^ (bits >> 63 & math.MaxInt64)
}

// key is what a column holds, as a key of an order.
func key(p *model.Property, n int64) store.Key {
	switch {
	case n == none:
		return nil
	case p.Type == model.TypeDecimal:
		return math.Float64frombits(uint64(n ^ (n >> 63 & math.MaxInt64)))
	}
	return n
}

// numberOfKey is the reverse of key.
func numberOfKey(k store.Key) int64 {
	switch k := k.(type) {
	case int64:
		return k
	case float64:
		return ordered(k)
	}
	return none
}
