package bench

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func someRecords() []Record {
	figures := func(operation string, rate, ceiling float64, p50 time.Duration) *Figures {
		return &Figures{Operation: operation, Rate: rate, Ceiling: ceiling, P50: p50, P99: 3 * p50, Answers: 100}
	}
	failing := figures("deep", 3.25, 0, 2300*time.Millisecond)
	failing.Errors = 2
	return []Record{
		{Column: "embedded", Cases: 10, Fact: "start", Value: 1.234},
		{Column: "embedded", Cases: 10, Figures: figures("point", 8123.4, 40000, 870*time.Microsecond)},
		{Column: "embedded", Cases: 10, Figures: figures("deep", 612, 9000, 12345*time.Microsecond)},
		{Column: "embedded", Cases: 10, Fact: "memory", Value: 300 << 20},
		{Column: "neo4j", Cases: 10, Figures: failing},
		{Column: "PostGraphile", Cases: 10, Skipped: "Node 22 is not on this machine"},
	}
}

func TestTableHasARowForEachOperation(t *testing.T) {
	var b strings.Builder
	if err := WriteTable(&b, someRecords()); err != nil {
		t.Fatal(err)
	}
	golden(t, "table.md", b.String())
}

func TestCurveHasARowForEachSize(t *testing.T) {
	records := someRecords()
	for _, r := range someRecords() {
		r.Cases = 1000
		records = append(records, r)
	}
	var b strings.Builder
	if err := WriteCurve(&b, records); err != nil {
		t.Fatal(err)
	}
	golden(t, "curve.md", b.String())
}

func TestRecordsComeBackAsWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "records")
	for _, r := range someRecords() {
		if err := r.AppendTo(path); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := ReadRecords(f)
	if err != nil || len(got) != len(someRecords()) || *got[1].Figures != *someRecords()[1].Figures || got[0].Value != 1.234 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestSectionOfAPageIsReplaced(t *testing.T) {
	page := "# A\n<!-- table -->\nold\n<!-- /table -->\nrest\n"
	got, err := ReplaceSection(page, "table", "new\n")
	if want := "# A\n<!-- table -->\nnew\n<!-- /table -->\nrest\n"; err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := ReplaceSection(page, "curve", "new\n"); err == nil || !strings.Contains(err.Error(), "curve") {
		t.Errorf("got %v", err)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update rewrites it); got\n%s", path, got)
	}
}
