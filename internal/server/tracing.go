package server

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	metricnoop "go.opentelemetry.io/otel/metric/noop"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

const service = "herstelgraaf"

// newTracing returns nil when tracing is off, so that a request without it pays
// nothing.
func newTracing(t Tracing, log *slog.Logger) (*sdktrace.TracerProvider, error) {
	if t.Endpoint == "" {
		return nil, nil
	}
	exporter, err := otlptracehttp.New(context.Background(), otlptracehttp.WithEndpointURL(strings.TrimSuffix(t.Endpoint, "/")+"/v1/traces"))
	if err != nil {
		return nil, fmt.Errorf("trace-endpoint %q: %w", t.Endpoint, err)
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("traces are lost", "error", err) }))
	return sdktrace.NewTracerProvider(
		sdktrace.WithBatcher(exporter),
		sdktrace.WithSampler(sdktrace.ParentBased(sdktrace.TraceIDRatioBased(t.Ratio))),
		sdktrace.WithResource(resource.NewSchemaless(attribute.String("service.name", service))),
	), nil
}

// traced wraps a handler in a span for each request, a child of the caller's
// when it sends traceparent.
func traced(provider trace.TracerProvider) func(http.Handler) http.Handler {
	return otelhttp.NewMiddleware(service,
		otelhttp.WithTracerProvider(provider),
		otelhttp.WithMeterProvider(metricnoop.NewMeterProvider()),
		otelhttp.WithPropagators(propagation.TraceContext{}),
		otelhttp.WithSpanNameFormatter(func(_ string, r *http.Request) string { return r.Method }),
	)
}

// span begins the operation's span; the function that it returns ends it. The
// document stays out of it: it may hold what a user typed.
func (e *endpoint) span(ctx context.Context, op *graphql.OperationContext) (context.Context, func(*graphql.Response)) {
	if e.tracer == nil {
		return ctx, func(*graphql.Response) {}
	}
	kind, name := string(op.Operation.Operation), op.Operation.Name
	ctx, span := e.tracer.Start(ctx, "graphql "+kind, trace.WithAttributes(
		attribute.String("graphql.operation.type", kind),
		attribute.String("graphql.operation.name", name),
	))
	return ctx, func(r *graphql.Response) {
		if r == nil || len(r.Errors) > 0 {
			span.SetStatus(codes.Error, "")
		}
		span.End()
	}
}
