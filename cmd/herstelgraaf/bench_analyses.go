package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/store"
)

func benchAnalysesCommand() *cli.Command {
	return &cli.Command{
		Name:  "analyses",
		Usage: "measure similar cases and patterns in a store that bench generate --analyses has filled",
		Flags: append(storeFlags(), casesFlag(), seedFlag(),
			stringFlag("record", "", "file to which the figures are added, for bench table --analyses"),
			stringFlag("column", "embedded", "column of the figures; limited for a run whose memory is"),
			stringFlag("transactions", "", "file to which the bottlenecks of each case are written, a line of JSON each, for other programs"),
		),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			o := bench.Options{Cases: c.Int("cases"), Seed: uint64(c.Uint("seed"))}
			var report *bench.AnalysesReport
			err := withStore(ctx, c, func(s store.Store) (err error) {
				report, err = bench.Analyses(ctx, s, o)
				return err
			})
			if err != nil {
				return err
			}
			for _, a := range report.Analyses {
				fmt.Fprintln(c.Root().Writer, a)
			}
			fmt.Fprintf(c.Root().Writer, "the analyses hold %d MiB, the store %d MiB; the process had %d MiB at most\n", report.Snapshot>>20, report.Store>>20, report.Peak>>20)
			if file := c.String("record"); file != "" {
				for _, r := range report.Records(c.String("column"), o.Cases) {
					if err := r.AppendTo(file); err != nil {
						return err
					}
				}
			}
			if file := c.String("transactions"); file != "" {
				return writeFile(file, func(w io.Writer) error {
					lines := json.NewEncoder(w)
					for _, items := range report.Transactions {
						if err := lines.Encode(items); err != nil {
							return err
						}
					}
					return nil
				})
			}
			return nil
		},
	}
}
