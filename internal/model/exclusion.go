package model

import "fmt"

// Exclusion tells that two nodes may not both exist: one of the kind that has it and one of Kind, that lead to a same node by
// each of the relations By, which both kinds store.
type Exclusion struct {
	Kind *Kind
	By   []string // names of relations
}

// exclusions reads what nodes of a kind may not stand beside.
func (b *builder) exclusions() error {
	for _, def := range b.doc.Definitions {
		d := def.Directives.ForName("excludes")
		k, ok := b.model.types[def.Name].(*Kind)
		if d == nil || !ok {
			continue
		}
		other, ok := b.model.types[argument(d, "kind")].(*Kind)
		if !ok {
			return fmt.Errorf("%s: @excludes(kind: %q): there is no such kind", k.Name, argument(d, "kind"))
		}
		k.Excludes = &Exclusion{Kind: other}
		for _, by := range d.Arguments.ForName("by").Value.Children {
			name := by.Value.Raw
			for _, of := range []*Kind{k, other} {
				if r := of.Relation(name); r == nil || r.OutIndex < 0 {
					return fmt.Errorf("%s: @excludes(by: %q): %s stores no such relation", k.Name, name, of.Name)
				}
			}
			k.Excludes.By = append(k.Excludes.By, name)
		}
	}
	return nil
}
