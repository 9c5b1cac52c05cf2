package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/dataset"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the versions of the program and of the bundled data set",
		Action: func(_ context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			m, err := dataset.Model()
			if err != nil {
				return err
			}
			set, _, err := dataset.Read(dataset.Bundled(), m, nil)
			if err != nil {
				return err
			}
			program := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				program = info.Main.Version
			}
			_, err = fmt.Fprintf(c.Root().Writer, "herstelgraaf %s, data %s as of %s\n", program, set.Meta["dataVersion"], set.Meta["asOf"])
			return err
		},
	}
}
