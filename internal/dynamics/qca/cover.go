package qca

import (
	"cmp"
	"context"
	"errors"
	"math/bits"
	"slices"
)

// MaxModels is how many models of a solution are listed; the number of all is told.
const MaxModels = 100

// ErrTooComplex tells that the prime implicant chart is too large to be solved exactly.
var ErrTooComplex = errors.New("the prime implicant chart is too large to be solved exactly")

// maxSteps is how many steps the search for covers may take: some seconds.
const maxSteps = 20_000_000

// maxCovers is how many covers by columns are held; each stands for as many models as its columns have terms.
const maxCovers = 100_000

// maxTotal is where counting models stops, so that it can't overflow.
const maxTotal = 1 << 30

// rowSet is a set of the rows that must be covered, a bit each.
type rowSet []uint64

func (r rowSet) count() int {
	n := 0
	for _, w := range r {
		n += bits.OnesCount64(w)
	}
	return n
}

// alike are terms that cover the same rows: in a cover one can stand for the other.
type alike struct {
	rows  rowSet
	terms []Term
}

// covers finds all covers of the rows by the fewest terms (Petrick's problem, solved by branching on the row that fewest
// terms cover). It gives at most MaxModels of them, each with its terms in order, and the number of all.
func covers(ctx context.Context, terms []Term, rows []uint32) ([][]Term, int, error) {
	groups := map[string]*alike{}
	var names []string
	for _, t := range terms {
		set := make(rowSet, (len(rows)+63)/64)
		name := make([]byte, len(rows))
		for i, row := range rows {
			if t.Covers(row) {
				set[i/64] |= 1 << (i % 64)
				name[i] = 1
			}
		}
		if groups[string(name)] == nil {
			groups[string(name)] = &alike{rows: set}
			names = append(names, string(name))
		}
		groups[string(name)].terms = append(groups[string(name)].terms, t)
	}
	s := &coverSearch{ctx: ctx, of: make([][]int, len(rows))}
	slices.Sort(names)
	for _, name := range names {
		for i := range rows {
			if name[i] == 1 {
				s.of[i] = append(s.of[i], len(s.columns))
			}
		}
		s.columns = append(s.columns, groups[name])
		s.widest = max(s.widest, groups[name].rows.count())
	}
	open := make(rowSet, (len(rows)+63)/64)
	for i := range rows {
		open[i/64] |= 1 << (i % 64)
	}
	s.banned = make([]int, len(s.columns))
	for size := 1; size <= len(rows); size++ {
		if err := s.search(open, nil, size); err != nil {
			return nil, 0, err
		}
		if len(s.found) > 0 {
			models, total := s.expand()
			return models, total, nil
		}
	}
	return nil, 0, nil
}

type coverSearch struct {
	ctx     context.Context
	columns []*alike
	of      [][]int // the columns that cover a row
	widest  int
	banned  []int // above 0: the column was tried higher up in the tree
	found   [][]int
	steps   int
}

// search looks for covers of the open rows by as many more columns as are left.
func (s *coverSearch) search(open rowSet, chosen []int, left int) error {
	if s.steps++; s.steps%4096 == 0 {
		if err := s.ctx.Err(); err != nil {
			return err
		}
	}
	if s.steps > maxSteps || len(s.found) > maxCovers {
		return ErrTooComplex
	}
	n := open.count()
	if n == 0 {
		s.found = append(s.found, slices.Clone(chosen))
		return nil
	}
	if left == 0 || n > left*s.widest {
		return nil
	}
	row := s.hardest(open)
	defer func() {
		for _, column := range s.of[row] {
			s.banned[column]--
		}
	}()
	for _, column := range s.of[row] {
		if s.banned[column] == 0 {
			rest := make(rowSet, len(open))
			for i := range open {
				rest[i] = open[i] &^ s.columns[column].rows[i]
			}
			if err := s.search(rest, append(chosen, column), left-1); err != nil {
				return err
			}
		}
		// Covers with this column are found; the rest are without it, so that none is found twice.
		s.banned[column]++
	}
	return nil
}

// hardest is the open row that fewest columns still cover.
func (s *coverSearch) hardest(open rowSet) int {
	best, least := -1, 0
	for row, columns := range s.of {
		if open[row/64]>>(row%64)&1 == 0 {
			continue
		}
		n := 0
		for _, column := range columns {
			if s.banned[column] == 0 {
				n++
			}
		}
		if best < 0 || n < least {
			best, least = row, n
		}
	}
	return best
}

// expand puts each of the terms of a column in its place.
func (s *coverSearch) expand() ([][]Term, int) {
	var models [][]Term
	total := 0
	for _, columns := range s.found {
		of := 1
		partial := [][]Term{nil}
		for _, column := range columns {
			terms := s.columns[column].terms
			of = min(of*len(terms), maxTotal)
			var longer [][]Term
			for _, p := range partial {
				for _, t := range terms {
					if len(longer) < MaxModels {
						longer = append(longer, append(slices.Clone(p), t))
					}
				}
			}
			partial = longer
		}
		total = min(total+of, maxTotal)
		models = append(models, partial...)
	}
	for _, m := range models {
		slices.SortFunc(m, compareTerms)
	}
	slices.SortFunc(models, func(a, b []Term) int { return cmp.Or(conditionsIn(a)-conditionsIn(b), compareModels(a, b)) })
	return models[:min(MaxModels, len(models))], total
}

// conditionsIn counts the conditions that a model names.
func conditionsIn(model []Term) int {
	n := 0
	for _, t := range model {
		n += bits.OnesCount32(t.Present) + bits.OnesCount32(t.Absent)
	}
	return n
}
