package generate_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/internal/generate"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func small(t *testing.T) (schema, vocabulary []byte) {
	t.Helper()
	return read(t, "testdata/small/schema.graphqls"), read(t, "testdata/small/vocabulary.yaml")
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestSmallModelGivesTheGoldenFiles(t *testing.T) {
	files, err := generate.Derive(small(t))
	if err != nil {
		t.Fatal(err)
	}
	for path, got := range files {
		golden := filepath.Join("testdata/small/golden", filepath.Base(path))
		if *update {
			if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want := read(t, golden); !bytes.Equal(got, want) {
			t.Errorf("%s is not what %s holds: %s; rewrite it with -update if that is right", path, golden, difference(got, want))
		}
	}
}

func TestTheSameModelGivesTheSameBytes(t *testing.T) {
	first, err := generate.Derive(small(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := generate.Derive(small(t))
		if err != nil {
			t.Fatal(err)
		}
		for path, text := range first {
			if !bytes.Equal(text, again[path]) {
				t.Fatalf("%s differs: %s", path, difference(again[path], text))
			}
		}
	}
}

func TestMistakesInTheSchemaAreNamed(t *testing.T) {
	schema, vocabulary := small(t)
	for _, c := range []struct{ name, old, new, want string }{
		{"a type by hand that holds a connection", "  count: Int!\n}", "  count: Int!\n  \"All.\"\n  all: BookConnection!\n}", "Rank has a field of type BookConnection, which only the executor answers; mark Rank as @opaque"},
		{"an unknown type", "genre: Genre\n", "genre: Gender\n", "Gender"},
		{"mutations", "type Query {", "type Mutation {\n  \"X.\"\n  x: Int\n}\n\ntype Query {", "only Query can be written by hand so far"},
		{"a type by hand that has a derived name", "\"A place in the ranking.\"", "\"Twice.\"\ntype BookEdge {\n  \"X.\"\n  x: Int\n}\n\n\"A place in the ranking.\"", "BookEdge"},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken := strings.Replace(string(schema), c.old, c.new, 1)
			if broken == string(schema) {
				t.Fatalf("the schema has no %q", c.old)
			}
			_, err := generate.Derive([]byte(broken), vocabulary)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

// difference shows the first line in which two texts differ.
func difference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + strings.TrimSpace(g[i]) + ", want " + strings.TrimSpace(w[i])
		}
	}
	return "one is longer"
}
