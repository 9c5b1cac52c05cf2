package dynamics

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"herstelgraaf/internal/dynamics/qca"
	"herstelgraaf/internal/fault"
)

// TruthTableOptions say which truth table is asked for, and how it is made.
type TruthTableOptions struct {
	Conditions    []string // ids of bottlenecks, 1 to qca.MaxConditions
	Outcome       string   // the id of another one
	Negate        bool     // explain the absence of the outcome
	Frequency     int      // a row counts from this number of cases on, from 1
	Consistency   float64  // the outcome is present in a row from this consistency on
	Contradiction *float64 // a row below Consistency is a contradiction from this consistency on; nil: never
	PRI           float64  // the outcome is present in a row only from this PRI on
	MinStrength   int      // crisp sets: a case is in from this strength on, 1 to 3
	Fuzzy         bool
	Calibration   []float64 // fuzzy sets: the membership for each strength from 0 to 3
	NotRecorded   NotRecorded
	Expectations  []DirectionalExpectation // nil: the presence of each condition contributes
	Remainders    bool                     // list the rows without cases too
}

// NotRecorded tells how a bottleneck counts that is not recorded of a case.
type NotRecorded bool

// As absent; or as missing, so that the case is left out, unless it was looked for and not found.
const (
	NotRecordedIsAbsent  NotRecorded = false
	NotRecordedIsMissing NotRecorded = true
)

// DirectionalExpectation says whether a condition is expected to contribute to the outcome by its presence or its absence.
type DirectionalExpectation struct {
	Condition string
	Present   bool
}

// TruthTable is a truth table with its solutions.
type TruthTable struct {
	Rows       []TruthTableRow
	Necessity  []ConditionNecessity // in the order of the conditions
	Solutions  []QCASolution
	LeftOut    []string // cases in no row: missing data, or a membership of exactly 0.5
	Population Population
}

// TruthTableRow is a combination of conditions.
type TruthTableRow struct {
	Present, Absent    []string // ids of conditions, in their order
	Value              qca.Value
	Cases, WithOutcome []string // the cases of the row, and those of them that have the outcome
	Contradictory      bool     // some of its cases have the outcome and some have not
	Fit                qca.Sufficiency
}

// ConditionNecessity tells how necessary a condition is for the outcome, and how necessary its absence.
type ConditionNecessity struct {
	Condition string
	qca.Necessity
	Absence qca.Necessity
}

// QCASolution is a model of a solution.
type QCASolution struct {
	Kind          qca.Kind
	Model, Models int // which of the kind's models it is, from 1, and of how many
	Expression    string
	Terms         []SolutionTerm
	Fit           qca.Sufficiency
}

// SolutionTerm is a combination of conditions that suffices for the outcome.
type SolutionTerm struct {
	Present, Absent, Cases []string
	Fit                    qca.Sufficiency // its coverage is the raw coverage
	UniqueCoverage         *float64
}

// MakeTruthTable is Qualitative Comparative Analysis over the bottlenecks of cases; package qca has the methods with their papers.
// A case is a member of a bottleneck's set by the strength with which it showed up.
func MakeTruthTable(ctx context.Context, s *Snapshot, o TruthTableOptions) (TruthTable, error) {
	if err := o.check(s); err != nil {
		return TruthTable{}, err
	}
	m := newMemberships(s, o)
	options := qca.Options{Frequency: o.Frequency, Consistency: o.Consistency, Contradiction: o.Consistency, PRI: o.PRI}
	if o.Contradiction != nil {
		options.Contradiction = *o.Contradiction
	}
	table, err := qca.NewTable(ctx, m.data, options)
	if err != nil {
		return TruthTable{}, err
	}
	solutions, err := table.Solve(ctx, m.data, o.expectations())
	if errors.Is(err, qca.ErrTooComplex) {
		return TruthTable{}, fault.Argument("conditions", len(o.Conditions), "there are too many ways to combine their terms; give fewer conditions")
	}
	if err != nil {
		return TruthTable{}, err
	}
	shown := TruthTable{Rows: m.rows(table), Necessity: m.necessity(), LeftOut: append(m.leftOut, m.names(table.Unassigned)...), Population: m.population}
	slices.Sort(shown.LeftOut)
	for _, solution := range solutions {
		shown.Solutions = append(shown.Solutions, m.models(solution)...)
	}
	return shown, nil
}

func (o TruthTableOptions) check(s *Snapshot) error {
	contradiction := o.Consistency
	if o.Contradiction != nil {
		contradiction = *o.Contradiction
	}
	if err := firstWrong(
		check{len(o.Conditions) >= 1 && len(o.Conditions) <= qca.MaxConditions, "conditions", len(o.Conditions), "want 1 to " + number(qca.MaxConditions) + " conditions"},
		check{distinct(o.Conditions), "conditions", strings.Join(o.Conditions, ", "), "want each condition once"},
		check{!slices.Contains(o.Conditions, o.Outcome), "outcome", o.Outcome, "want a bottleneck that is no condition"},
		inRange("frequency", o.Frequency, 1, maxFound), share("consistency", o.Consistency), share("pri", o.PRI),
		check{contradiction >= 0 && contradiction <= o.Consistency, "contradiction", contradiction, "want a number from 0 to the consistency"},
		checkStrength(o.MinStrength),
		check{!o.Fuzzy || len(o.Calibration) == 4 && slices.IsSorted(o.Calibration) && o.Calibration[0] >= 0 && o.Calibration[3] <= 1, "calibration", o.Calibration,
			"want four memberships from 0 to 1, for strength 0, 1, 2 and 3, none less than the one before"},
	); err != nil {
		return err
	}
	for _, id := range append(slices.Clone(o.Conditions), o.Outcome) {
		if !s.BottleneckExists(id) {
			return fault.Missing(id)
		}
	}
	for _, e := range o.Expectations {
		if !slices.Contains(o.Conditions, e.Condition) {
			return fault.Argument("expectations", e.Condition, "want one of the conditions")
		}
	}
	return nil
}

func distinct(list []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(list)))) == len(list)
}

func (o TruthTableOptions) expectations() qca.Expectations {
	if o.Expectations == nil {
		return qca.Expectations{Present: 1<<len(o.Conditions) - 1}
	}
	var e qca.Expectations
	for _, expected := range o.Expectations {
		if bit := uint32(1) << slices.Index(o.Conditions, expected.Condition); expected.Present {
			e.Present |= bit
		} else {
			e.Absent |= bit
		}
	}
	return e
}

// membershipTable is the cases of a truth table as members of sets.
type membershipTable struct {
	options    TruthTableOptions
	data       qca.Data
	cases      []string
	leftOut    []string
	population Population
}

func newMemberships(s *Snapshot, o TruthTableOptions) *membershipTable {
	m := &membershipTable{options: o, population: Population{Cases: len(s.Cases())}}
	for _, c := range s.Cases() {
		known := hasManifestations(c)
		member := func(bottleneck string) float64 {
			strength := c.Strength(bottleneck)
			known = known && (strength > 0 || o.NotRecorded == NotRecordedIsAbsent || c.LookedFor(bottleneck))
			switch {
			case o.Fuzzy:
				return o.Calibration[strength]
			case strength >= o.MinStrength:
				return 1
			default:
				return 0
			}
		}
		conditions := make([]float64, len(o.Conditions))
		for i, id := range o.Conditions {
			conditions[i] = member(id)
		}
		outcome := member(o.Outcome)
		if o.Negate {
			outcome = 1 - outcome
		}
		if !known {
			m.leftOut = append(m.leftOut, c.ID)
			continue
		}
		m.population.CasesWithData++
		m.cases = append(m.cases, c.ID)
		m.data.Conditions = append(m.data.Conditions, conditions)
		m.data.Outcome = append(m.data.Outcome, outcome)
	}
	return m
}

func (m *membershipTable) names(cases []int) []string {
	names := make([]string, len(cases))
	for i, c := range cases {
		names[i] = m.cases[c]
	}
	return names
}

// rows are the rows with the outcome first, then by consistency, then by number of cases, then by their conditions.
func (m *membershipTable) rows(table *qca.Table) []TruthTableRow {
	rows := slices.DeleteFunc(slices.Clone(table.Rows), func(r qca.Row) bool { return len(r.Cases) == 0 && !m.options.Remainders })
	slices.SortStableFunc(rows, func(a, b qca.Row) int {
		return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(value(b.Consistency), value(a.Consistency)), len(b.Cases)-len(a.Cases))
	})
	shown := make([]TruthTableRow, len(rows))
	for i, r := range rows {
		shown[i] = TruthTableRow{
			Present: m.conditions(r.Present), Absent: m.conditions(^r.Present), Value: r.Value, Cases: m.names(r.Cases), Contradictory: r.Contradictory, Fit: r.Sufficiency,
		}
		for _, c := range r.Cases {
			if m.data.Outcome[c] > 0.5 {
				shown[i].WithOutcome = append(shown[i].WithOutcome, m.cases[c])
			}
		}
	}
	return shown
}

func value(v *float64) float64 {
	if v == nil {
		return 0
	}
	return *v
}

// conditions are those whose bits are set.
func (m *membershipTable) conditions(bits uint32) []string {
	ids := []string{}
	for i, id := range m.options.Conditions {
		if bits>>i&1 == 1 {
			ids = append(ids, id)
		}
	}
	return ids
}

func (m *membershipTable) necessity() []ConditionNecessity {
	var all []ConditionNecessity
	for i, id := range m.options.Conditions {
		all = append(all, ConditionNecessity{id, qca.NecessityOf(m.data, i, false), qca.NecessityOf(m.data, i, true)})
	}
	return all
}

func (m *membershipTable) models(s qca.Solution) []QCASolution {
	var models []QCASolution
	for i, model := range s.Models {
		shown := QCASolution{Kind: s.Kind, Model: i + 1, Models: s.Total, Fit: model.Sufficiency}
		var expressions []string
		for _, t := range model.Terms {
			expressions = append(expressions, m.expression(t.Term))
			shown.Terms = append(shown.Terms, SolutionTerm{
				Present: m.conditions(t.Present), Absent: m.conditions(t.Absent), Cases: m.names(t.Cases), Fit: t.Sufficiency, UniqueCoverage: t.Unique,
			})
		}
		shown.Expression = strings.Join(expressions, " + ")
		models = append(models, shown)
	}
	return models
}

// expression writes a term as the field does: * for and, ~ for not; 1 for the term that always holds.
func (m *membershipTable) expression(t qca.Term) string {
	var parts []string
	for i, id := range m.options.Conditions {
		slug := id[strings.IndexByte(id, '/')+1:]
		switch {
		case t.Present>>i&1 == 1:
			parts = append(parts, slug)
		case t.Absent>>i&1 == 1:
			parts = append(parts, "~"+slug)
		}
	}
	if len(parts) == 0 {
		return "1"
	}
	return strings.Join(parts, "*")
}
