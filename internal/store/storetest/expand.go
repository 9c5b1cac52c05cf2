package storetest

import (
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testExpand: what each sort of relation leads to, for many parents at once.
func testExpand(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	for _, c := range []struct {
		what           string
		kind, relation string
		parents        []string
		want           [][]string
	}{
		{"out, to one", "Novel", "sequelOf", []string{"novel/messiah", "novel/dune"}, [][]string{{"novel/dune"}, {}}},
		{"out, to many", "Film", "basedOn", []string{"film/max", "film/silent", "film/dune"}, [][]string{{"novel/max"}, {}, {"novel/dune", "novel/messiah"}}},
		{"in", "Novel", "films", []string{"novel/messiah", "novel/ijs"}, [][]string{{"film/dune"}, {}}},
		{"in, from claims", "Novel", "credits", []string{"novel/max"}, [][]string{{"credit/max-eddy", "credit/max-multa"}}},
		{"no direction, from both ends", "Novel", "similar", []string{"novel/dune", "novel/messiah", "novel/ijs"}, [][]string{{"novel/messiah"}, {"novel/dune"}, {"film/dune"}}},
		{"no direction, from a kind that stores none", "Film", "similar", []string{"film/dune"}, [][]string{{"novel/ijs"}}},
		{"to an interface", "Review", "about", []string{"review/2", "review/3"}, [][]string{{"film/dune", "novel/dune"}, {"film/max"}}},
		{"a view of a relation with more targets", "Review", "novel", []string{"review/1", "review/2", "review/3"}, [][]string{{"novel/dune"}, {"novel/dune"}, {}}},
		{"through claims", "Novel", "authors", []string{"novel/max", "novel/ijs", "novel/dune"}, [][]string{{"author/eddy", "author/multa"}, {}, {"author/frank"}}},
		{"through claims, back, to an interface", "Author", "works", []string{"author/frank", "author/fons"}, [][]string{{"novel/dune", "novel/messiah"}, {"film/max"}}},
		{"through three steps, each target once", "Film", "novelists", []string{"film/dune", "film/max"}, [][]string{{"author/frank"}, {"author/eddy", "author/multa"}}},
	} {
		q := store.Request{Source: store.Along, Relation: relation(s.Model(), c.kind, c.relation)}
		got, _ := answer(t, s, q, c.parents)
		for i, want := range c.want {
			same(t, c.what+", "+c.parents[i], got[i], want...)
		}
	}
}

// testExpandWithoutField: relations that are stored at the other end and have no name lead to what stores them.
func testExpandWithoutField(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	kind := func(name string) *model.Kind { return s.Model().Type(name).(*model.Kind) }
	for _, c := range []struct {
		relation string
		target   model.Type
		parents  []string
		want     [][]string
	}{
		{"SIMILAR", kind("Novel"), []string{"novel/dune", "novel/messiah"}, [][]string{{"novel/messiah"}, {}}},
		{"SIMILAR", kind("Novel"), []string{"film/dune"}, [][]string{{"novel/ijs"}}},
		{"CREDITS", kind("Credit"), []string{"novel/max"}, [][]string{{"credit/max-eddy", "credit/max-multa"}}},
		{"CREDITS", kind("Review"), []string{"novel/max"}, [][]string{{}}},
	} {
		q := store.Request{Source: store.Along, Relation: &model.Relation{Type: c.relation, Direction: model.In, Target: c.target, Many: true, OutIndex: -1}, Count: true}
		got, result := answer(t, s, q, c.parents)
		for i, want := range c.want {
			same(t, c.relation+" of "+c.target.TypeName()+", "+c.parents[i], got[i], want...)
			if total := result.Pages[i].Total; total != len(want) {
				t.Errorf("%s: %d in all; want %d", c.parents[i], total, len(want))
			}
		}
	}
}

// testExpandAfterChanges: relations follow nodes that are changed, added and deleted.
func testExpandAfterChanges(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	b := builder{s.Model()}
	authors := func(parent string) []string {
		kind := s.Model().KindOf(parent).Name
		got, _ := answer(t, s, store.Request{Source: store.Along, Relation: relation(s.Model(), kind, "authors")}, []string{parent})
		return got[0]
	}
	apply(t, s, set(b.credit("max-eddy", "novel/ijs", "author/eddy", "editor"), b.credit("ijs-new", "novel/ijs", "author/new", "writer"),
		b.node("author/new", values{"name": dutch("Nieuw")}, nil)))
	same(t, "moved away", authors("novel/max"), "author/multa")
	same(t, "moved here and added", authors("novel/ijs"), "author/eddy", "author/new")
	change := set()
	change.Delete = []string{"credit/ijs-new", "author/new"}
	apply(t, s, change)
	same(t, "deleted", authors("novel/ijs"), "author/eddy")
	apply(t, s, set(b.node("author/another", values{"name": dutch("Ander")}, nil), b.credit("film-other", "film/silent", "author/another", "")))
	same(t, "added after a deletion", authors("film/silent"), "author/another")
	same(t, "not in the place of the deleted one", authors("novel/ijs"), "author/eddy")
}
