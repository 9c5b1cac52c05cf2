package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// tally counts tests. A test that only groups others is not counted, unless it
// failed and none of those that it groups did.
type tally struct {
	passed, failed, skipped int
	notes                   []string
}

func (t *tally) fail(name, reason string) {
	t.failed++
	t.note("failed", name, reason)
}

func (t *tally) skip(name, reason string) {
	t.skipped++
	t.note("skipped", name, reason)
}

func (t *tally) note(what, name, reason string) {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		reason = "no reason given"
	}
	t.notes = append(t.notes, fmt.Sprintf("%s %s: %s", what, name, reason))
}

func (t *tally) add(u tally) {
	t.passed += u.passed
	t.failed += u.failed
	t.skipped += u.skipped
}

// String is the plain closing line.
func (t tally) String() string {
	s := fmt.Sprintf("%d passed, %d failed", t.passed, t.failed)
	if t.skipped > 0 {
		s += fmt.Sprintf(", %d skipped", t.skipped)
	}
	return s
}

func (t tally) explain(out io.Writer) {
	for _, n := range t.notes {
		fmt.Fprintln(out, "    "+strings.ReplaceAll(n, "\n", "\n        "))
	}
}

// printTail prints the last lines of a log.
func printTail(out io.Writer, name string) {
	for _, line := range lastLinesOf(name, tailLines) {
		fmt.Fprintln(out, "    | "+line)
	}
}

func lastLine(name string) string {
	return strings.Join(lastLinesOf(name, 1), "")
}

// lastLinesOf returns at most n lines from the end of a file, or the reason why
// it cannot be read.
func lastLinesOf(name string, n int) []string {
	text, err := os.ReadFile(name)
	if err != nil {
		return []string{err.Error()}
	}
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	return lines[max(0, len(lines)-n):]
}
