package main

import (
	"context"
	"iter"
	"sync/atomic"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// lateStore is a store that may still have to be opened: until then all it answers is UNAVAILABLE. So a service can tell
// that it waits for its database.
type lateStore struct {
	model  *model.Model
	opened atomic.Pointer[store.Store]
}

func (l *lateStore) open(s store.Store) { l.opened.Store(&s) }

func (l *lateStore) get() (store.Store, error) {
	if s := l.opened.Load(); s != nil {
		return *s, nil
	}
	return nil, fault.New(fault.Unavailable, "the graph is not open yet; the service waits for its database or loads the data")
}

func (l *lateStore) Model() *model.Model { return l.model }

func (l *lateStore) View(ctx context.Context, read func(store.Reader) error) error {
	s, err := l.get()
	if err != nil {
		return err
	}
	return s.View(ctx, read)
}

func (l *lateStore) Apply(ctx context.Context, set store.ChangeSet) (store.Revision, error) {
	s, err := l.get()
	if err != nil {
		return 0, err
	}
	return s.Apply(ctx, set)
}

func (l *lateStore) History(ctx context.Context, id string) ([]store.Change, error) {
	s, err := l.get()
	if err != nil {
		return nil, err
	}
	return s.History(ctx, id)
}

func (l *lateStore) Changes(ctx context.Context, since store.Revision) iter.Seq2[store.Change, error] {
	s, err := l.get()
	if err != nil {
		return func(yield func(store.Change, error) bool) { yield(store.Change{}, err) }
	}
	return s.Changes(ctx, since)
}

func (l *lateStore) ChangeSet(ctx context.Context, revision store.Revision) (store.ChangeSetInfo, error) {
	s, err := l.get()
	if err != nil {
		return store.ChangeSetInfo{}, err
	}
	return s.ChangeSet(ctx, revision)
}

func (l *lateStore) Ready(ctx context.Context) error {
	s, err := l.get()
	if err != nil {
		return err
	}
	return s.Ready(ctx)
}

func (l *lateStore) Close() error {
	s, err := l.get()
	if err != nil {
		return nil // nothing was opened
	}
	return s.Close()
}
