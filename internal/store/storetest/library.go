package storetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// The library that most tests read. Titles are Dutch / English; - is absent.
//
//	novel/dune      Duin / Dune           science-fiction 412 p. 4.5  1965        credit/dune-frank   -> author/frank
//	novel/messiah   - / Dune Messiah      science-fiction 256 p. 3.5  1969-07     credit/messiah-frank -> author/frank
//	novel/max       Max Havelaar          drama           -      4    1860-05-14  credit/max-multa    -> author/multa
//	                                                                              credit/max-eddy     -> author/eddy
//	novel/ijs       IJs                   thriller        90 p.  -    1990
//	film/dune       Duin / Dune           science-fiction 155    4    2021-09     credit/film-denis   -> author/denis
//	film/max        Max Havelaar          drama           170    3    1976        credit/film-fons    -> author/fons
//	film/silent     Stilte / Silence      -               -      -    -
//
//	messiah -sequelOf-> dune     film/dune -basedOn-> dune, messiah     film/max -basedOn-> max
//	dune -similar- messiah       ijs -similar- film/dune (Both: stored at the first)
//	review/1 (5) about dune      review/2 (2) about dune and film/dune  review/3 (4) about film/max
//
// novel/dune is on sale from day 100 to day 200 and from day 300 on; novel/max never was; of the others nothing is known.
func library(m *model.Model) []*model.Node {
	b := builder{m}
	return []*model.Node{
		b.node("novel/dune", values{
			"title": model.Text{NL: "Duin", EN: "Dune"}, "genre": "science-fiction", "pages": int64(412), "rating": 4.5, "published": date("1965"),
			"code": "b", "reprinted": true, "tags": []string{"sand", "desert"}, "subjects": model.TextList{NL: []string{"woestijn", "macht"}, EN: []string{"desert"}},
			"languages": []string{"nl", "en"}, "inPrint.from": date("1965-08"), "onSale": []int64{100, 200, 300},
		}, nil),
		b.node("novel/messiah", values{
			"title": model.Text{EN: "Dune Messiah"}, "genre": "science-fiction", "pages": int64(256), "rating": 3.5, "published": date("1969-07"),
			"code": "B", "reprinted": false, "tags": []string{"sand"}, "languages": []string{"en"}, "inPrint.from": date("1969"), "inPrint.to": date("1999"),
		}, links{"sequelOf": {"novel/dune"}, "similar": {"novel/dune"}}),
		b.node("novel/max", values{
			"title": model.Text{NL: "Max Havelaar"}, "genre": "drama", "rating": 4.0, "published": date("1860-05-14"),
			"code": "a", "subjects": model.TextList{NL: []string{"Koloniën"}}, "languages": []string{"nl"}, "onSale": []int64{},
		}, nil),
		b.node("novel/ijs", values{"title": model.Text{NL: "IJs"}, "genre": "thriller", "pages": int64(90), "published": date("1990")},
			links{"similar": {"film/dune"}}),
		b.node("film/dune", values{"title": model.Text{NL: "Duin", EN: "Dune"}, "genre": "science-fiction", "pages": int64(155), "rating": 4.0, "published": date("2021-09")},
			links{"basedOn": {"novel/dune", "novel/messiah"}}),
		b.node("film/max", values{"title": model.Text{NL: "Max Havelaar"}, "genre": "drama", "pages": int64(170), "rating": 3.0, "published": date("1976")},
			links{"basedOn": {"novel/max"}}),
		b.node("film/silent", values{"title": model.Text{NL: "Stilte", EN: "Silence"}}, nil),
		b.node("author/frank", values{"name": model.Text{EN: "Frank"}}, nil),
		b.node("author/multa", values{"name": model.Text{NL: "Multatuli"}}, nil),
		b.node("author/eddy", values{"name": model.Text{NL: "Eddy"}}, nil),
		b.node("author/denis", values{"name": model.Text{EN: "Denis"}}, nil),
		b.node("author/fons", values{"name": model.Text{NL: "Fons"}}, nil),
		b.credit("dune-frank", "novel/dune", "author/frank", "writer"),
		b.credit("messiah-frank", "novel/messiah", "author/frank", "writer"),
		b.credit("max-multa", "novel/max", "author/multa", "writer"),
		b.credit("max-eddy", "novel/max", "author/eddy", "editor"),
		b.credit("film-denis", "film/dune", "author/denis", "director"),
		b.credit("film-fons", "film/max", "author/fons", "director"),
		b.node("review/1", values{"stars": int64(5)}, links{"about": {"novel/dune"}}),
		b.node("review/2", values{"stars": int64(2)}, links{"about": {"film/dune", "novel/dune"}}),
		b.node("review/3", values{"stars": int64(4)}, links{"about": {"film/max"}}),
	}
}

type (
	values map[string]model.Value
	links  map[string][]string
)

// builder makes nodes of a model by the names of their fields.
type builder struct{ model *model.Model }

func (b builder) node(id string, v values, l links) *model.Node {
	n := model.NewNode(b.model.KindOf(id), id)
	for name, value := range v {
		n.Values[n.Kind.Property(name).Index] = value
	}
	for name, targets := range l {
		n.Out[n.Kind.Relation(name).OutIndex] = slices.Sorted(slices.Values(targets))
	}
	return n
}

func (b builder) credit(slug, work, author, role string) *model.Node {
	return b.node("credit/"+slug, values{"role": role}, links{"work": {work}, "author": {author}})
}

func date(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// set is a change set that puts nodes.
func set(nodes ...*model.Node) store.ChangeSet {
	return store.ChangeSet{Author: "tester", Reason: "test", Time: time.Unix(1700000000, 0).UTC(), Put: nodes}
}

// filled is a store with the library in it, at revision 1.
func filled(t *testing.T, open func(*testing.T) store.Store) store.Store {
	t.Helper()
	s := open(t)
	apply(t, s, set(library(s.Model())...))
	return s
}

func apply(t *testing.T, s store.Store, set store.ChangeSet) store.Revision {
	t.Helper()
	revision, err := s.Apply(context.Background(), set)
	if err != nil {
		t.Fatalf("apply: %v", err)
	}
	return revision
}

// view reads from a store and fails the test on an error.
func view(t *testing.T, s store.Viewer, read func(store.Reader) error) {
	t.Helper()
	if err := s.View(context.Background(), read); err != nil {
		t.Fatalf("view: %v", err)
	}
}

// ask reads one request and gives the ids of each page; NoRef is "-".
func ask(t *testing.T, s store.Viewer, q store.Request) [][]string {
	t.Helper()
	pages, _ := answer(t, s, q, nil)
	return pages
}

// answer reads one request from parents given by id, and gives the ids of each page with the result.
func answer(t *testing.T, s store.Viewer, q store.Request, parents []string) (pages [][]string, result store.Result) {
	t.Helper()
	view(t, s, func(r store.Reader) error {
		q := q
		q.Parents = q.Parents[:0:0]
		if parents != nil {
			at, err := r.Read(context.Background(), []store.Request{{Source: store.ByID, IDs: parents}})
			if err != nil {
				return err
			}
			q.Parents = at[0].Nodes
		}
		results, err := r.Read(context.Background(), []store.Request{q})
		if err != nil {
			return err
		}
		result = results[0]
		pages = idsOf(r, &result)
		return nil
	})
	return pages, result
}

func idsOf(r store.Reader, result *store.Result) [][]string {
	pages := make([][]string, len(result.Offsets)-1)
	for i := range pages {
		pages[i] = []string{}
		for _, n := range result.Page(i) {
			if n == store.NoRef {
				pages[i] = append(pages[i], "-")
			} else {
				pages[i] = append(pages[i], r.ID(n))
			}
		}
	}
	return pages
}

// kinds finds kinds by their GraphQL names, or the members of interfaces.
func kinds(m *model.Model, names ...string) []*model.Kind {
	var found []*model.Kind
	for _, name := range names {
		found = append(found, m.Type(name).Members()...)
	}
	return found
}

// same fails the test where two lists of ids differ.
func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}
