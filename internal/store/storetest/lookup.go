package storetest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testLookup: nodes by id, all nodes of kinds, and what a reader tells of a node.
func testLookup(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	m := s.Model()
	ids := []string{"film/max", "novel/none", "novel/dune", "nonsense", "", "film/max"}
	same(t, "by id, aligned", ask(t, s, store.Request{IDs: ids})[0], "film/max", "-", "novel/dune", "-", "-", "film/max")
	same(t, "by id, novels only", ask(t, s, store.Request{IDs: ids, Kinds: kinds(m, "Novel")})[0], "-", "-", "novel/dune", "-", "-", "-")
	same(t, "no ids", ask(t, s, store.Request{})[0])

	view(t, s, func(r store.Reader) error {
		ctx := context.Background()
		nodes, err := r.Lookup(ctx, ids)
		if err != nil {
			return err
		}
		want := library(m)
		for i, n := range nodes {
			at := slices.IndexFunc(want, func(w *model.Node) bool { return w.ID == ids[i] })
			switch {
			case (at < 0) != (n == nil):
				t.Errorf("Lookup(%q) = %v", ids[i], n)
			case n != nil && !store.SameNode(n, want[at]):
				t.Errorf("Lookup(%q) = %+v, want %+v", ids[i], n, want[at])
			}
		}
		if n := nodes[1]; n != nil {
			t.Errorf("Lookup of a node that does not exist gave %v", n)
		}
		same(t, "nodes of two kinds", nodeIDs(t, r, kinds(m, "Film", "Novel")),
			"novel/dune", "novel/ijs", "novel/max", "novel/messiah", "film/dune", "film/max", "film/silent")
		if all := nodeIDs(t, r, nil); len(all) != len(want) {
			t.Errorf("%d nodes of all kinds, want %d", len(all), len(want))
		}
		return nil
	})
}

// testNodeFacts: id, kind and values of what a read gave.
func testNodeFacts(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	want := map[string]*model.Node{}
	for _, n := range library(s.Model()) {
		want[n.ID] = n
	}
	all := map[int][]*model.Property{}
	for _, k := range s.Model().Kinds {
		all[k.Index] = k.Properties
	}
	view(t, s, func(r store.Reader) error {
		results, err := r.Read(context.Background(), []store.Request{{Source: store.OfKinds, Kinds: s.Model().Kinds, Values: all}})
		if err != nil {
			return err
		}
		if len(results[0].Nodes) != len(want) {
			t.Errorf("%d nodes, want %d", len(results[0].Nodes), len(want))
		}
		for _, at := range results[0].Nodes {
			n := want[r.ID(at)]
			if n == nil || r.Kind(at) != n.Kind {
				t.Errorf("%s of kind %v was never put", r.ID(at), r.Kind(at))
				continue
			}
			for _, p := range n.Kind.Properties {
				if got := r.Value(at, p); !store.SameValue(got, n.Values[p.Index]) {
					t.Errorf("%s, %s: %v, want %v", n.ID, p.Name, got, n.Values[p.Index])
				}
			}
		}
		return nil
	})
}

// testManyRequests: the results of one level belong to its requests, in order.
func testManyRequests(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	m := s.Model()
	view(t, s, func(r store.Reader) error {
		results, err := r.Read(context.Background(), []store.Request{
			{IDs: []string{"novel/max"}},
			{Source: store.OfKinds, Kinds: kinds(m, "Author"), Page: store.Page{First: 2}},
			{Source: store.Along, Relation: relation(m, "Novel", "credits")},
			{Source: store.OfKinds, Kinds: kinds(m, "Review"), Page: store.Page{Empty: true}, Count: true},
		})
		if err != nil {
			return err
		}
		same(t, "first", idsOf(r, &results[0])[0], "novel/max")
		same(t, "second", idsOf(r, &results[1])[0], "author/denis", "author/eddy")
		if n := len(idsOf(r, &results[2])); n != 0 {
			t.Errorf("no parents gave %d pages", n)
		}
		if n := results[3].Pages[0].Total; n != 3 {
			t.Errorf("counted %d reviews, want 3", n)
		}
		return nil
	})
}

// testVeryManyRequests: as many requests as a document of hundreds of fields makes, each with an answer of its own.
func testVeryManyRequests(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	view(t, s, func(r store.Reader) error {
		ids := []string{"novel/max", "author/frank", "novel/none"}
		requests := make([]store.Request, 300)
		for i := range requests {
			requests[i].IDs = ids[i%len(ids) : i%len(ids)+1]
		}
		results, err := r.Read(context.Background(), requests)
		if err != nil {
			return err
		}
		if len(results) != len(requests) {
			t.Fatalf("%d requests got %d results", len(requests), len(results))
		}
		for i := range results {
			if node := results[i].Nodes[0]; node == store.NoRef != (requests[i].IDs[0] == "novel/none") || node != store.NoRef && r.ID(node) != requests[i].IDs[0] {
				t.Errorf("request %d for %s got another node", i, requests[i].IDs[0])
			}
		}
		return nil
	})
}

func nodeIDs(t *testing.T, r store.Reader, of []*model.Kind) []string {
	t.Helper()
	var ids []string
	for n, err := range r.Nodes(context.Background(), of) {
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(n.ID, n.Kind.Slug+"/") {
			t.Errorf("%s has kind %s", n.ID, n.Kind.Name)
		}
		ids = append(ids, n.ID)
	}
	return ids
}
