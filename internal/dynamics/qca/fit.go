package qca

// Data are the memberships of cases in sets: 0 fully out, 1 fully in.
type Data struct {
	Conditions [][]float64 // by case, then by condition
	Outcome    []float64   // by case
}

// Term is a conjunction of conditions, a bit for each: those that must be present and those that must be absent.
type Term struct{ Present, Absent uint32 }

// Covers tells whether a term holds in a row of the truth table: the bits of the conditions that are present in it.
func (t Term) Covers(row uint32) bool { return row&t.Present == t.Present && row&t.Absent == 0 }

// within tells whether a term is the other with more conditions.
func (t Term) within(other Term) bool {
	return t.Present&other.Present == other.Present && t.Absent&other.Absent == other.Absent
}

// membership is how far a case is in a term: the least of its memberships.
func (t Term) membership(conditions []float64) float64 {
	least := 1.0
	for i, v := range conditions {
		switch bit := uint32(1) << i; {
		case t.Present&bit != 0:
			least = min(least, v)
		case t.Absent&bit != 0:
			least = min(least, 1-v)
		}
	}
	return least
}

// Sufficiency tells how well a set X does as a sufficient condition of the outcome Y. Each measure is from 0 to 1, nil
// where its denominator is 0:
//
//	Consistency = Σ min(x, y) / Σ x
//	PRI         = (Σ min(x, y) - Σ min(x, y, 1-y)) / (Σ x - Σ min(x, y, 1-y))
//	Coverage    = Σ min(x, y) / Σ y
//
// Ragin 2006 (DOI 10.1093/pan/mpj019); PRI, the proportional reduction in inconsistency: Schneider and Wagemann 2012, chapter 9.
type Sufficiency struct{ Consistency, PRI, Coverage *float64 }

func sufficiency(x, y []float64) Sufficiency {
	var both, sumX, sumY, undecided float64
	for i := range x {
		both += min(x[i], y[i])
		sumX += x[i]
		sumY += y[i]
		undecided += min(x[i], y[i], 1-y[i])
	}
	return Sufficiency{ratio(both, sumX), ratio(both-undecided, sumX-undecided), ratio(both, sumY)}
}

// Necessity tells how well a set X does as a necessary condition of the outcome Y. Each measure is from 0 to 1, nil where
// its denominator is 0:
//
//	Consistency = Σ min(x, y) / Σ y
//	Coverage    = Σ min(x, y) / Σ x
//	Relevance   = Σ (1 - x) / Σ (1 - min(x, y))
//
// Relevance is low for a condition that nearly all cases have, which is necessary but tells nothing (Schneider and
// Wagemann 2012, chapter 9).
type Necessity struct{ Consistency, Coverage, Relevance *float64 }

// NecessityOf looks at one condition, or at its absence.
func NecessityOf(d Data, condition int, absent bool) Necessity {
	var both, sumX, sumY, outX, outBoth float64
	for i, y := range d.Outcome {
		x := d.Conditions[i][condition]
		if absent {
			x = 1 - x
		}
		both += min(x, y)
		sumX += x
		sumY += y
		outX += 1 - x
		outBoth += 1 - min(x, y)
	}
	return Necessity{ratio(both, sumY), ratio(both, sumX), ratio(outX, outBoth)}
}

func ratio(a, b float64) *float64 {
	const least = 1e-12 // what is left of equal sums in floating point
	if b < least {
		return nil
	}
	r := min(1, max(0, a/b))
	return &r
}
