package storetest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testChangelog: what changed, of one node and of all, and who changed it.
//
//	revision 1  author/a and author/b are put
//	revision 2  author/a is changed, author/c is put
//	revision 3  author/a is deleted
//	revision 4  author/a is put again
func testChangelog(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	ctx := context.Background()
	b := builder{s.Model()}
	author := func(slug, name string) *model.Node {
		return b.node("author/"+slug, values{"name": dutch(name)}, nil)
	}
	apply(t, s, set(author("b", "Bé"), author("a", "Aa")))
	second := set(author("c", "Cé"), author("a", "Aaa"), author("b", "Bé"))
	second.Author, second.Reason, second.Time = "Anne", "a better name", time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	apply(t, s, second)
	third := set()
	third.Delete = []string{"author/a"}
	apply(t, s, third)
	apply(t, s, set(author("a", "Weer")))

	history := func(id string) []string {
		changes, err := s.History(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		return said(changes)
	}
	same(t, "the history of a", history("author/a"), "4 author/a: - -> Weer", "3 author/a: Aaa -> -", "2 author/a: Aa -> Aaa", "1 author/a: - -> Aa")
	same(t, "the history of b", history("author/b"), "1 author/b: - -> Bé")
	same(t, "the history of what never was", history("author/none"))
	same(t, "the history of an id that begins another", history("author/"))

	all := []string{
		"1 author/a: - -> Aa", "1 author/b: - -> Bé", "2 author/a: Aa -> Aaa", "2 author/c: - -> Cé", "3 author/a: Aaa -> -", "4 author/a: - -> Weer",
	}
	for since, from := range map[store.Revision]int{0: 0, 1: 2, 2: 4, 3: 5, 4: 6, 9: 6} {
		same(t, fmt.Sprintf("changes since %d", since), said(changes(t, s, since)), all[from:]...)
	}
	for range s.Changes(ctx, 0) {
		break // a reader may stop at any change
	}

	info, err := s.ChangeSet(ctx, 2)
	want := store.ChangeSetInfo{Revision: 2, Author: "Anne", Reason: "a better name", Time: second.Time, Changes: 2}
	if err != nil || !reflect.DeepEqual(info, want) {
		t.Errorf("change set 2: got %+v, %v; want %+v", info, err, want)
	}
	for _, revision := range []store.Revision{0, 5} {
		if _, err := s.ChangeSet(ctx, revision); fault.CodeOf(err) != fault.NotFound {
			t.Errorf("change set %d: got %v, want NOT_FOUND", revision, err)
		}
	}
}

// testLargeChangeSet: a set of thousands of nodes is told in full and in order.
func testLargeChangeSet(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	b := builder{s.Model()}
	var nodes []*model.Node
	for i := range 3000 {
		nodes = append(nodes, b.node(fmt.Sprintf("author/%d", i), values{"name": dutch(fmt.Sprint(i))}, nil))
	}
	apply(t, s, set(nodes...))
	list := changes(t, s, 0)
	if len(list) != len(nodes) || !slices.IsSortedFunc(list, func(a, b store.Change) int { return cmp.Compare(a.ID, b.ID) }) {
		t.Errorf("%d changes, want %d in the order of their ids", len(list), len(nodes))
	}
}

// testChangesMakeTheGraph: putting together all changes makes the graph that is read.
func testChangesMakeTheGraph(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	r := newRandom(s.Model(), seed+100)
	for range 5 {
		made := map[string]*model.Node{}
		for c := range s.Changes(context.Background(), 0) {
			made[c.ID] = c.After
		}
		next := set(r.graph(8)...)
		for id, n := range made {
			if n != nil && !slices.ContainsFunc(next.Put, func(p *model.Node) bool { return p.ID == id }) {
				next.Delete = append(next.Delete, id)
			}
		}
		apply(t, s, next)
	}
	made := map[string]*model.Node{}
	for _, c := range changes(t, s, 0) {
		if before := made[c.ID]; (before == nil) != (c.Before == nil) || before != nil && !store.SameNode(before, c.Before) {
			t.Errorf("revision %d changes %s from %v, which was %v", c.Revision, c.ID, c.Before, before)
		}
		made[c.ID] = c.After
	}
	view(t, s, func(r store.Reader) error {
		count := 0
		for n, err := range r.Nodes(context.Background(), nil) {
			if err != nil {
				return err
			}
			count++
			if m := made[n.ID]; m == nil || !store.SameNode(m, n) {
				t.Errorf("%s is %v, its changes make %v", n.ID, n, m)
			}
		}
		for id, n := range made {
			if n == nil {
				delete(made, id)
			}
		}
		if count != len(made) {
			t.Errorf("%d nodes, the changes make %d", count, len(made))
		}
		return nil
	})
}

// testMeta: what is said about the graph as a whole stays until it is said anew, and belongs to a revision.
func testMeta(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	metaIs := func(want ...string) {
		t.Helper()
		view(t, s, func(r store.Reader) error {
			var got []string
			for _, k := range slices.Sorted(maps.Keys(r.Meta())) {
				got = append(got, k+"="+r.Meta()[k])
			}
			same(t, fmt.Sprintf("meta at revision %d", r.Revision()), got, want...)
			return nil
		})
	}
	metaIs()
	first := set(library(s.Model())...)
	first.Meta = store.Meta{"asOf": "2026-01-01", "licence.nl": "vrij"}
	apply(t, s, first)
	metaIs("asOf=2026-01-01", "licence.nl=vrij")
	apply(t, s, set(builder{s.Model()}.node("author/x", values{"name": dutch("x")}, nil)))
	metaIs("asOf=2026-01-01", "licence.nl=vrij")
	if got := apply(t, s, first); got != 2 {
		t.Errorf("the same meta again made revision %d", got)
	}
	next := set()
	next.Meta = store.Meta{"asOf": "2026-02-02"}
	if got := apply(t, s, next); got != 3 {
		t.Errorf("new meta made revision %d, want 3", got)
	}
	metaIs("asOf=2026-02-02")
	next = set()
	next.Meta = store.Meta{}
	apply(t, s, next)
	metaIs()
	for revision, said := range map[store.Revision]store.Meta{1: first.Meta, 2: nil, 3: {"asOf": "2026-02-02"}, 4: {}} {
		if info, err := s.ChangeSet(context.Background(), revision); err != nil || !maps.Equal(info.Meta, said) || (info.Meta == nil) != (said == nil) {
			t.Errorf("change set %d said %v, %v; want %v", revision, info.Meta, err, said)
		}
	}
	if info, err := s.ChangeSet(context.Background(), 3); err != nil || info.Changes != 0 {
		t.Errorf("change set 3: %+v, %v", info, err)
	}
}

func changes(t *testing.T, s store.Changelog, since store.Revision) []store.Change {
	t.Helper()
	var list []store.Change
	for c, err := range s.Changes(context.Background(), since) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, c)
	}
	return list
}

func said(changes []store.Change) []string {
	name := func(n *model.Node) string {
		if n == nil {
			return "-"
		}
		return n.Value("name").(model.Text).NL
	}
	var lines []string
	for _, c := range changes {
		lines = append(lines, fmt.Sprintf("%d %s: %s -> %s", c.Revision, c.ID, name(c.Before), name(c.After)))
	}
	return lines
}
