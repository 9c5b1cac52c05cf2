package bench

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// WriteAnalyses writes records of the analyses as a Markdown table: a row for each, this service beside what others take for
// the same.
func WriteAnalyses(w io.Writer, records []Record) error {
	const ours, limited = "embedded", "limited"
	t := newTable(records)
	if len(records) == 0 {
		return fmt.Errorf("there are no records of the analyses")
	}
	cases := records[0].Cases
	var b strings.Builder
	b.WriteString("| | here, p50 | CPU time | target | another way, p50 |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, row := range []struct{ name, title, target string }{
		{SimilarAnalysis, fmt.Sprintf("the ten cases most like one of %d", cases), "10 ms"},
		{PatternsAnalysis, "bottlenecks that come together in 1 % of the cases", "2 s"},
		{SeenAnalysis, "after a write, until similar cases see it", "10 ms"},
		{ReadAnalysis, "all of it read at the start", "–"},
	} {
		other := "–"
		for _, c := range t.columns {
			if v, ok := t.values[[2]string{c, row.name}]; ok && c != ours && c != limited {
				other = fmt.Sprintf("%s (%s)", inSeconds(v), c)
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", row.title, t.seconds(ours, row.name), t.seconds(ours, row.name+cpuFact), row.target, other)
	}
	for _, row := range []struct{ column, name, title, target string }{
		{ours, snapshotFact, "memory: what the analyses hold", "2 GiB"},
		{ours, storeFact, "memory: what the embedded store holds", "–"},
		{limited, peakFact, "memory: store and analyses at most, with 11 nodes a case and GOMEMLIMIT=1900MiB", "2 GiB"},
	} {
		if v, ok := t.values[[2]string{row.column, row.name}]; ok {
			fmt.Fprintf(&b, "| %s | %.0f MiB | | %s | |\n", row.title, v/(1<<20), row.target)
		}
	}
	for _, r := range records {
		if r.Skipped != "" {
			fmt.Fprintf(&b, "\n%s was skipped: %s.\n", r.Column, r.Skipped)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (t *table) seconds(column, fact string) string {
	if v, ok := t.values[[2]string{column, fact}]; ok {
		return inSeconds(v)
	}
	return "–"
}

func inSeconds(v float64) string { return duration(time.Duration(v * float64(time.Second))) }
