package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testApply: nodes are put whole, revisions count what differs.
func testApply(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	b := builder{s.Model()}
	revision := func(want store.Revision) {
		t.Helper()
		view(t, s, func(r store.Reader) error {
			if r.Revision() != want {
				t.Errorf("readers see revision %d, want %d", r.Revision(), want)
			}
			return nil
		})
	}
	revision(0)
	if got := apply(t, s, set()); got != 0 {
		t.Errorf("an empty set made revision %d", got)
	}
	if got := apply(t, s, set(library(s.Model())...)); got != 1 {
		t.Errorf("the first set made revision %d", got)
	}
	revision(1)
	if got := apply(t, s, set(library(s.Model())...)); got != 1 {
		t.Errorf("a set that changes nothing made revision %d", got)
	}
	whole := b.node("novel/dune", values{"title": dutch("Duin"), "tags": []string{}, "subjects": model.TextList{}}, nil)
	if got := apply(t, s, set(whole)); got != 2 {
		t.Errorf("a change made revision %d", got)
	}
	revision(2)
	same(t, "values that were not put again", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Novel"),
		Where: store.And{store.Compare{Property: "genre", Op: store.IsNull}, store.Compare{Property: "tags", Op: store.IsNull}}})[0], "novel/dune")
	if got := apply(t, s, set(b.node("novel/dune", values{"title": dutch("Duin")}, nil))); got != 2 {
		t.Errorf("empty values in place of absent ones made revision %d", got)
	}
	progress := []int{}
	change := set(library(s.Model())...)
	change.Progress = func(done, total int) { progress = append(progress, done, total) }
	if got := apply(t, s, change); got != 3 {
		t.Errorf("putting back made revision %d", got)
	}
	if n := len(progress); n < 2 || progress[n-2] != progress[n-1] {
		t.Errorf("progress %v does not end with all done", progress)
	}
	change = set(b.node("review/1", values{"stars": int64(1)}, links{"about": {"novel/new"}}), b.node("novel/new", values{"title": dutch("Nieuw")}, nil))
	change.Delete = []string{"review/2", "review/3"}
	if got := apply(t, s, change); got != 4 {
		t.Errorf("a set of puts and deletions made revision %d", got)
	}
	same(t, "reviews", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review")})[0], "review/1")
	change = set()
	change.Delete = []string{"review/1", "novel/new"}
	apply(t, s, change)
	same(t, "reviews", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review")})[0])
}

// testRefusals: a set that is wrong in one thing changes nothing, and the error tells which.
func testRefusals(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	b := builder{s.Model()}
	good := b.node("author/good", values{"name": dutch("Goed")}, nil)
	with := func(change func(*store.ChangeSet)) store.ChangeSet {
		c := set(good)
		change(&c)
		return c
	}
	put := func(n *model.Node) store.ChangeSet {
		return with(func(c *store.ChangeSet) { c.Put = append(c.Put, n) })
	}
	for _, c := range []struct {
		what string
		set  store.ChangeSet
		code fault.Code
		says string
	}{
		{"no author", with(func(c *store.ChangeSet) { c.Author = "" }), fault.Invalid, "author"},
		{"no reason", with(func(c *store.ChangeSet) { c.Reason = "" }), fault.Invalid, "reason"},
		{"no title", put(b.node("novel/x", nil, nil)), fault.Invalid, "novel/x, title"},
		{"a wrong enumeration", put(b.node("novel/x", values{"title": dutch("x"), "genre": "poetry"}, nil)), fault.Invalid, "novel/x, genre"},
		{"out of range", put(b.node("review/x", values{"stars": int64(6)}, nil)), fault.Invalid, "review/x, stars"},
		{"an id of another kind", put(&model.Node{ID: "film/x", Kind: good.Kind, Values: good.Values, Out: good.Out}), fault.Invalid, "film/x"},
		{"an id that can't be stored", put(b.node("author/a\x00b", values{"name": dutch("x")}, nil)), fault.Invalid, "author/a"},
		{"a node of no model", put(&model.Node{ID: "author/x", Kind: good.Kind}), fault.Invalid, "author/x"},
		{"a relation to nothing", put(b.node("review/x", values{"stars": int64(1)}, links{"about": {"novel/none"}})), fault.Invalid, "novel/none"},
		{"a relation to the wrong kind", put(b.node("review/x", values{"stars": int64(1)}, links{"about": {"author/frank"}})), fault.Invalid, "author/frank"},
		{"a relation that is required", put(b.node("credit/x", values{"role": "x"}, links{"work": {"novel/max"}})), fault.Invalid, "credit/x, author"},
		{"a relation to what the set deletes", with(func(c *store.ChangeSet) {
			c.Put = append(c.Put, b.node("review/x", values{"stars": int64(1)}, links{"about": {"film/silent"}}))
			c.Delete = []string{"film/silent"}
		}), fault.Invalid, "film/silent"},
		{"put twice", put(good), fault.Invalid, "twice"},
		{"put and deleted", with(func(c *store.ChangeSet) { c.Delete = []string{good.ID} }), fault.Invalid, "author/good"},
		{"deleted twice", with(func(c *store.ChangeSet) { c.Delete = []string{"review/1", "review/1"} }), fault.Invalid, "review/1"},
		{"deletion of nothing", with(func(c *store.ChangeSet) { c.Delete = []string{"author/none"} }), fault.NotFound, "author/none"},
		{"deletion of what others lead to", with(func(c *store.ChangeSet) { c.Delete = []string{"author/frank"} }), fault.Invalid, "credit/"},
		{"a new node that exists", with(func(c *store.ChangeSet) { c.Expect = map[string]store.Revision{"author/frank": 0} }), fault.Conflict, "author/frank"},
		{"an older revision", with(func(c *store.ChangeSet) { c.Expect = map[string]store.Revision{"author/frank": 7} }), fault.Conflict, "author/frank"},
		{"a node that does not exist", with(func(c *store.ChangeSet) { c.Expect = map[string]store.Revision{"author/none": 1} }), fault.Conflict, "author/none"},
	} {
		revision, err := s.Apply(context.Background(), c.set)
		if err == nil || fault.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got revision %d, %q with code %s; want code %s and a word of %q", c.what, revision, err, fault.CodeOf(err), c.code, c.says)
		}
	}
	same(t, "what stands beside a wrong node", ask(t, s, store.Request{IDs: []string{good.ID}})[0], "-")
	view(t, s, func(r store.Reader) error {
		if r.Revision() != 1 {
			t.Errorf("refused sets made revision %d", r.Revision())
		}
		return nil
	})
	good2 := set(good, b.node("author/frank", values{"name": dutch("Frank")}, nil))
	good2.Expect = map[string]store.Revision{good.ID: 0, "author/frank": 1, "author/multa": 1}
	if got := apply(t, s, good2); got != 2 {
		t.Errorf("a set that expects what is so made revision %d", got)
	}
	if _, err := s.Apply(context.Background(), with(func(c *store.ChangeSet) { c.Expect = map[string]store.Revision{"author/frank": 1} })); fault.CodeOf(err) != fault.Conflict {
		t.Errorf("a writer that saw revision 1 of a node changed by 2 got %v", err)
	}
}

// testDeletionTogether: nodes that lead to each other can be deleted in one set.
func testDeletionTogether(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	change := set()
	for _, n := range library(s.Model()) {
		change.Delete = append(change.Delete, n.ID)
	}
	slices.Reverse(change.Delete)
	apply(t, s, change)
	view(t, s, func(r store.Reader) error {
		if left := nodeIDs(t, r, nil); len(left) > 0 {
			t.Errorf("left: %q", left)
		}
		return nil
	})
	apply(t, s, set(library(s.Model())...))
	same(t, "put again", ask(t, s, store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review")})[0], "review/1", "review/2", "review/3")
}

// testRevisions: a view sees one revision from beginning to end, and the next view sees what was written.
func testRevisions(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	ctx := context.Background()
	b := builder{s.Model()}
	count := store.Request{Source: store.OfKinds, Kinds: kinds(s.Model(), "Review"), Page: store.Page{Empty: true}, Count: true}
	calls := 0
	err := s.View(ctx, func(r store.Reader) error {
		if calls++; calls > 1 { // an engine that can't hold a revision begins again, and nothing is written this time
			return nil
		}
		before, err := r.Read(ctx, []store.Request{count})
		if err != nil {
			return err
		}
		revision := r.Revision()
		apply(t, s, set(b.node("review/late", values{"stars": int64(3)}, nil)))
		after, err := r.Read(ctx, []store.Request{count})
		if err != nil {
			return err
		}
		if a, z := before[0].Pages[0].Total, after[0].Pages[0].Total; a != z || r.Revision() != revision {
			t.Errorf("a view saw %d reviews, then %d", a, z)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, result := answer(t, s, count, nil); result.Pages[0].Total != 4 {
		t.Errorf("the next view saw %d reviews, want 4", result.Pages[0].Total)
	}
}

// testWritesBesideReads: while two nodes are changed together again and again, no view sees them differ.
func testWritesBesideReads(t *testing.T, open func(*testing.T) store.Store) {
	s := open(t)
	b := builder{s.Model()}
	pair := func(stars int64) store.ChangeSet {
		return set(b.node("review/a", values{"stars": stars}, nil), b.node("review/b", values{"stars": stars}, nil))
	}
	apply(t, s, pair(5))
	done := make(chan error)
	go func() {
		var err error
		for i := int64(0); i < 60 && err == nil; i++ {
			_, err = s.Apply(context.Background(), pair(i%5+1))
		}
		done <- err
	}()
	stars := kinds(s.Model(), "Review")[0].Property("stars")
	q := store.Request{IDs: []string{"review/a", "review/b"}, Values: map[int][]*model.Property{kinds(s.Model(), "Review")[0].Index: {stars}}}
	for {
		view(t, s, func(r store.Reader) error {
			a, err := r.Read(context.Background(), []store.Request{q})
			if err != nil {
				return err
			}
			again, err := r.Read(context.Background(), []store.Request{q})
			if err != nil {
				return err
			}
			first := r.Value(a[0].Nodes[0], stars)
			for _, n := range append(a[0].Nodes, again[0].Nodes...) {
				if v := r.Value(n, stars); v != first {
					t.Errorf("one view saw %v and %v", first, v)
				}
			}
			return nil
		})
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
			return
		default:
		}
	}
}

// testViewErrors: what read gives is what View gives.
func testViewErrors(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	mine := errors.New("mine")
	if err := s.View(context.Background(), func(store.Reader) error { return mine }); !errors.Is(err, mine) {
		t.Errorf("View gave %v", err)
	}
	ended, cancel := context.WithCancel(context.Background())
	err := s.View(context.Background(), func(r store.Reader) error {
		cancel()
		_, err := r.Read(ended, []store.Request{{IDs: []string{"novel/dune"}}})
		return err
	})
	if err == nil {
		t.Error("a read whose time was over gave no error")
	}
	if _, err := s.Apply(ended, set(builder{s.Model()}.node("author/x", values{"name": dutch("x")}, nil))); err == nil {
		t.Error("a write whose time was over gave no error")
	}
}

// testClosed: a closed store says so.
func testClosed(t *testing.T, open func(*testing.T) store.Store) {
	s := filled(t, open)
	ctx := context.Background()
	if err := s.Ready(ctx); err != nil {
		t.Errorf("an open store is not ready: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, applied := s.Apply(ctx, set(library(s.Model())...))
	_, history := s.History(ctx, "novel/dune")
	_, info := s.ChangeSet(ctx, 1)
	var changes error
	for _, err := range s.Changes(ctx, 0) {
		changes = err
	}
	for what, err := range map[string]error{
		"Ready": s.Ready(ctx), "View": s.View(ctx, func(store.Reader) error { return nil }), "Apply": applied, "History": history, "ChangeSet": info, "Changes": changes,
	} {
		if fault.CodeOf(err) != fault.Unavailable {
			t.Errorf("%s of a closed store gave %v", what, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing again gave %v", err)
	}
}
