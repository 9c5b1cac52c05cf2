package storetest

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// seed makes the random tests repeatable; a failure prints the one that it began with.
const seed = 20260101

// testRandomRequests gives random requests to an engine and to the reference, over random graphs. Many of the requests
// carry a cursor of the reference's answer, and a third of the answers at least hold nodes.
func testRandomRequests(requests int) func(*testing.T, func(*testing.T) store.Store) {
	return func(t *testing.T, open func(*testing.T) store.Store) { askRandomly(t, requests/randomGraphs, open) }
}

const randomGraphs = 6

func askRandomly(t *testing.T, requests int, open func(*testing.T) store.Store) {
	full := 0
	for g := range randomGraphs {
		seed := uint64(seed + g)
		s, r, ref, ids := randomlyFilled(t, open, seed, 4+6*g)
		for i := range requests {
			q, parents := r.request(ref, ids)
			r.cursors(ref, &q, parents)
			if slices.ContainsFunc(ref.answer(q, parents), func(p page) bool { return len(p.IDs) > 0 }) {
				full++
			}
			if !agrees(t, s, ref, q, parents) {
				t.Fatalf("seed %d, request %d: %s", seed, i, describe(q, parents))
			}
		}
	}
	t.Logf("%d of %d answers hold nodes", full, randomGraphs*requests)
	if full*3 < randomGraphs*requests {
		t.Error("too few answers hold nodes for the test to tell much")
	}
}

// randomlyFilled is a store with a random graph, what made it, what it must answer like, and the ids of its nodes.
func randomlyFilled(t *testing.T, open func(*testing.T) store.Store, seed uint64, size int) (store.Store, *random, *reference, []string) {
	t.Helper()
	s := open(t)
	r := newRandom(s.Model(), seed)
	nodes := r.graph(size)
	apply(t, s, set(nodes...))
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return s, r, newReference(s.Model(), nodes), ids
}

// testRandomChanges changes a random graph again and again, and asks after each change.
func testRandomChanges(requests int) func(*testing.T, func(*testing.T) store.Store) {
	return func(t *testing.T, open func(*testing.T) store.Store) {
		askBetweenChanges(t, requests/randomChanges, open)
	}
}

const randomChanges = 25

func askBetweenChanges(t *testing.T, requests int, open func(*testing.T) store.Store) {
	s := open(t)
	r := newRandom(s.Model(), seed+50)
	nodes := map[string]*model.Node{}
	for _, n := range r.graph(10) {
		nodes[n.ID] = n
	}
	apply(t, s, set(slices.Collect(maps.Values(nodes))...))
	for round := range randomChanges {
		change := r.change(nodes, round)
		apply(t, s, change)
		for _, n := range change.Put {
			nodes[n.ID] = n
		}
		for _, id := range change.Delete {
			delete(nodes, id)
		}
		ref := &reference{s.Model(), nodes}
		ids := slices.Sorted(maps.Keys(nodes))
		for i := range requests {
			q, parents := r.request(ref, ids)
			if !agrees(t, s, ref, q, parents) {
				t.Fatalf("seed %d, round %d, request %d: %s", seed+50, round, i, describe(q, parents))
			}
		}
	}
}

// change makes some nodes anew, adds some, and deletes some that no others lead to.
func (r *random) change(nodes map[string]*model.Node, round int) store.ChangeSet {
	byKind := map[*model.Kind][]string{}
	led := map[string]bool{}
	ids := slices.Sorted(maps.Keys(nodes))
	for _, id := range ids {
		byKind[nodes[id].Kind] = append(byKind[nodes[id].Kind], id)
		for _, out := range nodes[id].Out {
			for _, target := range out {
				led[target] = true
			}
		}
	}
	change := set()
	for _, id := range ids {
		if r.chance(5) && !led[id] && len(byKind[nodes[id].Kind]) > 1 {
			change.Delete = append(change.Delete, id)
			byKind[nodes[id].Kind] = slices.DeleteFunc(byKind[nodes[id].Kind], func(other string) bool { return other == id })
		}
	}
	for i := range 3 {
		k := pick(r, r.model.Kinds)
		change.Put = append(change.Put, r.node(k, fmt.Sprintf("%s/new%d-%d", k.Slug, round, i), byKind))
	}
	for _, id := range ids {
		if r.chance(5) && !slices.Contains(change.Delete, id) {
			change.Put = append(change.Put, r.node(nodes[id].Kind, id, byKind))
		}
	}
	return change
}

// cursors gives a request cursors at places of its own nodes.
func (r *random) cursors(ref *reference, q *store.Request, parents []string) {
	whole := *q
	whole.Page, whole.Facets = store.Page{}, nil
	var nodes []string
	for _, p := range ref.answer(whole, parents) {
		nodes = append(nodes, p.IDs...)
	}
	at := func() *store.Position {
		if len(nodes) == 0 || r.chance(60) {
			return nil
		}
		p := ref.position(ref.nodes[pick(r, nodes)], q.Order, q.Today)
		return &p
	}
	q.Page.After, q.Page.Before = at(), at()
}

func agrees(t *testing.T, s store.Viewer, ref *reference, q store.Request, parents []string) bool {
	t.Helper()
	want := ref.answer(q, parents)
	got, result := answer(t, s, q, parents)
	if len(got) != len(want) {
		t.Errorf("%d pages, want %d", len(got), len(want))
		return false
	}
	for i, w := range want {
		facts := result.Pages[i]
		if !q.Count {
			facts.Total = 0
		}
		if !slices.Equal(got[i], w.IDs) || facts != w.Facts {
			t.Errorf("page %d: got %q %+v, want %q %+v", i, got[i], facts, w.IDs, w.Facts)
			return false
		}
		for j := range w.Facets {
			if g := result.Facets[i][j]; !sameFacet(g, w.Facets[j]) {
				t.Errorf("page %d, facet %s: got %+v, want %+v", i, q.Facets[j].Property, g, w.Facets[j])
				return false
			}
		}
	}
	return positionsAgree(t, s, ref, q, parents)
}

func sameFacet(a, b store.Facet) bool {
	return a.Other == b.Other && len(a.Values) == len(b.Values) && (len(a.Values) == 0 || reflect.DeepEqual(a.Values, b.Values))
}

// positionsAgree compares what the engine says of the first nodes with what they are.
func positionsAgree(t *testing.T, s store.Viewer, ref *reference, q store.Request, parents []string) bool {
	t.Helper()
	agree := true
	view(t, s, func(r store.Reader) error {
		q := q
		if parents != nil {
			at, err := r.Read(context.Background(), []store.Request{{Source: store.ByID, IDs: parents}})
			if err != nil {
				return err
			}
			q.Parents = at[0].Nodes
		}
		q.Values = map[int][]*model.Property{}
		for _, k := range ref.model.Kinds {
			q.Values[k.Index] = k.Properties
		}
		results, err := r.Read(context.Background(), []store.Request{q})
		if err != nil {
			return err
		}
		for _, n := range results[0].Nodes[:min(3, len(results[0].Nodes))] {
			node := ref.nodes[r.ID(n)]
			if got, want := r.Position(n, q.Order), ref.position(node, q.Order, q.Today); !reflect.DeepEqual(got, want) {
				t.Errorf("the position of %s is %+v, want %+v", node.ID, got, want)
				agree = false
			}
			for _, p := range node.Kind.Properties {
				if got := r.Value(n, p); !store.SameValue(got, node.Values[p.Index]) {
					t.Errorf("%s, %s: %v, want %v", node.ID, p.Name, got, node.Values[p.Index])
					agree = false
				}
			}
		}
		return nil
	})
	return agree
}
