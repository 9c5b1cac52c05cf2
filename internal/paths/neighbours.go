package paths

import (
	"context"
	"slices"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// maxExpanded is how many nodes a search looks around at most.
const maxExpanded = 50_000

// link is a relation from one node to another, as one of them sees it.
type link struct {
	to      string
	kind    string // the relation's type, such as ABOUT
	against bool   // it is stored at the other end
}

// surroundings are the nodes that were looked around, each with its links.
type surroundings struct {
	ctx   context.Context
	model *model.Model
	store store.Reader
	links map[string][]link
}

// expand looks around nodes that were not looked around before: one round trip for the nodes, one for what leads to them.
func (s *surroundings) expand(ids []string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, known := s.links[id]; return known })
	if len(s.links)+len(ids) > maxExpanded {
		return fault.New(fault.TooComplex, "the paths pass through too much: over %d nodes; ask for a smaller maxLength", maxExpanded)
	}
	nodes, err := s.store.Lookup(s.ctx, ids)
	if err != nil {
		return err
	}
	byKind := map[*model.Kind][]string{}
	for i, n := range nodes {
		s.links[ids[i]] = nil
		if n == nil {
			continue
		}
		byKind[n.Kind] = append(byKind[n.Kind], n.ID)
		for r, targets := range n.Out {
			for _, to := range targets {
				s.links[n.ID] = append(s.links[n.ID], link{to, n.Kind.Out[r].Type, false})
			}
		}
	}
	return s.incoming(byKind)
}

// incoming adds the links that are stored at the other end.
func (s *surroundings) incoming(byKind map[*model.Kind][]string) error {
	var level []store.Request
	var of []*model.Kind
	for _, k := range s.model.Kinds {
		ids := byKind[k]
		if len(ids) == 0 {
			continue
		}
		found, err := s.store.Read(s.ctx, []store.Request{{Source: store.ByID, IDs: ids, Kinds: []*model.Kind{k}}})
		if err != nil {
			return err
		}
		for _, r := range incomingOf(k) {
			level = append(level, store.Request{Source: store.Along, Parents: found[0].Nodes, Relation: r})
			of = append(of, k)
		}
	}
	if len(level) == 0 {
		return nil
	}
	results, err := s.store.Read(s.ctx, level)
	if err != nil {
		return err
	}
	for i := range results {
		for at, id := range byKind[of[i]] {
			for _, ref := range results[i].Page(at) {
				l := link{s.store.ID(ref), level[i].Relation.Type, true}
				if level[i].Relation.Direction != model.Both || !slices.Contains(s.links[id], link{l.to, l.kind, false}) {
					s.links[id] = append(s.links[id], l)
				}
			}
		}
	}
	return nil
}

// incomingOf are the relations of a kind that are stored at the other end.
func incomingOf(k *model.Kind) []*model.Relation {
	var relations []*model.Relation
	for _, f := range k.Fields {
		if r := f.Relation; r != nil && len(r.Path) == 0 && (r.Direction == model.Both || r.Direction == model.In && !r.Stored()) {
			relations = append(relations, r)
		}
	}
	return relations
}
