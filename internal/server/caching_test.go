package server_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestUnchangedAnswerIsNotSentTwice(t *testing.T) {
	s := start(t)
	const document = `{ book(id: "a") { title } }`
	whole := s.get(document)
	tag := whole.header.Get("ETag")
	if !strings.HasPrefix(tag, `"`) || whole.header.Get("Cache-Control") != "no-cache" {
		t.Fatalf("ETag %q, Cache-Control %q", tag, whole.header.Get("Cache-Control"))
	}
	for _, known := range []string{tag, "W/" + tag, `"x", ` + tag, "*"} {
		got := s.get(document, "If-None-Match", known)
		if got.status != http.StatusNotModified || len(got.body) != 0 || got.header.Get("ETag") == "" || got.header.Get("Vary") == "" {
			t.Errorf("If-None-Match %s: %d %s, ETag %s", known, got.status, got.body, got.header.Get("ETag"))
		}
	}
	if got := s.get(document, "If-None-Match", tag, "Accept", graphqlResponse); got.status != 200 {
		t.Errorf("the other media type has the same ETag")
	}
	s.query(`mutation { rename(id: "a", title: "Aleph") { id } }`)
	if got := s.get(document, "If-None-Match", tag); got.status != 200 || !strings.Contains(string(got.body), "Aleph") {
		t.Errorf("after a change: %d %s", got.status, got.body)
	}
}

func TestPostIsNotCached(t *testing.T) {
	got := start(t).query("{__typename}", "If-None-Match", "*")
	if got.status != 200 || got.header.Get("ETag") != "" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d, ETag %q, Cache-Control %q", got.status, got.header.Get("ETag"), got.header.Get("Cache-Control"))
	}
}

func TestLargeAnswerIsCompressedForWhoAsks(t *testing.T) {
	s := start(t)
	const document = `{ letters(count: 20000) }`
	plain := s.get(document)
	if plain.header.Get("Content-Encoding") != "" || !strings.Contains(strings.Join(plain.header.Values("Vary"), ","), "Accept-Encoding") {
		t.Fatalf("without Accept-Encoding: %v", plain.header)
	}
	packed := s.get(document, "Accept-Encoding", "gzip")
	if packed.header.Get("Content-Encoding") != "gzip" || len(packed.body) > len(plain.body)/10 {
		t.Fatalf("%d bytes, %v", len(packed.body), packed.header)
	}
	unpacker, err := gzip.NewReader(bytes.NewReader(packed.body))
	if err != nil {
		t.Fatal(err)
	}
	if unpacked, err := io.ReadAll(unpacker); err != nil || !bytes.Equal(unpacked, plain.body) {
		t.Errorf("unpacks to other bytes: %v", err)
	}
	tag := packed.header.Get("ETag")
	if tag == plain.header.Get("ETag") {
		t.Error("both forms have the same ETag")
	}
	if got := s.get(document, "Accept-Encoding", "gzip", "If-None-Match", tag); got.status != http.StatusNotModified || got.header.Get("ETag") != tag {
		t.Errorf("If-None-Match: %d, ETag %s, want %s", got.status, got.header.Get("ETag"), tag)
	}
	if got := s.get(`{ letters(count: 20) }`, "Accept-Encoding", "gzip"); got.header.Get("Content-Encoding") != "" {
		t.Error("a small answer is compressed")
	}
}

func TestUnchangedSchemaIsNotSentTwice(t *testing.T) {
	s := start(t)
	whole := s.do(s.request("GET", "/schema.graphql", ""))
	again := s.do(s.request("GET", "/schema.graphql", "", "If-None-Match", whole.header.Get("ETag")))
	if whole.status != 200 || again.status != http.StatusNotModified || len(again.body) != 0 {
		t.Errorf("%d, then %d with %d bytes", whole.status, again.status, len(again.body))
	}
}
