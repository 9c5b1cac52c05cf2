package itemset

import (
	"context"
	"encoding/binary"
	"slices"
)

// Rule says that transactions with the antecedent tend to have the consequent too.
type Rule struct {
	Antecedent, Consequent []int // disjoint, not empty, ascending
	Count                  int   // the transactions that have both
	Support                float64
	Confidence             float64
	Lift                   float64
	Conviction             *float64 // nil: infinite, the confidence is 1
}

// Rules finds the association rules within frequent sets whose confidence is at least minConfidence, and whose antecedent
// and consequent together are one of the sets. sets must hold all subsets of each set, as Frequent gives them. With
// P(X) the share of the transactions that have X:
//
//	support    = P(A and C)                     0 to 1
//	confidence = P(A and C) / P(A)              0 to 1
//	lift       = confidence / P(C)              1 where they are independent
//	conviction = (1 - P(C)) / (1 - confidence)  1 where they are independent
//
// Agrawal, Imieliński and Swami 1993 (DOI 10.1145/170035.170072); lift and conviction: Brin, Motwani, Ullman and Tsur 1997
// (DOI 10.1145/253260.253325). It gives at most limit rules or ErrTooMany. Time is exponential in the size of a set.
func Rules(ctx context.Context, sets []Set, transactions int, minConfidence float64, limit int) ([]Rule, error) {
	supports := make(map[string]int, len(sets))
	for _, s := range sets {
		supports[Key(s.Items)] = s.Support
	}
	n := float64(transactions)
	var rules []Rule
	for _, s := range sets {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(s.Items) > maxRuleSize {
			return nil, ErrTooMany
		}
		for mask := 1; mask < 1<<len(s.Items)-1; mask++ {
			antecedent, consequent := split(s.Items, mask)
			confidence := float64(s.Support) / float64(supports[Key(antecedent)])
			if confidence < minConfidence {
				continue
			}
			if len(rules) == limit {
				return nil, ErrTooMany
			}
			share := float64(supports[Key(consequent)]) / n
			r := Rule{antecedent, consequent, s.Support, float64(s.Support) / n, confidence, confidence / share, nil}
			if confidence < 1 {
				conviction := (1 - share) / (1 - confidence)
				r.Conviction = &conviction
			}
			rules = append(rules, r)
		}
	}
	return rules, nil
}

// maxRuleSize bounds the items of a rule: a set of that size has a million rules.
const maxRuleSize = 20

func split(items []int, mask int) (in, out []int) {
	for i, item := range items {
		if mask>>i&1 == 1 {
			in = append(in, item)
		} else {
			out = append(out, item)
		}
	}
	return in, out
}

// Key tells item sets apart: equal sets, their items ascending, have equal keys.
func Key(items []int) string {
	b := make([]byte, 0, 2*len(items))
	for _, item := range items {
		b = binary.BigEndian.AppendUint16(b, uint16(item))
	}
	return string(b)
}

// Essential tells whether a rule says more than every other rule of the same transactions: its antecedent can lose no item
// and its consequent can gain none without changing how many transactions have them (the minimal non-redundant rules of
// Bastide, Pasquier, Taouil, Stumme and Lakhal 2000, DOI 10.1007/3-540-44957-4_65).
func (m *Matrix) Essential(r Rule) bool {
	both := slices.Concat(r.Antecedent, r.Consequent)
	for item := range m.columns {
		if !slices.Contains(both, item) && m.Support(append(both[:len(both):len(both)], item)) == r.Count {
			return false
		}
	}
	of := m.Support(r.Antecedent)
	for i := range r.Antecedent {
		if len(r.Antecedent) > 1 && m.Support(slices.Delete(slices.Clone(r.Antecedent), i, i+1)) == of {
			return false
		}
	}
	return true
}
