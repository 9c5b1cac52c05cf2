package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// part is one line of the table: its name, what it needs of the machine, and
// what it does. A need is a program or, with a slash, a file. What the part
// prints goes to log.
type part struct {
	name  string
	needs []string
	run   func(ctx context.Context, log io.Writer) (tally, error)
}

const program = "build/herstelgraaf"

var buildProgram = []string{"env", "CGO_ENABLED=0", "go", "build", "-trimpath", "-o", program, "./cmd/herstelgraaf"}

// The Pythons that read the exports, that do what the pages for clients show, and that run what the analyses are compared
// with; make deps makes them.
const (
	exportsPython = "test/exports/.venv/bin/python"
	clientsPython = "test/clients/.venv/bin/python"
	peersPython   = "test/peers/.venv/bin/python"
)

// parts is the table, in the order in which the parts run.
func parts(s *services) []part {
	return []part{
		{"build", []string{"go"}, check(buildProgram...)},
		{"format", []string{"gofmt", "git"}, check("scripts/format-check")},
		{"vet", []string{"go"}, check("go", "vet", "./...")},
		{"staticcheck", []string{"go"}, check("go", "tool", "-modfile=scripts/tools/go.mod", "staticcheck", "./...")},
		{"govulncheck", []string{"go"}, check("scripts/vulncheck", "./...")},
		{"generate-check", []string{"go", "git"}, check("scripts/generate-check")},
		{"test-go", []string{"go"}, goTests},
		{"test-neo4j", []string{"go"}, s.neo4jTests},
		{"test-engines", []string{"go", "node", "test/differential/node_modules"}, s.engineTests},
		{"test-race", []string{"go", "gcc"}, s.raceTests},
		{"web-bundle", []string{"npm", "web/node_modules"}, check("npm", "--prefix", "web", "run", "check-dist")},
		{"test-browser", []string{"node", "web/node_modules", "/usr/bin/chromium"}, s.script("", "web/test/playground.mjs", "--expect", "Toeslagenaffaire")},
		{"test-explorer", []string{"node", "web/node_modules", "/usr/bin/chromium"}, s.script("", "web/test/explorer.mjs", "--screenshots", "build/explorer")},
		{"measure-graph", []string{"node", "web/node_modules", "/usr/bin/chromium"}, func(ctx context.Context, log io.Writer) (tally, error) {
			return nodeTests(ctx, log, "web/test/measure/graph.mjs")
		}},
		{"measure-matrix", []string{"node", "web/node_modules", "/usr/bin/chromium"}, func(ctx context.Context, log io.Writer) (tally, error) {
			if _, err := check(buildProgram...)(ctx, log); err != nil {
				return tally{}, err
			}
			return nodeTests(ctx, log, "web/test/measure/matrix.mjs", "--program", program, "--screenshots", "build/explorer")
		}},
		{"test-audit", []string{"node", "test/audit/node_modules"}, s.script("/graphql", "test/audit/graphql-http.mjs")},
		{"test-exports", []string{exportsPython}, s.python(exportsPython, "test/exports/run.py")},
		{"test-clients", []string{clientsPython, "test/clients/typescript/node_modules", "npx", "go", "curl", "jq"}, s.python(clientsPython, "test/clients/run.py")},
		{"test-peers", []string{peersPython}, func(ctx context.Context, log io.Writer) (tally, error) {
			return scriptTests(ctx, log, peersPython, "test/peers/run.py")
		}},
		{"test-differential", []string{"node", "test/differential/node_modules"}, s.script("/graphql", "test/differential/run.mjs", "--nodes", exportedNodes, "--seed", "10")},
	}
}

// missing names the first thing that the part needs and this machine lacks.
func (p part) missing() string {
	for _, need := range p.needs {
		if strings.Contains(need, "/") {
			if _, err := os.Stat(need); err != nil {
				return need + " is not there (make deps fetches what npm and pip bring, apt-get install chromium the browser)"
			}
		} else if _, err := exec.LookPath(need); err != nil {
			return fmt.Sprintf("the program %s is not on this machine", need)
		}
	}
	return ""
}

// script is a part that runs a Node.js script against the project's own server:
// the script's --url is the server's address and path.
func (s *services) script(path, name string, args ...string) func(context.Context, io.Writer) (tally, error) {
	return func(ctx context.Context, log io.Writer) (tally, error) {
		address, err := s.startApp(ctx)
		if err != nil {
			return tally{}, err
		}
		return nodeTests(ctx, log, name, append(args, "--url", address+path)...)
	}
}

// python is a part that runs a Python script against the project's own server.
func (s *services) python(interpreter, name string) func(context.Context, io.Writer) (tally, error) {
	return func(ctx context.Context, log io.Writer) (tally, error) {
		address, err := s.startApp(ctx)
		if err != nil {
			return tally{}, err
		}
		return scriptTests(ctx, log, interpreter, name, "--url", address)
	}
}
