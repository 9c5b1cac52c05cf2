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
	store store.Reader
	links map[string][]link
}

// expand looks around nodes that were not looked around before. Two nodes that store the same relation to each other have
// one link.
func (s *surroundings) expand(ids []string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, known := s.links[id]; return known })
	if len(s.links)+len(ids) > maxExpanded {
		return fault.New(fault.TooComplex, "the paths pass through too much: over %d nodes; ask for a smaller maxLength", maxExpanded)
	}
	nodes, err := s.store.Lookup(s.ctx, ids)
	if err != nil {
		return err
	}
	for i, n := range nodes {
		s.links[ids[i]] = nil
		if n == nil {
			continue
		}
		for r, targets := range n.Out {
			for _, to := range targets {
				s.links[n.ID] = append(s.links[n.ID], link{to, n.Kind.Out[r].Type, false})
			}
		}
	}
	return eachIncoming(s.ctx, s.store, nodes, allIncoming, func(at string, r *model.Relation, page incomingPage) {
		for _, ref := range page.from {
			to := s.store.ID(ref)
			if !slices.Contains(s.links[at], link{to, r.Type, false}) {
				s.links[at] = append(s.links[at], link{to, r.Type, true})
			}
		}
	})
}

// incomingRequest asks for a page of what leads to each node of a kind by a relation.
type incomingRequest struct {
	relation *model.Relation
	page     store.Page
	count    bool // whether to count all that lead there
}

// incomingPage is a page of what leads to a node by a relation.
type incomingPage struct {
	from []store.Ref
	store.PageFacts
}

func allIncoming(k *model.Kind) []incomingRequest {
	requests := make([]incomingRequest, len(k.In))
	for i, r := range k.In {
		requests[i].relation = r
	}
	return requests
}

// eachIncoming tells what leads to nodes by relations that other nodes store: for each node and each request for its kind a
// page. It takes two round trips. Nodes may be nil.
func eachIncoming(ctx context.Context, r store.Reader, nodes []*model.Node, requests func(*model.Kind) []incomingRequest, found func(at string, r *model.Relation, page incomingPage)) error {
	byKind := map[*model.Kind][]string{}
	var kinds []*model.Kind
	for _, n := range nodes {
		if n == nil {
			continue
		}
		if byKind[n.Kind] == nil {
			kinds = append(kinds, n.Kind)
		}
		byKind[n.Kind] = append(byKind[n.Kind], n.ID)
	}
	slices.SortFunc(kinds, func(a, b *model.Kind) int { return a.Index - b.Index })
	lookups := make([]store.Request, len(kinds))
	for i, k := range kinds {
		lookups[i] = store.Request{Source: store.ByID, IDs: byKind[k], Kinds: []*model.Kind{k}}
	}
	parents, err := r.Read(ctx, lookups)
	if err != nil {
		return err
	}
	var level []store.Request
	var of []*model.Kind
	for i, k := range kinds {
		for _, asked := range requests(k) {
			level = append(level, store.Request{Source: store.Along, Parents: parents[i].Nodes, Relation: asked.relation, Page: asked.page, Count: asked.count})
			of = append(of, k)
		}
	}
	if len(level) == 0 {
		return nil
	}
	results, err := r.Read(ctx, level)
	if err != nil {
		return err
	}
	for i := range results {
		for at, id := range byKind[of[i]] {
			found(id, level[i].Relation, incomingPage{results[i].Page(at), results[i].Pages[at]})
		}
	}
	return nil
}
