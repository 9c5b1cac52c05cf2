package generate_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/internal/generate"
)

// generated are the files that go generate makes, as patterns from the top of the repository.
var generated = []string{"graph/generated/*", "graph/executor_fields.go", "docs/model.md", "internal/dataset/schema/*"}

// copyModule copies what the generator and the Go compiler read to a new folder.
func copyModule(t *testing.T) string {
	t.Helper()
	const top = "../.."
	to := t.TempDir()
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(top, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case "build", "node_modules", "testdata", "herstelgraaf-data":
				return filepath.SkipDir
			}
			if name != "." && strings.HasPrefix(d.Name(), ".") {
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		if strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}

func filesOf(t *testing.T, top string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range generated {
		found, err := filepath.Glob(filepath.Join(top, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			name, err := filepath.Rel(top, path)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = read(t, path)
		}
	}
	return files
}

func TestCommittedFilesAreWhatTheGeneratorMakes(t *testing.T) {
	want := filesOf(t, "../..")
	folder := copyModule(t)
	for name := range want {
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	if err := generate.Run(); err != nil {
		t.Fatal(err)
	}
	got := filesOf(t, folder)
	for name, text := range want {
		if again, made := got[name]; !made {
			t.Errorf("%s is committed but not made", name)
		} else if !bytes.Equal(again, text) {
			t.Errorf("%s is stale: %s; run go generate ./...", name, difference(text, again))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is made but not committed", name)
		}
	}
}
