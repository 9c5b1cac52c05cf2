package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExportImportExportIsTheIdentity(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	must := func(want string, args ...string) {
		t.Helper()
		code, out, errs := runCommand(t, args...)
		if code != 0 || !strings.Contains(out, want) {
			t.Fatalf("%v ends with %d: %s%s\nwant %q", args, code, out, errs, want)
		}
	}
	s := startService(t, "--data", path("a"))
	if code := s.stop(); code != 0 {
		t.Fatalf("the service ends with %d: %s", code, s.errs)
	}
	must("", "export", "--data", path("a"), path("first"))
	must("at revision 1", "import", "--data", path("b"), path("first"))
	must("", "export", "--data", path("b"), path("second"))
	must("nothing differs: the graph stays at revision 1", "import", "--data", path("b"), path("second"))
	must("0 errors", "check", path("second"))
	compareFolders(t, path("first"), path("second"))
	must("", "export", "--format", "jsonl", "--data", path("a"), path("a.jsonl"))
	must("", "export", "--format", "jsonl", "--data", path("b"), path("b.jsonl"))
	if read(t, path("a.jsonl")) != read(t, path("b.jsonl")) {
		t.Error("the graph differs after export and import")
	}
}

func compareFolders(t *testing.T, a, b string) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(a, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		name, err := filepath.Rel(a, path)
		if err != nil {
			return err
		}
		if read(t, path) != read(t, filepath.Join(b, name)) {
			t.Errorf("%s differs", name)
		}
		return nil
	})
	if err != nil || files < 20 {
		t.Errorf("%d files compared: %v", files, err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestImportWithAMistakeChangesNothing(t *testing.T) {
	dir := t.TempDir()
	data, files := filepath.Join(dir, "data"), filepath.Join(dir, "files")
	startService(t, "--data", data).stop()
	if code, _, errs := runCommand(t, "export", "--data", data, files); code != 0 {
		t.Fatal(errs)
	}
	file := filepath.Join(files, "cases", "wia-uwv.yaml")
	broken := strings.Replace(read(t, file), "strength: 3", "strength: 9", 1)
	if err := os.WriteFile(file, []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	code, _, errs := runCommand(t, "import", "--data", data, files)
	if code != 1 || !strings.Contains(errs, "cases/wia-uwv.yaml:") || !strings.Contains(errs, "nothing was imported") {
		t.Errorf("import ends with %d: %s", code, errs)
	}
	if code, out, _ := runCommand(t, "check", files); code != 1 || !strings.Contains(out, "cases/wia-uwv.yaml:") {
		t.Errorf("check ends with %d: %s", code, out)
	}
}

func TestExplainShowsLevelsAndCost(t *testing.T) {
	code, out, errs := runCommand(t, "explain", `{bottleneck(id: "bottleneck/long-waits") {name cases(first: 20) {nodes {id events(first: 3) {totalCount nodes {title}}}}}}`)
	if code != 0 {
		t.Fatal(errs)
	}
	for _, want := range []string{
		"level 1: at most one round trip, 1 request", "level 3: at most one round trip, 2 requests",
		"<-[SHOWS]--[ABOUT]-> to Case, first 20", "from ForeignCase along <-[ABOUT]- to Event, by date, by place, first 3, counted {title}",
		"cost: at most 3 round trips and 81 nodes read",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("want %q in\n%s", want, out)
		}
	}
	if code, _, errs := runCommand(t, "explain", `{nothing}`); code != 1 || !strings.Contains(errs, "nothing") {
		t.Errorf("a query that does not fit the schema ends with %d: %s", code, errs)
	}
}
