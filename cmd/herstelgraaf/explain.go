package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/urfave/cli/v3"

	"herstelgraaf/graph"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/query"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "print the plan of a query: its levels, the store requests of each, and what it may read",
		ArgsUsage: "'query { … }'",
		Flags: []cli.Flag{
			stringFlag("variables", "", "the variables, as a JSON object"),
			stringFlag("operation", "", "the operation's name, where the document has several"),
		},
		Action: func(ctx context.Context, c *cli.Command) error {
			document, err := argument(c, "a query")
			if err != nil {
				return err
			}
			params := &graphql.RawParams{Query: document, OperationName: c.String("operation")}
			if given := c.String("variables"); given != "" {
				if err := json.Unmarshal([]byte(given), &params.Variables); err != nil {
					return usage("--variables is no JSON object: %s", err)
				}
			}
			m, err := dataset.Model()
			if err != nil {
				return err
			}
			ctx = graphql.StartOperationTrace(ctx)
			operation, errs := executor.New(graph.NewSchema(&graph.Resolver{Model: m})).CreateOperationContext(ctx, params)
			if len(errs) > 0 {
				return fmt.Errorf("the query can't be planned: %w", errs)
			}
			return query.NewExecutor(m, nil, nil).Explain(c.Root().Writer, operation)
		},
	}
}
