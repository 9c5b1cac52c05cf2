package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"testing"

	"herstelgraaf/internal/server"
)

func hashed(document string) string {
	sum := sha256.Sum256([]byte(document))
	return hex.EncodeToString(sum[:])
}

func persisted(hash string) map[string]any {
	return map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hash}}
}

func TestPersistedQueryIsSentOnceAndThenAskedForByItsHash(t *testing.T) {
	s := start(t)
	const document = `{ book(id: "a") { title } }`
	byHash := toJSON(map[string]any{"extensions": persisted(hashed(document))})
	got := s.post(byHash, "Accept", graphqlResponse)
	if p := got.only(t); got.status != 400 || p.code() != "PERSISTED_QUERY_NOT_FOUND" || p.Message != "PersistedQueryNotFound" {
		t.Fatalf("before: %d %s", got.status, got.body)
	}
	s.post(toJSON(map[string]any{"query": document, "extensions": persisted(hashed(document))}))
	const want = `{"data":{"book":{"title":"Alpha"}}}`
	if got := s.post(byHash); string(got.body) != want {
		t.Errorf("by POST: %s", got.body)
	}
	got = s.do(s.request("GET", "/graphql?"+url.Values{"extensions": {toJSON(persisted(hashed(document)))}}.Encode(), ""))
	if string(got.body) != want || got.header.Get("ETag") == "" {
		t.Errorf("by GET: %s", got.body)
	}
}

func TestHashThatIsNotTheQuerysIsRefused(t *testing.T) {
	s := start(t)
	for name, extensions := range map[string]any{
		"another query's": persisted(hashed("{a}")),
		"of no version":   map[string]any{"persistedQuery": map[string]any{"sha256Hash": hashed("{__typename}")}},
		"no object":       map[string]any{"persistedQuery": 3},
	} {
		got := s.post(toJSON(map[string]any{"query": "{__typename}", "extensions": extensions}))
		if p := got.only(t); p.code() != "PERSISTED_QUERY_MISMATCH" {
			t.Errorf("%s: %s", name, got.body)
		}
	}
}

func TestPersistedQueriesHoldABoundedNumberOfBytes(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Limits.Documents = 4000 })
	send := func(name string) string {
		document := "query " + name + strings.Repeat(" ", 100) + "{ __typename }"
		s.post(toJSON(map[string]any{"query": document, "extensions": persisted(hashed(document))}))
		return hashed(document)
	}
	first := send("First")
	var last string
	for _, c := range "abcdefghijklmnopqrstuvwxyz" {
		last = send("Q" + string(c))
	}
	for hash, code := range map[string]string{first: "PERSISTED_QUERY_NOT_FOUND", last: ""} {
		got := s.post(toJSON(map[string]any{"extensions": persisted(hash)}))
		if list := got.errors(t); (len(list) == 0) != (code == "") {
			t.Errorf("want %q: %s", code, got.body)
		}
	}
}
