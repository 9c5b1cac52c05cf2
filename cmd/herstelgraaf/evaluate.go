package main

import (
	"context"
	"fmt"
	"os"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/evaluate"
	"herstelgraaf/internal/store"
)

func evaluateCommand() *cli.Command {
	return &cli.Command{
		Name:  "evaluate",
		Usage: "measure how well similar cases are found and bottlenecks recognised, beside simpler ways",
		Description: "Of each case that is asked about, its own texts are taken out first. Without --data and --store the bundled data\n" +
			"set is used where there is no folder " + defaultData + ".",
		Flags: append(storeFlags(),
			stringFlag("testset", "", "file with descriptions, as internal/evaluate/testset.yaml has them (default: those bundled)"),
		),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			descriptions, err := evaluate.Bundled()
			if file := c.String("testset"); file != "" {
				content, readError := os.ReadFile(file)
				if readError != nil {
					return readError
				}
				descriptions, err = evaluate.ParseDescriptions(content)
			}
			if err != nil {
				return err
			}
			return withKnownGraph(ctx, c, func(s store.Store) error {
				return s.View(ctx, func(r store.Reader) error {
					result, err := evaluate.Run(ctx, s.Model(), r, descriptions)
					if err != nil {
						return fmt.Errorf("evaluate: %w", err)
					}
					return result.Write(c.Root().Writer)
				})
			})
		},
	}
}
