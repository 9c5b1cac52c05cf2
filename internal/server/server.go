// Package server puts a gqlgen schema on HTTP: transports by the
// GraphQL-over-HTTP specification, limits before execution, errors with codes,
// probes, metrics, traces. What a query means is the schema's affair; which
// flags set the configuration is cmd's.
package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/go-chi/chi/v5"
	"github.com/prometheus/client_golang/prometheus"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Deps are what the server serves. Only Schema is required.
type Deps struct {
	Schema graphql.ExecutableSchema
	// Around runs around each operation; the query executor opens its revision
	// of the graph there, and may add to the response's Extensions. A response
	// without Data refuses the operation.
	Around graphql.OperationMiddleware
	// Cost tells, before an operation runs, how many nodes it may read. An error
	// refuses the operation.
	Cost func(ctx context.Context, op *graphql.OperationContext) (nodes int, err error)
	// Ready is nil when queries can be answered. Its message is shown to who
	// asks /readyz.
	Ready func() error
	// Revision is the graph's newest, for /metrics.
	Revision func() uint64
	// Collectors add series to /metrics.
	Collectors []prometheus.Collector
	// Pages serves the playground at /, the explorer at /explore and below, and
	// their /assets/, and brings the Content-Security-Policy that each page needs.
	Pages http.Handler
	// Exports serves /export/, /id/ and /def; without it none is there.
	Exports *Exports
	// Routes adds addresses of its own.
	Routes func(chi.Router)
	// Logger is slog.Default() when nil.
	Logger *slog.Logger
}

// Server serves a schema over HTTP. Make one with New.
type Server struct {
	cfg      Config
	log      *slog.Logger
	isReady  func() error
	metrics  *metrics
	tracing  *sdktrace.TracerProvider // nil when off
	handler  http.Handler
	stopping atomic.Bool
}

// New builds a server. It fails on a configuration that Validate refuses.
func New(cfg Config, deps Deps) (*Server, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if deps.Schema == nil {
		return nil, errors.New("new server: Deps.Schema is missing")
	}
	if deps.Logger == nil {
		deps.Logger = slog.Default()
	}
	s := &Server{cfg: cfg, log: deps.Logger, isReady: deps.Ready}
	var err error
	if s.metrics, err = newMetrics(deps); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	if s.tracing, err = newTracing(cfg.Tracing, deps.Logger); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	var tracer trace.Tracer
	if s.tracing != nil {
		tracer = s.tracing.Tracer(service)
	}
	graphQL, err := newEndpoint(cfg, deps, s.metrics, tracer)
	if err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	if s.handler, err = s.routes(deps, graphQL); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	return s, nil
}

// Handler answers requests without a listener; Serve adds the timeouts.
func (s *Server) Handler() http.Handler { return s.handler }
