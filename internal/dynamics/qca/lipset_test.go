package qca_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"math/bits"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"herstelgraaf/internal/dynamics/qca"
)

// table reads a table of figures by case; the last column is the outcome.
func table(t *testing.T, file string) (names, columns []string, figures [][]float64) {
	t.Helper()
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		var values []float64
		for _, cell := range line[1:] {
			v, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, v)
		}
		names, figures = append(names, line[0]), append(figures, values)
	}
	return names, lines[0][1:], figures
}

// lipset is Lipset's data on the survival of democracy between the wars, as fuzzy sets; testdata/README.md says whence. The
// crisp sets of Rihoux and De Meur in chapter 3 of the same book are the fuzzy ones, cut at one half.
func lipset(t *testing.T, crisp bool) (names []string, conditions []string, d qca.Data) {
	t.Helper()
	names, columns, figures := table(t, "lipset.csv")
	for _, values := range figures {
		for i, v := range values {
			if crisp && v > 0.5 {
				values[i] = 1
			} else if crisp {
				values[i] = 0
			}
		}
		d.Conditions = append(d.Conditions, values[:5])
		d.Outcome = append(d.Outcome, values[5])
	}
	return names, columns[:5], d
}

// Ragin's direct method: the log odds of membership are -3 at full out, 0 at the crossover and 3 at full in, and linear
// between and beyond.
func TestLipsetsDataAreRaginsCalibration(t *testing.T) {
	out, crossover, in := []float64{400, 25, 50, 20, 15, -9}, []float64{550, 50, 75, 30, 9.5, 0}, []float64{900, 65, 90, 40, 5, 10}
	names, columns, raw := table(t, "lipset_raw.csv")
	_, _, fuzzy := table(t, "lipset.csv")
	for i, values := range raw {
		for j, v := range values {
			odds := 3 * (v - crossover[j]) / (in[j] - crossover[j])
			if odds < 0 {
				odds = -3 * (v - crossover[j]) / (out[j] - crossover[j])
			}
			if got := math.Round(100/(1+math.Exp(-odds))) / 100; got != fuzzy[i][j] {
				t.Errorf("%s of %s is calibrated to %.2f; the table has %.2f", columns[j], names[i], got, fuzzy[i][j])
			}
		}
	}
}

// written is a model with its measures as the R package QCA prints them.
func written(m qca.Model, conditions []string) string {
	var b strings.Builder
	numbers := func(s qca.Sufficiency, unique *float64) {
		for _, v := range []*float64{s.Consistency, s.PRI, s.Coverage, unique} {
			if v != nil {
				fmt.Fprintf(&b, " %.3f", *v)
			}
		}
		b.WriteByte('\n')
	}
	for _, term := range m.Terms {
		b.WriteString(expression(term.Term, conditions))
		numbers(term.Sufficiency, term.Unique)
	}
	b.WriteString("M")
	numbers(m.Sufficiency, nil)
	return b.String()
}

func expression(t qca.Term, conditions []string) string {
	var parts []string
	for i, name := range conditions {
		switch {
		case t.Present>>i&1 == 1:
			parts = append(parts, name)
		case t.Absent>>i&1 == 1:
			parts = append(parts, "~"+name)
		}
	}
	return strings.Join(parts, "*")
}

// The published solutions are those in the documentation of the R package QCA 3.22 (function minimize, its examples), which
// names the pages of the book for each.
func TestLipsetsDataGiveThePublishedSolutions(t *testing.T) {
	all := qca.Expectations{Present: 1<<5 - 1}
	for _, c := range []struct {
		name        string
		crisp       bool
		negated     bool
		consistency float64
		want        map[qca.Kind]string
	}{
		{"crisp", true, false, 1, map[qca.Kind]string{
			qca.Complex: `DEV*~URB*LIT*STB 1.000 1.000 0.500 0.250
DEV*LIT*IND*STB 1.000 1.000 0.750 0.500
M 1.000 1.000 1.000
`,
			qca.Parsimonious: `DEV*STB 1.000 1.000 1.000 1.000
M 1.000 1.000 1.000
`}},
		{"crisp, the breakdown", true, true, 1, map[qca.Kind]string{
			qca.Complex: `DEV*LIT*IND*~STB 1.000 1.000 0.200 0.200
~DEV*~URB*~IND 1.000 1.000 0.800 0.800
M 1.000 1.000 1.000
`,
			qca.Parsimonious: `~DEV 1.000 1.000 0.800 0.300
~STB 1.000 1.000 0.700 0.200
M 1.000 1.000 1.000
`}},
		{"fuzzy", false, false, 0.8, map[qca.Kind]string{
			qca.Complex: `DEV*URB*LIT*IND*STB 0.904 0.886 0.454 0.393
DEV*~URB*LIT*~IND*STB 0.804 0.719 0.265 0.204
M 0.870 0.843 0.658
`,
			qca.Parsimonious: `DEV*~IND 0.815 0.721 0.284 0.194
URB*STB 0.874 0.845 0.520 0.430
M 0.850 0.819 0.714
`,
			qca.Intermediate: `DEV*URB*LIT*STB 0.901 0.879 0.468 0.378
DEV*LIT*~IND*STB 0.814 0.721 0.282 0.191
M 0.866 0.839 0.660
`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, conditions, d := lipset(t, c.crisp)
			if c.negated {
				for i, v := range d.Outcome {
					d.Outcome[i] = 1 - v
				}
			}
			table, err := qca.NewTable(t.Context(), d, qca.Options{Frequency: 1, Consistency: c.consistency, Contradiction: c.consistency})
			if err != nil {
				t.Fatal(err)
			}
			solutions, err := table.Solve(t.Context(), d, all)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range solutions {
				want, published := c.want[s.Kind]
				if !published {
					continue
				}
				if s.Total != 1 || len(s.Models) != 1 {
					t.Fatalf("solution %d has %d models, want 1", s.Kind, s.Total)
				}
				if got := written(s.Models[0], conditions); got != want {
					t.Errorf("solution %d is\n%swant\n%s", s.Kind, got, want)
				}
			}
		})
	}
}

// The truth table in the same documentation, for the crisp sets.
func TestLipsetsTruthTable(t *testing.T) {
	names, _, d := lipset(t, true)
	table, err := qca.NewTable(t.Context(), d, qca.Options{Frequency: 1, Consistency: 1, Contradiction: 1})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range table.Rows {
		if row.Value == qca.Remainder {
			continue
		}
		var cases []string
		for _, c := range row.Cases {
			cases = append(cases, names[c])
		}
		// The package numbers rows with the first condition as the highest bit, from 1.
		number := bits.Reverse32(row.Present)>>27 + 1
		got = append(got, fmt.Sprintf("%02d %v %s", number, row.Value == qca.Present, strings.Join(cases, ",")))
	}
	slices.Sort(got)
	want := []string{
		"01 false GR,PT,ES", "02 false IT,RO", "05 false HU,PL", "06 false EE", "22 true FI,IE", "23 false AU", "24 true FR,SE", "31 false DE", "32 true BE,CZ,NL,UK",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the rows are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
