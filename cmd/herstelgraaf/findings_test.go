package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func findingsPage(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(t.Context(), append([]string{"herstelgraaf", "findings"}, args...), nil, &out, &errs); code != 0 {
		t.Fatalf("findings %v ends with %d: %s", args, code, errs.String())
	}
	return out.String()
}

func TestCommittedFindingsAreWhatTheProgramMakesOfTheBundledData(t *testing.T) {
	const file = "../../docs/findings.md"
	page := findingsPage(t)
	if *update {
		if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if page != string(committed) {
		t.Error("docs/findings.md is not what the program makes; make it again with: herstelgraaf findings > docs/findings.md")
	}
}

func TestFindingsTellTheSameInDutch(t *testing.T) {
	dutch, english := findingsPage(t, "--lang", "nl"), findingsPage(t)
	for _, mark := range []string{"\n## ", "\n### ", "\n1. ", " → "} {
		if inDutch, inEnglish := strings.Count(dutch, mark), strings.Count(english, mark); inDutch != inEnglish || inDutch == 0 {
			t.Errorf("there are %d of %q in Dutch and %d in English", inDutch, mark, inEnglish)
		}
	}
	for lang, page := range map[string]string{"nl": dutch, "en": english} {
		if strings.Contains(page, "%!") || strings.Contains(page, "\n\n\n") {
			t.Errorf("the page in %s has a broken format or an empty part", lang)
		}
	}
}

func TestFindingsAreToldInDutchOrEnglishOnly(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(t.Context(), []string{"herstelgraaf", "findings", "--lang", "fr"}, nil, &out, &errs); code != 2 || !strings.Contains(errs.String(), `--lang is "fr"`) {
		t.Errorf("it ends with %d: %s", code, errs.String())
	}
}
