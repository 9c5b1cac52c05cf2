package storetest

import (
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testTied: pages, counts and facets of nodes that a filter ties to one node, to which many lead, few or none: an engine may
// find them from that node, or go through all.
func testTied(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	nodes := Large(s.Model(), Size{Works: 50, Authors: 30, Seed: 3})
	apply(t, s, set(nodes...))
	ref := newReference(s.Model(), nodes)
	genre := store.Compare{Property: "genre", Values: []model.Value{s.Model().Vocabulary.List("Genre").Values[1].ID}}
	for _, author := range []string{"author/000", "author/029", "author/none"} {
		is := store.HasID{IDs: []string{author}}
		wrote := store.Related{Relation: "authors", Where: is}
		for i, where := range []store.Filter{
			store.And{genre, wrote},
			store.And{wrote, store.Related{Relation: "reviews", Where: store.Related{Relation: "mentions", Where: is}}},
		} {
			q := store.Request{
				Source: store.OfKinds, Kinds: kinds(s.Model(), "Work"), Where: where, Count: true,
				Order:  []store.Order{{By: store.Property, Name: "title", Descends: i > 0}},
				Facets: []store.FacetRequest{{Property: "genre", Where: wrote}},
			}
			pages := []store.Page{{}, {First: 1}, {First: 200}}
			if whole := ref.answer(q, nil)[0].IDs; len(whole) > 2 {
				at := ref.position(ref.nodes[whole[1]], q.Order, q.Today)
				pages = append(pages, store.Page{First: 2, After: &at}, store.Page{Last: 1, Before: &at})
			}
			for _, q.Page = range pages {
				if q.Page != (store.Page{}) { // each new form of a request is costly to some engines
					q.Count, q.Facets = false, nil
				}
				if !agrees(t, s, ref, q, nil) {
					t.Fatal(describe(q, nil))
				}
			}
		}
	}
}
