package store

import "herstelgraaf/internal/model"

// Filter is a condition on a node. Logic is two-valued: a comparison with an absent value is false, so its negation is true.
// Names of properties and relations are those of the model; every kind that the filter is asked of has them.
type Filter interface{ filter() }

type (
	// And holds when all hold; the empty one holds.
	And []Filter
	// Or holds when one holds; the empty one does not.
	Or []Filter
	// Not holds when the other does not.
	Not struct{ Filter Filter }

	// Compare compares a property with Values: one value for all operators but In, NotIn and IsNull. On a list it holds when
	// one element fits. A text is compared as the language shows it, a missing language falling back to the other.
	Compare struct {
		Property string
		Lang     model.Lang
		Op       Op
		Values   []model.Value
	}
	// HasID compares the id: Eq, Ne, In and NotIn.
	HasID struct {
		Op  Op
		IDs []string
	}
	// Related is a condition on the nodes that a relation leads to; Where nil: any node.
	Related struct {
		Relation   string
		Quantifier Quantifier
		Where      Filter
	}
	// CountIs compares the number of distinct nodes that a relation to many leads to.
	CountIs struct {
		Relation string
		Op       Op
		Values   []int64
	}
)

func (And) filter()     {}
func (Or) filter()      {}
func (Not) filter()     {}
func (Compare) filter() {}
func (HasID) filter()   {}
func (Related) filter() {}
func (CountIs) filter() {}

// Op is an operator of comparison.
type Op uint8

// The operators. Dates are intervals: Eq and In mean the same interval; Gt: it begins after the other ends; Gte: it
// does not begin before the other begins; Lt: it ends before the other begins; Lte: it does not end after the other
// ends; Overlaps: the two have a day in common. Contains and StartsWith compare after text.Fold. Gt and its like go by
// bytes among strings, by text.Key among texts and by place among enumerations.
const (
	Eq Op = iota
	Ne
	In
	NotIn
	Gt
	Gte
	Lt
	Lte
	Contains
	StartsWith
	Overlaps
	// IsNull has no value: it holds where the property is absent (an empty list is absent).
	IsNull
)

// Quantifier tells how many of a relation's targets must fit.
type Quantifier uint8

// The quantifiers. One is for relations to one: the target exists and fits.
const (
	Some Quantifier = iota
	None
	Every
	One
)
