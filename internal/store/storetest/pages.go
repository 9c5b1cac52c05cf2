package storetest

import (
	"context"
	"slices"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testPages: pages from either end, cursors, and what is told of what lies around a page. Reviews by stars: 2 (review/2),
// 4 (review/3), 5 (review/1).
func testPages(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	at := func(stars int64, id string) *store.Position {
		return &store.Position{Keys: []store.Key{stars}, ID: id}
	}
	four := at(4, "review/3")
	for _, c := range []struct {
		what              string
		page              store.Page
		want              []string
		previous, hasNext bool
	}{
		{"no limit", store.Page{}, []string{"2", "3", "1"}, false, false},
		{"first 2", store.Page{First: 2}, []string{"2", "3"}, false, true},
		{"first 3", store.Page{First: 3}, []string{"2", "3", "1"}, false, false},
		{"last 2", store.Page{Last: 2}, []string{"3", "1"}, true, false},
		{"last 9", store.Page{Last: 9}, []string{"2", "3", "1"}, false, false},
		{"none", store.Page{Empty: true}, nil, false, true},
		{"after the middle", store.Page{First: 5, After: four}, []string{"1"}, true, false},
		{"before the middle", store.Page{Last: 5, Before: four}, []string{"2"}, false, true},
		{"first before the middle", store.Page{First: 5, Before: four}, []string{"2"}, false, true},
		{"last after the middle", store.Page{Last: 5, After: four}, []string{"1"}, true, false},
		{"after a place between nodes", store.Page{First: 1, After: at(3, "review/9")}, []string{"3"}, true, true},
		{"after the first, before the last", store.Page{After: at(2, "review/2"), Before: at(5, "review/1")}, []string{"3"}, true, true},
		{"after an equal key with a lower id", store.Page{First: 1, After: at(4, "review/2")}, []string{"3"}, true, true},
		{"after all", store.Page{First: 2, After: at(5, "review/1")}, nil, true, false},
		{"before all", store.Page{Last: 2, Before: at(1, "")}, nil, false, true},
		{"none after the middle", store.Page{Empty: true, After: four}, nil, true, true},
	} {
		q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review"), Order: []store.Order{{By: store.Property, Name: "stars"}}, Page: c.page}
		got, result := answer(t, s, q, nil)
		var want []string
		for _, id := range c.want {
			want = append(want, "review/"+id)
		}
		same(t, c.what, got[0], want...)
		if f := result.Pages[0]; f.HasPrevious != c.previous || f.HasNext != c.hasNext {
			t.Errorf("%s: has previous %t, has next %t; want %t, %t", c.what, f.HasPrevious, f.HasNext, c.previous, c.hasNext)
		}
	}
}

// testPagesOfManyParents: each parent's list is cut by itself.
func testPagesOfManyParents(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	q := store.Request{Source: store.Along, Relation: relation(s.Model(), "Review", "about"), Page: store.Page{First: 1}, Count: true}
	got, result := answer(t, s, q, []string{"review/1", "review/2"})
	same(t, "first page", got[0], "novel/dune")
	same(t, "second page", got[1], "film/dune")
	if result.Pages[0] != (store.PageFacts{Total: 1}) || result.Pages[1] != (store.PageFacts{Total: 2, HasNext: true}) {
		t.Errorf("facts %+v", result.Pages)
	}
}

// testWalks: a walk by cursors, from either end and with any page size, sees each node once and in order.
func testWalks(t *testing.T, open func(*testing.T) store.Store) {
	s, r, ref, ids := randomlyFilled(t, open, seed, 25)
	for i := range 60 {
		of := pick(r, s.Model().Lists())
		q := store.Request{Source: store.OfKinds, Kinds: of.Members(), Order: r.order(of), Today: int64(r.IntN(100))}
		if r.chance(60) {
			q.Where = r.filter(of, 2, ids)
		}
		want := ref.answer(q, nil)[0].IDs
		size := 1 + r.IntN(4)
		forward := walk(t, s, q, size, false)
		backward := walk(t, s, q, size, true)
		if !slices.Equal(forward, want) || !slices.Equal(backward, want) {
			t.Fatalf("seed %d, walk %d by %d: forward %q, backward %q, want %q\n%s", seed, i, size, forward, backward, want, describe(q, nil))
		}
	}
}

// walk reads all pages of a request, from the end where backward, and gives the ids in their order.
func walk(t *testing.T, s store.Viewer, q store.Request, size int, backward bool) []string {
	t.Helper()
	seen := []string{}
	var cursor *store.Position
	for {
		q.Page = store.Page{First: size, After: cursor}
		if backward {
			q.Page = store.Page{Last: size, Before: cursor}
		}
		more := false
		view(t, s, func(r store.Reader) error {
			results, err := r.Read(context.Background(), []store.Request{q})
			if err != nil {
				return err
			}
			ids, nodes, facts := idsOf(r, &results[0])[0], results[0].Nodes, results[0].Pages[0]
			if backward {
				seen, more = append(ids, seen...), facts.HasPrevious
			} else {
				seen, more = append(seen, ids...), facts.HasNext
			}
			if len(nodes) > 0 {
				edge := nodes[len(nodes)-1]
				if backward {
					edge = nodes[0]
				}
				p := r.Position(edge, q.Order)
				cursor = &p
			} else if more {
				t.Error("an empty page tells of more")
				more = false
			}
			return nil
		})
		if !more {
			return seen
		}
	}
}

// testCursorSurvivesDeletion: a cursor holds when its node is deleted, and when nodes are added before and after it.
func testCursorSurvivesDeletion(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	b := builder{s.Model()}
	q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review"), Order: []store.Order{{By: store.Property, Name: "stars"}}, Page: store.Page{First: 2}}
	var cursor store.Position
	view(t, s, func(r store.Reader) error {
		results, err := r.Read(context.Background(), []store.Request{q})
		if err != nil {
			return err
		}
		cursor = r.Position(results[0].Nodes[1], q.Order)
		return nil
	})
	change := set(b.node("review/0", values{"stars": int64(1)}, nil), b.node("review/9", values{"stars": int64(4)}, nil))
	change.Delete = []string{"review/3"} // the cursor's
	apply(t, s, change)
	q.Page.After = &cursor
	same(t, "after the cursor of a deleted node", ask(t, s, q)[0], "review/9", "review/1")
	q.Page = store.Page{Last: 2, Before: &cursor}
	same(t, "before the cursor of a deleted node", ask(t, s, q)[0], "review/0", "review/2")
}

// testCounts: totals mind the filter and not the page.
func testCounts(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	cheap := store.Compare{Property: "pages", Op: store.Lt, Values: []model.Value{int64(300)}}
	for _, c := range []struct {
		what  string
		where store.Filter
		page  store.Page
		order []store.Order
		want  int
	}{
		{"all", nil, store.Page{First: 1}, nil, 7},
		{"none of them", nil, store.Page{Empty: true}, nil, 7},
		{"filtered", cheap, store.Page{First: 1}, nil, 4},
		{"filtered, no page", cheap, store.Page{Empty: true}, nil, 4},
		{"filtered and ordered", cheap, store.Page{Last: 1}, []store.Order{{By: store.Property, Name: "title"}}, 4},
		{"by id", store.HasID{IDs: []string{"novel/max"}}, store.Page{}, nil, 1},
		{"after a cursor", nil, store.Page{After: &store.Position{ID: "novel/dune"}}, nil, 7},
	} {
		q := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Work"), Where: c.where, Page: c.page, Order: c.order, Count: true}
		if _, result := answer(t, s, q, nil); result.Pages[0].Total != c.want {
			t.Errorf("%s: counted %d, want %d", c.what, result.Pages[0].Total, c.want)
		}
	}
}
