package model

import (
	"fmt"
	"slices"
	"strings"
)

// A Violation is one way in which a node breaks the model.
type Violation struct {
	Field string // the property's or relation's name; empty for the node as a whole
	What  string // what is wrong
	Want  string // what would be right
}

// Validate lists the ways in which a node breaks the model, in the order of the kind's fields. It does not look at other
// nodes: whether a relation's targets exist is the store's to check.
func Validate(n *Node) []Violation {
	var found []Violation
	add := func(field, what, want string) { found = append(found, Violation{field, what, want}) }
	if !strings.HasPrefix(n.ID, n.Kind.Slug+"/") || len(n.ID) == len(n.Kind.Slug)+1 {
		add("", fmt.Sprintf("the id %q does not begin with %s/", n.ID, n.Kind.Slug), "an id like "+n.Kind.Slug+"/some-slug")
	}
	for _, p := range n.Kind.Properties {
		v := n.Values[p.Index]
		if absent(v) {
			if p.Required && !p.List {
				add(p.Name, "it is missing", "a value: the field is required")
			}
			continue
		}
		if !p.holds(v) {
			add(p.Name, fmt.Sprintf("a %T can't be its value", v), p.Type.String())
			continue
		}
		if i, ok := v.(int64); ok && (p.Min != nil && i < *p.Min || p.Max != nil && i > *p.Max) {
			add(p.Name, fmt.Sprintf("%d is out of range", i), fmt.Sprintf("a number from %d to %d", *p.Min, *p.Max))
		}
		if p.Type == TypeEnum {
			values, _ := v.([]string)
			if s, ok := v.(string); ok {
				values = []string{s}
			}
			for _, s := range values {
				if p.Enum.Place(s) < 0 {
					add(p.Name, fmt.Sprintf("%q is not in the list %s", s, p.Enum.Name), "one of "+strings.Join(p.Enum.ids(), ", "))
				}
			}
		}
	}
	for _, r := range n.Kind.Out {
		targets := n.Out[r.OutIndex]
		if r.Required && len(targets) == 0 {
			add(r.Name, "it is missing", "the id of a "+r.Target.TypeName()+": the field is required")
		}
		if !r.Many && len(targets) > 1 {
			add(r.Name, fmt.Sprintf("it leads to %d nodes", len(targets)), "one node at most")
		}
		for _, id := range targets {
			if !slices.ContainsFunc(r.Target.Members(), func(k *Kind) bool { return strings.HasPrefix(id, k.Slug+"/") }) {
				add(r.Name, fmt.Sprintf("%q is no id of a %s", id, r.Target.TypeName()), "an id that begins with "+strings.Join(slugs(r.Target), "/ or ")+"/")
			}
		}
		if !slices.IsSorted(targets) || len(slices.Compact(slices.Clone(targets))) != len(targets) {
			add(r.Name, "its targets are not sorted and distinct", "each target once, in the order of the ids")
		}
	}
	return found
}

func absent(v Value) bool {
	switch v := v.(type) {
	case nil:
		return true
	case Text:
		return v.NL == "" && v.EN == ""
	case TextList:
		return len(v.NL)+len(v.EN) == 0
	case []string:
		return len(v) == 0
	case Date:
		return v == Date{}
	}
	return false
}

func (p *Property) holds(v Value) bool {
	var ok bool
	switch {
	case p.Temporal:
		_, ok = v.([]int64)
	case p.List && p.Type == TypeText:
		_, ok = v.(TextList)
	case p.List:
		_, ok = v.([]string)
	case p.Type == TypeString || p.Type == TypeEnum:
		_, ok = v.(string)
	case p.Type == TypeText:
		_, ok = v.(Text)
	case p.Type == TypeInt:
		_, ok = v.(int64)
	case p.Type == TypeDecimal:
		_, ok = v.(float64)
	case p.Type == TypeBoolean:
		_, ok = v.(bool)
	case p.Type == TypeDate:
		_, ok = v.(Date)
	}
	return ok
}

// String names the type as the schema does.
func (t PropertyType) String() string {
	return [...]string{"String", "localized String", "Int", "Decimal", "Boolean", "Date", "enumeration"}[t]
}

func (l *List) ids() []string {
	ids := make([]string, len(l.Values))
	for i, v := range l.Values {
		ids[i] = v.ID
	}
	return ids
}

func slugs(t Type) []string {
	var s []string
	for _, k := range t.Members() {
		s = append(s, k.Slug)
	}
	return s
}
