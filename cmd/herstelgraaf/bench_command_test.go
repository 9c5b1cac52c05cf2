package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/internal/bench"
)

// A graph is generated, served and driven; every operation gets answers, and the table shows them.
func TestGeneratedGraphIsServedUnderLoad(t *testing.T) {
	store, records := storeArguments(t), filepath.Join(t.TempDir(), "records")
	generate := append([]string{"bench", "generate", "--cases", "40"}, store...)
	if code, out, errs := runCommand(t, generate...); code != 0 || !strings.HasPrefix(out, "generated 40 cases, ") {
		t.Fatalf("generate: exit code %d: %s%s", code, out, errs)
	}
	if code, _, errs := runCommand(t, generate...); code != 1 || !strings.Contains(errs, "empty store") {
		t.Errorf("generating into a graph that holds something: exit code %d: %s", code, errs)
	}
	s := startService(t, store...)
	defer s.stop()
	code, out, errs := runCommand(t, "bench", "load", "--url", s.address+"/graphql", "--cases", "40", "--connections", "2",
		"--duration", "20ms", "--warmup", "0s", "--column", "here", "--record", records)
	if code != 0 {
		t.Fatalf("load: exit code %d: %s%s", code, out, errs)
	}
	f, err := os.ReadFile(records)
	if err != nil {
		t.Fatal(err)
	}
	measured, err := bench.ReadRecords(bytes.NewReader(f))
	if err != nil || len(measured) != len(bench.Operations) {
		t.Fatalf("%d records, %v; want one for each operation", len(measured), err)
	}
	for _, r := range measured {
		if r.Figures.Answers == 0 || r.Figures.Bytes < 300 {
			t.Errorf("%s: %d answers of %d bytes", r.Figures.Operation, r.Figures.Answers, r.Figures.Bytes)
		}
	}
	if code, out, errs := runCommand(t, "bench", "table", records); code != 0 || !strings.Contains(out, "| here |") {
		t.Errorf("table: exit code %d: %s%s", code, out, errs)
	}
}

func TestBenchSaysWhatItCannotDo(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"load", "--op", "shallow"}, `"shallow"; want point, list, deep, search`},
		{[]string{"load", "--url", "ftp://x/"}, "ftp://x/"},
		{[]string{"generate", "--cases", "0"}, "--cases is 0"},
		{[]string{"table", filepath.Join(t.TempDir(), "none")}, "none"},
		{[]string{"boil"}, "boil"},
	} {
		if code, _, errs := runCommand(t, append([]string{"bench"}, c.args...)...); code == 0 || !strings.Contains(errs, c.want) {
			t.Errorf("bench %s: exit code %d: %s", strings.Join(c.args, " "), code, errs)
		}
	}
}
