package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAdvisePrintsMarkdownWithSources(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("situation.txt", []byte("Warnings were ignored for years and people must prove their own damage."), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := runCommand(t, "advise", "--file", "situation.txt", "--lang", "en")
	if code != 0 {
		t.Fatalf("it ends with %d: %s", code, errs)
	}
	for _, want := range []string{"# Advice from earlier cases", "**Burden of proof on the citizen**: “", "## What to watch for", "seen in", "## Sources", "\n1. "} {
		if !strings.Contains(out, want) {
			t.Errorf("the advice does not have %q", want)
		}
	}
	if _, err := os.Stat(defaultData); err == nil {
		t.Error("it leaves a data folder behind")
	}
}

func TestAnEmptyGraphGivesNoAdviceAndNoExport(t *testing.T) {
	situation := filepath.Join(t.TempDir(), "situation.txt")
	if err := os.WriteFile(situation, []byte("Warnings were ignored for years."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range [][]string{{"advise", "--file", situation}, {"findings"}, {"export", filepath.Join(t.TempDir(), "files")}} {
		if code, out, errs := runCommand(t, append(command, "--data", t.TempDir())...); code == 0 || !strings.Contains(errs, "the graph is empty") {
			t.Errorf("%v ends with %d: %s%s", command, code, out, errs)
		}
	}
}

func TestAnExportBeforeTheFirstStartIsOfTheBundledDataSet(t *testing.T) {
	t.Chdir(t.TempDir())
	if code, _, errs := runCommand(t, "export", "--format", "matrix.csv", "matrix.csv"); code != 0 {
		t.Fatalf("it ends with %d: %s", code, errs)
	}
	matrix, err := os.ReadFile("matrix.csv")
	if err != nil || !strings.Contains(string(matrix), "\ntrajectory/wia-uwv,") {
		t.Errorf("the matrix has no such case: %v\n%s", err, matrix)
	}
	if _, err := os.Stat(defaultData); err == nil {
		t.Error("it leaves a data folder behind")
	}
}

func TestAdviseSaysHowItIsUsed(t *testing.T) {
	t.Chdir(t.TempDir())
	empty := filepath.Join(t.TempDir(), "empty.txt")
	if err := os.WriteFile(empty, []byte(" \n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"advise"},
		{"advise", "--file", empty},
		{"advise", "--file", empty, "--lang", "fr"},
		{"evaluate", "something"},
	} {
		if code, _, errs := runCommand(t, args...); code != 2 || errs == "" {
			t.Errorf("%v ends with %d: %s", args, code, errs)
		}
	}
	if code, _, errs := runCommand(t, "advise", "--file", "nowhere.txt"); code != 1 || !strings.Contains(errs, "nowhere.txt") {
		t.Errorf("without its file it ends with %d: %s", code, errs)
	}
}

func TestEvaluateTakesOtherDescriptions(t *testing.T) {
	t.Chdir(t.TempDir())
	const own = `- case: foreign-case/robodebt
  en:
    text: "An automated system in Australia sent out wrong debts and people had to prove their innocence."
    states: [it-and-data-failing, burden-of-proof-on-citizen]
`
	if err := os.WriteFile("own.yaml", []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := runCommand(t, "evaluate", "--testset", "own.yaml")
	if code != 0 || !strings.Contains(out, "| similarCases | 1 | 1.000 | 1.000 | 1.000 |") {
		t.Errorf("it ends with %d: %s%s", code, out, errs)
	}
}
