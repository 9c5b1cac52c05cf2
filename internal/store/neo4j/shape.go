package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// Labels of what the service keeps beside the nodes of the model.
const (
	graphLabel     = "Graph"     // one node: the newest revision; writers lock it
	gateLabel      = "ReadGate"  // one node: see gate.go
	metaLabel      = "Meta"      // one node: what is said about the graph as a whole
	changeSetLabel = "ChangeSet" // one node for each revision
	versionLabel   = "Version"   // what a node was before a change
	migrationLabel = "Migration" // one node for each version of the shape
	nodeLabel      = "Node"      // all nodes of the model
)

// Names of the service's own properties. Names of the model have no underscore, so that no property of the model can be
// taken for a computed one: those end in _key (order), _fold (contains and startsWith), _last and _days (day numbers).
const (
	captionProperty  = "caption"   // what Browser and Bloom show
	revisionProperty = "_revision" // the revision that a node's newest change made
)

// checkNames refuses a model whose names would mix with the service's own.
func checkNames(m *model.Model) error {
	own := []string{graphLabel, gateLabel, metaLabel, changeSetLabel, versionLabel, migrationLabel}
	if t := m.Type(nodeLabel); t == nil || len(t.Members()) != len(m.Kinds) {
		return fmt.Errorf("the model has no interface %s that all kinds implement", nodeLabel)
	}
	for _, k := range m.Kinds {
		if slices.Contains(own, k.Name) {
			return fmt.Errorf("the model's kind %s has the name of a label that the service keeps for itself", k.Name)
		}
		for _, p := range k.Properties {
			if p.Name == captionProperty || strings.Contains(p.Name, "_") {
				return fmt.Errorf("the model's property %s.%s has a name that the service keeps for itself", k.Name, p.Name)
			}
		}
	}
	for _, a := range m.Abstracts {
		if slices.Contains(own, a.Name) {
			return fmt.Errorf("the model's interface %s has the name of a label that the service keeps for itself", a.Name)
		}
	}
	return nil
}

// quote makes a label, a relation type or a property name of the model part of a statement.
func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// labels are those of a node: its kind and the interfaces of the kind.
func labels(k *model.Kind) string {
	s := ":" + quote(k.Name)
	for _, a := range k.Interfaces {
		s += ":" + quote(a.Name)
	}
	return s
}

// labelOf is the pattern that nodes of all the kinds, and no others, match.
func labelOf(m *model.Model, kinds []*model.Kind) string {
	if len(kinds) == 0 {
		return ":" + quote(nodeLabel)
	}
	if len(kinds) == 1 {
		return ":" + quote(kinds[0].Name)
	}
	for _, a := range m.Abstracts {
		if len(a.Kinds) == len(kinds) && !slices.ContainsFunc(kinds, func(k *model.Kind) bool { return !k.Implements(a) }) {
			return ":" + quote(a.Name)
		}
	}
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = quote(k.Name)
	}
	slices.Sort(names)
	return ":" + strings.Join(slices.Compact(names), "|")
}

// base is the name under which a property is stored: a dot, inside a value, becomes an underscore.
func base(p *model.Property) string { return strings.ReplaceAll(p.Name, ".", "_") }

func suffix(l model.Lang) string {
	if l == model.EN {
		return "_en"
	}
	return "_nl"
}

// columns are the stored properties from which a property's value is read.
func columns(p *model.Property) []string {
	switch {
	case p.Type == model.TypeText:
		return []string{base(p) + "_nl", base(p) + "_en"}
	case p.Temporal:
		return []string{base(p) + "_days"}
	default:
		return []string{base(p)}
	}
}
