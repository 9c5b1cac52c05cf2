// Citest runs the parts of the project's checks one after the other, keeps the
// output of each under build/ci, and ends with the count of all tests. Without
// arguments it runs every part, otherwise the parts named.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

const (
	logDir    = "build/ci"
	partLimit = 25 * time.Minute
	tailLines = 60
)

func main() {
	list := flag.Bool("list", false, "print the names of the parts and stop")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, flag.Args(), *list)
	stop()
	os.Exit(code)
}

func run(ctx context.Context, names []string, list bool) int {
	shared := &services{}
	chosen, err := choose(parts(shared), names)
	if err != nil {
		fmt.Fprintln(os.Stderr, "citest:", err)
		return 2
	}
	if list {
		for _, p := range chosen {
			fmt.Println(p.name)
		}
		return 0
	}
	if err := os.MkdirAll(logDir, 0o755); err != nil {
		fmt.Fprintln(os.Stderr, "citest:", err)
		return 2
	}
	var total tally
	for _, p := range chosen {
		total.add(p.report(ctx, os.Stdout, os.Getenv("CI") == "true"))
	}
	if err := shared.stop(); err != nil {
		fmt.Println("stopping the services:", err)
		total.fail("services", err.Error())
	}
	closing := total.String()
	if err := os.WriteFile(filepath.Join(logDir, "result"), []byte(closing+"\n"), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "citest:", err)
		return 2
	}
	fmt.Println(closing)
	if total.failed > 0 || total.passed == 0 {
		return 1
	}
	return 0
}

// choose returns the parts with the given names in the order of the table, all
// of them when no name is given.
func choose(all []part, names []string) ([]part, error) {
	if len(names) == 0 {
		return all, nil
	}
	wanted := map[string]bool{}
	for _, n := range names {
		wanted[n] = true
	}
	var chosen []part
	for _, p := range all {
		if wanted[p.name] {
			chosen = append(chosen, p)
			delete(wanted, p.name)
		}
	}
	for n := range wanted {
		return nil, fmt.Errorf("no part is called %q; -list prints those that are there", n)
	}
	return chosen, nil
}

// report runs the part and prints its name, time and counts, the reason of each
// skip, and what failed. A part that the machine cannot run is a failure when
// strict is set.
func (p part) report(ctx context.Context, out io.Writer, strict bool) tally {
	name := filepath.Join(logDir, p.name+".log")
	log, err := os.Create(name)
	if err != nil {
		var t tally
		t.fail(p.name, err.Error())
		t.explain(out)
		return t
	}
	defer log.Close()
	limited, cancel := context.WithTimeout(ctx, partLimit)
	defer cancel()
	start := time.Now()
	t, err := p.attempt(limited, log)
	var lacking *lackingError
	switch {
	case errors.As(err, &lacking) && !strict:
		t.skip(p.name, err.Error())
	case err != nil && t.failed == 0:
		t.fail(p.name, err.Error())
	case t.passed+t.failed+t.skipped == 0:
		t.fail(p.name, "ran no test")
	}
	fmt.Fprintf(out, "%-18s %7.1fs  %s\n", p.name, time.Since(start).Seconds(), t)
	t.explain(out)
	printFigures(out, name)
	if t.failed > 0 {
		fmt.Fprintf(out, "    the end of %s:\n", name)
		printTail(out, name)
	}
	return t
}

// printFigures repeats the lines of a log that begin with "figure": what a part
// measured and judges by no bound.
func printFigures(out io.Writer, name string) {
	log, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(out, "    no figures:", err)
		return
	}
	for line := range strings.Lines(string(log)) {
		if figure, is := strings.CutPrefix(line, "figure "); is {
			fmt.Fprintf(out, "    %s", figure)
		}
	}
}

// attempt runs the part if the machine has what it needs.
func (p part) attempt(ctx context.Context, log io.Writer) (tally, error) {
	if reason := p.missing(); reason != "" {
		return tally{}, &lackingError{reason}
	}
	return p.run(ctx, log)
}
