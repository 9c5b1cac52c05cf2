package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testOrders: each type of key, up and down; absent values last, both ways; ties by id.
func testOrders(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	by := func(name string) store.Order { return store.Order{By: store.Property, Name: name} }
	count := func(name string) store.Order { return store.Order{By: store.Degree, Name: name} }
	down := func(o store.Order) store.Order {
		o.Descends = true
		return o
	}
	english := func(o store.Order) store.Order {
		o.Lang = model.EN
		return o
	}
	for _, c := range []struct {
		what string
		kind string
		by   []store.Order
		want []string
	}{
		{"by id", "Novel", nil, []string{"novel/dune", "novel/ijs", "novel/max", "novel/messiah"}},
		{"by id, said", "Novel", []store.Order{{}}, []string{"novel/dune", "novel/ijs", "novel/max", "novel/messiah"}},
		{"by id, down", "Novel", []store.Order{{Descends: true}}, []string{"novel/messiah", "novel/max", "novel/ijs", "novel/dune"}},
		{"of two kinds, by id", "Work", nil, []string{"film/dune", "film/max", "film/silent", "novel/dune", "novel/ijs", "novel/max", "novel/messiah"}},
		{"int", "Novel", []store.Order{by("pages")}, []string{"novel/ijs", "novel/messiah", "novel/dune", "novel/max"}},
		{"int, down", "Novel", []store.Order{down(by("pages"))}, []string{"novel/dune", "novel/messiah", "novel/ijs", "novel/max"}},
		{"decimal", "Novel", []store.Order{by("rating")}, []string{"novel/messiah", "novel/max", "novel/dune", "novel/ijs"}},
		{"enumeration by place", "Novel", []store.Order{by("genre")}, []string{"novel/ijs", "novel/max", "novel/dune", "novel/messiah"}},
		{"enumeration, down; ties still by id", "Novel", []store.Order{down(by("genre"))}, []string{"novel/dune", "novel/messiah", "novel/max", "novel/ijs"}},
		{"boolean", "Novel", []store.Order{by("reprinted")}, []string{"novel/messiah", "novel/dune", "novel/ijs", "novel/max"}},
		{"boolean, down", "Novel", []store.Order{down(by("reprinted"))}, []string{"novel/dune", "novel/messiah", "novel/ijs", "novel/max"}},
		{"date", "Novel", []store.Order{by("published")}, []string{"novel/max", "novel/dune", "novel/messiah", "novel/ijs"}},
		{"date in a value, absent last", "Novel", []store.Order{by("inPrint.from")}, []string{"novel/dune", "novel/messiah", "novel/ijs", "novel/max"}},
		{"string by bytes", "Novel", []store.Order{by("code")}, []string{"novel/messiah", "novel/max", "novel/dune", "novel/ijs"}},
		{"text in Dutch", "Novel", []store.Order{by("title")}, []string{"novel/dune", "novel/messiah", "novel/ijs", "novel/max"}},
		{"text in English, down", "Novel", []store.Order{down(english(by("title")))}, []string{"novel/max", "novel/ijs", "novel/messiah", "novel/dune"}},
		{"of two kinds by text; ties by id", "Work", []store.Order{by("title")},
			[]string{"film/dune", "novel/dune", "novel/messiah", "novel/ijs", "film/max", "novel/max", "film/silent"}},
		{"two keys", "Work", []store.Order{by("genre"), down(by("pages"))},
			[]string{"novel/ijs", "film/max", "novel/max", "novel/dune", "novel/messiah", "film/dune", "film/silent"}},
		{"keys after the id say nothing", "Novel", []store.Order{{Descends: true}, by("pages")}, []string{"novel/messiah", "novel/max", "novel/ijs", "novel/dune"}},
		{"count", "Novel", []store.Order{count("authors")}, []string{"novel/ijs", "novel/dune", "novel/messiah", "novel/max"}},
		{"count, down", "Work", []store.Order{down(count("reviews")), down(by("pages"))},
			[]string{"novel/dune", "film/max", "film/dune", "novel/messiah", "novel/ijs", "film/silent", "novel/max"}},
	} {
		same(t, c.what, ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), c.kind), Order: c.by})[0], c.want...)
		half := (len(c.want) + 1) / 2
		same(t, c.what+", first half", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), c.kind), Order: c.by, Page: store.Page{First: half}})[0], c.want[:half]...)
		same(t, c.what+", last half", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), c.kind), Order: c.by, Page: store.Page{Last: half}})[0], c.want[len(c.want)-half:]...)
	}
}

// testCollation: texts stand as a Dutch reader expects, in every engine.
func testCollation(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	titles := []string{
		"", "- liggend streepje", "1 januari", "2e kamer", "10e kamer", "de Wit", "deal", "een", "Een", "één", "Één", "eend",
		"ii", "ij", "ĳ", "IJ", "ijs", "ik", "nr. 2", "nr. 10", "Øresund", "straat", "straße", "yoghurt", "zes", "ζ",
	}
	b := builder{s.Model()}
	var nodes []*model.Node
	var want []string
	for i, title := range titles {
		id := fmt.Sprintf("author/%02d", i)
		name := model.Text{NL: title, EN: "x"}
		if title == "" {
			continue
		}
		nodes, want = append(nodes, b.node(id, values{"name": name}, nil)), append(want, id)
	}
	rand.New(rand.NewPCG(seed, 3)).Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	apply(t, s, set(nodes...))
	order := []store.Order{{By: store.Property, Name: "name"}}
	same(t, "up", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Author"), Order: order})[0], want...)
	order[0].Descends = true
	slices.Reverse(want)
	same(t, "down", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Author"), Order: order})[0], want...)
	order[0].Lang = model.EN
	slices.Reverse(want)
	same(t, "by a language in which all are alike", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Author"), Order: order})[0], want...)
}
