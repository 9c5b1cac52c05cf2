package graph

import (
	_ "embed"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/graph/generated"
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// SDL is the schema that clients see.
//
//go:embed generated/api.graphqls
var SDL string

// Resolver holds what resolvers need beside the running operation.
type Resolver struct {
	Model     *model.Model
	Snapshots *store.Followed[*dynamics.Snapshot]
	Knowledge *advice.Keeper
}

// Query resolves the root fields.
func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *Resolver }

// NewSchema is the schema that clients see, with its resolvers. Operations must run within query.Executor.Around.
func NewSchema(r *Resolver) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Schema: Schema(), Resolvers: r})
}

// Schema is SDL, parsed. Each call gives a new one.
func Schema() *ast.Schema {
	schema := gqlparser.MustLoadSchema(&ast.Source{Name: "api.graphqls", Input: SDL})
	delete(schema.Directives, "defer") // the parser adds it; answers come whole
	return schema
}
