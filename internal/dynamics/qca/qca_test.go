package qca_test

import (
	"context"
	"errors"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"herstelgraaf/internal/dynamics/qca"
)

// cases are crisp cases: each row of conditions, with how many cases have the outcome and how many have not.
func cases(rows []string, with, without []int) qca.Data {
	var d qca.Data
	for i, row := range rows {
		var conditions []float64
		for _, c := range row {
			conditions = append(conditions, float64(c-'0'))
		}
		for n := range with[i] + without[i] {
			d.Conditions = append(d.Conditions, conditions)
			outcome := 0.0
			if n < with[i] {
				outcome = 1
			}
			d.Outcome = append(d.Outcome, outcome)
		}
	}
	return d
}

func solve(t *testing.T, d qca.Data, o qca.Options, expect qca.Expectations) (*qca.Table, map[qca.Kind]qca.Solution) {
	t.Helper()
	table, err := qca.NewTable(t.Context(), d, o)
	if err != nil {
		t.Fatal(err)
	}
	solutions, err := table.Solve(t.Context(), d, expect)
	if err != nil {
		t.Fatal(err)
	}
	byKind := map[qca.Kind]qca.Solution{}
	for _, s := range solutions {
		byKind[s.Kind] = s
	}
	return table, byKind
}

// Lipset's data with four conditions and a threshold of 600 USD leave two models, as the R package QCA shows when rows that
// contradict are explained too.
func TestAmbiguousDataGiveAllModels(t *testing.T) {
	d := cases([]string{"0000", "0010", "0111", "1010", "1011", "1111"}, []int{0, 1, 1, 1, 2, 3}, []int{5, 3, 0, 0, 1, 1})
	table, solutions := solve(t, d, qca.Options{Frequency: 1, Consistency: 0.01, Contradiction: 0.01}, qca.Expectations{})
	conditions := []string{"DEV", "URB", "LIT", "IND"}
	var got []string
	for _, m := range solutions[qca.Complex].Models {
		got = append(got, written(m, conditions))
	}
	slices.Sort(got)
	want := []string{
		"DEV*LIT*IND 0.714 0.714 0.625 0.250\nURB*LIT*IND 0.800 0.800 0.500 0.125\n~URB*LIT*~IND 0.400 0.400 0.250 0.250\nM 0.615 0.615 1.000\n",
		"DEV*~URB*LIT 0.750 0.750 0.375 0.250\nURB*LIT*IND 0.800 0.800 0.500 0.500\n~URB*LIT*~IND 0.400 0.400 0.250 0.125\nM 0.615 0.615 1.000\n",
	}
	if solutions[qca.Complex].Total != 2 || !slices.Equal(got, want) {
		t.Errorf("the models are %q, want %q", got, want)
	}
	contradictions := 0
	for _, row := range table.Rows {
		if row.Contradictory {
			contradictions++
		}
	}
	if contradictions != 3 {
		t.Errorf("%d rows have cases of both kinds, want 3", contradictions)
	}
}

func TestRowsCountOnlyFromTheCutOffsOn(t *testing.T) {
	d := cases([]string{"11", "10", "01", "00"}, []int{4, 1, 3, 0}, []int{1, 0, 2, 3})
	table, _ := solve(t, d, qca.Options{Frequency: 2, Consistency: 0.8, Contradiction: 0.5}, qca.Expectations{})
	want := map[uint32]qca.Value{0b11: qca.Present, 0b01: qca.Remainder, 0b10: qca.Contradiction, 0b00: qca.Absent}
	for row, value := range want {
		if got := table.Rows[row].Value; got != value {
			t.Errorf("row %02b is %d, want %d", row, got, value)
		}
	}
	if n := qca.NecessityOf(d, 1, false); math.Abs(*n.Consistency-7.0/8) > 1e-9 || math.Abs(*n.Coverage-0.7) > 1e-9 || math.Abs(*n.Relevance-4.0/7) > 1e-9 {
		t.Errorf("the second condition is necessary by %v %v %v", *n.Consistency, *n.Coverage, *n.Relevance)
	}
	d.Conditions[0] = []float64{0.5, 1}
	if table, _ = solve(t, d, qca.Options{Frequency: 1, Consistency: 0.8, Contradiction: 0.8}, qca.Expectations{}); !slices.Equal(table.Unassigned, []int{0}) {
		t.Errorf("a case that is neither in nor out is unassigned: %v", table.Unassigned)
	}
}

func TestNothingToExplainHasNoModels(t *testing.T) {
	for _, d := range []qca.Data{{}, cases([]string{"10"}, []int{0}, []int{2})} {
		_, solutions := solve(t, d, qca.Options{Frequency: 1, Consistency: 0.8, Contradiction: 0.8}, qca.Expectations{})
		for kind, s := range solutions {
			if len(s.Models) != 0 {
				t.Errorf("solution %d has models %v", kind, s.Models)
			}
		}
	}
}

// allTerms are all terms over a number of conditions.
func allTerms(conditions int) []qca.Term {
	terms := []qca.Term{{}}
	for i := range conditions {
		for _, t := range slices.Clone(terms) {
			terms = append(terms, qca.Term{Present: t.Present | 1<<i, Absent: t.Absent}, qca.Term{Present: t.Present, Absent: t.Absent | 1<<i})
		}
	}
	return terms
}

// In random tables every model explains all rows with the outcome and none that denies it, with as few terms as a search
// through everything finds; and there are as many models as that search finds.
func TestModelsAreAllThatASearchThroughEverythingFinds(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	for range 60 {
		const conditions = 3
		var d qca.Data
		for range 2 + random.IntN(8) {
			d.Conditions = append(d.Conditions, []float64{float64(random.IntN(2)), float64(random.IntN(2)), float64(random.IntN(2))})
			d.Outcome = append(d.Outcome, float64(random.IntN(2)))
		}
		table, solutions := solve(t, d, qca.Options{Frequency: 1, Consistency: 0.75, Contradiction: 0.75}, qca.Expectations{Present: 0b101, Absent: 0b010})
		for kind, allowed := range map[qca.Kind]func(qca.Value) bool{
			qca.Complex:      func(v qca.Value) bool { return v == qca.Present },
			qca.Parsimonious: func(v qca.Value) bool { return v == qca.Present || v == qca.Remainder },
		} {
			if got, want := solutions[kind].Total, countModels(table, allTerms(conditions), allowed); got != want {
				t.Fatalf("solution %d has %d models, want %d: %+v", kind, got, want, table.Rows)
			}
		}
		for kind, s := range solutions {
			for _, m := range s.Models {
				for _, row := range table.Rows {
					covered := slices.ContainsFunc(m.Terms, func(f qca.TermFit) bool { return f.Covers(row.Present) })
					if row.Value == qca.Present && !covered || row.Value == qca.Absent && covered {
						t.Fatalf("a model of solution %d covers row %03b: %v", kind, row.Present, covered)
					}
				}
				for _, f := range m.Terms {
					if *f.Unique > *f.Coverage+1e-9 || *f.Coverage > *m.Coverage+1e-9 || *f.Consistency > 1 {
						t.Fatalf("the measures of a term are %v of %v in a model with %v", *f.Unique, *f.Coverage, *m.Coverage)
					}
				}
			}
		}
	}
}

// countModels counts the smallest covers by prime implicants, by trying all.
func countModels(table *qca.Table, terms []qca.Term, allowed func(qca.Value) bool) int {
	var implicants []qca.Term
	for _, t := range terms {
		useful, right := false, true
		for _, row := range table.Rows {
			if t.Covers(row.Present) {
				useful = useful || row.Value == qca.Present
				right = right && allowed(row.Value)
			}
		}
		if useful && right {
			implicants = append(implicants, t)
		}
	}
	primes := slices.DeleteFunc(slices.Clone(implicants), func(t qca.Term) bool {
		return slices.ContainsFunc(implicants, func(o qca.Term) bool {
			return o != t && t.Present&o.Present == o.Present && t.Absent&o.Absent == o.Absent
		})
	})
	count := map[int]int{}
	for mask := range 1 << len(primes) {
		covers := true
		for _, row := range table.Rows {
			if row.Value != qca.Present {
				continue
			}
			covered := false
			for i, p := range primes {
				covered = covered || mask>>i&1 == 1 && p.Covers(row.Present)
			}
			covers = covers && covered
		}
		if covers {
			count[bits.OnesCount(uint(mask))]++
		}
	}
	for size := 1; size <= len(primes); size++ {
		if count[size] > 0 {
			return count[size]
		}
	}
	return 0
}

func TestSolvingStopsWhenItIsTold(t *testing.T) {
	d := cases([]string{"10", "01"}, []int{1, 0}, []int{0, 1})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := qca.NewTable(ctx, d, qca.Options{Frequency: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancellation: %v", err)
	}
}

// Twelve conditions, forty fuzzy cases.
func BenchmarkSolveTwelveConditions(b *testing.B) {
	random := rand.New(rand.NewPCG(5, 5))
	var d qca.Data
	for range 40 {
		conditions := make([]float64, 12)
		for i := range conditions {
			conditions[i] = []float64{0, 0.33, 0.67, 1}[random.IntN(4)]
		}
		d.Conditions = append(d.Conditions, conditions)
		d.Outcome = append(d.Outcome, []float64{0, 0.33, 0.67, 1}[random.IntN(4)])
	}
	for b.Loop() {
		table, err := qca.NewTable(b.Context(), d, qca.Options{Frequency: 1, Consistency: 0.8, Contradiction: 0.8})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := table.Solve(b.Context(), d, qca.Expectations{Present: 1<<12 - 1}); err != nil {
			b.Fatal(err)
		}
	}
}
