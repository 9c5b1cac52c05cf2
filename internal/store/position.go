package store

import (
	"cmp"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/text"
)

// KeyOf is the key of a scalar property's value in an order by Property; today judges temporal ones.
func KeyOf(p *model.Property, v model.Value, lang model.Lang, today int64) Key {
	if Absent(v) {
		return nil
	}
	switch v := v.(type) {
	case string:
		if p.Type == model.TypeEnum {
			return int64(p.Enum.Place(v))
		}
		return v
	case model.Text:
		return text.Key(v.In(lang))
	case bool:
		return truth(v)
	case []int64:
		return truth(model.TrueAt(v, today))
	case model.Date:
		return v.SortKey()
	default:
		return v
	}
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// CompareKeys compares two keys of one order: negative where a comes first. Absent ones come last, both ways.
func CompareKeys(o Order, a, b Key) int {
	if a == nil || b == nil {
		switch {
		case a != nil:
			return -1
		case b != nil:
			return 1
		}
		return 0
	}
	var c int
	switch a := a.(type) {
	case string:
		b, _ := b.(string)
		c = strings.Compare(a, b)
	case int64:
		b, _ := b.(int64)
		c = cmp.Compare(a, b)
	case float64:
		b, _ := b.(float64)
		c = cmp.Compare(a, b)
	}
	if o.Descends {
		return -c
	}
	return c
}

// ComparePositions compares two places in an order: by its keys, then by id. For an order by ID the key is the id.
func ComparePositions(order []Order, a, b Position) int {
	for i, o := range order {
		if c := CompareKeys(o, a.Keys[i], b.Keys[i]); c != 0 {
			return c
		}
	}
	return strings.Compare(a.ID, b.ID)
}
