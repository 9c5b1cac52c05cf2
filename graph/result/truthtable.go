package result

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/dynamics/qca"
	"herstelgraaf/internal/query"
)

// TruthTable is a truth table with its solutions.
type TruthTable struct {
	Rows       []TruthTableRow
	Necessity  []ConditionNecessity
	Solutions  []QCASolution
	LeftOut    []query.Ref
	Population dynamics.Population
}

// TruthTableRow is a combination of conditions.
type TruthTableRow struct {
	dynamics.TruthTableRow
	Cases, WithOutcome []query.Ref
}

// Outcome is what the row says of the outcome.
func (r TruthTableRow) Outcome() qca.Value { return r.Value }

// CaseCount is the number of its cases.
func (r TruthTableRow) CaseCount() int { return len(r.Cases) }

// Consistency is how far the row suffices for the outcome.
func (r TruthTableRow) Consistency() *float64 { return r.Fit.Consistency }

// Pri is the proportional reduction in inconsistency.
func (r TruthTableRow) Pri() *float64 { return r.Fit.PRI }

// ConditionNecessity tells how necessary a condition is for the outcome.
type ConditionNecessity struct {
	dynamics.ConditionNecessity
	Condition query.Ref
}

// QCASolution is a model of a solution.
type QCASolution struct {
	dynamics.QCASolution
	Terms []SolutionTerm
}

// Consistency is how far the model suffices for the outcome.
func (s QCASolution) Consistency() *float64 { return s.Fit.Consistency }

// Pri is the proportional reduction in inconsistency.
func (s QCASolution) Pri() *float64 { return s.Fit.PRI }

// Coverage is how much of the outcome the model explains.
func (s QCASolution) Coverage() *float64 { return s.Fit.Coverage }

// SolutionTerm is a combination of conditions in a model.
type SolutionTerm struct {
	dynamics.SolutionTerm
	Cases []query.Ref
}

// Consistency is how far the term suffices for the outcome.
func (t SolutionTerm) Consistency() *float64 { return t.Fit.Consistency }

// Pri is the proportional reduction in inconsistency.
func (t SolutionTerm) Pri() *float64 { return t.Fit.PRI }

// RawCoverage is how much of the outcome the term explains.
func (t SolutionTerm) RawCoverage() *float64 { return t.Fit.Coverage }

// TruthTableOf is a truth table as the API shows it.
func TruthTableOf(refs *query.Refs, t dynamics.TruthTable) *TruthTable {
	shown := &TruthTable{LeftOut: refsTo(refs, "leftOut", t.LeftOut), Population: t.Population}
	for _, r := range t.Rows {
		shown.Rows = append(shown.Rows, TruthTableRow{r, refsTo(refs, "cases", r.Cases), refsTo(refs, "withOutcome", r.WithOutcome)})
	}
	for _, n := range t.Necessity {
		shown.Necessity = append(shown.Necessity, ConditionNecessity{n, refs.Ref("condition", n.Condition)})
	}
	for _, s := range t.Solutions {
		model := QCASolution{QCASolution: s}
		for _, term := range s.Terms {
			model.Terms = append(model.Terms, SolutionTerm{term, refsTo(refs, "termCases", term.Cases)})
		}
		shown.Solutions = append(shown.Solutions, model)
	}
	return shown
}
