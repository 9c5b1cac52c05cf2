package result

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/query"
)

// RecurringPattern is bottlenecks that come together in cases.
type RecurringPattern struct {
	dynamics.Pattern
	Bottlenecks, Cases, Manifestations []query.Ref
}

// RecurringPatterns are the patterns as the API shows them.
func RecurringPatterns(refs *query.Refs, patterns []dynamics.Pattern) []RecurringPattern {
	shown := make([]RecurringPattern, len(patterns))
	for i, p := range patterns {
		shown[i] = RecurringPattern{
			Pattern:        p,
			Bottlenecks:    refsTo(refs, "bottlenecks", p.Bottlenecks),
			Cases:          refsTo(refs, "cases", p.Cases),
			Manifestations: refsTo(refs, "manifestations", p.Claims),
		}
	}
	return shown
}

// AssociationRule says that cases with some bottlenecks tend to have others too.
type AssociationRule struct {
	dynamics.Rule
	Antecedent, Consequent, Cases, Exceptions, Manifestations []query.Ref
}

// AssociationRules are the rules as the API shows them.
func AssociationRules(refs *query.Refs, rules []dynamics.Rule) []AssociationRule {
	shown := make([]AssociationRule, len(rules))
	for i, r := range rules {
		shown[i] = AssociationRule{
			Rule:           r,
			Antecedent:     refsTo(refs, "antecedent", r.Antecedent),
			Consequent:     refsTo(refs, "consequent", r.Consequent),
			Cases:          refsTo(refs, "cases", r.Cases),
			Exceptions:     refsTo(refs, "exceptions", r.Exceptions),
			Manifestations: refsTo(refs, "manifestations", r.Claims),
		}
	}
	return shown
}

// refsTo are references to the nodes at a place of a result.
func refsTo(refs *query.Refs, place string, ids []string) []query.Ref {
	list := make([]query.Ref, len(ids))
	for i, id := range ids {
		list[i] = refs.Ref(place, id)
	}
	return list
}
