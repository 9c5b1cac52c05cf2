package main

import (
	"context"
	"io"
	"strings"

	"github.com/urfave/cli/v3"

	"herstelgraaf/graph"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/export"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
)

// Formats of export that are the project's own.
const (
	yamlFormat  = "yaml"
	linesFormat = "jsonl"
)

// ownAddress is where the service listens if it is not told otherwise, and so the base of IRIs.
const ownAddress = "http://127.0.0.1:8080"

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:      "export",
		Usage:     "write the graph as data files into a folder, or in another form into a file",
		ArgsUsage: "DIR | FILE",
		Description: "Without --data and --store it writes what the folder " + defaultData + " holds, and where that is not there\n" +
			"the bundled data set.",
		Flags: append(storeFlags(),
			stringFlag("format", yamlFormat, "yaml: data files, as import reads them; jsonl: one JSON object a line for each node; or "+
				strings.Join(export.FormatNames(), ", ")),
			stringFlag("base-iri", ownAddress, "what IRIs begin with"),
			listFlag("kind", "only nodes of this kind, such as EVENT; may be repeated"),
			stringFlag("where", "", "only nodes that fit, as JSON in the form of the API's where; with one --kind"),
			stringFlag("as-of", "", "the date at which statuses are judged (default: the data set's own)"),
		),
		Action: func(ctx context.Context, c *cli.Command) error {
			to, err := argument(c, "the folder or the file")
			if err != nil {
				return err
			}
			show := newProgress(c.Root().ErrWriter)
			return withKnownGraph(ctx, c, func(s store.Store) error {
				write, err := exportOf(ctx, c, s, to, show)
				if err != nil {
					return err
				}
				return s.View(ctx, write)
			})
		},
	}
}

// exportOf is what writes the export that the flags ask for.
func exportOf(ctx context.Context, c *cli.Command, s store.Store, to string, show *progress) (func(store.Reader) error, error) {
	name := c.String("format")
	format, known := export.FormatNamed(name)
	if !known {
		if c.IsSet("kind") || c.IsSet("where") || c.IsSet("as-of") {
			return nil, usage("--kind, --where and --as-of are for other forms than yaml and jsonl")
		}
		switch name {
		case yamlFormat:
			return func(r store.Reader) error {
				return dataset.Export(ctx, r, s.Model(), to, show.step("writing data files"))
			}, nil
		case linesFormat:
			return func(r store.Reader) error {
				return writeFile(to, func(w io.Writer) error { return export.Lines(ctx, w, r, show.step("writing nodes")) })
			}, nil
		}
		return nil, usage("--format is %q: give yaml, jsonl or one of %s", name, strings.Join(export.FormatNames(), ", "))
	}
	selection, err := format.Read(s.Model(), graph.Schema(), export.Parameters{
		BaseIRI: c.String("base-iri"), Kinds: c.StringSlice("kind"), Where: c.String("where"), AsOf: c.String("as-of"),
	}, server.DefaultConfig().Limits.InputDepth)
	if err != nil {
		return nil, usageError{err}
	}
	return func(r store.Reader) error {
		return writeFile(to, func(w io.Writer) error { return format.Write(ctx, w, r, selection) })
	}, nil
}
