package paths

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
)

// Bounds of what may be asked.
const (
	maxLength = 6
	maxFirst  = 200
)

// maxHalves is how many halves of paths are kept from each end. Those that cost least are kept.
const maxHalves = 200_000

// Path is a way from one node to another.
type Path struct {
	Cost  float64
	Steps []Step
}

// Step is a node on a path, with the relation that leads to it from the node before.
type Step struct {
	Node     string
	Relation string // its type, such as ABOUT; empty for the first node
	Against  bool   // the relation is stored at this node, so that it is walked against its direction
}

// Find gives the paths between two nodes, without a node twice, of at most length steps: the cheapest first, then the
// shorter, then by ids. A path costs
//
//	sum of ln(1 + degree) over the nodes between its ends
//
// where degree is the number of a node's relations, as in the Adamic-Adar index (2003, DOI 10.1016/S0378-8733(03)00009-1):
// what two nodes share says more, the fewer others share it. Two nodes that are one have a path of no steps. Errors:
// NOT_FOUND for an id that is not there, BAD_ARGUMENT, QUERY_TOO_COMPLEX where the graph between them is too large.
func Find(ctx context.Context, r store.Reader, from, to string, length, first int) ([]Path, error) {
	switch {
	case length < 1 || length > maxLength:
		return nil, fault.Argument("maxLength", length, "give 1 to %d", maxLength)
	case first < 0 || first > maxFirst:
		return nil, fault.Argument("first", first, "give 0 to %d", maxFirst)
	}
	nodes, err := r.Lookup(ctx, []string{from, to})
	if err != nil {
		return nil, err
	}
	for i, id := range []string{from, to} {
		if nodes[i] == nil {
			return nil, fault.Missing(id)
		}
	}
	if from == to {
		return []Path{{Steps: []Step{{Node: from}}}}[:min(1, first)], nil
	}
	s := &surroundings{ctx: ctx, store: r, links: map[string][]link{}}
	ahead, err := s.halves(from, (length+1)/2)
	if err != nil {
		return nil, err
	}
	back, err := s.halves(to, length/2)
	if err != nil {
		return nil, err
	}
	paths, err := s.joined(ahead, back, length)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(paths, compare)
	return paths[:min(first, len(paths))], nil
}

// half is a path from one end to its middle.
type half struct {
	nodes []string // from the end on
	links []link   // one fewer
}

// halves are the paths from a node, by their number of steps.
func (s *surroundings) halves(from string, steps int) ([][]half, error) {
	all := [][]half{{{nodes: []string{from}}}}
	for step := range steps {
		var ends []string
		for _, h := range all[step] {
			ends = append(ends, h.nodes[step])
		}
		slices.Sort(ends)
		if err := s.expand(slices.Compact(ends)); err != nil {
			return nil, err
		}
		var next []half
		for _, h := range all[step] {
			for _, l := range s.links[h.nodes[step]] {
				if slices.Contains(h.nodes, l.to) {
					continue
				}
				next = append(next, half{append(slices.Clone(h.nodes), l.to), append(slices.Clone(h.links), l)})
			}
			if len(next) > maxHalves {
				return nil, fault.New(fault.TooComplex, "there are over %d paths from %s; ask for a smaller maxLength", maxHalves, from)
			}
		}
		all = append(all, next)
	}
	return all, nil
}

// joined puts halves together where they meet. A path of n steps meets after the first half of them, rounded up, so that
// each comes once.
func (s *surroundings) joined(ahead, back [][]half, length int) ([]Path, error) {
	var met [][2]half
	var middles []string
	for n := 1; n <= length; n++ {
		a, b := (n+1)/2, n/2
		ends := map[string][]half{}
		for _, h := range back[b] {
			ends[h.nodes[b]] = append(ends[h.nodes[b]], h)
		}
		for _, h := range ahead[a] {
			for _, other := range ends[h.nodes[a]] {
				if disjoint(h.nodes[:a], other.nodes[:b]) {
					met = append(met, [2]half{h, other})
					middles = append(middles, h.nodes[a])
				}
			}
		}
		if len(met) > maxHalves {
			return nil, fault.New(fault.TooComplex, "there are over %d paths; ask for a smaller maxLength", maxHalves)
		}
	}
	slices.Sort(middles)
	if err := s.expand(slices.Compact(middles)); err != nil {
		return nil, err
	}
	paths := make([]Path, len(met))
	for i, m := range met {
		paths[i] = s.path(m[0], m[1])
	}
	return slices.CompactFunc(sortedByNodes(paths), func(a, b Path) bool { return nodesOf(a) == nodesOf(b) }), nil
}

func disjoint(a, b []string) bool {
	return !slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// path is two halves as one path.
func (s *surroundings) path(ahead, back half) Path {
	p := Path{Steps: []Step{{Node: ahead.nodes[0]}}}
	for i, l := range ahead.links {
		p.Steps = append(p.Steps, Step{ahead.nodes[i+1], l.kind, l.against})
	}
	for i := len(back.links) - 1; i >= 0; i-- {
		p.Steps = append(p.Steps, Step{back.nodes[i], back.links[i].kind, !back.links[i].against})
	}
	for _, step := range p.Steps[1 : len(p.Steps)-1] {
		p.Cost += math.Log(1 + float64(len(s.links[step.Node])))
	}
	return p
}

// sortedByNodes puts paths over the same nodes beside each other, those by the first relation by name in front.
func sortedByNodes(paths []Path) []Path {
	slices.SortFunc(paths, func(a, b Path) int {
		return cmp.Or(cmp.Compare(nodesOf(a), nodesOf(b)), cmp.Compare(relationsOf(a), relationsOf(b)))
	})
	return paths
}

func compare(a, b Path) int {
	return cmp.Or(cmp.Compare(math.Round(a.Cost*1e9), math.Round(b.Cost*1e9)), cmp.Compare(len(a.Steps), len(b.Steps)), cmp.Compare(nodesOf(a), nodesOf(b)))
}

func nodesOf(p Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		b.WriteString(s.Node + "\n")
	}
	return b.String()
}

func relationsOf(p Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		b.WriteString(s.Relation + "\n")
	}
	return b.String()
}
