package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

func importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "make the graph equal to the data files of a folder, all or nothing",
		ArgsUsage: "DIR",
		Flags: append(storeFlags(),
			stringFlag("author", "import", "who imports, for the history"),
			stringFlag("reason", "import of data files", "why, for the history"),
		),
		Action: func(ctx context.Context, c *cli.Command) error {
			dir, err := argument(c, "the folder")
			if err != nil {
				return err
			}
			show := newProgress(c.Root().ErrWriter)
			return withStore(ctx, c, func(s store.Store) error {
				set, problems, err := dataset.Read(os.DirFS(dir), s.Model(), show.step("reading data files"))
				if err != nil {
					return fmt.Errorf("import %s: %w", dir, err)
				}
				if dataset.Errors(problems) > 0 {
					report(c.Root().ErrWriter, problems)
					fmt.Fprintln(c.Root().ErrWriter, "herstelgraaf: nothing was imported")
					return errReported
				}
				before, err := revisionOf(ctx, s)
				if err != nil {
					return err
				}
				revision, stats, err := dataset.Import(ctx, s, set, dataset.ImportInfo{
					Author: c.String("author"), Reason: c.String("reason"), Time: time.Now(), Progress: show.step("importing"),
				})
				if err != nil {
					return fmt.Errorf("import %s: %w", dir, err)
				}
				if revision == before {
					fmt.Fprintf(c.Root().Writer, "nothing differs: the graph stays at revision %d with %d nodes\n", revision, stats.Nodes)
					return nil
				}
				fmt.Fprintf(c.Root().Writer, "imported %d nodes, deleted %d: the graph is at revision %d\n", stats.Nodes, stats.Deleted, revision)
				return nil
			})
		},
	}
}

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "say what is wrong in the data files of a folder: file, line, what, and what would be right",
		ArgsUsage: "DIR",
		Flags: []cli.Flag{
			boolFlag("json", false, "write the problems as JSON"),
			boolFlag("quiet", false, "leave warnings out"),
		},
		Action: func(_ context.Context, c *cli.Command) error {
			dir, err := argument(c, "the folder")
			if err != nil {
				return err
			}
			m, err := dataset.Model()
			if err != nil {
				return err
			}
			problems, err := dataset.Check(os.DirFS(dir), m)
			if err != nil {
				return fmt.Errorf("check %s: %w", dir, err)
			}
			if c.Bool("quiet") {
				problems = errorsOnly(problems)
			}
			if c.Bool("json") {
				lines := json.NewEncoder(c.Root().Writer)
				lines.SetIndent("", "  ")
				if err := lines.Encode(append([]dataset.Problem{}, problems...)); err != nil {
					return err
				}
			} else {
				report(c.Root().Writer, problems)
			}
			if dataset.Errors(problems) > 0 {
				return errReported
			}
			return nil
		},
	}
}

func errorsOnly(problems []dataset.Problem) []dataset.Problem {
	var only []dataset.Problem
	for _, p := range problems {
		if p.Severity == dataset.Error {
			only = append(only, p)
		}
	}
	return only
}

func report(w io.Writer, problems []dataset.Problem) {
	for _, p := range problems {
		fmt.Fprintln(w, p)
	}
	wrong := dataset.Errors(problems)
	fmt.Fprintf(w, "%d errors, %d warnings\n", wrong, len(problems)-wrong)
}

// withStore opens the graph that the flags name, and closes it after.
func withStore(ctx context.Context, c *cli.Command, use func(store.Store) error) (err error) {
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	return withStoreOf(ctx, c, m, use)
}

func withStoreOf(ctx context.Context, c *cli.Command, m *model.Model, use func(store.Store) error) (err error) {
	s, err := openStore(ctx, c, m, loggerOf(c))
	if err != nil {
		return err
	}
	defer func() {
		if closed := s.Close(); err == nil {
			err = closed
		}
	}()
	return use(s)
}

func revisionOf(ctx context.Context, s store.Store) (revision store.Revision, err error) {
	err = s.View(ctx, func(r store.Reader) error {
		revision = r.Revision()
		return nil
	})
	return revision, err
}

// writeFile writes a file, which is there whole or not at all.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path + ".part")
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
