package query

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// planCacheSize is how many plans are kept.
const planCacheSize = 1000

// Executor answers the part of operations that asks for the model's types. It is safe for concurrent use.
type Executor struct {
	store  store.Viewer
	model  *model.Model
	search Searcher
	roots  map[string]rootField
	plans  *lru.Cache[planKey, *Plan]
}

// planKey tells plans apart: by the operation of a parsed document, and by the values of the variables that decide what
// is included.
type planKey struct {
	operation *ast.OperationDefinition
	included  string
}

// NewExecutor makes an executor over a store. Without a store it can only explain operations and count their cost.
func NewExecutor(m *model.Model, s store.Viewer, search Searcher) *Executor {
	plans, err := lru.New[planKey, *Plan](planCacheSize)
	if err != nil {
		panic(err) // the size is a constant above 0
	}
	return &Executor{store: s, model: m, search: search, roots: rootFields(m), plans: plans}
}

// Around runs an operation within one view of the store, so that all of it sees one revision: first the plan, level by
// level, then gqlgen, whose root resolvers pick up what the plan found (Answer). It is a graphql.OperationMiddleware.
func (e *Executor) Around(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	operation := graphql.GetOperationContext(ctx)
	if operation.Operation.Operation == ast.Subscription {
		return next(ctx)
	}
	fields := operation.ResolverMiddleware
	operation.ResolverMiddleware = func(ctx context.Context, next graphql.Resolver) (any, error) {
		return resolveRefs(ctx, func(ctx context.Context) (any, error) { return fields(ctx, next) })
	}
	var response *graphql.Response
	err := e.store.View(ctx, func(r store.Reader) error {
		run, err := e.run(ctx, r, operation)
		if err != nil {
			return err
		}
		defer run.release()
		ctx := context.WithValue(ctx, runKey{}, run)
		if response = next(ctx)(ctx); response == nil {
			return ctx.Err() // gqlgen answers nothing once the time is over
		}
		response.Extensions = withRevision(response.Extensions, r.Revision())
		return run.failure()
	})
	if err != nil {
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{gqlerror.Wrap(err)}})
	}
	return graphql.OneShot(response)
}

// run plans and executes what an operation asks of the model.
func (e *Executor) run(ctx context.Context, r store.Reader, operation *graphql.OperationContext) (*operationRun, error) {
	x := &execution{model: e.model, reader: r, search: e.search, variables: operation.Variables}
	x.asOf, _ = DefaultAsOf(r) // an empty graph has none, and nothing to judge
	plan := e.plan(operation)
	if err := x.run(ctx, plan); err != nil {
		return nil, err
	}
	run := &operationRun{execution: x}
	return run, run.write(ctx)
}

// plan reads the operation's plan from the cache, or makes it.
func (e *Executor) plan(operation *graphql.OperationContext) *Plan {
	key := planKey{operation.Operation, includedBy(operation)}
	if plan, ok := e.plans.Get(key); ok {
		return plan
	}
	plan := newPlan(e.model, e.roots, operation)
	e.plans.Add(key, plan)
	return plan
}

// includedBy writes down the values of the Boolean variables: the ones that @skip and @include can read.
func includedBy(operation *graphql.OperationContext) string {
	var b strings.Builder
	for _, v := range operation.Operation.VariableDefinitions {
		if v.Type.Name() == "Boolean" {
			fmt.Fprintf(&b, "%s=%v ", v.Variable, operation.Variables[v.Variable])
		}
	}
	return b.String()
}

// OperationName is the name of the GraphQL operation that a context belongs to; empty where it has none.
func OperationName(ctx context.Context) string {
	if !graphql.HasOperationContext(ctx) {
		return ""
	}
	operation := graphql.GetOperationContext(ctx)
	if operation.Operation == nil {
		return operation.OperationName
	}
	return operation.Operation.Name // also where the request names none, since the document has one only
}

// DefaultAsOf is the day at which statuses are judged where an operation names none, as the data set says.
func DefaultAsOf(r store.Reader) (model.Date, error) { return model.ParseDate(r.Meta()["asOf"]) }

// withRevision adds the revision that an answer was read at to its extensions.
func withRevision(extensions map[string]any, r store.Revision) map[string]any {
	extensions = maps.Clone(extensions)
	if extensions == nil {
		extensions = make(map[string]any, 1)
	}
	extensions["revision"] = uint64(r)
	return extensions
}
