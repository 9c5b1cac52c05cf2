package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Store is a graph in memory that is durable in a folder. It implements store.Store.
type Store struct {
	layout  *layout
	file    *file
	current atomic.Pointer[snapshot]

	open   sync.RWMutex // read-locked by what uses the store, locked by Close for good
	closed atomic.Bool

	writing sync.Mutex
	free    [][]ref // see snapshot.next; only used while writing
	temp    string  // a folder to be removed by Close; empty for none
}

// Options of a store. The zero value is right for ordinary use.
type Options struct {
	// NoSync leaves it to the operating system when writes reach the disk: they survive the end of the process, not that
	// of the machine.
	NoSync bool
}

var _ store.Store = (*Store)(nil)

// Open opens the store in a folder, which is made where it does not exist. It fails where another process has the folder
// open, where a file is damaged (the error says which and where) or was written by a newer program.
func Open(dir string, m *model.Model, o Options) (*Store, error) {
	f, err := openFile(dir, m, !o.NoSync)
	if err != nil {
		return nil, err
	}
	s := &Store{layout: newLayout(m), file: f}
	first, free, err := f.load(s.layout)
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	if err := f.remap(); err != nil {
		return nil, err
	}
	s.free = free
	s.current.Store(first)
	return s, nil
}

// OpenMemory opens an empty store for as long as it is open, in a folder of its own that Close removes.
func OpenMemory(m *model.Model) (*Store, error) {
	dir, err := os.MkdirTemp("", "herstelgraaf-*")
	if err != nil {
		return nil, fmt.Errorf("make the folder of the store: %w", err)
	}
	s, err := Open(dir, m, Options{NoSync: true})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	s.temp = dir
	return s, nil
}

// Model is the model that the store was opened with.
func (s *Store) Model() *model.Model { return s.layout.model }

// Ready is nil while the store is open.
func (s *Store) Ready(ctx context.Context) error {
	if s.closed.Load() {
		return errClosed()
	}
	return ctx.Err()
}

// Close waits for running views and writes, and lets go of the folder.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	s.open.Lock() // never unlocked: whatever comes later finds the store closed
	err := s.file.close()
	if s.temp != "" {
		err = errors.Join(err, os.RemoveAll(s.temp))
	}
	return err
}

func errClosed() error { return fault.New(fault.Unavailable, "the store is closed") }

// View reads the newest snapshot. It takes no lock that a writer holds.
func (s *Store) View(ctx context.Context, read func(store.Reader) error) error {
	if !s.open.TryRLock() {
		return errClosed()
	}
	defer s.open.RUnlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	r := readers.Get().(*reader)
	r.s, r.ctx = s.current.Load(), ctx
	defer func() {
		r.s, r.ctx, r.days = nil, nil, r.days[:0]
		readers.Put(r)
	}()
	return read(r)
}

// Apply makes a change set the next revision: on disk first, then for readers.
func (s *Store) Apply(ctx context.Context, set store.ChangeSet) (store.Revision, error) {
	if !s.open.TryRLock() {
		return 0, errClosed()
	}
	defer s.open.RUnlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	now := s.current.Load()
	planned, err := store.Plan(ctx, s.layout.model, set, newest{now})
	if err != nil || planned.Empty() {
		return now.revision, err
	}
	if err := s.file.guard(func() error { return s.file.commit(set, planned) }); err != nil {
		return now.revision, fault.Wrap(err, fault.Unavailable, "the store can't write now; nothing was changed")
	}
	revision := s.file.head.revision
	changes := make([]change, len(planned.Changes))
	for i, c := range planned.Changes {
		changes[i] = change{c.ID, c.After, revision}
	}
	next, free := now.next(changes, planned.Meta, revision, s.free)
	s.free = free
	s.current.Store(next)
	return revision, nil
}

// newest is a snapshot as store.Plan asks about it.
type newest struct{ *snapshot }

func (n newest) Meta() store.Meta { return n.meta }

func (n newest) Newest(_ context.Context, ids []string) ([]*model.Node, []store.Revision, error) {
	nodes, revisions := make([]*model.Node, len(ids)), make([]store.Revision, len(ids))
	for i, id := range ids {
		if at := n.find(id); at != store.NoRef {
			nodes[i], revisions[i] = n.node(at), n.chunk(at).changed[at&chunkMask]
		}
	}
	return nodes, revisions, nil
}

func (n newest) Leading(_ context.Context, ids []string) ([][]string, error) {
	leading := make([][]string, len(ids))
	for i, id := range ids {
		at := n.find(id)
		if at == store.NoRef {
			continue
		}
		c := n.chunk(at)
		for sl, there := range c.kind.slots {
			if !there.in {
				continue
			}
			for _, from := range c.edges[sl].at(int(at & chunkMask)) {
				leading[i] = append(leading[i], n.id(from))
			}
		}
	}
	return leading, nil
}
