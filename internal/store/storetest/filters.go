package storetest

import (
	"slices"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testFilters: each operator on each type of property, on ids, on relations and on counts.
func testFilters(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	is := func(property string, op store.Op, v ...model.Value) store.Compare {
		return store.Compare{Property: property, Op: op, Values: v}
	}
	english := func(c store.Compare) store.Compare {
		c.Lang = model.EN
		return c
	}
	related := func(name string, q store.Quantifier, where store.Filter) store.Filter {
		return store.Related{Relation: name, Quantifier: q, Where: where}
	}
	not := func(f store.Filter) store.Filter { return store.Not{Filter: f} }
	for _, c := range []struct {
		what   string
		filter store.Filter
		want   []string // novels, by the last part of the id
	}{
		{"no filter", nil, []string{"dune", "ijs", "max", "messiah"}},
		{"and of none", store.And{}, []string{"dune", "ijs", "max", "messiah"}},
		{"or of none", store.Or{}, nil},
		{"and", store.And{is("genre", store.Eq, "science-fiction"), is("pages", store.Lt, int64(300))}, []string{"messiah"}},
		{"or", store.Or{is("genre", store.Eq, "drama"), is("pages", store.Lt, int64(100))}, []string{"ijs", "max"}},
		{"not and or within", not(store.Or{is("genre", store.Eq, "drama"), is("pages", store.Lt, int64(100))}), []string{"dune", "messiah"}},

		{"enumeration eq", is("genre", store.Eq, "drama"), []string{"max"}},
		{"enumeration ne", is("genre", store.Ne, "drama"), []string{"dune", "ijs", "messiah"}},
		{"enumeration in", is("genre", store.In, "drama", "thriller"), []string{"ijs", "max"}},
		{"in none", is("genre", store.In), nil},
		{"enumeration not in", is("genre", store.NotIn, "drama", "thriller"), []string{"dune", "messiah"}},

		{"int eq", is("pages", store.Eq, int64(256)), []string{"messiah"}},
		{"int ne is false where absent", is("pages", store.Ne, int64(256)), []string{"dune", "ijs"}},
		{"not of int eq is true where absent", not(is("pages", store.Eq, int64(256))), []string{"dune", "ijs", "max"}},
		{"int gt", is("pages", store.Gt, int64(256)), []string{"dune"}},
		{"int gte", is("pages", store.Gte, int64(256)), []string{"dune", "messiah"}},
		{"int lt", is("pages", store.Lt, int64(256)), []string{"ijs"}},
		{"int lte", is("pages", store.Lte, int64(256)), []string{"ijs", "messiah"}},
		{"int not in none is false where absent", is("pages", store.NotIn), []string{"dune", "ijs", "messiah"}},
		{"int is null", is("pages", store.IsNull), []string{"max"}},
		{"int is not null", not(is("pages", store.IsNull)), []string{"dune", "ijs", "messiah"}},

		{"decimal eq", is("rating", store.Eq, 4.0), []string{"max"}},
		{"decimal gte", is("rating", store.Gte, 4.0), []string{"dune", "max"}},
		{"decimal lt", is("rating", store.Lt, 4.0), []string{"messiah"}},
		{"decimal in", is("rating", store.In, 4.5, 3.5), []string{"dune", "messiah"}},

		{"boolean eq", is("reprinted", store.Eq, true), []string{"dune"}},
		{"boolean ne", is("reprinted", store.Ne, true), []string{"messiah"}},
		{"boolean false", is("reprinted", store.Eq, false), []string{"messiah"}},
		{"boolean is null", is("reprinted", store.IsNull), []string{"ijs", "max"}},

		{"string eq minds case", is("code", store.Eq, "b"), []string{"dune"}},
		{"string in", is("code", store.In, "a", "b"), []string{"dune", "max"}},
		{"string ne", is("code", store.Ne, "b"), []string{"max", "messiah"}},
		{"string contains minds no case", is("code", store.Contains, "b"), []string{"dune", "messiah"}},
		{"string starts with nothing", is("code", store.StartsWith, ""), []string{"dune", "max", "messiah"}},

		{"text eq", is("title", store.Eq, "Duin"), []string{"dune"}},
		{"text eq in the other language", english(is("title", store.Eq, "Duin")), nil},
		{"text falls back to the other language", is("title", store.Eq, "Dune Messiah"), []string{"messiah"}},
		{"text falls back to the other language too", english(is("title", store.Eq, "Max Havelaar")), []string{"max"}},
		{"text contains minds no case", english(is("title", store.Contains, "DUNE")), []string{"dune", "messiah"}},
		{"text starts with", english(is("title", store.StartsWith, "dune ")), []string{"messiah"}},
		{"text starts with a ligature's letters", is("title", store.StartsWith, "ĳ"), []string{"ijs"}},

		{"list has one that equals", is("tags", store.Eq, "sand"), []string{"dune", "messiah"}},
		{"list has one that differs", is("tags", store.Ne, "sand"), []string{"dune"}},
		{"list has none that equals", not(is("tags", store.Eq, "desert")), []string{"ijs", "max", "messiah"}},
		{"list in", is("tags", store.In, "desert", "sea"), []string{"dune"}},
		{"list is null", is("tags", store.IsNull), []string{"ijs", "max"}},
		{"list of enumerations", is("languages", store.Eq, "nl"), []string{"dune", "max"}},
		{"list of texts minds no diacritics", is("subjects", store.Contains, "kolonie"), []string{"max"}},
		{"list of texts in English", english(is("subjects", store.Eq, "desert")), []string{"dune"}},
		{"list of texts falls back", english(is("subjects", store.StartsWith, "kol")), []string{"max"}},

		{"property of a value", is("inPrint.to", store.IsNull), []string{"dune", "ijs", "max"}},
		{"property of a value compares", is("inPrint.from", store.Gte, date("1966")), []string{"messiah"}},

		{"id eq", store.HasID{Op: store.Eq, IDs: []string{"novel/max"}}, []string{"max"}},
		{"id ne", store.HasID{Op: store.Ne, IDs: []string{"novel/max"}}, []string{"dune", "ijs", "messiah"}},
		{"id in", store.HasID{Op: store.In, IDs: []string{"novel/max", "novel/none", "film/max", "novel/dune", "novel/max"}}, []string{"dune", "max"}},
		{"id in none", store.HasID{Op: store.In}, nil},
		{"id not in", store.HasID{Op: store.NotIn, IDs: []string{"novel/max", "novel/none"}}, []string{"dune", "ijs", "messiah"}},

		{"one", related("sequelOf", store.One, is("genre", store.Eq, "science-fiction")), []string{"messiah"}},
		{"one, any", related("sequelOf", store.One, nil), []string{"messiah"}},
		{"some", related("reviews", store.Some, is("stars", store.Gte, int64(5))), []string{"dune"}},
		{"some, any", related("reviews", store.Some, nil), []string{"dune"}},
		{"none", related("reviews", store.None, is("stars", store.Gte, int64(5))), []string{"ijs", "max", "messiah"}},
		{"every, true of none", related("reviews", store.Every, is("stars", store.Gte, int64(3))), []string{"ijs", "max", "messiah"}},
		{"every", related("reviews", store.Every, is("stars", store.Gte, int64(2))), []string{"dune", "ijs", "max", "messiah"}},
		{"some through claims", related("authors", store.Some, store.HasID{IDs: []string{"author/frank"}}), []string{"dune", "messiah"}},
		{"some by claims", related("credits", store.Some, related("author", store.One, store.HasID{IDs: []string{"author/frank"}})), []string{"dune", "messiah"}},
		{"some with no such id", related("authors", store.Some, store.HasID{IDs: []string{"author/none"}}), nil},
		{"some without direction", related("similar", store.Some, store.HasID{IDs: []string{"novel/dune"}}), []string{"messiah"}},
		{"some and none at once", store.And{
			related("authors", store.Some, store.HasID{IDs: []string{"author/frank"}}), related("reviews", store.None, nil),
		}, []string{"messiah"}},
		{"quantifiers within quantifiers", related("films", store.Some, related("basedOn", store.Every, related("authors", store.Some, is("name", store.Eq, "Frank")))),
			[]string{"dune", "messiah"}},

		{"count eq", store.CountIs{Relation: "authors", Op: store.Eq, Values: []int64{2}}, []string{"max"}},
		{"count of none", store.CountIs{Relation: "authors", Op: store.Eq, Values: []int64{0}}, []string{"ijs"}},
		{"count gte", store.CountIs{Relation: "reviews", Op: store.Gte, Values: []int64{1}}, []string{"dune"}},
		{"count without direction", store.CountIs{Relation: "similar", Op: store.Gt, Values: []int64{0}}, []string{"dune", "ijs", "messiah"}},
		{"count in", store.CountIs{Relation: "authors", Op: store.In, Values: []int64{0, 2}}, []string{"ijs", "max"}},
	} {
		var want []string
		for _, id := range c.want {
			want = append(want, "novel/"+id)
		}
		same(t, c.what, ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Where: c.filter})[0], want...)
	}
}

// testDeepNegations: filters that negate again and again on their way through relations are answered, and soon, or the suite never ends.
func testDeepNegations(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	m := s.Model()
	var where store.Filter = store.HasID{IDs: []string{"author/frank"}}
	for depth := range 8 {
		name := [...]string{"authors", "works"}[depth%2]
		where = store.Not{Filter: store.Related{Relation: name, Quantifier: store.Every, Where: store.Not{Filter: where}}}
	}
	q := store.Request{Source: store.OfKinds, Kinds: kinds(m, "Author"), Where: where}
	if !agrees(t, s, newReference(m, library(m)), q, nil) {
		t.Error(describe(q, nil))
	}
}

// testDateFilters: dates are intervals. Comparisons hold when certain, overlaps when possible.
func testDateFilters(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	b := builder{s.Model()}
	var nodes []*model.Node
	for _, d := range []string{"1965", "1965-08", "1965-08-15", "1965-09", "1966", "1960-01-01"} {
		nodes = append(nodes, b.node("novel/"+d, values{"title": dutch(d), "published": date(d)}, nil))
	}
	apply(t, s, set(append(nodes, b.node("novel/unknown", values{"title": dutch("?")}, nil))...))
	for _, c := range []struct {
		op   store.Op
		than string
		want []string
	}{
		{store.Eq, "1965-08", []string{"1965-08"}},
		{store.Eq, "1965", []string{"1965"}},
		{store.Ne, "1965", []string{"1960-01-01", "1965-08", "1965-08-15", "1965-09", "1966"}},
		{store.In, "1965", []string{"1965"}},
		{store.Gt, "1965-08", []string{"1965-09", "1966"}},
		{store.Gt, "1965", []string{"1966"}},
		{store.Gte, "1965-08", []string{"1965-08", "1965-08-15", "1965-09", "1966"}},
		{store.Gte, "1965-08-15", []string{"1965-08-15", "1965-09", "1966"}},
		{store.Lt, "1965-08", []string{"1960-01-01"}},
		{store.Lt, "1965-08-16", []string{"1960-01-01", "1965-08-15"}},
		{store.Lte, "1965-08", []string{"1960-01-01", "1965-08", "1965-08-15"}},
		{store.Lte, "1965", []string{"1960-01-01", "1965", "1965-08", "1965-08-15", "1965-09"}},
		{store.Overlaps, "1965-08-31", []string{"1965", "1965-08"}},
		{store.Overlaps, "1965", []string{"1965", "1965-08", "1965-08-15", "1965-09"}},
	} {
		var want []string
		for _, id := range c.want {
			want = append(want, "novel/"+id)
		}
		q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"), Where: store.Compare{Property: "published", Op: c.op, Values: []model.Value{date(c.than)}}}
		same(t, [...]string{"eq", "ne", "in", "notIn", "gt", "gte", "lt", "lte", "", "", "overlaps"}[c.op]+" "+c.than, ask(t, s, q)[0], want...)
	}
}

// testFiltersOnInterfaces: a filter is asked of each kind of an interface, also along a relation.
func testFiltersOnInterfaces(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	m := s.Model()
	drama := store.Compare{Property: "genre", Values: []model.Value{"drama"}}
	works := store.Request{Source: store.OfKinds, Kinds: kinds(m, "Work"), Where: drama}
	same(t, "listed", ask(t, s, works)[0], "film/max", "novel/max")
	works.Where = store.Related{Relation: "authors", Where: store.HasID{Op: store.In, IDs: []string{"author/frank", "author/fons"}}}
	same(t, "by a relation", ask(t, s, works)[0], "film/max", "novel/dune", "novel/messiah")
	about := store.Request{Source: store.Along, Relation: relation(m, "Review", "about"), Where: store.Compare{Property: "pages", Op: store.Lt, Values: []model.Value{int64(300)}}}
	got, _ := answer(t, s, about, []string{"review/2", "review/1"})
	if want := [][]string{{"film/dune"}, {}}; !slices.EqualFunc(got, want, slices.Equal[[]string]) {
		t.Errorf("along: got %q, want %q", got, want)
	}
}

func dutch(nl string) model.Text { return model.Text{NL: nl} }
