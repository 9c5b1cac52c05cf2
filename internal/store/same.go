package store

import (
	"slices"

	"herstelgraaf/internal/model"
)

// Absent tells whether a property holds nothing: nil, an empty text, list or date. A temporal property without a day on
// which it flips is present: it is never true.
func Absent(v model.Value) bool {
	switch v := v.(type) {
	case nil:
		return true
	case model.Text:
		return v.NL == "" && v.EN == ""
	case model.TextList:
		return len(v.NL)+len(v.EN) == 0
	case []string:
		return len(v) == 0
	case model.Date:
		return v == model.Date{}
	}
	return false
}

// SameNode tells whether two nodes of one id hold the same values and relations.
func SameNode(a, b *model.Node) bool {
	return a.Kind == b.Kind && slices.EqualFunc(a.Values, b.Values, SameValue) && slices.EqualFunc(a.Out, b.Out, slices.Equal[[]string])
}

// SameValue tells whether two values are equal; all absent ones are.
func SameValue(a, b model.Value) bool {
	switch a := a.(type) {
	case model.TextList:
		if b, ok := b.(model.TextList); ok {
			return slices.Equal(a.NL, b.NL) && slices.Equal(a.EN, b.EN)
		}
	case []string:
		if b, ok := b.([]string); ok {
			return slices.Equal(a, b)
		}
	case []int64:
		b, ok := b.([]int64)
		return ok && slices.Equal(a, b)
	default:
		switch b.(type) {
		case model.TextList, []string, []int64:
		default:
			if a == b {
				return true
			}
		}
	}
	return Absent(a) && Absent(b)
}

// withoutEmpties is the node with nil for each absent value, copied only where that changes it.
func withoutEmpties(n *model.Node) *model.Node {
	empty := func(v model.Value) bool { return v != nil && Absent(v) }
	if !slices.ContainsFunc(n.Values, empty) {
		return n
	}
	c := *n
	c.Values = slices.Clone(n.Values)
	for i, v := range c.Values {
		if empty(v) {
			c.Values[i] = nil
		}
	}
	return &c
}
