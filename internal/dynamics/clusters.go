package dynamics

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"

	"herstelgraaf/internal/fault"
)

const (
	// maxClustered is how many cases can be grouped: every two of them are compared.
	maxClustered = 2_000
	// neighbours is with how many of the cases most like it each case is joined. Joined with all, cases form one lump.
	neighbours = 4
	// louvainRuns is how often the method runs; it depends on the order in which cases are taken, so the best counts.
	louvainRuns = 20
	// maxDefining is how many bottlenecks a group is named by at most.
	maxDefining = 3
)

// ClusterOptions say how cases are grouped.
type ClusterOptions struct {
	Weights     Weights
	Resolution  float64 // above 0; 1 is Newman's modularity
	MinStrength int
	Seed        uint64
}

// Clusters are groups of cases.
type Clusters struct {
	Modularity float64
	Clusters   []Cluster // the largest first, then by the first case
	Population Population
}

// Cluster is a group of cases that are alike.
type Cluster struct {
	Cases    []string // sorted
	Defining []string // bottlenecks, the most over-represented first
}

// FindClusters groups cases that are more like each other than like the rest. Each case is joined with the four most like
// it, as heavily as they are alike; the groups are communities of that graph by Louvain's method (Blondel and others 2008,
// DOI 10.1088/1742-5468/2008/10/P10008), the best of twenty runs. Modularity is Newman's (2006,
// DOI 10.1073/pnas.0601602103). It costs the square of the number of cases, of which it takes at most 2,000.
func FindClusters(ctx context.Context, s *Snapshot, o ClusterOptions) (*Clusters, error) {
	if err := firstWrong(checkStrength(o.MinStrength), check{o.Resolution > 0 && o.Resolution <= 100, "resolution", o.Resolution, "want a number above 0, up to 100"}); err != nil {
		return nil, err
	}
	if n := len(s.Cases()); n > maxClustered {
		return nil, fault.New(fault.BadArgument, "%d cases can't be grouped: at most %d; narrow them by where", n, maxClustered)
	}
	found := &Clusters{Population: s.Population()}
	g, err := s.alike(ctx, o)
	if err != nil {
		return nil, err
	}
	if g.Edges().Len() == 0 { // each is a group of its own, and there is nothing to divide
		for _, c := range s.Cases() {
			found.Clusters = append(found.Clusters, Cluster{[]string{c.ID}, s.defining([]string{c.ID}, o.MinStrength)})
		}
		return found, nil
	}
	var best [][]string
	for run := range louvainRuns {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("group cases: %w", ctx.Err())
		}
		reduced := community.Modularize(g, o.Resolution, rand.NewPCG(o.Seed, uint64(run)))
		groups := reduced.Communities()
		// Rounded, since gonum adds up in the order of maps, so that the last digits differ from run to run.
		if q := math.Round(community.Q(g, groups, o.Resolution)*1e9) / 1e9; best == nil || q > found.Modularity {
			found.Modularity, best = q, nil
			for _, group := range groups {
				var ids []string
				for _, node := range group {
					ids = append(ids, s.Cases()[node.ID()].ID)
				}
				slices.Sort(ids)
				best = append(best, ids)
			}
		}
	}
	slices.SortFunc(best, func(a, b []string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0])) })
	for _, ids := range best {
		found.Clusters = append(found.Clusters, Cluster{ids, s.defining(ids, o.MinStrength)})
	}
	return found, nil
}

// alike is the graph in which cases are joined by how alike they are.
func (s *Snapshot) alike(ctx context.Context, o ClusterOptions) (*simple.WeightedUndirectedGraph, error) {
	g := simple.NewWeightedUndirectedGraph(0, 0)
	at := map[string]int64{}
	for i, c := range s.Cases() {
		at[c.ID] = int64(i)
		g.AddNode(simple.Node(i))
	}
	options := SimilarOptions{First: neighbours, Weights: o.Weights, MinStrength: o.MinStrength, Unasked: 1}
	for i, c := range s.Cases() {
		like, err := CasesLike(ctx, s, s, c.ID, options)
		if err != nil {
			return nil, err
		}
		for _, other := range like {
			g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(i), T: simple.Node(at[other.Case]), W: other.Score})
		}
	}
	return g, nil
}

// defining are the bottlenecks that set a group apart: those whose mean strength in it exceeds that in the other cases
// most, and that at least half of it shows.
func (s *Snapshot) defining(ids []string, minStrength int) []string {
	type excess struct {
		bottleneck string
		by         float64
	}
	inside, outside, shows := map[string]int{}, map[string]int{}, map[string]int{}
	for _, c := range s.Cases() {
		_, in := slices.BinarySearch(ids, c.ID)
		for _, m := range c.Manifestations {
			switch {
			case m.Strength < minStrength:
			case in:
				inside[m.Bottleneck] += m.Strength
				shows[m.Bottleneck]++
			default:
				outside[m.Bottleneck] += m.Strength
			}
		}
	}
	var list []excess
	for bottleneck, sum := range inside {
		by := float64(sum)/float64(len(ids)) - float64(outside[bottleneck])/float64(max(1, len(s.Cases())-len(ids)))
		if by > 0 && 2*shows[bottleneck] >= len(ids) {
			list = append(list, excess{bottleneck, by})
		}
	}
	slices.SortFunc(list, func(a, b excess) int {
		return cmp.Or(cmp.Compare(b.by, a.by), cmp.Compare(a.bottleneck, b.bottleneck))
	})
	var defining []string
	for _, x := range list[:min(maxDefining, len(list))] {
		defining = append(defining, x.bottleneck)
	}
	return defining
}
