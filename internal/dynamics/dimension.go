package dynamics

import (
	"slices"

	"herstelgraaf/internal/fault"
)

// Dimension is a respect in which cases are alike.
type Dimension uint8

// The dimensions, in the order in which reasons list them.
const (
	ByBottlenecks Dimension = iota
	ByDomain
	ByCountry
	ByEvents
	ByRoles
	ByMeasures
	ByGroups
	ByText
	dimensions
)

// names are the dimensions as the API writes them.
var names = [dimensions]string{
	ByBottlenecks: "bottlenecks", ByDomain: "domain", ByCountry: "country", ByEvents: "events",
	ByRoles: "roles", ByMeasures: "measures", ByGroups: "groups", ByText: "text",
}

// String is the name of the dimension in the API.
func (d Dimension) String() string { return names[d] }

// Weights say how much each dimension counts, by Dimension: 0 to 1,000, at least one above 0.
type Weights [dimensions]float64

func (w Weights) check() error {
	for d, weight := range w {
		if !(weight >= 0 && weight <= 1000) {
			return fault.Argument("weights."+Dimension(d).String(), weight, "want a number from 0 to 1000")
		}
	}
	if w == (Weights{}) {
		return fault.Argument("weights", 0, "want at least one above 0")
	}
	return nil
}

// DefaultWeights put what went wrong first: it is what the graph is about, and what crosses domains and borders. The
// domain and the words say what the case is about, which matters less for what can be learned from it.
var DefaultWeights = Weights{
	ByBottlenecks: 0.40,
	ByDomain:      0.15,
	ByCountry:     0.03,
	ByEvents:      0.07,
	ByRoles:       0.05,
	ByMeasures:    0.05,
	ByGroups:      0.05,
	ByText:        0.20,
}

// has tells in which dimensions there is something to compare.
func (a asked) has() (has [dimensions]bool) {
	return [dimensions]bool{
		ByBottlenecks: len(a.bottlenecks) > 0 || a.described,
		ByDomain:      len(a.domains) > 0,
		ByCountry:     len(a.countries) > 0,
		ByEvents:      len(a.events) > 0,
		ByRoles:       len(a.roles) > 0,
		ByMeasures:    len(a.measures) > 0,
		ByGroups:      len(a.groups) > 0,
		ByText:        len(a.text) > 0,
	}
}

// DefaultUnasked is how much counts what a case has and a profile does not name: a profile says little of what is absent.
const DefaultUnasked = 0.3

// comparison compares cases with what is asked.
type comparison struct {
	asked
	weights   Weights // of the dimensions that are asked; they add up to 1
	unasked   float64
	least     float32 // bottlenecks of a case below this weight do not count
	rarities  [dimensions]*rarities
	words     *words
	alignment *alignment
}

func (s *Snapshot) comparison(a asked, o SimilarOptions) *comparison {
	c := &comparison{asked: a, unasked: o.Unasked, least: float32(o.MinStrength) / setStrength}
	total := 0.0
	for d, has := range a.has() {
		if has {
			c.weights[d] = o.Weights[d]
			total += o.Weights[d]
		}
	}
	for d := range c.weights {
		if total > 0 {
			c.weights[d] /= total
		}
	}
	for d, f := range s.frequencies {
		if f != nil && c.weights[d] > 0 {
			c.rarities[d] = f.rarities()
		}
	}
	if a.complete {
		c.unasked = 1
		c.asked.bottlenecks = slices.DeleteFunc(slices.Clone(a.bottlenecks), func(f feature) bool { return f.weight < c.least })
	}
	if c.weights[ByEvents] > 0 {
		c.alignment = newAlignment(a.events, c.rarities[ByEvents], c.unasked)
	}
	if c.weights[ByText] > 0 {
		c.words = newWords(a.text, c.rarities[ByText])
	}
	return c
}

// similarity is how alike a case is in one dimension, from 0 to 1. In each it is 1 for a case with itself.
func (c *comparison) similarity(d Dimension, found *Case) float64 {
	switch d {
	case ByBottlenecks:
		return tversky(c.bottlenecks, found.traits.bottlenecks, c.denied, c.rarities[d], c.unasked, c.least)
	case ByDomain:
		return c.domains[found.Domain]
	case ByCountry:
		return c.countries[found.Country]
	case ByEvents:
		return c.alignment.similarity(found.traits.events)
	case ByRoles:
		return tversky(c.roles, found.traits.roles, nil, c.rarities[d], c.unasked, 0)
	case ByMeasures:
		return tversky(c.measures, found.traits.measures, nil, c.rarities[d], c.unasked, 0)
	case ByGroups:
		return tversky(c.groups, found.traits.groups, nil, c.rarities[d], c.unasked, 0)
	default:
		return c.words.cosine(found.traits.text)
	}
}
