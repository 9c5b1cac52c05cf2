package main

import (
	"context"
	"io"

	"github.com/urfave/cli/v3"

	"herstelgraaf/graph"
	"herstelgraaf/internal/server"
)

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "write the GraphQL schema, with descriptions, into a file: what the service serves at /schema.graphql",
		ArgsUsage: "FILE",
		Action: func(_ context.Context, c *cli.Command) error {
			to, err := argument(c, "the file")
			if err != nil {
				return err
			}
			return writeFile(to, func(w io.Writer) error {
				_, err := w.Write(server.SchemaText(graph.Schema()))
				return err
			})
		},
	}
}
