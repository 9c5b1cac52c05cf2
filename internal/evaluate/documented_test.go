package evaluate_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/evaluate"
	"herstelgraaf/internal/store"
)

var update = flag.Bool("update", false, "rewrite the figures in docs/similar-cases.md")

const (
	page  = "../../docs/similar-cases.md"
	begin = "<!-- evaluate -->\n"
	end   = "<!-- /evaluate -->\n"
)

func TestTheDocumentedFiguresAreThoseMeasured(t *testing.T) {
	s := datasettest.Shared(t)
	descriptions, err := evaluate.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	var measured strings.Builder
	if err := s.View(t.Context(), func(r store.Reader) error {
		result, err := evaluate.Run(t.Context(), s.Model(), r, descriptions)
		if err != nil {
			return err
		}
		return result.Write(&measured)
	}); err != nil {
		t.Fatal(err)
	}
	_, tables, _ := strings.Cut(measured.String(), "## ")
	want := "\n" + strings.ReplaceAll("## "+tables, "## ", "### ") + "\n"
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(content), begin)
	got, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatalf("%s has no place for the figures", page)
	}
	if *update {
		if err := os.WriteFile(page, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("the figures in %s differ from those measured; rewrite them with -update", page)
	}
}
