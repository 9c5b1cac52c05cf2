package evaluate

import (
	"fmt"
	"io"
	"strings"
)

// Write writes the result as Markdown tables.
func (r *Result) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Similar cases, measured\n\n%d descriptions of %d cases. Of the case that is asked about, its own manifestations, name, summary and groups are\n", r.Descriptions, r.Cases)
	fmt.Fprintf(&b, "taken out first; rows 'with its texts' leave name, summary and groups in.\n\n")
	fmt.Fprintf(&b, "## A description finds its case\n\n| way | n | recall@1 | recall@3 | MRR |\n|---|---:|---:|---:|---:|\n")
	for _, row := range r.Paraphrases {
		fmt.Fprintf(&b, "| %s | %d | %.3f | %.3f | %.3f |\n", row.Name, row.N, row.RecallAt1, row.RecallAt3, row.MRR)
	}
	fmt.Fprintf(&b, "\n## Bottlenecks recognised\n\n| what | right | wrong | missed | precision | recall | F1 |\n|---|---:|---:|---:|---:|---:|---:|\n")
	for _, row := range []struct {
		name string
		Found
	}{{"stated", r.Stated}, {"denied", r.Denied}} {
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %.3f | %.3f | %.3f |\n", row.name, row.Right, row.Wrong, row.Missed, row.Precision(), row.Recall(), row.F1())
	}
	fmt.Fprintf(&b, "\n## Foreign cases that editors compare with\n\n| way | n | nDCG | recall@3 |\n|---|---:|---:|---:|\n")
	for _, row := range r.Foreign {
		fmt.Fprintf(&b, "| %s | %d | %.3f | %.3f |\n", row.Name, row.N, row.NDCG, row.RecallAt3)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
