package cycle_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"herstelgraaf/internal/dynamics/cycle"
)

// nodesOf are the nodes that cycles pass, from the least one on, in order.
func nodesOf(edges []cycle.Edge, cycles [][]int) [][]int {
	var all [][]int
	for _, c := range cycles {
		var nodes []int
		for _, e := range c {
			nodes = append(nodes, edges[e].From)
		}
		all = append(all, nodes)
	}
	slices.SortFunc(all, slices.Compare)
	return all
}

// testdata/golden.py makes the golden file again.
func TestCyclesAreThoseOfNetworkx(t *testing.T) {
	b, err := os.ReadFile("testdata/networkx.json")
	if err != nil {
		t.Fatal(err)
	}
	var graphs []struct {
		Nodes, Bound  int
		Edges, Cycles [][]int
	}
	if err := json.Unmarshal(b, &graphs); err != nil {
		t.Fatal(err)
	}
	for _, g := range graphs {
		var edges []cycle.Edge
		for _, e := range g.Edges {
			edges = append(edges, cycle.Edge{From: e[0], To: e[1]})
		}
		found, err := cycle.Bounded(t.Context(), g.Nodes, edges, g.Bound, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		if got := nodesOf(edges, found); len(got)+len(g.Cycles) > 0 && !reflect.DeepEqual(got, g.Cycles) {
			t.Errorf("%d cycles %v, networkx finds %d", len(got), got, len(g.Cycles))
		}
	}
}

func TestCyclesOfAllLengthsAreThoseOfJohnsonsSearch(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		nodes := 2 + random.IntN(7)
		g := simple.NewDirectedGraph()
		var edges []cycle.Edge
		for from := range nodes {
			g.AddNode(simple.Node(from))
		}
		for from := range nodes {
			for to := range nodes {
				if from != to && random.IntN(3) == 0 {
					edges = append(edges, cycle.Edge{From: from, To: to})
					g.SetEdge(simple.Edge{F: simple.Node(from), T: simple.Node(to)})
				}
			}
		}
		var want [][]int
		for _, c := range topo.DirectedCyclesIn(g) {
			var ids []int
			for _, n := range c[:len(c)-1] {
				ids = append(ids, int(n.ID()))
			}
			at := slices.Index(ids, slices.Min(ids))
			want = append(want, slices.Concat(ids[at:], ids[:at]))
		}
		slices.SortFunc(want, slices.Compare)
		found, err := cycle.Bounded(t.Context(), nodes, edges, nodes, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		if got := nodesOf(edges, found); !reflect.DeepEqual(got, want) {
			t.Fatalf("%v has cycles %v, Johnson's search finds %v", edges, got, want)
		}
	}
}

func TestParallelEdgesAndLoopsOfOneNodeAreCycles(t *testing.T) {
	edges := []cycle.Edge{{0, 1}, {0, 1}, {1, 0}, {1, 1}}
	found, err := cycle.Bounded(t.Context(), 2, edges, 5, 10)
	if want := [][]int{{0, 2}, {1, 2}, {3}}; err != nil || !reflect.DeepEqual(found, want) {
		t.Errorf("cycles %v (%v), want %v", found, err, want)
	}
}

func TestSearchStopsAtItsLimits(t *testing.T) {
	var edges []cycle.Edge
	for from := range 12 {
		for to := range 12 {
			edges = append(edges, cycle.Edge{From: from, To: to})
		}
	}
	if _, err := cycle.Bounded(t.Context(), 12, edges, 12, 1000); !errors.Is(err, cycle.ErrTooMany) {
		t.Errorf("a complete graph with a limit of 1000: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := cycle.Bounded(ctx, 12, edges, 12, 1e9); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancellation: %v", err)
	}
}
