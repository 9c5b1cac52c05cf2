package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/transfer"
)

// embeddedScheme begins the place of a graph in the embedded engine, as neo4j:// does for one in Neo4j.
const embeddedScheme = "embedded:"

func copyCommand() *cli.Command {
	flags := []cli.Flag{
		stringFlag("from", "", "graph to copy: embedded:DIR, or neo4j://HOST:7687, neo4j+s://…, bolt://…, bolt+s://…"),
		stringFlag("to", "", "where to: an empty place, or one in which a copy was interrupted"),
	}
	flags = append(append(flags, neo4jFlags("from")...), neo4jFlags("to")...)
	return &cli.Command{
		Name:  "copy",
		Usage: "copy a whole graph with its history from one engine to another",
		Description: "Each revision is copied with its author, reason and time; a copy that was interrupted goes on where it stopped. At the end both\n" +
			"sides are read again, and their numbers and a hash of all content are compared.",
		Flags: append(flags, waitFlag()),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			return copyGraph(ctx, c)
		},
	}
}

func copyGraph(ctx context.Context, c *cli.Command) (err error) {
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	from, err := openPlace(ctx, c, "from", m)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	to, err := openPlace(ctx, c, "to", m)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	result, err := transfer.Copy(ctx, from, to, newProgress(c.Root().ErrWriter).step("copying changes"))
	if err != nil {
		return fmt.Errorf("copy %s to %s: %w", c.String("from"), c.String("to"), err)
	}
	fmt.Fprintf(c.Root().Writer, "copied %d revisions; both sides have %s\n", result.Revisions, result.Content)
	return nil
}

// openPlace opens the graph at the place that a flag names.
func openPlace(ctx context.Context, c *cli.Command, flag string, m *model.Model) (store.Store, error) {
	place := c.String(flag)
	if place == "" {
		return nil, usage("--%s is missing: give embedded:DIR or neo4j://HOST:7687", flag)
	}
	dir, ok := strings.CutPrefix(place, embeddedScheme)
	if !ok {
		return openNeo4j(ctx, c, flag, m, loggerOf(c))
	}
	if dir == "" {
		return nil, usage("--%s is %q: give embedded:DIR with a folder", flag, place)
	}
	if _, err := os.Stat(dir); flag == "from" && err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	return embedded.Open(dir, m, embedded.Options{})
}
