package storetest

import (
	"fmt"
	"reflect"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testFacets: values by count, then by place or value, absent last; each facet with its own filter.
func testFacets(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	m := s.Model()
	big := store.Compare{Property: "pages", Op: store.Gte, Values: []model.Value{int64(155)}}
	q := store.Request{
		Source: store.OfKinds, Kinds: kinds(m, "Work"), Where: store.HasID{IDs: []string{"novel/max"}}, Page: store.Page{Empty: true},
		Facets: []store.FacetRequest{{Property: "genre"}, {Property: "genre", Where: big}, {Property: "pages", Where: store.Not{Filter: big}}},
	}
	got := func(parents ...string) [][]store.Facet {
		_, result := answer(t, s, q, parents)
		return result.Facets
	}
	want := []store.Facet{
		{Values: []store.FacetValue{{Value: "science-fiction", Count: 3}, {Value: "drama", Count: 2}, {Value: "thriller", Count: 1}, {Count: 1}}},
		{Values: []store.FacetValue{{Value: "science-fiction", Count: 3}, {Value: "drama", Count: 1}}},
		{Values: []store.FacetValue{{Value: int64(90), Count: 1}, {Count: 2}}},
	}
	if !reflect.DeepEqual(got(), [][]store.Facet{want}) {
		t.Errorf("of kinds: got %+v, want %+v", got(), want)
	}
	q = store.Request{
		Source: store.OfKinds, Kinds: kinds(m, "Novel"),
		Facets: []store.FacetRequest{{Property: "tags"}, {Property: "languages"}, {Property: "code"}},
	}
	want = []store.Facet{
		{Values: []store.FacetValue{{Value: "sand", Count: 2}, {Value: "desert", Count: 1}, {Count: 2}}},
		{Values: []store.FacetValue{{Value: "nl", Count: 2}, {Value: "en", Count: 2}, {Count: 1}}},
		{Values: []store.FacetValue{{Value: "B", Count: 1}, {Value: "a", Count: 1}, {Value: "b", Count: 1}, {Count: 1}}},
	}
	if !reflect.DeepEqual(got(), [][]store.Facet{want}) {
		t.Errorf("lists: got %+v, want %+v", got(), want)
	}
	q = store.Request{Source: store.Along, Relation: relation(m, "Novel", "credits"), Facets: []store.FacetRequest{{Property: "role"}}}
	along := got("novel/max", "novel/ijs")
	if len(along) != 2 || !reflect.DeepEqual(along[0][0].Values, []store.FacetValue{{Value: "editor", Count: 1}, {Value: "writer", Count: 1}}) || len(along[1][0].Values) != 0 {
		t.Errorf("along: got %+v", along)
	}
}

// testFacetLimit: a facet shows the values that come first and counts the nodes of the others.
func testFacetLimit(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	b := builder{s.Model()}
	var nodes []*model.Node
	for i := range store.MaxFacetValues + 5 {
		nodes = append(nodes, b.node(fmt.Sprintf("novel/%d", i), values{"title": dutch("x"), "pages": int64(i)}, nil))
	}
	apply(t, s, set(append(nodes, b.node("novel/again", values{"title": dutch("x"), "pages": int64(54)}, nil))...))
	_, result := answer(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Facets: []store.FacetRequest{{Property: "pages"}}}, nil)
	f := result.Facets[0][0]
	if len(f.Values) != store.MaxFacetValues || f.Other != 5 || f.Values[0] != (store.FacetValue{Value: int64(54), Count: 2}) || f.Values[1].Value != int64(0) {
		t.Errorf("%d values, others %d, first %+v", len(f.Values), f.Other, f.Values[:2])
	}
}

// testTemporal: a property that depends on the day is filtered, ordered and counted by the day of the request.
func testTemporal(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	onSale := func(want bool) store.Filter {
		return store.Compare{Property: "onSale", Values: []model.Value{want}}
	}
	for _, c := range []struct {
		today    int64
		yes, not []string
	}{
		{99, nil, []string{"novel/dune", "novel/max"}},
		{100, []string{"novel/dune"}, []string{"novel/max"}},
		{199, []string{"novel/dune"}, []string{"novel/max"}},
		{200, nil, []string{"novel/dune", "novel/max"}},
		{1000, []string{"novel/dune"}, []string{"novel/max"}},
	} {
		q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Today: c.today, Where: onSale(true)}
		same(t, fmt.Sprintf("on sale at day %d", c.today), ask(t, s, q)[0], c.yes...)
		q.Where = onSale(false)
		same(t, fmt.Sprintf("not on sale at day %d", c.today), ask(t, s, q)[0], c.not...)
	}
	q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Order: []store.Order{{By: store.Property, Name: "onSale"}}}
	for today, want := range map[int64][]string{
		150: {"novel/max", "novel/dune", "novel/ijs", "novel/messiah"},
		250: {"novel/dune", "novel/max", "novel/ijs", "novel/messiah"},
	} {
		q.Today = today
		same(t, fmt.Sprintf("ordered at day %d", today), ask(t, s, q)[0], want...)
	}
	q = store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Where: store.Compare{Property: "onSale", Op: store.IsNull}}
	same(t, "not known", ask(t, s, q)[0], "novel/ijs", "novel/messiah")
}
