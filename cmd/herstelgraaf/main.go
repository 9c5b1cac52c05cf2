// Herstelgraaf serves a graph of government recovery cases over GraphQL, and keeps its data. This package reads flags and
// the environment and puts the parts together; each command has a file of its own.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/urfave/cli/v3"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args, os.Environ(), os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program; its result is the exit code: 0 done, 1 failed, 2 used wrongly.
func run(ctx context.Context, args, environ []string, out, errs io.Writer) int {
	root := command(out, errs)
	if err := checkEnvironment(root, environ); err != nil {
		fmt.Fprintf(errs, "herstelgraaf: %s\n", err)
		return 2
	}
	err := root.Run(ctx, args)
	var wrong usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(errs, "herstelgraaf: %s\n", err)
		return 2
	case errors.Is(err, errReported):
	default:
		fmt.Fprintf(errs, "herstelgraaf: %s\n", err)
	}
	return 1
}

// errReported is a failure about which all has been said.
var errReported = errors.New("failed")

// usageError is a command that is used wrongly.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func command(out, errs io.Writer) *cli.Command {
	root := &cli.Command{
		Name:      "herstelgraaf",
		Usage:     "a knowledge graph of government recovery cases over GraphQL",
		Writer:    out,
		ErrWriter: errs,
		Commands: []*cli.Command{
			serveCommand(), importCommand(), exportCommand(), schemaCommand(), copyCommand(), checkCommand(), explainCommand(), adviseCommand(), findingsCommand(), evaluateCommand(), benchCommand(), versionCommand(),
		},
		ExitErrHandler: func(context.Context, *cli.Command, error) {},
		OnUsageError:   onUsageError,
		Action: func(_ context.Context, c *cli.Command) error {
			if c.Args().Present() {
				return usage("there is no command %q; herstelgraaf --help lists them", c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
	}
	for _, c := range root.Commands {
		c.OnUsageError = onUsageError
	}
	return root
}

func onUsageError(_ context.Context, _ *cli.Command, err error, _ bool) error { return usageError{err} }

// argument is the one argument of a command.
func argument(c *cli.Command, what string) (string, error) {
	if c.Args().Len() != 1 {
		return "", usage("%s takes one argument, %s; it got %d: %s", c.Name, what, c.Args().Len(), strings.Join(c.Args().Slice(), " "))
	}
	return c.Args().First(), nil
}

// noArguments refuses arguments.
func noArguments(c *cli.Command) error {
	if c.Args().Present() {
		return usage("%s takes no arguments; it got %s", c.Name, strings.Join(c.Args().Slice(), " "))
	}
	return nil
}
