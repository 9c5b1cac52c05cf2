package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
)

// persistedQueries is gqlgen's extension for automatic persisted queries, with a
// code for each of its errors.
type persistedQueries struct {
	extension.AutomaticPersistedQuery
}

// MutateOperationParameters puts the text in place of its hash.
func (p persistedQueries) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	err := p.AutomaticPersistedQuery.MutateOperationParameters(ctx, params)
	switch {
	case err == nil:
		return nil
	case codeOf(err) == fault.PersistedQueryNotFound:
		return err
	default:
		return gqlerror.Wrap(fault.New(fault.PersistedQueryMismatch, "extensions.persistedQuery: %s", err.Message))
	}
}
