package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
)

// runGoTests runs go test with variables added to the environment and counts
// its tests.
func runGoTests(ctx context.Context, log io.Writer, env []string, args ...string) (tally, error) {
	cmd := command(ctx, log, "go", append([]string{"test", "-json", "-timeout", "20m"}, args...)...)
	cmd.Env = append(cmd.Env, env...)
	events, err := cmd.StdoutPipe()
	if err != nil {
		return tally{}, err
	}
	if err := cmd.Start(); err != nil {
		return tally{}, err
	}
	t, readErr := countGoTests(events, log)
	if err := cmd.Wait(); err != nil {
		return t, fmt.Errorf("%s: %w", strings.Join(cmd.Args, " "), err)
	}
	return t, readErr
}

// apiTests is the package whose tests run on the embedded engine, or on Neo4j where there is a server.
const apiTests = "./cmd/herstelgraaf"

// goTests is a part of the packages whose tests need no server.
func goTests(ctx context.Context, log io.Writer) (tally, error) {
	plain, _, err := packages(ctx)
	if err != nil {
		return tally{}, err
	}
	return runGoTests(ctx, log, nil, append(plain, apiTests)...)
}

// neo4jTests is a part of the packages whose tests need a Neo4j server, but for what engineTests has.
func (s *services) neo4jTests(ctx context.Context, log io.Writer) (tally, error) {
	_, served, err := packages(ctx)
	if err != nil {
		return tally{}, err
	}
	env, err := s.startNeo4j(ctx)
	if err != nil {
		return tally{}, err
	}
	return runGoTests(ctx, log, env, append([]string{"-skip", "^TestEngines"}, served...)...)
}

// engineTests is a part that puts random writes, queries and exports to both engines.
func (s *services) engineTests(ctx context.Context, log io.Writer) (tally, error) {
	env, err := s.startNeo4j(ctx)
	if err != nil {
		return tally{}, err
	}
	return runGoTests(ctx, log, env, "-run", "^TestEngines", apiTests, "-args", "-queries", "2000", "-seed", "2")
}

// raceTests is a part of all packages under the race detector, without the
// tests that -short leaves out. The tests of the API run on the embedded engine
// only: what Neo4j's engine adds is seen in its own package.
func (s *services) raceTests(ctx context.Context, log io.Writer) (tally, error) {
	plain, served, err := packages(ctx)
	if err != nil {
		return tally{}, err
	}
	t, err := runGoTests(ctx, log, []string{"CGO_ENABLED=1"}, append([]string{"-race", "-short", apiTests}, plain...)...)
	if err != nil {
		return t, err
	}
	env, err := s.startNeo4j(ctx)
	if err != nil {
		return t, err
	}
	served = slices.DeleteFunc(served, func(p string) bool { return strings.HasSuffix(p, strings.TrimPrefix(apiTests, ".")) })
	onNeo4j, err := runGoTests(ctx, log, append(env, "CGO_ENABLED=1"), append([]string{"-race", "-short"}, served...)...)
	t.add(onNeo4j)
	t.notes = append(t.notes, onNeo4j.notes...)
	return t, err
}

// packages divides the module's packages by whether their tests use neo4jtest.
func packages(ctx context.Context) (plain, served []string, err error) {
	format := `{{.ImportPath}} {{join .TestImports " "}} {{join .XTestImports " "}}`
	out, err := exec.CommandContext(ctx, "go", "list", "-f", format, "./...").Output()
	if err != nil {
		return nil, nil, fmt.Errorf("go list: %w", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		if slices.ContainsFunc(words[1:], func(w string) bool { return strings.HasSuffix(w, "/internal/neo4jtest") }) {
			served = append(served, words[0])
		} else {
			plain = append(plain, words[0])
		}
	}
	return plain, served, nil
}

type goEvent struct {
	Action, Package, ImportPath, Test, Output string
}

// goTest is one test of which events have been seen.
type goTest struct {
	result         string
	output         strings.Builder
	parent, broken bool // has subtests; one of them failed
}

// countGoTests reads the events of go test -json and writes their output to
// log. A package that fails without a failed test, because it does not build or
// its process died, counts as one failure.
func countGoTests(events io.Reader, log io.Writer) (tally, error) {
	type key struct{ pkg, test string }
	var order []key
	tests := map[key]*goTest{}
	find := func(k key) *goTest {
		t, ok := tests[k]
		if !ok {
			t = &goTest{}
			tests[k] = t
			order = append(order, k)
		}
		return t
	}
	in := bufio.NewReader(events)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var e goEvent
			if json.Unmarshal(line, &e) != nil {
				fmt.Fprintf(log, "%s", line)
				continue
			}
			if e.Package == "" {
				e.Package, _, _ = strings.Cut(e.ImportPath, " ")
			}
			t := find(key{e.Package, e.Test})
			switch e.Action {
			case "output", "build-output":
				io.WriteString(log, e.Output)
				t.output.WriteString(e.Output)
			case "pass", "fail", "skip":
				t.result = e.Action
			case "build-fail":
				t.result = "fail"
			}
			if e.Test != "" && e.Action == "run" {
				for name := parentOf(e.Test); name != ""; name = parentOf(name) {
					find(key{e.Package, name}).parent = true
				}
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return tally{}, err
		}
	}

	for _, k := range order {
		if k.test == "" {
			continue
		}
		if tests[k].result == "" { // its process died
			tests[k].result = "fail"
		}
		if tests[k].result != "fail" {
			continue
		}
		for name := parentOf(k.test); name != ""; name = parentOf(name) {
			find(key{k.pkg, name}).broken = true
		}
		find(key{k.pkg, ""}).broken = true
	}
	var sum tally
	for _, k := range order {
		t := tests[k]
		name := k.pkg
		if k.test != "" {
			name += "." + k.test
		}
		group := k.test == "" || t.parent
		switch {
		case t.result == "fail" && !(group && t.broken):
			sum.fail(name, lastLines(said(t.output.String()), 20))
		case group:
		case t.result == "pass":
			sum.passed++
		case t.result == "skip":
			sum.skip(name, said(t.output.String()))
		}
	}
	return sum, nil
}

func parentOf(test string) string {
	i := strings.LastIndexByte(test, '/')
	if i < 0 {
		return ""
	}
	return test[:i]
}

// said is what a test printed, without the lines that go test adds.
func said(output string) string {
	var own []string
	for _, line := range strings.Split(output, "\n") {
		text := strings.TrimSpace(line)
		if text == "" || strings.HasPrefix(text, "=== ") || strings.HasPrefix(text, "--- ") {
			continue
		}
		own = append(own, text)
	}
	return strings.Join(own, "\n")
}

func lastLines(text string, n int) string {
	lines := strings.Split(text, "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
