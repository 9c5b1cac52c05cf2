package advice

import (
	"context"
	"fmt"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// reading follows relations of a graph at one revision.
type reading struct {
	ctx   context.Context
	model *model.Model
	store store.Reader
}

// ofKind gives all nodes of a kind, by id.
func (r reading) ofKind(name string) ([]*model.Node, error) {
	k, ok := r.model.Type(name).(*model.Kind)
	if !ok {
		return nil, fmt.Errorf("the model has no kind %s", name)
	}
	var nodes []*model.Node
	for n, err := range r.store.Nodes(r.ctx, []*model.Kind{k}) {
		if err != nil {
			return nil, fmt.Errorf("read the nodes of kind %s: %w", name, err)
		}
		nodes = append(nodes, n)
	}
	return nodes, nil
}

// nodes gives the nodes with the ids that exist, by id.
func (r reading) nodes(ids []string) (map[string]*model.Node, error) {
	found, err := r.store.Lookup(r.ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*model.Node, len(ids))
	for i, n := range found {
		if n != nil {
			byID[ids[i]] = n
		}
	}
	return byID, nil
}

// along follows a relation from nodes of one kind, at most limit targets from each; 0: all. The targets come by id.
func (r reading) along(kind, relation string, ids []string, limit int) ([][]*model.Node, error) {
	k, ok := r.model.Type(kind).(*model.Kind)
	if !ok || k.Relation(relation) == nil {
		return nil, fmt.Errorf("the model has no relation %s.%s", kind, relation)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	parents, err := r.store.Read(r.ctx, []store.Request{{Source: store.ByID, IDs: ids, Kinds: []*model.Kind{k}}})
	if err != nil {
		return nil, err
	}
	request := store.Request{Source: store.Along, Relation: k.Relation(relation), Page: store.Page{First: limit}}
	at := make([]int, 0, len(ids)) // the place in ids of each parent
	for i, p := range parents[0].Nodes {
		if p != store.NoRef {
			request.Parents = append(request.Parents, p)
			at = append(at, i)
		}
	}
	lists := make([][]*model.Node, len(ids))
	if len(at) == 0 {
		return lists, nil
	}
	results, err := r.store.Read(r.ctx, []store.Request{request})
	if err != nil {
		return nil, err
	}
	targets := make([]string, len(results[0].Nodes))
	for i, ref := range results[0].Nodes {
		targets[i] = r.store.ID(ref)
	}
	nodes, err := r.store.Lookup(r.ctx, targets)
	if err != nil {
		return nil, err
	}
	for i, place := range at {
		lists[place] = nodes[results[0].Offsets[i]:results[0].Offsets[i+1]]
	}
	return lists, nil
}
