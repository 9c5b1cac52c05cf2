package dataset

import (
	"fmt"

	"herstelgraaf/internal/model"
)

// rule makes what the model declares as @derived(by: …). Exactly one of value and targets is set.
type rule struct {
	value   func(*graph, *model.Node) model.Value
	targets func(*graph, *model.Node) []string // sorted and distinct
	// recorded tells, of a rule that only fills a gap, whether a file gave the node's value.
	recorded func(*model.Node) bool
}

// rules are the derivations by the names that the model uses. They see nodes as the files give them: what another rule
// makes is not there yet.
var rules = map[string]rule{
	placeRule:      {value: place},
	"languages":    {value: languages},
	"phase":        {value: phase, recorded: phaseRecorded},
	"phaseBasis":   {value: phaseBasis},
	"firstDue":     {value: firstDue},
	"slippageDays": {value: slippageDays},
	"overdue":      {value: overdue},
	"restsOn":      {targets: restsOn},
}

// knownRules checks that every derivation that the model names exists and makes what the model expects.
func knownRules(m *model.Model) error {
	for _, k := range m.Kinds {
		for _, p := range k.Properties {
			for _, name := range []string{p.Derived, p.DefaultBy} {
				if name != "" && rules[name].value == nil {
					return fmt.Errorf("%s.%s: there is no derivation of a value named %q", k.Name, p.Name, name)
				}
			}
		}
		for _, rel := range k.Out {
			if rel.Derived != "" && rules[rel.Derived].targets == nil {
				return fmt.Errorf("%s.%s: there is no derivation of a relation named %q", k.Name, rel.Name, rel.Derived)
			}
		}
	}
	return nil
}

// graph is what a rule sees: all nodes, and who leads to whom.
type graph struct {
	nodes map[string]*model.Node
	in    map[string][]link
	place func(id string) int
}

type link struct {
	relationType string
	from         *model.Node
}

// sources are the nodes of a kind that lead to a node by a relation of a type.
func (g *graph) sources(id, relationType, kind string) []*model.Node {
	var found []*model.Node
	for _, l := range g.in[id] {
		if l.relationType == relationType && l.from.Kind.Name == kind {
			found = append(found, l.from)
		}
	}
	return found
}

// target is the first node that a relation of a node leads to; nil where there is none.
func (g *graph) target(n *model.Node, relation string) *model.Node {
	for _, id := range n.Targets(relation) {
		return g.nodes[id]
	}
	return nil
}

// derive fills in what the rules make of the nodes.
func derive(nodes []*model.Node, place func(id string) int) {
	g := &graph{nodes: make(map[string]*model.Node, len(nodes)), in: map[string][]link{}, place: place}
	for _, n := range nodes {
		g.nodes[n.ID] = n
		for _, rel := range n.Kind.Out {
			for _, to := range n.Out[rel.OutIndex] {
				g.in[to] = append(g.in[to], link{rel.Type, n})
			}
		}
	}
	var later []func()
	for _, n := range nodes {
		for _, p := range n.Kind.Properties {
			switch {
			case p.Derived != "":
				v := rules[p.Derived].value(g, n)
				later = append(later, func() { n.Values[p.Index] = v })
			case p.DefaultBy != "" && n.Values[p.Index] == nil:
				v := rules[p.DefaultBy].value(g, n)
				later = append(later, func() { n.Values[p.Index] = v })
			}
		}
		for _, rel := range n.Kind.Out {
			if rel.Derived != "" {
				targets := rules[rel.Derived].targets(g, n)
				later = append(later, func() { n.Out[rel.OutIndex] = targets })
			}
		}
	}
	for _, set := range later {
		set()
	}
}
