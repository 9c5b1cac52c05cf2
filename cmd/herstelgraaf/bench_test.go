package main

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

// generated is the graph that benchmarks share.
var generated = sync.OnceValues(func() (store.Store, error) {
	m, err := bundledModel()
	if err != nil {
		return nil, err
	}
	return embedded.OpenMemory(m)
})

const generatedCases = 5000

// BenchmarkOperations answers the operations of `bench load` in the process, without a connection: the server's handler,
// the executor and the embedded engine over a generated graph of 5,000 cases.
func BenchmarkOperations(b *testing.B) {
	s, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	ctx := b.Context()
	if revision, err := revisionOf(ctx, s); err != nil {
		b.Fatal(err)
	} else if revision == 0 {
		if _, err := bench.Fill(ctx, s, bench.Options{Cases: generatedCases, Seed: 1}, nil); err != nil {
			b.Fatal(err)
		}
	}
	service, err := newService(ctx, server.DefaultConfig(), s, slog.New(slog.DiscardHandler))
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
