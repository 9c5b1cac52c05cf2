package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v3"
)

// environmentPrefix is what the names of environment variables begin with.
const environmentPrefix = "HERSTELGRAAF_"

// variable is the environment variable of a flag: --max-depth is HERSTELGRAAF_MAX_DEPTH.
func variable(flag string) string {
	return environmentPrefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func env(flag string) cli.ValueSourceChain { return cli.EnvVars(variable(flag)) }

// checkEnvironment refuses variables that begin with the prefix and belong to no flag of any command.
func checkEnvironment(root *cli.Command, environ []string) error {
	var known []string
	for _, c := range root.Commands {
		known = append(known, variablesOf(c)...)
	}
	for _, entry := range environ {
		name, _, _ := strings.Cut(entry, "=")
		if strings.HasPrefix(name, environmentPrefix) && !strings.HasPrefix(name, environmentPrefix+"TEST_") && !slices.Contains(known, name) {
			return usage("the environment variable %s is unknown; herstelgraaf serve --help lists those that are", name)
		}
	}
	return nil
}

func variablesOf(c *cli.Command) []string {
	var names []string
	for _, f := range c.Flags {
		if d, ok := f.(cli.DocGenerationFlag); ok {
			names = append(names, d.GetEnvVars()...)
		}
	}
	for _, sub := range c.Commands {
		names = append(names, variablesOf(sub)...)
	}
	return names
}

// The constructors of flags give each its environment variable.

func stringFlag(name, value, usage string) cli.Flag {
	return &cli.StringFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
}

func intFlag(name string, value int, usage string) cli.Flag {
	return &cli.IntFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
}

func boolFlag(name string, value bool, usage string) cli.Flag {
	return &cli.BoolFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
}

func listFlag(name, usage string) cli.Flag {
	return &cli.StringSliceFlag{Name: name, Usage: usage, Sources: env(name)}
}

func floatFlag(name string, value float64, usage string) cli.Flag {
	return &cli.FloatFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
}

func durationFlag(name string, value time.Duration, usage string) cli.Flag {
	return &cli.DurationFlag{Name: name, Value: value, Usage: usage, Sources: env(name)}
}

// secret is the value of a flag, or of the file that the flag with -file behind its name points to.
func secret(c *cli.Command, name string) (string, error) {
	file := c.String(name + "-file")
	if file == "" {
		return c.String(name), nil
	}
	if c.String(name) != "" {
		return "", usage("--%s and --%s-file exclude each other", name, name)
	}
	value, err := readSecret(file)
	if err != nil {
		return "", fmt.Errorf("--%s-file: %w", name, err)
	}
	return value, nil
}

// readSecret reads a secret from a file; a line break at its end is not part of it.
func readSecret(file string) (string, error) {
	content, err := os.ReadFile(file)
	return strings.TrimRight(string(content), "\r\n"), err
}
