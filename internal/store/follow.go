package store

import (
	"cmp"
	"context"
	"slices"
	"sync"
)

// keptRevisions is how many revisions of a derived value are kept for readers that are not at the newest one.
const keptRevisions = 16

// Followed keeps an immutable value that is derived from a whole graph: made once, then brought up to date from the change
// feed, so that a write costs what it changes. It is safe for concurrent use.
type Followed[T any] struct {
	store    Store
	make     func(context.Context, Reader) (T, error)
	follow   func(T, Meta, []Change) T
	building chan struct{} // holds a token while the first value is made

	mu   sync.Mutex
	kept []followedAt[T] // oldest first; none until the first is made
}

type followedAt[T any] struct {
	revision Revision
	value    T
}

// Follow begins a followed value. Both functions must give values that nothing changes later: makeFrom reads a graph,
// follow applies changes, oldest first, to an earlier value; meta is what is said of the graph after them.
func Follow[T any](s Store, makeFrom func(context.Context, Reader) (T, error), follow func(value T, meta Meta, changes []Change) T) *Followed[T] {
	return &Followed[T]{store: s, make: makeFrom, follow: follow, building: make(chan struct{}, 1)}
}

// Ready makes the first value where there is none, or waits for it, and tells why it can't be made.
func (f *Followed[T]) Ready(ctx context.Context) error {
	if f.made() {
		return nil
	}
	select {
	case f.building <- struct{}{}:
		defer func() { <-f.building }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if f.made() {
		return nil
	}
	return f.store.View(ctx, func(r Reader) error {
		value, err := f.make(ctx, r)
		if err != nil {
			return err
		}
		f.mu.Lock()
		defer f.mu.Unlock()
		f.kept = []followedAt[T]{{r.Revision(), value}}
		return nil
	})
}

func (f *Followed[T]) made() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.kept) > 0
}

// At gives the value at a reader's revision, brought up to it where need be. For a revision that is so old that it is kept
// no more, the value is made anew.
func (f *Followed[T]) At(ctx context.Context, r Reader) (T, error) {
	var none T
	if err := f.Ready(ctx); err != nil {
		return none, err
	}
	value, known, err := f.upTo(ctx, r)
	if err != nil || known {
		return value, err
	}
	return f.make(ctx, r)
}

// upTo follows the changes up to a reader's revision. The value is not known where the revision is too old.
func (f *Followed[T]) upTo(ctx context.Context, r Reader) (value T, known bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	to := r.Revision()
	i, found := slices.BinarySearchFunc(f.kept, to, func(k followedAt[T], r Revision) int { return cmp.Compare(k.revision, r) })
	if found {
		return f.kept[i].value, true, nil
	}
	if i < len(f.kept) {
		return value, false, nil
	}
	newest := f.kept[len(f.kept)-1]
	var changes []Change
	for change, err := range f.store.Changes(ctx, newest.revision) {
		if err != nil {
			return value, false, err
		}
		if change.Revision > to {
			break
		}
		changes = append(changes, change)
	}
	next := followedAt[T]{to, f.follow(newest.value, r.Meta(), changes)}
	f.kept = append(slices.Clone(f.kept[max(0, len(f.kept)+1-keptRevisions):]), next)
	return next.value, true, nil
}
