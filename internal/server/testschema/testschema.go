// Package testschema is a small gqlgen schema for the tests of package server:
// it fails, waits and panics on demand, which the real schema never should.
package testschema

//go:generate go run github.com/99designs/gqlgen generate

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/internal/fault"
)

// Secret stands in each error and panic that must not reach a client.
const Secret = "password=hunter2"

// Library resolves every field of the schema. Books maps ids to titles; a book
// follows the one before it in the order of ids.
type Library struct {
	// Waiting gets a value when field wait begins, if there is room.
	Waiting chan struct{}
	// Release ends field wait when it is closed.
	Release chan struct{}

	mu    sync.Mutex
	books map[string]string
}

// New is a library of three books.
func New() *Library {
	return &Library{
		Waiting: make(chan struct{}, 64),
		Release: make(chan struct{}),
		books:   map[string]string{"a": "Alpha", "b": "Beta", "c": "Gamma"},
	}
}

// Schema is the executable schema that the library answers.
func (l *Library) Schema() graphql.ExecutableSchema {
	return NewExecutableSchema(Config{Resolvers: l})
}

// Query resolves the fields of the type of that name, as do the next two.
func (l *Library) Query() QueryResolver       { return query{l} }
func (l *Library) Mutation() MutationResolver { return mutation{l} }
func (l *Library) Book() BookResolver         { return book{l} }

func (l *Library) find(id string) *Book {
	l.mu.Lock()
	defer l.mu.Unlock()
	title, found := l.books[id]
	if !found {
		return nil
	}
	return &Book{ID: id, Title: title}
}

func (l *Library) ids() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	ids := make([]string, 0, len(l.books))
	for id := range l.books {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

type query struct{ *Library }

func (q query) Book(_ context.Context, id string) (*Book, error) { return q.find(id), nil }

func (q query) Books(_ context.Context, first *int32) ([]*Book, error) {
	if *first < 0 {
		return nil, fault.Argument("first", *first, "give 0 or more")
	}
	var found []*Book
	for _, id := range q.ids() {
		if len(found) < int(*first) {
			found = append(found, q.find(id))
		}
	}
	return found, nil
}

func (query) Letters(_ context.Context, count int32) (string, error) {
	return strings.Repeat("abcdefgh", int(count)/8+1)[:count], nil
}

func (query) Fail(_ context.Context, how Failure) (*string, error) {
	switch how {
	case FailureCoded:
		return nil, fault.Missing("book/x", "book/a")
	case FailureWrapped:
		cause := errors.New(Secret)
		return nil, fmt.Errorf("read shelf: %w", fault.Wrap(cause, fault.Unavailable, "the shelf cannot be reached"))
	case FailurePlain:
		return nil, errors.New(Secret)
	default:
		panic(Secret)
	}
}

func (q query) Wait(ctx context.Context) (*string, error) {
	select {
	case q.Waiting <- struct{}{}:
	default:
	}
	done := "done"
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-q.Release:
		return &done, nil
	}
}

func (query) Nothing(context.Context) (*Book, error) { return nil, nil }

type mutation struct{ *Library }

func (m mutation) Rename(_ context.Context, id, title string) (*Book, error) {
	m.mu.Lock()
	m.books[id] = title
	m.mu.Unlock()
	return m.find(id), nil
}

type book struct{ *Library }

func (b book) Follows(_ context.Context, of *Book) (*Book, error) {
	ids := b.ids()
	if i := slices.Index(ids, of.ID); i > 0 {
		return b.find(ids[i-1]), nil
	}
	return nil, nil
}

func (q query) Tree(ctx context.Context, of *Nest) (int32, error) {
	if of == nil {
		return 0, nil
	}
	deepest := int32(0)
	for _, n := range of.All {
		depth, err := q.Tree(ctx, n)
		if err != nil {
			return 0, err
		}
		deepest = max(deepest, depth)
	}
	return deepest + 1, nil
}
