package server

import (
	"context"
	"io"
	"log/slog"
)

// NewLogger returns a logger that adds the request's id to each record whose
// context has one.
func NewLogger(w io.Writer, c Log) *slog.Logger {
	o := &slog.HandlerOptions{Level: c.Level}
	var h slog.Handler
	if c.Format == "json" {
		h = slog.NewJSONHandler(w, o)
	} else {
		h = slog.NewTextHandler(w, o)
	}
	return slog.New(withRequestID{h})
}

type withRequestID struct{ slog.Handler }

func (h withRequestID) Handle(ctx context.Context, r slog.Record) error {
	if id := RequestID(ctx); id != "" {
		r.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, r)
}

func (h withRequestID) WithAttrs(attrs []slog.Attr) slog.Handler {
	return withRequestID{h.Handler.WithAttrs(attrs)}
}

func (h withRequestID) WithGroup(name string) slog.Handler {
	return withRequestID{h.Handler.WithGroup(name)}
}
