package main

import (
	"bufio"
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
	f, err := os.Open(name)
	if err != nil {
		fmt.Fprintln(out, "   ", err)
		return
	}
	defer f.Close()
	var last []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if len(last) == tailLines {
			last = last[1:]
		}
		last = append(last, lines.Text())
	}
	for _, l := range last {
		fmt.Fprintln(out, "    | "+l)
	}
}
