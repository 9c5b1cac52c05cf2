package server_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"herstelgraaf/internal/server"
	"herstelgraaf/internal/server/testschema"
)

// BenchmarkOverLoopback compares the server with a bare handler that sends a
// fixed answer of the same size, both over 8 connections: the difference is what
// transports, limits, metrics and gqlgen cost. The field's own work is a copy.
func BenchmarkOverLoopback(b *testing.B) {
	c := server.DefaultConfig()
	s, err := server.New(c, server.Deps{Schema: testschema.New().Schema(), Logger: server.NewLogger(io.Discard, c.Log)})
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{4_000, 200_000} {
		fixed := []byte(strings.Repeat("x", size))
		bare := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if _, err := io.Copy(io.Discard, r.Body); err != nil {
				b.Error(err)
			}
			w.Header().Set("Content-Length", fmt.Sprint(size))
			if _, err := w.Write(fixed); err != nil {
				b.Error(err)
			}
		})
		body := fmt.Appendf(nil, `{"query":"query Letters($n: Int!) { letters(count: $n) }","operationName":"Letters","variables":{"n":%d}}`, size)
		b.Run(fmt.Sprintf("bare/%d", size), func(b *testing.B) { load(b, bare, body) })
		b.Run(fmt.Sprintf("graphql/%d", size), func(b *testing.B) { load(b, s.Handler(), body) })
	}
}

func load(b *testing.B, h http.Handler, body []byte) {
	s := httptest.NewServer(h)
	defer s.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8, MaxConnsPerHost: 8, DisableCompression: true}}
	b.ReportAllocs()
	b.SetParallelism(4)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			res, err := client.Post(s.URL+"/graphql", "application/json", bytes.NewReader(body))
			if err != nil {
				b.Error(err)
				return
			}
			if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
				b.Error(res.Status, err)
			}
			res.Body.Close()
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
}

// BenchmarkHandler leaves the network out.
func BenchmarkHandler(b *testing.B) {
	c := server.DefaultConfig()
	s, err := server.New(c, server.Deps{Schema: testschema.New().Schema(), Logger: server.NewLogger(io.Discard, c.Log)})
	if err != nil {
		b.Fatal(err)
	}
	body := `{"query":"query Letters($n: Int!) { letters(count: $n) }","operationName":"Letters","variables":{"n":4000}}`
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequest("POST", "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			b.Fatal(w.Body)
		}
	}
}
