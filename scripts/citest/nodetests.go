package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// nodeTests runs a script with Node.js.
func nodeTests(ctx context.Context, log io.Writer, script string, args ...string) (tally, error) {
	return scriptTests(ctx, log, "node", script, args...)
}

// scriptTests runs a script and counts the lines of its output that begin with
// "ok", "not ok" or "FAIL"; "# SKIP reason" in an ok line makes it a skip (the
// Test Anything Protocol without subtests).
func scriptTests(ctx context.Context, log io.Writer, interpreter, script string, args ...string) (tally, error) {
	cmd := command(ctx, log, interpreter, append([]string{script}, args...)...)
	var output strings.Builder
	both := io.MultiWriter(log, &output)
	cmd.Stdout, cmd.Stderr = both, both // one writer for both is written to by one at a time
	err := cmd.Run()
	t := countLines(output.String())
	switch {
	case err != nil:
		err = fmt.Errorf("%s: %w", strings.Join(cmd.Args, " "), err)
	case t.passed+t.failed+t.skipped == 0:
		err = errors.New(script + " ran no test")
	}
	return t, err
}

var (
	tapLine = regexp.MustCompile(`^(ok|not ok|FAIL)\s+(?:\d+\s*)?(?:-\s*)?(.*)$`)
	tapSkip = regexp.MustCompile(`(?i)^(.*?)\s*#\s*skip\S*\s*(.*)$`)
)

func countLines(output string) tally {
	var t tally
	for _, line := range strings.Split(output, "\n") {
		m := tapLine.FindStringSubmatch(strings.TrimRight(line, "\r"))
		if m == nil {
			continue
		}
		if m[1] != "ok" {
			t.fail(m[2], "see the log")
		} else if s := tapSkip.FindStringSubmatch(m[2]); s != nil {
			t.skip(s[1], s[2])
		} else {
			t.passed++
		}
	}
	return t
}
