package dataset

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Files renders the graph that a Reader sees as data files, by their names, in the canonical form. What the service
// derives is left out. Reading the files gives the same nodes.
func Files(ctx context.Context, r store.Reader, m *model.Model) (map[string][]byte, error) {
	var nodes []*model.Node
	for n, err := range r.Nodes(ctx, nil) {
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, n)
	}
	return render(nodes, r.Meta(), m)
}

// Export writes the graph that a Reader sees into a folder, which is made where it does not exist. It refuses a folder with
// data files that are not part of the export, since importing it would bring them back. Progress, if set, is called with
// the number of files written and their total.
func Export(ctx context.Context, r store.Reader, m *model.Model, folder string, progress func(done, total int)) error {
	files, err := Files(ctx, r, m)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	present, err := dataFiles(os.DirFS(folder))
	if err != nil {
		return err
	}
	for _, name := range present {
		if files[name] == nil {
			return fmt.Errorf("%s holds %s, which is not part of the graph; want an empty folder or an older export of it", folder, name)
		}
	}
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for i, name := range names {
		if err := writeFile(filepath.Join(folder, filepath.FromSlash(name)), files[name]); err != nil {
			return err
		}
		if progress != nil {
			progress(i+1, len(names))
		}
	}
	return nil
}

// writeFile puts a file in place whole; one that has the same content is left alone.
func writeFile(path string, content []byte) error {
	old, err := os.ReadFile(path)
	if err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temporary := path + ".part"
	if err := os.WriteFile(temporary, content, 0o644); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}
