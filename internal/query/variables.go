package query

import (
	"reflect"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// valueOf is the value of a literal or a variable. The second result is false where a variable without a value stands,
// which is as if nothing stood there. Numbers are int64 or float64, enumeration values strings, objects map[string]any,
// lists []any; an int64 outside the range stays a string.
func valueOf(v *ast.Value, variables map[string]any) (any, bool) {
	switch v.Kind {
	case ast.Variable:
		value, ok := variables[v.Raw]
		return value, ok
	case ast.NullValue:
		return nil, true
	case ast.BooleanValue:
		return v.Raw == "true", true
	case ast.IntValue:
		n, err := strconv.ParseInt(v.Raw, 10, 64)
		if err != nil {
			return v.Raw, true
		}
		return n, true
	case ast.FloatValue:
		n, err := strconv.ParseFloat(v.Raw, 64)
		if err != nil {
			return v.Raw, true
		}
		return n, true
	case ast.ListValue:
		list := make([]any, 0, len(v.Children))
		for _, c := range v.Children {
			item, _ := valueOf(c.Value, variables)
			list = append(list, item)
		}
		return list, true
	case ast.ObjectValue:
		object := make(map[string]any, len(v.Children))
		for _, c := range v.Children {
			if item, ok := valueOf(c.Value, variables); ok {
				object[c.Name] = item
			}
		}
		return object, true
	default:
		return v.Raw, true
	}
}

// hasVariable tells whether a value depends on a variable.
func hasVariable(v *ast.Value) bool {
	if v.Kind == ast.Variable {
		return true
	}
	for _, c := range v.Children {
		if hasVariable(c.Value) {
			return true
		}
	}
	return false
}

// listOf is a value of a list type: a single value stands for a list of one, as the specification says. Where a variable
// held the single value, the validator has made a list of the value's own type.
func listOf(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	slice := reflect.ValueOf(v)
	if slice.Kind() != reflect.Slice {
		return []any{v}
	}
	list := make([]any, slice.Len())
	for i := range list {
		list[i] = slice.Index(i).Interface()
	}
	return list
}
