package qca

import (
	"context"
	"slices"
)

// Kind tells what a solution assumes of the remainders: the rows that are not seen in enough cases.
type Kind uint8

// The kinds of solutions.
const (
	Complex      Kind = iota // nothing: no remainder leads to the outcome
	Parsimonious             // whatever makes the solution shortest
	Intermediate             // only what directional expectations make likely
)

// Expectations tell for conditions whether their presence or their absence is expected to contribute to the outcome, a bit
// each; a condition in neither has no expectation.
type Expectations struct{ Present, Absent uint32 }

// Solution is a kind of solution with all of its models: each explains the same rows with as few terms as can be. More
// than one model means that the data do not tell which holds.
type Solution struct {
	Kind   Kind
	Models []Model
	Total  int // the number of all models; Models has at most MaxModels
}

// Model is a disjunction of terms.
type Model struct {
	Terms       []TermFit
	Sufficiency // of the model as a whole
}

// TermFit is a term with its measures. Coverage is the raw coverage.
type TermFit struct {
	Term
	Cases []int // those that are more in it than out of it
	Sufficiency
	Unique *float64 // the coverage of the model that it loses without the term
}

// Solve minimises a truth table: the complex, the parsimonious and the intermediate solution, exactly. A table in which the outcome is
// present in no row has solutions without models. Errors: ErrTooComplex, or that of ctx.
//
// The intermediate solution follows Ragin and Sonnett 2005 (DOI 10.1007/978-3-322-80441-9_9) as the R package QCA does: each
// term of a complex model, made shorter towards a parsimonious term by the conditions whose loss goes along with the expectations, gives the
// remainders that are easy counterfactuals; with these the table is minimised again.
func (t *Table) Solve(ctx context.Context, d Data, expect Expectations) ([]Solution, error) {
	must := func(row uint32) bool { return t.Rows[row].Value == Present }
	notDenied := func(row uint32) bool { return must(row) || t.Rows[row].Value == Remainder }
	complex, err := t.minimise(ctx, Complex, must)
	if err != nil {
		return nil, err
	}
	parsimonious, err := t.minimise(ctx, Parsimonious, notDenied)
	if err != nil {
		return nil, err
	}
	intermediate := found{kind: Intermediate}
	seen := map[string]bool{}
	for _, long := range complex.models {
		for _, short := range parsimonious.models {
			easy := between(long, short, expect)
			if seen[nameOf(easy)] {
				continue
			}
			seen[nameOf(easy)] = true
			more, err := t.cover(ctx, Intermediate, primesOfUnion(easy))
			if err != nil {
				return nil, err
			}
			intermediate.add(more)
		}
	}
	var solutions []Solution
	for _, f := range []found{complex, parsimonious, intermediate} {
		s := Solution{Kind: f.kind, Total: f.total}
		for _, terms := range f.models {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			s.Models = append(s.Models, measure(d, terms))
		}
		solutions = append(solutions, s)
	}
	return solutions, nil
}

// found is the models of a solution before they are measured.
type found struct {
	kind   Kind
	models [][]Term
	total  int
}

// add joins models, each once.
func (f *found) add(more found) {
	for _, m := range more.models {
		if !slices.ContainsFunc(f.models, func(known []Term) bool { return compareModels(known, m) == 0 }) {
			f.total++
			if len(f.models) < MaxModels {
				f.models = append(f.models, m)
			}
		}
	}
	f.total += more.total - len(more.models)
}

// minimise finds the models of the rows in which the outcome is present, with terms that hold only where allowed.
func (t *Table) minimise(ctx context.Context, kind Kind, allowed func(row uint32) bool) (found, error) {
	must := func(row uint32) bool { return t.Rows[row].Value == Present }
	return t.cover(ctx, kind, primes(t.conditions, allowed, must))
}

// cover finds the models that terms make.
func (t *Table) cover(ctx context.Context, kind Kind, terms []Term) (found, error) {
	var rows []uint32
	for _, r := range t.Rows {
		if r.Value == Present {
			rows = append(rows, r.Present)
		}
	}
	if len(rows) == 0 {
		return found{kind: kind}, nil
	}
	terms = slices.DeleteFunc(terms, func(t Term) bool { return !slices.ContainsFunc(rows, t.Covers) })
	models, total, err := covers(ctx, terms, rows)
	return found{kind, models, total}, err
}

// between are the terms of a complex model made shorter towards those of a parsimonious one: a condition that the
// parsimonious term does not name is kept, unless its loss goes along with the expectations.
func between(long, short []Term, expect Expectations) []Term {
	var terms []Term
	for _, c := range long {
		reached := false
		for _, p := range short {
			if !c.within(p) {
				continue
			}
			reached = true
			terms = append(terms, Term{
				Present: c.Present &^ (expect.Absent &^ p.Present),
				Absent:  c.Absent &^ (expect.Present &^ p.Absent),
			})
		}
		if !reached {
			terms = append(terms, c)
		}
	}
	slices.SortFunc(terms, compareTerms)
	return slices.Compact(terms)
}

func nameOf(terms []Term) string {
	var name []byte
	for _, t := range terms {
		for _, bits := range []uint32{t.Present, t.Absent} {
			name = append(name, byte(bits), byte(bits>>8), byte(bits>>16), byte(bits>>24))
		}
	}
	return string(name)
}

// measure tells how well a model does.
func measure(d Data, terms []Term) Model {
	var m Model
	x := make([][]float64, len(terms))
	for i, t := range terms {
		x[i] = memberships(d, t)
		fit := TermFit{Term: t, Sufficiency: sufficiency(x[i], d.Outcome)}
		for c, v := range x[i] {
			if v > 0.5 {
				fit.Cases = append(fit.Cases, c)
			}
		}
		m.Terms = append(m.Terms, fit)
	}
	m.Sufficiency = sufficiency(union(x, -1, len(d.Outcome)), d.Outcome)
	for i := range m.Terms {
		rest := sufficiency(union(x, i, len(d.Outcome)), d.Outcome)
		if m.Coverage != nil && rest.Coverage != nil {
			unique := max(0, *m.Coverage-*rest.Coverage)
			m.Terms[i].Unique = &unique
		}
	}
	return m
}

// union is the membership in at least one term, all but one of them.
func union(x [][]float64, but, cases int) []float64 {
	most := make([]float64, cases)
	for i := range x {
		if i == but {
			continue
		}
		for c, v := range x[i] {
			most[c] = max(most[c], v)
		}
	}
	return most
}
