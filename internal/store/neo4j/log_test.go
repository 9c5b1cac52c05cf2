package neo4j_test

import (
	"context"
	"log/slog"
)

// onWarning is a logger that tells of warnings.
func onWarning(tell func(message string)) *slog.Logger { return slog.New(warnings(tell)) }

type warnings func(message string)

func (w warnings) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelWarn }

func (w warnings) Handle(_ context.Context, record slog.Record) error {
	w(record.Message)
	return nil
}

func (w warnings) WithAttrs([]slog.Attr) slog.Handler { return w }
func (w warnings) WithGroup(string) slog.Handler      { return w }
