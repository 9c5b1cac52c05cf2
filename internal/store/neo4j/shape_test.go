package neo4j_test

import (
	"slices"
	"testing"
)

// A person who opens the graph in Neo4j Browser finds the model's labels and relation types, a caption on each node, and
// texts where texts are.
func TestGraphReadsAsTheModelDoes(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	load(t, open(t, configOf(server), m))
	console := consoleOf(t, server)

	known := map[string]bool{"REPLACED": true}
	for _, k := range m.Kinds {
		for _, r := range k.Out {
			known[r.Type] = true
		}
	}
	for _, relation := range console.run("MATCH ()-[r]->() RETURN DISTINCT type(r)", nil) {
		if !known[relation] {
			t.Errorf("there are relations of the type %s, which the model does not know", relation)
		}
	}
	for _, k := range m.Kinds {
		want := []string{k.Name}
		for _, a := range k.Interfaces {
			want = append(want, a.Name)
		}
		slices.Sort(want)
		if rows := console.run("MATCH (n:Node) WHERE n.id STARTS WITH $slug AND (NOT all(label IN $labels WHERE label IN labels(n)) OR size(labels(n)) <> size($labels)) RETURN n.id",
			map[string]any{"slug": k.Slug + "/", "labels": want}); len(rows) > 0 {
			t.Errorf("%d nodes of %s have other labels than %v, such as %s", len(rows), k.Name, want, rows[0])
		}
	}
	for what, text := range map[string]string{
		"has no caption":                 "MATCH (n:Node) WHERE coalesce(n.caption, '') = '' RETURN n.id",
		"has a property in JSON":         "MATCH (n:Node) WHERE any(name IN keys(n) WHERE toStringOrNull(n[name]) STARTS WITH '{' OR toStringOrNull(n[name]) STARTS WITH '[{') RETURN n.id",
		"has a relation with properties": "MATCH (n:Node)-[r]->() WHERE size(keys(r)) > 0 RETURN n.id",
	} {
		if rows := console.run(text, nil); len(rows) > 0 {
			t.Errorf("%d nodes: %s %s", len(rows), rows[0], what)
		}
	}
}
