package server

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// observer is the outermost room: it gives each request its id and its answer
// the security headers, catches panics, counts and logs.
type observer struct {
	ids     *requestIDs
	metrics *metrics
	present presenter
	log     *slog.Logger
	slow    time.Duration
}

func (o *observer) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		o.metrics.inFlight.Inc()
		x := &exchange{id: o.ids.of(r)}
		r = r.WithContext(context.WithValue(r.Context(), exchangeKey{}, x))
		secure(w.Header())
		w.Header().Set(requestIDHeader, x.id)
		rec := &recorder{ResponseWriter: w, x: x}
		defer func() {
			if p := recover(); p != nil {
				o.panicked(rec, r, p)
			}
			if x.status == 0 {
				x.status = http.StatusOK // what net/http sends for a handler that wrote nothing
			}
			took := time.Since(start)
			o.metrics.inFlight.Dec()
			o.metrics.observe(x, took)
			o.record(r, x, took)
		}()
		next.ServeHTTP(rec, r)
	})
}

// secure sets what a browser must know before it shows an answer. The pages
// that are meant to be shown replace the policy by their own.
func secure(h http.Header) {
	h["X-Content-Type-Options"] = []string{"nosniff"}
	h["X-Frame-Options"] = []string{"DENY"}
	h["Referrer-Policy"] = []string{"no-referrer"}
	h["Content-Security-Policy"] = []string{"default-src 'none'; frame-ancestors 'none'"}
}

func (o *observer) panicked(w *recorder, r *http.Request, p any) {
	if p == http.ErrAbortHandler {
		panic(p)
	}
	o.present.recovered(r.Context(), p)
	if w.x.status != 0 {
		// Part of the answer is out; only breaking the connection tells.
		panic(http.ErrAbortHandler)
	}
	problem := asGraphQL(internal(r.Context()))
	o.metrics.errors(gqlerror.List{problem})
	writeRefusal(w, http.StatusInternalServerError, problem)
}

func (o *observer) record(r *http.Request, x *exchange, took time.Duration) {
	level := slog.LevelDebug
	switch {
	case x.status >= http.StatusInternalServerError:
		level = slog.LevelError
	case took >= o.slow:
		level = slog.LevelWarn
	}
	ctx := r.Context()
	if !o.log.Enabled(ctx, level) {
		return
	}
	o.log.LogAttrs(ctx, level, "request",
		slog.String("method", r.Method),
		slog.String("path", r.URL.Path),
		slog.Int("status", x.status),
		slog.Int64("bytes", x.written),
		slog.Duration("took", took),
		slog.String("operation", x.operation),
		slog.String("name", x.name),
		slog.String("from", r.RemoteAddr),
	)
}

// recorder notes the status and the size of an answer in the exchange.
type recorder struct {
	http.ResponseWriter
	x *exchange
}

func (w *recorder) WriteHeader(status int) {
	if w.x.status == 0 && status >= http.StatusOK {
		w.x.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *recorder) Write(b []byte) (int, error) {
	if w.x.status == 0 {
		w.x.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.x.written += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach flushing and hijacking.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func writeRefusal(w http.ResponseWriter, status int, problem *gqlerror.Error) {
	body := refusal(gqlerror.List{problem})
	h := w.Header()
	h.Set("Content-Type", plainJSON.header())
	h.Set("Content-Length", fmt.Sprint(len(body)))
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	// A client that has gone is no error of the service.
	_, _ = w.Write(body)
}
