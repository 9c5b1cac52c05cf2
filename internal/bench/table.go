package bench

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// facts are the rows beneath the operations.
var facts = []struct {
	name, title string
	format      func(float64) string
}{
	{"import", "import", seconds},
	{"start", "start", seconds},
	{"memory", "memory", func(v float64) string { return fmt.Sprintf("%.0f MiB", v/(1<<20)) }},
}

func seconds(v float64) string { return fmt.Sprintf("%.2f s", v) }

// WriteTable writes records of graphs of one size as a Markdown table: a row for each operation and fact, a column for each
// thing that was measured, in the order of the records.
func WriteTable(w io.Writer, records []Record) error {
	t := newTable(records)
	var b strings.Builder
	row := func(cells ...string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	heads, rule := []string{""}, []string{"---"}
	for _, c := range t.columns {
		heads, rule = append(heads, c), append(rule, "---:")
		if t.ceilings(c) {
			heads, rule = append(heads, "share of the bare handler"), append(rule, "---:")
		}
	}
	row(heads...)
	row(rule...)
	for _, o := range Operations {
		cells := []string{o.Name}
		for _, c := range t.columns {
			f := t.figures[[2]string{c, o.Name}]
			cells = append(cells, rateCell(f))
			if t.ceilings(c) {
				cells = append(cells, shareCell(f))
			}
		}
		row(cells...)
	}
	for _, fact := range facts {
		cells, known := []string{fact.title}, false
		for _, c := range t.columns {
			cell := "–"
			if v, ok := t.values[[2]string{c, fact.name}]; ok {
				cell, known = fact.format(v), true
			}
			if cells = append(cells, cell); t.ceilings(c) {
				cells = append(cells, "")
			}
		}
		if known {
			row(cells...)
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

// WriteCurve writes records of graphs of several sizes as a Markdown table: a row for each column and size.
func WriteCurve(w io.Writer, records []Record) error {
	var b strings.Builder
	b.WriteString("| | cases | import | point p50 | list p50 | memory |\n| --- | ---: | ---: | ---: | ---: | ---: |\n")
	var columns []string
	bySize := map[string]map[int][]Record{}
	for _, r := range records {
		if r.Skipped != "" {
			continue
		}
		if bySize[r.Column] == nil {
			bySize[r.Column] = map[int][]Record{}
			columns = append(columns, r.Column)
		}
		bySize[r.Column][r.Cases] = append(bySize[r.Column][r.Cases], r)
	}
	for _, c := range columns {
		for _, cases := range slices.Sorted(maps.Keys(bySize[c])) {
			t := newTable(bySize[c][cases])
			value := func(name string) string {
				for _, f := range facts {
					if v, ok := t.values[[2]string{c, name}]; ok && f.name == name {
						return f.format(v)
					}
				}
				return "–"
			}
			p50 := func(operation string) string {
				if f := t.figures[[2]string{c, operation}]; f != nil {
					return duration(f.P50)
				}
				return "–"
			}
			fmt.Fprintf(&b, "| %s | %d | %s | %s | %s | %s |\n", c, cases, value("import"), p50("point"), p50("list"), value("memory"))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// table holds records by column and row; of two for the same place the later one counts.
type table struct {
	columns []string
	figures map[[2]string]*Figures
	values  map[[2]string]float64
}

func newTable(records []Record) *table {
	t := &table{figures: map[[2]string]*Figures{}, values: map[[2]string]float64{}}
	for _, r := range records {
		if r.Skipped == "" && !slices.Contains(t.columns, r.Column) {
			t.columns = append(t.columns, r.Column)
		}
		if r.Figures != nil {
			t.figures[[2]string{r.Column, r.Figures.Operation}] = r.Figures
		}
		if r.Fact != "" {
			t.values[[2]string{r.Column, r.Fact}] = r.Value
		}
	}
	return t
}

// ceilings tells whether a column was measured against the bare handler.
func (t *table) ceilings(column string) bool {
	for at, f := range t.figures {
		if at[0] == column && f.Ceiling > 0 {
			return true
		}
	}
	return false
}

func rateCell(f *Figures) string {
	if f == nil || f.Answers == 0 {
		return "–"
	}
	cell := fmt.Sprintf("%s/s (%s, %s)", rate(f.Rate), duration(f.P50), duration(f.P99))
	if f.Errors > 0 {
		cell += fmt.Sprintf(", %d errors", f.Errors)
	}
	return cell
}

func shareCell(f *Figures) string {
	if f == nil || f.Ceiling == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f of %s/s", f.Share(), rate(f.Ceiling))
}

func rate(v float64) string {
	if v < 10 {
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.0f", v)
}

func duration(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return d.Round(10 * time.Microsecond).String()
	case d < time.Second:
		return d.Round(100 * time.Microsecond).String()
	}
	return d.Round(10 * time.Millisecond).String()
}
