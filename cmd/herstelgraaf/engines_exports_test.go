package main

import (
	"bytes"
	"testing"

	"herstelgraaf/graph"
	"herstelgraaf/internal/export"
	"herstelgraaf/internal/store"
)

// The bundled data and random graphs, whole and filtered: each export is the same bytes from both engines.
func TestEnginesExportAlike(t *testing.T) {
	needNeo4j(t)
	twins := newTwins(t, 3)
	t.Run("bundled", func(t *testing.T) {
		for _, s := range []store.Store{twins.embedded, twins.neo4j} {
			if _, err := loadIfEmpty(t.Context(), s, newProgress(t.Output())); err != nil {
				t.Fatal(err)
			}
		}
		sameExports(t, twins)
	})
	t.Run("random", func(t *testing.T) {
		if err := twins.replace(); err != nil {
			t.Fatal(err)
		}
		sameExports(t, twins)
	})
}

func sameExports(t *testing.T, twins *twins) {
	t.Helper()
	chosen := map[string]export.Parameters{
		"whole":    {},
		"one kind": {Kinds: []string{"TERM"}},
		"filtered": {Kinds: []string{"EVENT"}, Where: `{"kind": {"eq": "SIGNAL"}, "not": {"title": {"contains": "toeslag"}}}`, AsOf: "2024-06"},
		"cases":    {Kinds: []string{"CASE"}, Where: `{"manifestationsCount": {"gte": 3}}`},
	}
	compared := 0
	for name, parameters := range chosen {
		parameters.BaseIRI = "https://example.org"
		for _, f := range export.Formats {
			selection, err := f.Read(twins.embedded.Model(), graph.Schema(), parameters, 20)
			if err != nil {
				continue // the form does not hold that kind
			}
			here, there := exported(t, twins.embedded, f, selection), exported(t, twins.neo4j, f, selection)
			if !bytes.Equal(here, there) {
				t.Errorf("%s of %s: %d bytes from the embedded engine, %d from Neo4j, first unlike at %d", f.Name, name, len(here), len(there), firstUnlike(here, there))
			}
			compared++
		}
	}
	if compared < 2*len(export.Formats) {
		t.Errorf("only %d exports were compared", compared)
	}
}

func exported(t *testing.T, s store.Store, f export.Format, selection export.Selection) []byte {
	t.Helper()
	var out bytes.Buffer
	err := s.View(t.Context(), func(r store.Reader) error {
		out.Reset()
		return f.Write(t.Context(), &out, r, selection)
	})
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return out.Bytes()
}

func firstUnlike(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}
