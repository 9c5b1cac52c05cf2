package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestNodeTestsAreCountedByTheirLines(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not on this machine")
	}
	for _, tc := range []struct {
		name, script, want string
		notes              []string
		err                string
	}{
		{name: "ok lines", script: "console.log('TAP version 13\\n1..2\\nok 1 - a\\nok    b')", want: "2 passed, 0 failed"},
		{
			name:   "a failure and a skip",
			script: "console.log('ok 1 - a # SKIP no moon\\nnot ok 2 - b\\nFAIL  c: d'); process.exit(1)",
			want:   "0 passed, 2 failed, 1 skipped",
			notes:  []string{"skipped a: no moon", "failed b: see the log", "failed c: d: see the log"},
			err:    "exit status 1",
		},
		{name: "no test is an error", script: "console.log('okay')", want: "0 passed, 0 failed", err: "ran no test"},
		{
			name:   "a script that dies after its tests is an error",
			script: "console.log('ok 1 - a'); throw new Error('gone')",
			want:   "1 passed, 0 failed", err: "exit status 1",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			script := filepath.Join(t.TempDir(), "test.mjs")
			write(t, script, tc.script)
			var log strings.Builder
			got, err := nodeTests(t.Context(), &log, script)
			if got.String() != tc.want || !slices.Equal(got.notes, tc.notes) {
				t.Errorf("counted %q with notes %q, want %q with %q", got, got.notes, tc.want, tc.notes)
			}
			if (err == nil) != (tc.err == "") || err != nil && !strings.Contains(err.Error(), tc.err) {
				t.Errorf("error is %v, want %q", err, tc.err)
			}
		})
	}
}
