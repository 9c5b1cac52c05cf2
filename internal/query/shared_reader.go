package query

import (
	"context"
	"iter"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// sharedReader lets the resolvers of one operation, which gqlgen runs at the same time, use its reader in turn. It keeps
// the first error, so that the operation is run again when the graph has moved.
type sharedReader struct{ run *operationRun }

func (s *sharedReader) lock() store.Reader {
	s.run.mu.Lock()
	return s.run.execution.reader
}

func (s *sharedReader) keep(err error) {
	if err != nil && s.run.failed == nil {
		s.run.failed = err
	}
	s.run.mu.Unlock()
}

func (s *sharedReader) Revision() store.Revision { return s.run.execution.reader.Revision() }
func (s *sharedReader) Meta() store.Meta         { return s.run.execution.reader.Meta() }

func (s *sharedReader) Read(ctx context.Context, level []store.Request) (results []store.Result, err error) {
	r := s.lock()
	defer func() { s.keep(err) }()
	return r.Read(ctx, level)
}

func (s *sharedReader) Lookup(ctx context.Context, ids []string) (nodes []*model.Node, err error) {
	r := s.lock()
	defer func() { s.keep(err) }()
	return r.Lookup(ctx, ids)
}

func (s *sharedReader) Nodes(ctx context.Context, kinds []*model.Kind) iter.Seq2[*model.Node, error] {
	return func(yield func(*model.Node, error) bool) {
		var failed error
		r := s.lock()
		defer func() { s.keep(failed) }()
		for n, err := range r.Nodes(ctx, kinds) {
			failed = err
			if !yield(n, err) {
				return
			}
		}
	}
}

func (s *sharedReader) ID(n store.Ref) string {
	r := s.lock()
	defer s.keep(nil)
	return r.ID(n)
}

func (s *sharedReader) Kind(n store.Ref) *model.Kind {
	r := s.lock()
	defer s.keep(nil)
	return r.Kind(n)
}

func (s *sharedReader) Value(n store.Ref, p *model.Property) model.Value {
	r := s.lock()
	defer s.keep(nil)
	return r.Value(n, p)
}

func (s *sharedReader) Position(n store.Ref, order []store.Order) store.Position {
	r := s.lock()
	defer s.keep(nil)
	return r.Position(n, order)
}
