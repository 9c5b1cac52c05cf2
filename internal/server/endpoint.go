package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.opentelemetry.io/otel/trace"

	"herstelgraaf/internal/fault"
)

// endpoint serves GraphQL over HTTP by the working group's specification: POST
// with a JSON body, and GET for queries.
type endpoint struct {
	exec    *executor.Executor
	present presenter
	limits  Limits
	time    time.Duration
	metrics *metrics
	tracer  trace.Tracer // nil without tracing
	log     *slog.Logger
}

func newEndpoint(cfg Config, deps Deps, m *metrics, tracer trace.Tracer) (*endpoint, error) {
	documents, err := newRecent[*ast.QueryDocument](cfg.Limits.Documents)
	if err != nil {
		return nil, err
	}
	hashed, err := newRecent[string](cfg.Limits.Documents)
	if err != nil {
		return nil, err
	}
	p := presenter{log: deps.Logger}
	exec := executor.New(deps.Schema)
	exec.SetQueryCache(documents)
	exec.SetParserTokenLimit(cfg.Limits.Tokens)
	exec.SetDisableSuggestion(!cfg.Introspection)
	exec.SetErrorPresenter(p.present)
	exec.SetRecoverFunc(p.recovered)
	exec.Use(persistedQueries{extension.AutomaticPersistedQuery{Cache: &texts{hashed}}})
	exec.Use(guard{limits: cfg.Limits, introspection: cfg.Introspection, cost: deps.Cost})
	if deps.Around != nil {
		exec.AroundOperations(deps.Around)
	}
	return &endpoint{
		exec:    exec,
		present: p,
		limits:  cfg.Limits,
		time:    cfg.Timeouts.Query,
		metrics: m,
		tracer:  tracer,
		log:     deps.Logger,
	}, nil
}

// ServeHTTP answers one GraphQL request.
func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	media, acceptable := negotiate(r.Header.Values("Accept"))
	if !acceptable {
		e.refuse(w, r, plainJSON, fault.New(fault.NotAcceptable, "Accept is %q: allow %s or %s",
			r.Header.Get("Accept"), graphqlResponse, plainJSON))
		return
	}
	params, problem := e.read(w, r)
	if problem != nil {
		e.refuse(w, r, media, problem)
		return
	}
	ctx, cancel := context.WithTimeout(graphql.StartOperationTrace(r.Context()), e.time)
	defer cancel()
	op, problems := e.exec.CreateOperationContext(ctx, params)
	if len(problems) > 0 {
		e.refuseAll(w, r, media, requestErrors(problems, e.limits))
		return
	}
	x := exchangeOf(ctx)
	x.operation, x.name = string(op.Operation.Operation), op.Operation.Name
	if problem := allowed(r.Method, op.Operation.Operation); problem != nil {
		w.Header().Set("Allow", http.MethodPost)
		e.refuse(w, r, media, problem)
		return
	}
	e.execute(ctx, w, r, media, op)
}

func (e *endpoint) read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *fault.Error) {
	switch r.Method {
	case http.MethodPost:
		return readPost(w, r, e.limits.Body)
	case http.MethodGet, http.MethodHead:
		return readGet(r)
	default:
		w.Header().Set("Allow", "GET, HEAD, POST")
		return nil, fault.New(fault.MethodNotAllowed, "%s is not allowed here: send POST, or GET for a query", r.Method)
	}
}

func allowed(method string, operation ast.Operation) *fault.Error {
	switch {
	case operation == ast.Subscription:
		return fault.New(fault.BadRequest, "a subscription is not answered by one response")
	case operation == ast.Mutation && method != http.MethodPost:
		return fault.New(fault.MethodNotAllowed, "a mutation is not executed on %s: send POST", method)
	default:
		return nil
	}
}

func (e *endpoint) execute(ctx context.Context, w http.ResponseWriter, r *http.Request, media mediaType, op *graphql.OperationContext) {
	ctx, end := e.span(ctx, op)
	responses, ctx := e.exec.DispatchOperation(ctx, op)
	response := responses(ctx)
	end(response)
	late := errors.Is(ctx.Err(), context.DeadlineExceeded)
	switch {
	case r.Context().Err() != nil:
		// The client has gone; the status is for the log.
		w.WriteHeader(statusClientClosed)
	case late && (response == nil || len(response.Errors) > 0):
		e.refuse(w, r, media, fault.New(fault.Timeout, "the query took longer than %s, the limit here (query-timeout)", e.time).
			With("limit", e.time.String()).With("setting", "query-timeout"))
	case response == nil:
		e.refuse(w, r, media, internal(ctx))
	case response.Data == nil && len(response.Errors) > 0:
		// An operation middleware refused it; execution itself writes data, if only null.
		e.refuseAll(w, r, media, e.present.complete(ctx, response.Errors))
	default:
		response.Errors = e.present.complete(ctx, response.Errors)
		e.metrics.errors(response.Errors)
		e.send(w, r, answered(media, response))
	}
}

// statusClientClosed is nginx's status for a client that went before the answer.
const statusClientClosed = 499

func (e *endpoint) refuse(w http.ResponseWriter, r *http.Request, media mediaType, problem *fault.Error) {
	e.refuseAll(w, r, media, gqlerror.List{asGraphQL(problem)})
}

// refuseAll answers a request that was not executed. The first error decides on
// the status.
func (e *endpoint) refuseAll(w http.ResponseWriter, r *http.Request, media mediaType, list gqlerror.List) {
	e.metrics.errors(list)
	code := codeOf(list[0])
	status := statusOf(code)
	if media == plainJSON && wellFormed(code) {
		status = http.StatusOK
	}
	e.send(w, r, answer{media: media, status: status, errors: list})
}

func (e *endpoint) send(w http.ResponseWriter, r *http.Request, a answer) {
	if err := a.write(w, r); err != nil {
		e.log.ErrorContext(r.Context(), "write answer", "error", err)
		a = answer{media: a.media, status: http.StatusInternalServerError, errors: gqlerror.List{asGraphQL(internal(r.Context()))}}
		if err := a.write(w, r); err != nil {
			e.log.ErrorContext(r.Context(), "write error", "error", err)
		}
	}
}
