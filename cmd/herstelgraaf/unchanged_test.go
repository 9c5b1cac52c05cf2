package main

import (
	"net/http"
	"testing"
	"time"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
)

// fetch asks for an address with an If-None-Match, if there is one.
func (s *service) fetch(t *testing.T, method, path, known string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, s.address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if known != "" {
		request.Header.Set("If-None-Match", known)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	return answer
}

func TestUnchangedExportIsNotSentAgain(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	graph := openEmpty(t, m)
	if _, err := loadIfEmpty(t.Context(), graph, newProgress(t.Output())); err != nil {
		t.Fatal(err)
	}
	s := serviceOf(t, graph, server.DefaultConfig())
	const node = "/id/bottleneck/signals-ignored"
	paths := []string{"/export/matrix.csv", "/export/matrix.csv?asOf=2026-01-01", "/export/skos.ttl", node}
	tags := map[string]string{}
	for _, path := range paths {
		whole := s.fetch(t, http.MethodGet, path, "")
		tag := whole.Header.Get("ETag")
		if whole.StatusCode != http.StatusOK || tag == "" || whole.Header.Get("Cache-Control") != "no-cache" {
			t.Fatalf("%s answers %d, ETag %q, Cache-Control %q", path, whole.StatusCode, tag, whole.Header.Get("Cache-Control"))
		}
		for other, taken := range tags {
			if taken == tag {
				t.Errorf("%s and %s have the same ETag", path, other)
			}
		}
		tags[path] = tag
		if again := s.fetch(t, http.MethodGet, path, tag); again.StatusCode != http.StatusNotModified || again.Header.Get("ETag") != tag || again.Header.Get("Content-Disposition") != "" {
			t.Errorf("%s unchanged answers %d: %v", path, again.StatusCode, again.Header)
		}
		if head := s.fetch(t, http.MethodHead, path, ""); head.StatusCode != http.StatusOK || head.Header.Get("ETag") == "" {
			t.Errorf("HEAD %s answers %d: %v", path, head.StatusCode, head.Header)
		}
	}
	if gone := s.fetch(t, http.MethodGet, "/id/bottleneck/none", "*"); gone.StatusCode != http.StatusNotFound || gone.Header.Get("ETag") != "" {
		t.Errorf("an id that is not there answers %d, ETag %q", gone.StatusCode, gone.Header.Get("ETag"))
	}
	set := store.ChangeSet{Author: "test", Reason: "test", Time: time.Unix(1, 0).UTC(), Meta: store.Meta{"asOf": "2026-01-01"}}
	if _, err := graph.Apply(t.Context(), set); err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if changed := s.fetch(t, http.MethodGet, path, tags[path]); changed.StatusCode != http.StatusOK || changed.Header.Get("ETag") == tags[path] {
			t.Errorf("%s after a change answers %d, ETag %s", path, changed.StatusCode, changed.Header.Get("ETag"))
		}
	}
}
