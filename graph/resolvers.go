package graph

import (
	"context"

	"herstelgraaf/graph/result"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// Graph tells what the graph is.
func (r *queryResolver) Graph(ctx context.Context) (*result.Graph, error) {
	reader := query.ReaderFrom(ctx)
	return result.GraphOf(reader.Revision(), reader.Meta())
}

// Vocabulary lists the values of a controlled list.
func (r *queryResolver) Vocabulary(_ context.Context, name string) ([]result.VocabularyEntry, error) {
	return result.Vocabulary(r.Model.Vocabulary, name), nil
}

// FollowUp counts recommendations by what came of them.
func (r *queryResolver) FollowUp(ctx context.Context, by dynamics.FollowUpKey, asOf *model.Date) ([]result.FollowUpRow, error) {
	rows, err := dynamics.ReadFollowUp(ctx, r.Model, query.ReaderFrom(ctx), by, asOf)
	return result.FollowUpRows(query.NewRefs(ctx), rows), err
}
