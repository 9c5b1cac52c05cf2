package main

import (
	"context"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"herstelgraaf"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

// defaultData is the folder of the embedded engine where none is named.
const defaultData = "herstelgraaf-data"

// storeFlags tell every command that touches a graph where it is.
func storeFlags() []cli.Flag {
	return []cli.Flag{
		stringFlag("data", "", "folder in which the embedded engine keeps the graph (default: "+defaultData+")"),
	}
}

// bundledModel is the model that the program was built with.
func bundledModel() (*model.Model, error) {
	vocabulary, err := dataset.Vocabulary(dataset.Bundled())
	if err != nil {
		return nil, err
	}
	return model.Parse(herstelgraaf.Schema, vocabulary)
}

// openStore opens the graph that the flags name.
func openStore(_ context.Context, c *cli.Command, m *model.Model, _ *slog.Logger) (store.Store, error) {
	data := c.String("data")
	if data == "" {
		data = defaultData
	}
	return embedded.Open(data, m, embedded.Options{})
}

// loadIfEmpty loads the bundled data set into a graph that has nothing yet.
func loadIfEmpty(ctx context.Context, s store.Store, show *progress) (loaded bool, err error) {
	empty := false
	if err := s.View(ctx, func(r store.Reader) error {
		empty = r.Revision() == 0
		return nil
	}); err != nil || !empty {
		return false, err
	}
	set, _, err := dataset.Read(dataset.Bundled(), s.Model(), nil)
	if err != nil {
		return false, err
	}
	_, _, err = dataset.Import(ctx, s, set, dataset.ImportInfo{
		Author: "herstelgraaf", Reason: "load the bundled data set", Time: time.Now(), Progress: show.step("loading the bundled data set"),
	})
	return true, err
}

// readSecret reads a secret from a file; a line break at its end is not part of it.
func readSecret(file string) (string, error) {
	content, err := os.ReadFile(file)
	return strings.TrimRight(string(content), "\r\n"), err
}
