// Package datasettest gives tests the bundled data in a store in memory. Tests that only read share one; a test that writes
// takes one of its own.
package datasettest

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

// Shared is a store with the bundled data that nobody may write to or close.
func Shared(t testing.TB) store.Store {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var shared = sync.OnceValues(func() (store.Store, error) { return load(context.Background()) })

// Own is a store with the bundled data, for one test; it is closed at its end.
func Own(t testing.TB) store.Store {
	t.Helper()
	s, err := load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// Read reads the shared store.
func Read(t testing.TB, read func(m *model.Model, r store.Reader) error) {
	t.Helper()
	s := Shared(t)
	if err := s.View(t.Context(), func(r store.Reader) error { return read(s.Model(), r) }); err != nil {
		t.Fatal(err)
	}
}

func load(ctx context.Context) (store.Store, error) {
	m, err := dataset.Model()
	if err != nil {
		return nil, err
	}
	s, err := embedded.OpenMemory(m)
	if err != nil {
		return nil, err
	}
	set, _, err := dataset.Read(dataset.Bundled(), m, nil)
	if err != nil {
		return nil, err
	}
	if _, _, err := dataset.Import(ctx, s, set, dataset.ImportInfo{Author: "test", Reason: "test", Time: time.Unix(0, 0)}); err != nil {
		return nil, fmt.Errorf("import the bundled data: %w", err)
	}
	return s, nil
}
