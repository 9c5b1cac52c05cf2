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
	feed   Changelog
	make   func(context.Context, Reader) (T, error)
	follow func(T, []Change) T

	mu   sync.Mutex
	kept []followedAt[T] // oldest first
}

type followedAt[T any] struct {
	revision Revision
	value    T
}

// Follow begins a followed value. Both functions must give values that nothing changes later: makeFrom reads a graph,
// follow applies changes, oldest first, to an earlier value.
func Follow[T any](feed Changelog, makeFrom func(context.Context, Reader) (T, error), follow func(T, []Change) T) *Followed[T] {
	return &Followed[T]{feed: feed, make: makeFrom, follow: follow}
}

// At gives the value at a reader's revision. The first call reads the whole graph, and so does one for a revision so old
// that it is kept no more; others read the changes since the last one.
func (f *Followed[T]) At(ctx context.Context, r Reader) (T, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	to := r.Revision()
	i, found := slices.BinarySearchFunc(f.kept, to, func(k followedAt[T], r Revision) int { return cmp.Compare(k.revision, r) })
	if found {
		return f.kept[i].value, nil
	}
	if i < len(f.kept) || len(f.kept) == 0 {
		value, err := f.make(ctx, r)
		if err == nil && len(f.kept) == 0 {
			f.kept = []followedAt[T]{{to, value}}
		}
		return value, err
	}
	newest := f.kept[len(f.kept)-1]
	var changes []Change
	for change, err := range f.feed.Changes(ctx, newest.revision) {
		if err != nil {
			return newest.value, err
		}
		if change.Revision > to {
			break
		}
		changes = append(changes, change)
	}
	next := followedAt[T]{to, f.follow(newest.value, changes)}
	f.kept = append(slices.Clone(f.kept[max(0, len(f.kept)+1-keptRevisions):]), next)
	return next.value, nil
}
