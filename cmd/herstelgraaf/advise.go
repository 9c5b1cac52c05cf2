package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

func adviseCommand() *cli.Command {
	return &cli.Command{
		Name:  "advise",
		Usage: "print what past cases teach for a situation that a text describes, as Markdown with numbered sources",
		Description: "The text is Dutch or English. Without --data and --store it is answered from the folder " + defaultData + ",\n" +
			"and where that is not there from the bundled data set.",
		Flags: append(storeFlags(),
			stringFlag("file", "", "file with the description; - reads the standard input"),
			languageFlag("nl"),
			stringFlag("phase", "", "phase that the situation is in, such as recovery-design (default: worked out)"),
			intFlag("first", 8, "how many similar cases it rests on at most"),
			floatFlag("min-score", advice.NearEnough, "score from which a case is near enough: 0 to 1"),
		),
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			lang, err := languageOf(c)
			if err != nil {
				return err
			}
			text, err := situation(c)
			if err != nil {
				return err
			}
			return withKnownGraph(ctx, c, func(s store.Store) error {
				return s.View(ctx, func(r store.Reader) error {
					report, err := advise(ctx, c, s.Model(), r, text)
					if err != nil {
						return err
					}
					_, err = io.WriteString(c.Root().Writer, report.Markdown(lang))
					return err
				})
			})
		},
	}
}

// situation reads the description that --file names.
func situation(c *cli.Command) (string, error) {
	var text []byte
	var err error
	switch file := c.String("file"); file {
	case "":
		return "", usage("advise takes --file with a description, or --file - for the standard input")
	case "-":
		text, err = io.ReadAll(io.LimitReader(os.Stdin, 1<<20))
	default:
		text, err = os.ReadFile(file)
	}
	if err == nil && strings.TrimSpace(string(text)) == "" {
		err = usage("the description is empty")
	}
	return string(text), err
}

// advise answers from one revision.
func advise(ctx context.Context, c *cli.Command, m *model.Model, r store.Reader, text string) (*advice.Report, error) {
	snapshot, err := dynamics.ReadSnapshot(ctx, m, r)
	if err != nil {
		return nil, err
	}
	known, err := advice.ReadKnowledge(ctx, m, r)
	if err != nil {
		return nil, err
	}
	asked, err := advice.Ask(snapshot, known, advice.Like{Text: text})
	if err != nil {
		return nil, err
	}
	phase := c.String("phase")
	if phase != "" && m.Vocabulary.List("Phase").Find(phase) == nil {
		return nil, usage("--phase is %q: give one of %s", phase, strings.Join(valuesOf(m, "Phase"), ", "))
	}
	given, err := advice.Advise(ctx, m, r, snapshot, snapshot, known, asked, advice.Options{
		SimilarOptions: dynamics.SimilarOptions{
			First: c.Int("first"), Weights: dynamics.DefaultWeights, Unasked: dynamics.DefaultUnasked, MinScore: c.Float("min-score"), MinStrength: 1,
		},
		Phase: phase,
		AsOf:  snapshot.AsOf,
	})
	if err != nil {
		return nil, fmt.Errorf("look similar cases up: %w", err)
	}
	return advice.NewReport(ctx, m, r, given)
}

func valuesOf(m *model.Model, list string) []string {
	var ids []string
	for _, item := range m.Vocabulary.List(list).Values {
		ids = append(ids, item.ID)
	}
	return ids
}

// withKnownGraph opens the graph that the flags name; where they name none and there is none in the default folder, the
// bundled data set in memory.
func withKnownGraph(ctx context.Context, c *cli.Command, use func(store.Store) error) (err error) {
	_, err = os.Stat(defaultData)
	if c.String("data") != "" || c.String("store") != "" || err == nil {
		return withStore(ctx, c, func(s store.Store) error {
			revision, err := revisionOf(ctx, s)
			if err == nil && revision == 0 {
				err = fault.New(fault.Invalid, "the graph is empty; fill it with herstelgraaf serve or import. Without --data, --store and a folder %s the bundled data set is taken", defaultData)
			}
			if err != nil {
				return err
			}
			return use(s)
		})
	}
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	s, err := embedded.OpenMemory(m)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := loadIfEmpty(ctx, s, newProgress(io.Discard)); err != nil {
		return err
	}
	return use(s)
}
