package main

import (
	"context"
	"fmt"
	"io"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/findings"
	"herstelgraaf/internal/store"
)

func findingsCommand() *cli.Command {
	return &cli.Command{
		Name:  "findings",
		Usage: "print what recurs in the cases: patterns, sequences, durations, loops, who is like whom, as Markdown",
		Description: "Without --data and --store it tells of the folder " + defaultData + ", and where that is not there of the bundled data set.\n" +
			"docs/findings.md is made with it.",
		Flags: append(storeFlags(), languageFlag("en")),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			lang, err := languageOf(c)
			if err != nil {
				return err
			}
			return withKnownGraph(ctx, c, func(s store.Store) error {
				return s.View(ctx, func(r store.Reader) error {
					found, err := findings.Find(ctx, s.Model(), r)
					if err != nil {
						return fmt.Errorf("work the findings out: %w", err)
					}
					_, err = io.WriteString(c.Root().Writer, found.Markdown(lang))
					return err
				})
			})
		},
	}
}
