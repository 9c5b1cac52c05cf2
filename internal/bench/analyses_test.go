package bench

import (
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/store/embedded"
)

func TestAnalysesAreMeasuredOnAGeneratedGraph(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	s, err := embedded.OpenMemory(m)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	o := Options{Cases: 60, Seed: 1, Analyses: true}
	if _, err := Fill(t.Context(), s, o, nil); err != nil {
		t.Fatal(err)
	}
	report, err := Analyses(t.Context(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range report.Analyses {
		if a.P50 <= 0 || a.P99 < a.P50 {
			t.Errorf("%s took %s and %s", a.Name, a.P50, a.P99)
		}
	}
	if len(report.Transactions) != o.Cases || len(report.Transactions[0]) < 5 {
		t.Errorf("there are %d transactions; want one for each case, with its bottlenecks", len(report.Transactions))
	}
	if _, err := Analyses(t.Context(), s, Options{Cases: 61}); err == nil || !strings.Contains(err.Error(), "want the 61") {
		t.Errorf("a graph of another size: %v", err)
	}
	records := slices.Concat(report.Records("embedded", o.Cases), []Record{{Column: "mlxtend", Cases: o.Cases, Fact: PatternsAnalysis, Value: 1.5}, {Column: "Cypher", Cases: o.Cases, Skipped: "no Neo4j"}})
	var b strings.Builder
	if err := WriteAnalyses(&b, records); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"most like one of 60 |", "1.5s (mlxtend) |", "Cypher was skipped: no Neo4j."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table does not tell %q:\n%s", want, b.String())
		}
	}
}
