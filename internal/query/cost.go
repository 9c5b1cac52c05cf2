package query

import (
	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/internal/model"
)

// listEstimate is how many nodes a plain list is counted for; plain lists are short, and have no page.
const listEstimate = 10

// Cost is what an operation may read.
type Cost struct {
	// Nodes is the number of nodes that may be read: for each page its size, for each plain list an estimate, times the
	// number of its parents. Nodes that are reached by many ways count each time, though they are read once.
	Nodes int
	// Trips is the number of round trips to the store, at most.
	Trips int
}

// Cost counts what an operation of a validated document may read, from its plan.
func (e *Executor) Cost(operation *graphql.OperationContext) Cost {
	var total Cost
	for _, r := range e.plan(operation).roots {
		cost := r.cost(e.model, operation.Variables)
		total.Nodes = add(total.Nodes, cost.Nodes)
		total.Trips = max(total.Trips, cost.Trips)
	}
	return total
}

func (r *root) cost(m *model.Model, variables map[string]any) Cost {
	b := r.args.bind(m, variables)
	if b.err != nil {
		return Cost{}
	}
	if r.conn != nil {
		return r.conn.cost(m, variables, b)
	}
	return r.nodes.cost(m, variables).beneath(max(len(b.ids), 1))
}

func (c *connection) cost(m *model.Model, variables map[string]any, b *bound) Cost {
	size := 0
	if c.page {
		size = max(b.page.First, b.page.Last)
	}
	var below Cost
	for _, s := range c.places {
		cost := s.cost(m, variables)
		below.Nodes = add(below.Nodes, cost.Nodes)
		below.Trips = max(below.Trips, cost.Trips)
	}
	return below.beneath(size)
}

// cost is what a selection reads beneath one node: of the kind for which it is most.
func (s *selection) cost(m *model.Model, variables map[string]any) Cost {
	var most Cost
	for _, f := range s.byKind {
		if f == nil {
			continue
		}
		var of Cost
		for _, step := range f.steps {
			cost := step.cost(m, variables)
			of.Nodes = add(of.Nodes, cost.Nodes)
			of.Trips = max(of.Trips, cost.Trips)
		}
		most.Nodes = max(most.Nodes, of.Nodes)
		most.Trips = max(most.Trips, of.Trips)
	}
	return most
}

func (s *step) cost(m *model.Model, variables map[string]any) Cost {
	switch {
	case s.count:
		return Cost{Trips: 1}
	case s.conn != nil:
		b := s.args.bind(m, variables)
		if b.err != nil {
			return Cost{}
		}
		return s.conn.cost(m, variables, b)
	case s.relation.Many:
		return s.nodes.cost(m, variables).beneath(listEstimate)
	default:
		return s.nodes.cost(m, variables).beneath(1)
	}
}

// beneath is the cost of a number of nodes, each of which costs c beneath it.
func (c Cost) beneath(nodes int) Cost {
	return Cost{Nodes: add(nodes, times(nodes, c.Nodes)), Trips: c.Trips + 1}
}

// manyNodes is where counting stops, so that it can't overflow.
const manyNodes = 1 << 40

func add(a, b int) int { return min(a+b, manyNodes) }
func times(a, b int) int {
	if a > 0 && b > manyNodes/a {
		return manyNodes
	}
	return a * b
}
