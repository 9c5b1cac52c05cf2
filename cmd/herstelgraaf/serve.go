package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"

	"github.com/urfave/cli/v3"
	"golang.org/x/sync/errgroup"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/server"
)

func serveCommand() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "serve the graph: the playground at /, GraphQL at /graphql",
		Description: "A graph that is empty is filled with the bundled data set first. Each flag can be given by its environment variable too;\n" +
			"a flag wins.",
		Flags: append(storeFlags(), serveFlags()...),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			config, err := serverConfig(c)
			if err != nil {
				return err
			}
			return serve(ctx, c, config)
		},
	}
}

func serveFlags() []cli.Flag {
	d := server.DefaultConfig()
	return append([]cli.Flag{
		stringFlag("listen", "127.0.0.1:8080", "address to listen on; port 0 takes a free one"),
		listFlag("cors-origin", "web origin whose pages may call the service, such as https://example.org; * for all; may be repeated"),
		stringFlag("base-iri", "", "what the IRIs of nodes begin with, such as https://example.org (default: the address that a request was sent to)"),
		boolFlag("introspection", d.Introspection, "tell clients the schema"),
		intFlag("max-body", int(d.Limits.Body), "bytes of a request's body"),
		intFlag("max-header", d.Limits.Header, "bytes of a request's line and headers"),
		intFlag("max-tokens", d.Limits.Tokens, "tokens of a document"),
		intFlag("max-depth", d.Limits.Depth, "fields inside each other"),
		intFlag("max-input-depth", d.Limits.InputDepth, "lists and objects inside each other in an argument or a variable"),
		intFlag("max-aliases", d.Limits.Aliases, "fields with an alias"),
		intFlag("max-root-fields", d.Limits.RootFields, "fields of the root type"),
		intFlag("max-nodes", d.Limits.Nodes, "nodes that a query may read, counted from its plan"),
		intFlag("max-exports", d.Limits.Exports, "exports that are written at the same time"),
		intFlag("document-cache", int(d.Limits.Documents), "bytes of query text that are kept parsed"),
		durationFlag("read-header-timeout", d.Timeouts.ReadHeader, "time for a request's headers"),
		durationFlag("read-timeout", d.Timeouts.Read, "time for a whole request"),
		durationFlag("write-timeout", d.Timeouts.Write, "time for an answer"),
		durationFlag("idle-timeout", d.Timeouts.Idle, "time that a connection is kept without a request"),
		durationFlag("query-timeout", d.Timeouts.Query, "time for the execution of a query"),
		durationFlag("shutdown-timeout", d.Timeouts.Shutdown, "time for running requests when the service stops"),
		stringFlag("trace-endpoint", "", "where OpenTelemetry traces go by OTLP over HTTP, such as http://localhost:4318; empty: nowhere"),
		floatFlag("trace-ratio", d.Tracing.Ratio, "share of the requests that are traced, 0 to 1"),
	}, logFlags()...)
}

func logFlags() []cli.Flag {
	d := server.DefaultConfig().Log
	return []cli.Flag{
		stringFlag("log-format", d.Format, "text or json"),
		stringFlag("log-level", d.Level.String(), "DEBUG, INFO, WARN or ERROR"),
		durationFlag("log-slow", d.Slow, "requests that take longer are logged"),
	}
}

func serverConfig(c *cli.Command) (server.Config, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.String("log-level"))); err != nil {
		return server.Config{}, usage("log-level is %q: give DEBUG, INFO, WARN or ERROR", c.String("log-level"))
	}
	config := server.Config{
		Origins:       c.StringSlice("cors-origin"),
		Introspection: c.Bool("introspection"),
		BaseIRI:       c.String("base-iri"),
		Limits: server.Limits{
			Body: int64(c.Int("max-body")), Header: c.Int("max-header"), Tokens: c.Int("max-tokens"), Depth: c.Int("max-depth"),
			InputDepth: c.Int("max-input-depth"), Aliases: c.Int("max-aliases"), RootFields: c.Int("max-root-fields"), Nodes: c.Int("max-nodes"),
			Exports: c.Int("max-exports"), Documents: int64(c.Int("document-cache")),
		},
		Timeouts: server.Timeouts{
			ReadHeader: c.Duration("read-header-timeout"), Read: c.Duration("read-timeout"), Write: c.Duration("write-timeout"),
			Idle: c.Duration("idle-timeout"), Query: c.Duration("query-timeout"), Shutdown: c.Duration("shutdown-timeout"),
		},
		Log:     server.Log{Format: c.String("log-format"), Level: level, Slow: c.Duration("log-slow")},
		Tracing: server.Tracing{Endpoint: c.String("trace-endpoint"), Ratio: c.Float("trace-ratio")},
	}
	if err := config.Validate(); err != nil {
		return config, usageError{err}
	}
	return config, nil
}

// loggerOf is the log of a command; commands without flags for it log warnings as text.
func loggerOf(c *cli.Command) *slog.Logger {
	config, err := serverConfig(c)
	if err != nil || c.Name != "serve" {
		config.Log = server.Log{Format: "text", Level: slog.LevelWarn}
	}
	return server.NewLogger(c.Root().ErrWriter, config.Log)
}

// serve opens the graph and serves it until ctx ends. Where --wait lets it wait for its database it serves already while it
// does, so that /readyz can say so.
func serve(ctx context.Context, c *cli.Command, config server.Config) (err error) {
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	s := &lateStore{model: m}
	defer func() {
		if closed := s.Close(); err == nil {
			err = closed
		}
	}()
	waits := c.Duration("wait") > 0
	if !waits {
		if err := openAndLoad(ctx, c, s); err != nil {
			return err
		}
	}
	web, err := newService(ctx, config, s, loggerOf(c))
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.String("listen"))
	if err != nil {
		return fmt.Errorf("--listen %s: %w", c.String("listen"), err)
	}
	address := "http://" + listener.Addr().String()
	fmt.Fprintf(c.Root().Writer, "listening on %s\nexplorer:   %s/explore\nplayground: %s/\nGraphQL:    %s/graphql\n", address, address, address, address)
	group, ctx := errgroup.WithContext(ctx)
	if waits {
		group.Go(func() error { return openAndLoad(ctx, c, s) })
	}
	group.Go(func() error { return web.Serve(ctx, listener) })
	return group.Wait()
}

// openAndLoad opens the graph that the flags name, and fills it with the bundled data set where it is empty.
func openAndLoad(ctx context.Context, c *cli.Command, late *lateStore) error {
	s, err := openStore(ctx, c, late.model, loggerOf(c))
	if err != nil {
		return err
	}
	if _, err := loadIfEmpty(ctx, s, newProgress(c.Root().ErrWriter)); err != nil {
		return errors.Join(fmt.Errorf("load the bundled data set: %w", err), s.Close())
	}
	late.open(s)
	return nil
}
