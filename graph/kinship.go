package graph

import (
	"context"

	"herstelgraaf/graph/result"
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/paths"
	"herstelgraaf/internal/query"
)

// CompareCases puts cases side by side.
func (r *queryResolver) CompareCases(ctx context.Context, ids []string, minStrength int, _ *model.Date) (*result.CaseTable, error) {
	reader := query.ReaderFrom(ctx)
	table, err := advice.Compare(ctx, r.Model, reader, ids, minStrength)
	if err != nil {
		return nil, query.WithNearest(ctx, r.Model, reader, err)
	}
	return result.CaseTableOf(query.NewRefs(ctx), table), nil
}

// CaseClusters groups cases that are alike.
func (r *queryResolver) CaseClusters(ctx context.Context, where *query.Where, weights *result.SimilarityWeights, resolution float64, minStrength, seed int, asOf *model.Date) (*result.CaseClusters, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	o := dynamics.ClusterOptions{Weights: dynamics.Weights{dynamics.ByBottlenecks: 1}, Resolution: resolution, MinStrength: minStrength, Seed: uint64(seed)}
	if weights != nil {
		o.Weights = weights.Weights()
	}
	found, err := dynamics.FindClusters(ctx, snapshot, o)
	if err != nil {
		return nil, err
	}
	names, err := r.namesOf(ctx, found)
	return result.CaseClustersOf(query.NewRefs(ctx), found, names), err
}

// namesOf are the names of the bottlenecks that groups are named by.
func (r *queryResolver) namesOf(ctx context.Context, found *dynamics.Clusters) (map[string]model.Text, error) {
	var ids []string
	for _, c := range found.Clusters {
		ids = append(ids, c.Defining...)
	}
	nodes, err := query.ReaderFrom(ctx).Lookup(ctx, ids)
	names := make(map[string]model.Text, len(ids))
	for _, n := range nodes {
		if n != nil {
			names[n.ID], _ = n.Value("name").(model.Text)
		}
	}
	return names, err
}

// Paths finds how two nodes hang together.
func (r *queryResolver) Paths(ctx context.Context, from, to string, maxLength, first int, _ *model.Date) ([]result.GraphPath, error) {
	reader := query.ReaderFrom(ctx)
	found, err := paths.Find(ctx, reader, from, to, maxLength, first)
	if err != nil {
		return nil, query.WithNearest(ctx, r.Model, reader, err)
	}
	names, err := paths.NamesOnPaths(ctx, reader, found)
	return result.GraphPaths(query.NewRefs(ctx), found, names), err
}

// Neighbours lists what is one stored relation away from nodes.
func (r *queryResolver) Neighbours(ctx context.Context, ids, relations, kinds []string, first int, after *string, _ *model.Date) ([]result.NodeNeighbours, error) {
	reader := query.ReaderFrom(ctx)
	found, err := paths.Neighbours(ctx, r.Model, reader, ids, paths.NeighbourOptions{Relations: relations, Kinds: kinds, First: first, After: after})
	if err != nil {
		return nil, query.WithNearest(ctx, r.Model, reader, err)
	}
	var names paths.Names
	if asksBelow(ctx, "edges", "sentence") {
		names, err = paths.NamesAround(ctx, reader, found)
	}
	return result.NeighboursOf(query.NewRefs(ctx), found, names), err
}
