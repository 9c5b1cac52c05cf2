package main

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

const generatedCases = 5000

// generate fills a store in a folder with a generated graph.
func generate(b *testing.B, dir string) store.Store {
	b.Helper()
	m, err := dataset.Model()
	if err != nil {
		b.Fatal(err)
	}
	s, err := embedded.Open(dir, m, embedded.Options{NoSync: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if _, err := bench.Fill(b.Context(), s, bench.Options{Cases: generatedCases, Seed: 1}, nil); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkOperations answers the operations of `bench load` in the process, without a connection: the server's handler,
// the executor and the embedded engine over a generated graph of 5,000 cases.
func BenchmarkOperations(b *testing.B) {
	s := generate(b, b.TempDir())
	service, err := newService(b.Context(), server.DefaultConfig(), s, slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	for _, o := range bench.Operations {
		b.Run(o.Name, func(b *testing.B) {
			variables := bench.NewVariables(s.Model(), generatedCases, 1)
			requests := make([][]byte, 256)
			for i := range requests {
				if requests[i], err = o.Body(variables); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportAllocs()
			size, i := 0, 0
			for b.Loop() {
				r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(requests[i%len(requests)]))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				service.Handler().ServeHTTP(w, r)
				if w.Code != http.StatusOK {
					b.Fatalf("status %d: %s", w.Code, w.Body)
				}
				size, i = size+w.Body.Len(), i+1
			}
			b.ReportMetric(float64(size)/float64(b.N), "B/answer")
		})
	}
}

// BenchmarkStart opens a folder with a generated graph of 5,000 cases and makes the full-text index.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	first := generate(b, dir)
	m := first.Model()
	if err := first.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := embedded.Open(dir, m, embedded.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := query.NewFullText(b.Context(), s).Ready(b.Context()); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
