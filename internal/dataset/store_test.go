package dataset

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

func openStore(t *testing.T, m *model.Model) store.Store {
	t.Helper()
	s, err := embedded.Open(t.TempDir(), m, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func importInto(t *testing.T, s store.Store, set *Set) (store.Revision, ImportStats) {
	t.Helper()
	revision, stats, err := Import(context.Background(), s, set, ImportInfo{Author: "test", Reason: "to see", Time: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return revision, stats
}

func exported(t *testing.T, s store.Store) map[string]string {
	t.Helper()
	var files map[string]string
	err := s.View(context.Background(), func(r store.Reader) error {
		rendered, err := Files(context.Background(), r, s.Model())
		files = texts(rendered)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSecondImportChangesNothing(t *testing.T) {
	m, set := bundled(t)
	s := openStore(t, m)
	first, stats := importInto(t, s, set)
	if first != 1 || stats.Nodes != len(set.Nodes) || stats.Deleted != 0 {
		t.Errorf("the first import gave revision %d and %+v", first, stats)
	}
	if second, _ := importInto(t, s, set); second != first {
		t.Errorf("the second import gave revision %d, want %d as before", second, first)
	}
}

func TestBundledDataComeOutOfTheStoreAsTheyWentIn(t *testing.T) {
	m, set := bundled(t)
	s := openStore(t, m)
	importInto(t, s, set)
	files := exported(t, s)
	again, problems, err := Read(folder(files), m, nil)
	if err != nil || again == nil {
		t.Fatalf("the export can't be read: %v\n%s", err, lines(problems))
	}
	if diff := difference(set, again); diff != "" {
		t.Error(diff)
	}
	rendered, err := render(set.Nodes, set.Meta, m)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range texts(rendered) {
		if files[name] != want {
			t.Errorf("%s came out of the store otherwise than it went in", name)
		}
	}
}

func TestImportDeletesWhatTheDataSetNoLongerHas(t *testing.T) {
	m := theModel(t)
	s := openStore(t, m)
	importInto(t, s, read(t, m, small(t)))
	files := small(t)
	delete(files, "cases/second.yaml")
	files["cases/first.yaml"] = strings.Replace(files["cases/first.yaml"], ", recommendation/second/r-9", "", 1)
	smaller := read(t, m, files)
	revision, stats := importInto(t, s, smaller)
	// The case, its recommendation and that one's citation.
	if revision != 2 || stats.Deleted != 3 {
		t.Errorf("the import gave revision %d and %+v, want revision 2 with 3 deleted", revision, stats)
	}
	got := exported(t, s)
	delete(got, vocabularyFile)
	for name, text := range got {
		if text != files[name] {
			t.Errorf("%s is now\n%s", name, text)
		}
	}
	if len(got) != len(files) {
		t.Errorf("there are %d files, want %d", len(got), len(files))
	}
}

func TestFailedImportLeavesTheGraphAsItWas(t *testing.T) {
	m := theModel(t)
	s := openStore(t, m)
	importInto(t, s, read(t, m, small(t)))
	before := exported(t, s)
	broken := read(t, m, small(t))
	for _, n := range broken.Nodes {
		if n.ID == "event/first/2014-signal" {
			n.Out[n.Kind.Relation("actors").OutIndex] = []string{"actor/nobody"}
		}
		if n.ID == "actor/agency" {
			n.Values[n.Kind.Property("country").Index] = "BE"
		}
	}
	if _, _, err := Import(context.Background(), s, broken, ImportInfo{Author: "test", Reason: "to see", Time: time.Now()}); err == nil {
		t.Fatal("a relation that leads nowhere was imported")
	}
	after := exported(t, s)
	for name, text := range before {
		if after[name] != text {
			t.Errorf("%s changed", name)
		}
	}
}

func TestExportIntoAFolder(t *testing.T) {
	m := theModel(t)
	s := openStore(t, m)
	importInto(t, s, read(t, m, small(t)))
	dir := filepath.Join(t.TempDir(), "new", "folder")
	export := func() error {
		return s.View(context.Background(), func(r store.Reader) error { return Export(context.Background(), r, m, dir, nil) })
	}
	if err := export(); err != nil {
		t.Fatal(err)
	}
	for name, want := range small(t) {
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil || string(got) != want {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
	if err := export(); err != nil {
		t.Errorf("exporting into the same folder again: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "cases", "third.yaml"), []byte("id: trajectory/third\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := export(); err == nil || !strings.Contains(err.Error(), "cases/third.yaml") {
		t.Errorf("a file that is not part of the graph was passed over: %v", err)
	}
}
