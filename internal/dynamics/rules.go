package dynamics

import (
	"cmp"
	"context"
	"slices"

	"herstelgraaf/internal/dynamics/itemset"
)

// RuleOrder tells in which order rules come.
type RuleOrder uint8

// Orders of rules, the most first; ties go by confidence, then by support, then by lift, then by ids.
const (
	RulesByConfidence RuleOrder = iota
	RulesBySupport
	RulesByLift
	RulesBySurprise
)

// RuleOptions say which rules are asked for.
type RuleOptions struct {
	MinCases      int     // the least number of cases that have both sides, from 1
	MinConfidence float64 // 0 to 1
	MinLift       float64 // from 0
	MaxSize       int     // the most bottlenecks of both sides together, 2 to 20
	MinStrength   int     // a bottleneck counts in a case from this strength on, 1 to 3
	Essential     bool    // only rules that no other rule of the same cases says more than
	OrderBy       RuleOrder
	First         int
	Claims        bool // whether rules tell their claims
	Null          NullModel
}

// Rule says that cases with some bottlenecks tend to have others too.
type Rule struct {
	Antecedent, Consequent []string // sorted, as are the lists below
	Cases                  []string // those that have both sides
	Claims                 []string // the manifestations of both sides in them
	Exceptions             []string // the cases with the antecedent that lack some of the consequent
	CaseCount              int
	Support                float64
	Confidence             float64
	Lift                   float64
	Conviction             *float64 // nil: infinite, there is no exception
	Population             Population
	Tested                 // of both sides together
}

// Rules finds association rules among the bottlenecks of cases; itemset.Rules has the measures with their formulas and
// papers. What is not recorded counts as absent, as in Patterns.
func Rules(ctx context.Context, s *Snapshot, o RuleOptions) ([]Rule, error) {
	if err := firstWrong(inRange("minCases", o.MinCases, 1, maxFound), share("minConfidence", o.MinConfidence),
		check{o.MinLift >= 0, "minLift", o.MinLift, "want a number from 0"}, inRange("maxSize", o.MaxSize, 2, 20),
		checkStrength(o.MinStrength), checkFirst(o.First), o.Null.check()); err != nil {
		return nil, err
	}
	m := newOccurrences(s, o.MinStrength)
	sets, err := itemset.Frequent(ctx, m.Matrix, o.MinCases, o.MaxSize, maxFound)
	if err != nil {
		return nil, tooMany(err, "minCases", o.MinCases, "sets of bottlenecks", "give more cases or a lower maxSize")
	}
	rules, err := itemset.Rules(ctx, sets, m.Transactions(), o.MinConfidence, maxFound)
	if err != nil {
		return nil, tooMany(err, "minConfidence", o.MinConfidence, "rules", "give a higher minConfidence or minCases, or a lower maxSize")
	}
	rules = slices.DeleteFunc(rules, func(r itemset.Rule) bool { return r.Lift < o.MinLift || o.Essential && !m.Essential(r) })
	tested, err := m.testRules(ctx, rules, o)
	if err != nil {
		return nil, err
	}
	order := make([]int, len(rules))
	for i := range order {
		order[i] = i
	}
	kept := cut(order, o.First, func(x, y int) int {
		a, b := rules[x], rules[y]
		confidence, support, lift := cmp.Compare(b.Confidence, a.Confidence), b.Count-a.Count, cmp.Compare(b.Lift, a.Lift)
		var c int
		switch o.OrderBy {
		case RulesBySupport:
			c = support
		case RulesByLift:
			c = lift
		case RulesBySurprise:
			c = bySurprise(tested[x], tested[y])
		}
		return cmp.Or(c, confidence, support, lift, slices.Compare(a.Antecedent, b.Antecedent), slices.Compare(a.Consequent, b.Consequent))
	})
	shown := make([]Rule, len(kept))
	for i, at := range kept {
		shown[i] = m.rule(rules[at], o.Claims)
		shown[i].Tested = tested[at]
	}
	return shown, nil
}

// testRules tests the distinct sets that rules are made of; the i-th result belongs to the i-th rule.
func (o *occurrences) testRules(ctx context.Context, rules []itemset.Rule, options RuleOptions) ([]Tested, error) {
	var sets []itemset.Set
	place := map[string]int{}
	at := make([]int, len(rules))
	for i, r := range rules {
		items := slices.Sorted(slices.Values(slices.Concat(r.Antecedent, r.Consequent)))
		name := itemset.Key(items)
		if _, known := place[name]; !known {
			place[name] = len(sets)
			sets = append(sets, itemset.Set{Items: items, Support: r.Count})
		}
		at[i] = place[name]
	}
	ofSets, err := o.test(ctx, sets, options.Null, options.OrderBy == RulesBySurprise)
	if err != nil {
		return nil, err
	}
	tested := make([]Tested, len(rules))
	for i := range rules {
		tested[i] = ofSets[at[i]]
	}
	return tested, nil
}

func (o *occurrences) rule(r itemset.Rule, claims bool) Rule {
	rule := Rule{
		Antecedent: o.names(r.Antecedent), Consequent: o.names(r.Consequent), CaseCount: r.Count, Support: r.Support,
		Confidence: r.Confidence, Lift: r.Lift, Conviction: r.Conviction, Population: o.population,
	}
	both := slices.Concat(r.Antecedent, r.Consequent)
	rule.Cases = o.having(both)
	if claims {
		rule.Claims = o.claims(both)
	}
	for _, id := range o.having(r.Antecedent) {
		if _, both := slices.BinarySearch(rule.Cases, id); !both {
			rule.Exceptions = append(rule.Exceptions, id)
		}
	}
	return rule
}
