package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGoTestsAreCountedAsTheyRan runs go test on a module made for it.
func TestGoTestsAreCountedAsTheyRan(t *testing.T) {
	for _, tc := range []struct {
		name, source, want, note string
	}{
		{name: "a passing test", source: `func TestA(t *testing.T) {}`, want: "1 passed, 0 failed"},
		{
			name: "subtests stand for the test that groups them",
			source: `func TestA(t *testing.T) {
				t.Run("x", func(t *testing.T) { t.Run("deep", func(t *testing.T) {}) })
				t.Run("y", func(t *testing.T) {})
			}`,
			want: "2 passed, 0 failed",
		},
		{
			name: "a failed subtest counts once",
			source: `func TestA(t *testing.T) {
				t.Run("x", func(t *testing.T) { t.Error("is wrong") })
				t.Run("y", func(t *testing.T) {})
			}`,
			want: "1 passed, 1 failed", note: "is wrong",
		},
		{
			name: "a group that fails by itself counts too",
			source: `func TestA(t *testing.T) {
				t.Run("y", func(t *testing.T) {})
				t.Error("after the subtests")
			}`,
			want: "1 passed, 1 failed", note: "after the subtests",
		},
		{
			name:   "a skip carries its reason",
			source: `func TestA(t *testing.T) { t.Skip("no moon tonight") }`,
			want:   "0 passed, 0 failed, 1 skipped", note: "no moon tonight",
		},
		{
			name:   "a process that dies is a failure",
			source: `func TestA(t *testing.T) { go panic("gone"); select {} }`,
			want:   "0 passed, 1 failed", note: "gone",
		},
		{
			name:   "a package that does not build is a failure",
			source: `func TestA(t *testing.T) { undefinedName() }`,
			want:   "0 passed, 1 failed", note: "undefinedName",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "go.mod"), "module example\n\ngo 1.26\n")
			write(t, filepath.Join(dir, "a_test.go"), "package a\n\nimport \"testing\"\n\n"+tc.source+"\n")
			cmd := exec.Command("go", "test", "-json", "./...")
			cmd.Dir = dir
			events, _ := cmd.Output()
			var log strings.Builder
			got, err := countGoTests(bytes.NewReader(events), &log)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != tc.want {
				t.Errorf("counted %q, want %q; the log:\n%s", got, tc.want, log.String())
			}
			if notes := strings.Join(got.notes, "\n"); !strings.Contains(notes, tc.note) {
				t.Errorf("notes are %q, want %q in them", notes, tc.note)
			}
		})
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
