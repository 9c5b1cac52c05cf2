package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/store"
)

func benchCommand() *cli.Command {
	c := &cli.Command{
		Name:     "bench",
		Usage:    "measure the service: generate a graph, drive a server, tabulate the figures",
		Commands: []*cli.Command{benchGenerateCommand(), benchLoadCommand(), benchBareCommand(), benchAnalysesCommand(), benchTableCommand()},
	}
	for _, sub := range c.Commands {
		sub.OnUsageError = onUsageError
	}
	return c
}

func benchGenerateCommand() *cli.Command {
	return &cli.Command{
		Name:  "generate",
		Usage: "put a generated graph into an empty store",
		Flags: append(storeFlags(), casesFlag(), seedFlag(), boolFlag("analyses", false, "give cases events, measures and involvements in place of recommendations"),
			boolFlag("thin", false, "give cases half as many claims: 11 nodes a case in place of 23.5")),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			if c.Int("cases") < 1 {
				return usage("--cases is %d; give 1 or more", c.Int("cases"))
			}
			show := newProgress(c.Root().ErrWriter).step("nodes generated")
			return withStore(ctx, c, func(s store.Store) error {
				start := time.Now()
				nodes, err := bench.Fill(ctx, s, bench.Options{Cases: c.Int("cases"), Seed: uint64(c.Uint("seed")), Analyses: c.Bool("analyses"), Thin: c.Bool("thin")}, func(nodes int) { show(nodes, 0) })
				if err != nil {
					return err
				}
				fmt.Fprintf(c.Root().Writer, "generated %d cases, %d nodes, in %.2f s\n", c.Int("cases"), nodes, time.Since(start).Seconds())
				return nil
			})
		},
	}
}

func benchLoadCommand() *cli.Command {
	return &cli.Command{
		Name:  "load",
		Usage: "drive a server that has a generated graph, and check its answers",
		Flags: []cli.Flag{
			stringFlag("url", "http://127.0.0.1:8080/graphql", "where requests go; {op} in it stands for the operation"),
			listFlag("op", "operation: point, list, deep or search; may be repeated; all where none is given"),
			casesFlag(), seedFlag(),
			intFlag("connections", 8, "connections that ask at the same time"),
			&cli.DurationFlag{Name: "duration", Value: 10 * time.Second, Usage: "time for each operation", Sources: env("duration")},
			&cli.DurationFlag{Name: "warmup", Value: time.Second, Usage: "time before that, not counted", Sources: env("warmup")},
			stringFlag("document", "", "file with another GraphQL document for the same variables; {op} in it stands for the operation"),
			stringFlag("bare", "", "URL of a bare handler (bench bare), to be driven with answers of the same size"),
			stringFlag("column", "", "with --record: what the figures are recorded under"),
			stringFlag("record", "", "file to which the figures are added, for bench table"),
		},
		Action: benchLoad,
	}
}

func benchLoad(ctx context.Context, c *cli.Command) error {
	if err := noArguments(c); err != nil {
		return err
	}
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	names := c.StringSlice("op")
	if len(names) == 0 {
		for _, o := range bench.Operations {
			names = append(names, o.Name)
		}
	}
	failed := false
	for _, name := range names {
		operation, err := bench.OperationNamed(name)
		if err != nil {
			return usageError{err}
		}
		if file := c.String("document"); file != "" {
			document, err := os.ReadFile(strings.ReplaceAll(file, "{op}", name))
			if err != nil {
				return err
			}
			operation.Document = string(document)
		}
		load := bench.Load{
			URL: strings.ReplaceAll(c.String("url"), "{op}", name), Operation: operation, Connections: c.Int("connections"),
			Duration: c.Duration("duration"), Warmup: c.Duration("warmup"), Cases: c.Int("cases"), Seed: uint64(c.Uint("seed")),
		}
		figures, err := load.Run(ctx, m)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if bare := c.String("bare"); bare != "" && figures.Bytes > 0 {
			load.URL, load.Warmup = fmt.Sprintf("%s?bytes=%d", bare, figures.Bytes), load.Warmup/4
			ceiling, err := load.Run(ctx, m)
			if err != nil {
				return fmt.Errorf("the bare handler: %w", err)
			}
			figures.Ceiling = ceiling.Rate
		}
		fmt.Fprintln(c.Root().Writer, figures)
		failed = failed || figures.Errors > 0
		if file := c.String("record"); file != "" {
			if err := (bench.Record{Column: c.String("column"), Cases: c.Int("cases"), Figures: &figures}).AppendTo(file); err != nil {
				return err
			}
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func benchBareCommand() *cli.Command {
	return &cli.Command{
		Name:  "bare",
		Usage: "serve fixed answers of as many bytes as asked for: the ceiling of what a server can reach",
		Flags: []cli.Flag{stringFlag("listen", "127.0.0.1:8081", "address to listen on; port 0 takes a free one")},
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			listener, err := net.Listen("tcp", c.String("listen"))
			if err != nil {
				return fmt.Errorf("--listen %s: %w", c.String("listen"), err)
			}
			fmt.Fprintf(c.Root().Writer, "listening on http://%s\n", listener.Addr())
			bare := &http.Server{Handler: bench.Bare(), ReadHeaderTimeout: 10 * time.Second}
			stop := context.AfterFunc(ctx, func() { _ = bare.Close() })
			defer stop()
			if err := bare.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
				return err
			}
			return nil
		},
	}
}

func benchTableCommand() *cli.Command {
	return &cli.Command{
		Name:      "table",
		Usage:     "print the figures of a file of records as a table",
		ArgsUsage: "FILE",
		Flags: []cli.Flag{
			boolFlag("curve", false, "a row for each size of the graph, instead of one for each operation"),
			boolFlag("analyses", false, "a row for each analysis, of the records of bench analyses"),
			stringFlag("page", "", "Markdown page whose section the table also becomes: between <!-- table --> and <!-- /table -->, or curve, or analyses"),
		},
		Action: func(_ context.Context, c *cli.Command) error {
			file, err := argument(c, "a file of records")
			if err != nil {
				return err
			}
			f, err := os.Open(file)
			if err != nil {
				return err
			}
			defer f.Close()
			records, err := bench.ReadRecords(f)
			if err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
			section, write := "table", bench.WriteTable
			switch {
			case c.Bool("curve"):
				section, write = "curve", bench.WriteCurve
			case c.Bool("analyses"):
				section, write = "analyses", bench.WriteAnalyses
			}
			var table strings.Builder
			if err := write(&table, records); err != nil {
				return err
			}
			fmt.Fprint(c.Root().Writer, table.String())
			page := c.String("page")
			if page == "" {
				return nil
			}
			content, err := os.ReadFile(page)
			if err != nil {
				return err
			}
			changed, err := bench.ReplaceSection(string(content), section, table.String())
			if err != nil {
				return fmt.Errorf("%s: %w", page, err)
			}
			return os.WriteFile(page, []byte(changed), 0o644)
		},
	}
}

func casesFlag() cli.Flag { return intFlag("cases", 10_000, "cases of the generated graph") }

func seedFlag() cli.Flag {
	return &cli.UintFlag{Name: "seed", Value: 1, Usage: "seed: the same one gives the same graph and the same variables", Sources: env("seed")}
}
