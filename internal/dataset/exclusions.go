package dataset

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
)

// checkExclusions tells where two nodes stand beside each other of which the model allows only one. It is told at the node
// whose kind has the exclusion.
func (r *reader) checkExclusions() {
	for _, kind := range r.model.Kinds {
		x := kind.Excludes
		if x == nil {
			continue
		}
		at := map[string]*entry{} // by what the node of the other kind leads to
		for _, e := range r.order {
			if e.node.Kind == x.Kind {
				for _, key := range combinations(e.node, x.By) {
					at[key] = e
				}
			}
		}
		for _, e := range r.order {
			if e.node.Kind != kind {
				continue
			}
			for _, key := range combinations(e.node, x.By) {
				if other := at[key]; other != nil {
					r.report(e.file, e.where(x.By[0]), Error, Contradicts,
						fmt.Sprintf("%s contradicts %s (%s:%d): both have %s", e.node.ID, other.node.ID, other.file, other.at.line, shared(x.By, key)),
						fmt.Sprintf("either the %s or the %s", kind.Name, x.Kind.Name))
				}
			}
		}
	}
}

// combinations are the nodes that a node leads to by some relations, one of each, joined.
func combinations(n *model.Node, relations []string) []string {
	keys := []string{""}
	for _, name := range relations {
		var longer []string
		for _, key := range keys {
			for _, target := range n.Targets(name) {
				longer = append(longer, key+target+"\n")
			}
		}
		keys = longer
	}
	return keys
}

// shared writes what two nodes share: each relation with its node.
func shared(relations []string, key string) string {
	var parts []string
	for i, target := range strings.Split(strings.TrimSuffix(key, "\n"), "\n") {
		parts = append(parts, relations[i]+" "+target)
	}
	return strings.Join(parts, " and ")
}
