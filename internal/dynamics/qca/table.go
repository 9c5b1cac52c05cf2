package qca

import (
	"cmp"
	"context"
	"slices"
)

// MaxConditions is how many conditions a table has at most: minimisation looks at 3 to that power.
const MaxConditions = 14

// Value is what a row of a truth table says of the outcome.
type Value uint8

// The values of a row.
const (
	Present       Value = iota // enough cases, consistent enough
	Absent                     // enough cases, not consistent enough
	Contradiction              // enough cases, neither consistent enough nor inconsistent enough
	Remainder                  // too few cases
)

// Options say when a row counts.
type Options struct {
	Frequency     int     // the least number of cases, from 1
	Consistency   float64 // the outcome is present in a row from this consistency on
	Contradiction float64 // a row below Consistency is a contradiction from this consistency on; equal to Consistency: never
	PRI           float64 // the outcome is present in a row only from this PRI on
}

// Row is a combination of conditions.
type Row struct {
	Present     uint32 // the bits of the conditions that are present
	Cases       []int  // those that are more in it than out of it: membership above 0.5
	Value       Value
	Sufficiency // of the row for the outcome, over all cases; nil values where no case is in it
	// Contradictory: some of its cases have the outcome (above 0.5) and some have not (below).
	Contradictory bool
}

// Table is a truth table.
type Table struct {
	Rows       []Row // all combinations: 2 to the number of conditions, in the order of their bits
	Unassigned []int // cases that are in no row: a membership of exactly 0.5
	conditions int
}

// rounding is how far sums of memberships may be off.
const rounding = 1e-9

// NewTable makes the truth table: each case belongs to the row in which its membership is above 0.5. With fuzzy sets the
// consistency of a row is over all cases, also those that belong to others (Ragin 2008, chapter 7). Cost: rows with cases times
// cases. It ends early with the error of ctx.
func NewTable(ctx context.Context, d Data, o Options) (*Table, error) {
	conditions := 0
	if len(d.Conditions) > 0 {
		conditions = len(d.Conditions[0])
	}
	t := &Table{Rows: make([]Row, 1<<conditions), conditions: conditions}
	for i := range t.Rows {
		t.Rows[i].Present, t.Rows[i].Value = uint32(i), Remainder
	}
	for i, memberships := range d.Conditions {
		if row, ok := rowOf(memberships); ok {
			t.Rows[row].Cases = append(t.Rows[row].Cases, i)
		} else {
			t.Unassigned = append(t.Unassigned, i)
		}
	}
	for i := range t.Rows {
		if len(t.Rows[i].Cases) == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t.judge(&t.Rows[i], d, o)
	}
	return t, nil
}

func rowOf(memberships []float64) (uint32, bool) {
	var row uint32
	for i, v := range memberships {
		switch {
		case v > 0.5:
			row |= 1 << i
		case v == 0.5:
			return 0, false
		}
	}
	return row, true
}

func (t *Table) judge(row *Row, d Data, o Options) {
	row.Sufficiency = sufficiency(memberships(d, t.cornerOf(row.Present)), d.Outcome)
	with, without := false, false
	for _, i := range row.Cases {
		with, without = with || d.Outcome[i] > 0.5, without || d.Outcome[i] < 0.5
	}
	row.Contradictory = with && without
	consistency, pri := *row.Consistency, 1.0
	if row.PRI != nil {
		pri = *row.PRI
	}
	switch {
	case len(row.Cases) < o.Frequency:
		row.Value = Remainder
	case consistency >= o.Consistency-rounding && pri >= o.PRI-rounding:
		row.Value = Present
	case consistency >= o.Contradiction-rounding && consistency < o.Consistency-rounding:
		row.Value = Contradiction
	default:
		row.Value = Absent
	}
}

// cornerOf is a row as a term.
func (t *Table) cornerOf(row uint32) Term { return Term{row, ^row & (1<<t.conditions - 1)} }

func memberships(d Data, t Term) []float64 {
	x := make([]float64, len(d.Conditions))
	for i, c := range d.Conditions {
		x[i] = t.membership(c)
	}
	return x
}

// compareTerms orders terms by their conditions, first to last: present, then absent, then either.
func compareTerms(a, b Term) int {
	for bit := uint32(1); bit != 0; bit <<= 1 {
		if c := cmp.Compare(a.place(bit), b.place(bit)); c != 0 {
			return c
		}
	}
	return 0
}

func (t Term) place(bit uint32) int {
	switch {
	case t.Present&bit != 0:
		return 0
	case t.Absent&bit != 0:
		return 1
	default:
		return 2
	}
}

func compareModels(a, b []Term) int { return slices.CompareFunc(a, b, compareTerms) }
