package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

// counting keeps how many nodes a graph has, and counts how often it is read whole.
func counting(s store.Store) (*store.Followed[int], *int) {
	reads := new(int)
	return store.Follow(s, func(ctx context.Context, r store.Reader) (int, error) {
		*reads++
		n := 0
		for _, err := range r.Nodes(ctx, nil) {
			if err != nil {
				return 0, err
			}
			n++
		}
		return n, nil
	}, func(n int, _ store.Meta, changes []store.Change) int {
		for _, c := range changes {
			if c.Before == nil {
				n++
			}
		}
		return n
	}), reads
}

func boxes(t *testing.T) (store.Store, func(id string)) {
	t.Helper()
	m, err := model.Parse(`type Box @node(list: "boxes") { id: ID! name: String! }`, &model.Vocabulary{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := embedded.OpenMemory(m)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, func(id string) {
		t.Helper()
		n := model.NewNode(m.Kinds[0], id)
		n.Values[m.Kinds[0].Property("name").Index] = id
		if _, err := s.Apply(t.Context(), store.ChangeSet{Author: "test", Reason: "test", Time: time.Unix(0, 0), Put: []*model.Node{n}}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFollowedValueReadsTheGraphOnceAndThenItsChanges(t *testing.T) {
	s, put := boxes(t)
	put("box/a")
	followed, reads := counting(s)
	at := func(r store.Reader, want int) {
		t.Helper()
		if n, err := followed.At(t.Context(), r); err != nil || n != want {
			t.Errorf("at revision %d there are %d nodes (%v), want %d", r.Revision(), n, err, want)
		}
	}
	view := func(read func(store.Reader)) {
		t.Helper()
		if err := s.View(t.Context(), func(r store.Reader) error { read(r); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	view(func(r store.Reader) { at(r, 1) })
	view(func(old store.Reader) {
		put("box/b")
		put("box/c")
		view(func(r store.Reader) { at(r, 3) })
		at(old, 1)
	})
	if *reads != 1 {
		t.Errorf("the graph was read %d times, want once", *reads)
	}
	view(func(old store.Reader) {
		for _, id := range "defghijklmnopqrstuv" {
			put("box/" + string(id))
			view(func(r store.Reader) { at(r, int(r.Revision())) })
		}
		at(old, 3) // kept no more: made anew
	})
	if *reads != 2 {
		t.Errorf("the graph was read %d times, want once more for a revision that is kept no more", *reads)
	}
}

func TestFollowedValueIsTriedAgainAfterItsFirstFailure(t *testing.T) {
	s, put := boxes(t)
	put("box/a")
	failing := errors.New("not yet")
	failures := 1
	followed := store.Follow(s, func(context.Context, store.Reader) (string, error) {
		if failures--; failures >= 0 {
			return "", failing
		}
		return "made", nil
	}, func(value string, _ store.Meta, _ []store.Change) string { return value })
	if err := followed.Ready(t.Context()); !errors.Is(err, failing) {
		t.Errorf("the first time: %v", err)
	}
	if err := followed.Ready(t.Context()); err != nil {
		t.Errorf("the second time: %v", err)
	}
}
