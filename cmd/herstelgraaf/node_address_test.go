package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/graph"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/server"
)

func TestAddressOfANodeAnswersAsTheClientAsks(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	s := openEmpty(t, m)
	if _, err := loadIfEmpty(t.Context(), s, newProgress(t.Output())); err != nil {
		t.Fatal(err)
	}
	page := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<!doctype html>") })
	built, err := server.New(server.DefaultConfig(), server.Deps{
		Schema:  graph.NewSchema(&graph.Resolver{Model: m}),
		Exports: &server.Exports{Store: s, Page: page},
	})
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(built.Handler())
	defer web.Close()
	get := func(path, accept string) (*http.Response, string) {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, web.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept", accept)
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		return answer, string(body)
	}
	for accept, wantsPage := range map[string]bool{
		"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8": true,
		"text/html;q=0.5, application/ld+json":                            false,
		"application/ld+json;q=0.5, text/html":                            true,
		"application/json, text/html":                                     false,
		"application/ld+json":                                             false,
		"*/*":                                                             false,
		"":                                                                false,
		"text/html;q=0":                                                   false,
	} {
		answer, body := get("/id/bottleneck/signals-ignored", accept)
		if answer.StatusCode != http.StatusOK || strings.HasPrefix(body, "<!doctype html>") != wantsPage {
			t.Errorf("Accept %q: %d %.40s, want a page: %v", accept, answer.StatusCode, body, wantsPage)
		}
		if !slices.Contains(answer.Header.Values("Vary"), "Accept") {
			t.Errorf("Accept %q: Vary is %q", accept, answer.Header.Values("Vary"))
		}
	}
	if answer, body := get("/id/vocabulary/event-kind/signal", "text/html"); answer.StatusCode != http.StatusOK || !strings.HasPrefix(body, "{") {
		t.Errorf("a value of a list, which has no page, answers a browser with %d %.40s", answer.StatusCode, body)
	}
	if answer, body := get("/id/bottleneck/signals-ignore", ""); answer.StatusCode != http.StatusNotFound || !strings.Contains(body, `"near":["bottleneck/signals-ignored"]`) {
		t.Errorf("an id that is not there answers %d %s", answer.StatusCode, body)
	}
}
