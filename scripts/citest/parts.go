package main

import (
	"context"
	"io"
	"os/exec"
)

// part is one line of the table: its name, the programs that it needs and what
// it does. What it prints goes to log.
type part struct {
	name  string
	needs []string
	run   func(ctx context.Context, log io.Writer) (tally, error)
}

// parts is the table, in the order in which the parts run.
func parts(s *services) []part {
	return []part{
		{"build", []string{"go"}, check("env", "CGO_ENABLED=0", "go", "build", "./...")},
		{"format", []string{"gofmt"}, check("scripts/format-check")},
		{"vet", []string{"go"}, check("go", "vet", "./...")},
		{"staticcheck", []string{"go"}, check("go", "tool", "-modfile=scripts/tools/go.mod", "staticcheck", "./...")},
		{"govulncheck", []string{"go"}, check("scripts/vulncheck", "./...")},
		{"generate-check", []string{"go", "git"}, check("scripts/generate-check")},
		{"test-go", []string{"go"}, goTests("./...")},
	}
}

// missing names the first program that the part needs and this machine lacks.
func (p part) missing() string {
	for _, program := range p.needs {
		if _, err := exec.LookPath(program); err != nil {
			return program + " is not on this machine"
		}
	}
	return ""
}
