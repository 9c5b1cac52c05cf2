package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/graph"
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
	"herstelgraaf/web"
)

// newService puts the parts together over a store: full-text index, executor, schema, server.
func newService(ctx context.Context, config server.Config, s store.Store, log *slog.Logger) (*server.Server, error) {
	texts := query.NewFullText(ctx, s)
	snapshots := dynamics.FollowSnapshot(s)
	go func() { _ = snapshots.Ready(ctx) }() // the first analysis tells what failed
	executor := query.NewExecutor(s.Model(), s, texts)
	return server.New(config, server.Deps{
		Schema: graph.NewSchema(&graph.Resolver{Model: s.Model(), Snapshots: snapshots, Knowledge: advice.NewKeeper(s)}),
		Around: executor.Around,
		Cost: func(_ context.Context, operation *graphql.OperationContext) (int, error) {
			return executor.Cost(operation).Nodes, nil
		},
		Ready: func() error { return ready(ctx, s, texts) },
		Revision: func() uint64 {
			ctx, cancel := context.WithTimeout(ctx, probeLimit)
			defer cancel()
			revision, err := revisionOf(ctx, s)
			if err != nil {
				return 0
			}
			return uint64(revision)
		},
		Pages:   web.Handler(),
		Exports: &server.Exports{Store: s, Page: web.NodePage()},
		Logger:  log,
	})
}

// probeLimit bounds what /readyz and /metrics ask of the store: a database that is silent must not make them so.
const probeLimit = 2 * time.Second

func ready(ctx context.Context, s store.Store, texts *query.FullText) error {
	limited, cancel := context.WithTimeout(ctx, probeLimit)
	defer cancel()
	if err := s.Ready(limited); err != nil {
		return err
	}
	return texts.Ready(ctx)
}
