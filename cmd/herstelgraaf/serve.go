package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"time"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
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
			return withStore(ctx, c, func(s store.Store) error { return serve(ctx, c, config, s) })
		},
	}
}

func serveFlags() []cli.Flag {
	d := server.DefaultConfig()
	duration := func(name string, value time.Duration, usage string) cli.Flag {
		return &cli.DurationFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
	}
	return append([]cli.Flag{
		stringFlag("listen", "127.0.0.1:8080", "address to listen on; port 0 takes a free one"),
		listFlag("cors-origin", "web origin whose pages may call the service, such as https://example.org; * for all; may be repeated"),
		boolFlag("introspection", d.Introspection, "tell clients the schema"),
		intFlag("max-body", int(d.Limits.Body), "bytes of a request's body"),
		intFlag("max-header", d.Limits.Header, "bytes of a request's line and headers"),
		intFlag("max-tokens", d.Limits.Tokens, "tokens of a document"),
		intFlag("max-depth", d.Limits.Depth, "fields inside each other"),
		intFlag("max-input-depth", d.Limits.InputDepth, "lists and objects inside each other in an argument or a variable"),
		intFlag("max-aliases", d.Limits.Aliases, "fields with an alias"),
		intFlag("max-root-fields", d.Limits.RootFields, "fields of the root type"),
		intFlag("max-nodes", d.Limits.Nodes, "nodes that a query may read, counted from its plan"),
		intFlag("document-cache", int(d.Limits.Documents), "bytes of query text that are kept parsed"),
		duration("read-header-timeout", d.Timeouts.ReadHeader, "time for a request's headers"),
		duration("read-timeout", d.Timeouts.Read, "time for a whole request"),
		duration("write-timeout", d.Timeouts.Write, "time for an answer"),
		duration("idle-timeout", d.Timeouts.Idle, "time that a connection is kept without a request"),
		duration("query-timeout", d.Timeouts.Query, "time for the execution of a query"),
		duration("shutdown-timeout", d.Timeouts.Shutdown, "time for running requests when the service stops"),
		stringFlag("trace-endpoint", "", "where OpenTelemetry traces go by OTLP over HTTP, such as http://localhost:4318; empty: nowhere"),
		floatFlag("trace-ratio", d.Tracing.Ratio, "share of the requests that are traced, 0 to 1"),
	}, logFlags()...)
}

func logFlags() []cli.Flag {
	d := server.DefaultConfig().Log
	return []cli.Flag{
		stringFlag("log-format", d.Format, "text or json"),
		stringFlag("log-level", d.Level.String(), "DEBUG, INFO, WARN or ERROR"),
		&cli.DurationFlag{Name: "log-slow", Value: d.Slow, Usage: "requests that take longer are logged", Sources: env("log-slow")},
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
		Limits: server.Limits{
			Body: int64(c.Int("max-body")), Header: c.Int("max-header"), Tokens: c.Int("max-tokens"), Depth: c.Int("max-depth"),
			InputDepth: c.Int("max-input-depth"), Aliases: c.Int("max-aliases"), RootFields: c.Int("max-root-fields"), Nodes: c.Int("max-nodes"),
			Documents: int64(c.Int("document-cache")),
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

func serve(ctx context.Context, c *cli.Command, config server.Config, s store.Store) error {
	if _, err := loadIfEmpty(ctx, s, newProgress(c.Root().ErrWriter)); err != nil {
		return fmt.Errorf("load the bundled data set: %w", err)
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
	fmt.Fprintf(c.Root().Writer, "listening on %s\nplayground: %s/\nGraphQL:    %s/graphql\n", address, address, address)
	return web.Serve(ctx, listener)
}
