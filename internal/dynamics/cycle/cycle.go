// Package cycle finds the elementary cycles of a small directed graph up to a length. Nodes and edges are numbers; package
// dynamics says what they stand for.
package cycle

import (
	"context"
	"errors"
)

// Edge leads from one node to another. Several edges may lead between the same nodes, and an edge may lead from a node to itself.
type Edge struct{ From, To int }

// ErrTooMany tells that there are more cycles than were asked for at most.
var ErrTooMany = errors.New("too many cycles")

// Bounded finds the elementary cycles with at most maxLength edges: those that pass no node twice. A cycle is the places of its edges
// in edges, from its least node on. Cycles come by their least node, then in the order of the edges. It gives at most
// limit cycles, or ErrTooMany.
//
// It is the search of Johnson 1975 (DOI 10.1137/0204007), from each node over the nodes that are not less, with a bound
// in place of his blocking: a path is left where it can't be back at its start in time (Gupta and Suzumura, Finding All Bounded-Length
// Simple Cycles in a Directed Graph, 2021, arXiv 2105.10094). Johnson's own search, as gonum's graph/topo has it, finds cycles of all lengths, of
// which a graph of some forty nodes can have more than can be counted, and can't be stopped.
func Bounded(ctx context.Context, nodes int, edges []Edge, maxLength, limit int) ([][]int, error) {
	s := &search{ctx: ctx, edges: edges, out: make([][]int, nodes), in: make([][]int, nodes), passed: make([]bool, nodes), max: maxLength, limit: limit}
	for i, e := range edges {
		s.out[e.From] = append(s.out[e.From], i)
		s.in[e.To] = append(s.in[e.To], i)
	}
	for start := range nodes {
		s.start, s.back = start, s.distances(start)
		if err := s.from(start); err != nil {
			return nil, err
		}
	}
	return s.found, nil
}

type search struct {
	ctx        context.Context
	edges      []Edge
	out, in    [][]int // edges by node
	max, limit int

	start   int
	back    []int // the least number of edges to the start; -1: it can't be reached in time
	passed  []bool
	path    []int
	found   [][]int
	visited int
}

// distances are the least numbers of edges from each node that is not less than start back to it.
func (s *search) distances(start int) []int {
	back := make([]int, len(s.out))
	for i := range back {
		back[i] = -1
	}
	back[start] = 0
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		n := queue[0]
		if back[n] == s.max {
			continue
		}
		for _, e := range s.in[n] {
			if from := s.edges[e].From; from > start && back[from] < 0 {
				back[from] = back[n] + 1
				queue = append(queue, from)
			}
		}
	}
	return back
}

// from goes on with the path, which ends at a node.
func (s *search) from(node int) error {
	if s.visited++; s.visited%4096 == 0 {
		if err := s.ctx.Err(); err != nil {
			return err
		}
	}
	s.passed[node] = true
	defer func() { s.passed[node] = false }()
	for _, e := range s.out[node] {
		to := s.edges[e].To
		if s.back[to] < 0 || len(s.path)+1+s.back[to] > s.max || to != s.start && s.passed[to] {
			continue
		}
		s.path = append(s.path, e)
		if to != s.start {
			if err := s.from(to); err != nil {
				return err
			}
		} else {
			if len(s.found) == s.limit {
				return ErrTooMany
			}
			s.found = append(s.found, append([]int(nil), s.path...))
		}
		s.path = s.path[:len(s.path)-1]
	}
	return nil
}
