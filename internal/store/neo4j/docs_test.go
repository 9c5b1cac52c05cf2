package neo4j_test

import (
	"context"
	"os"
	"regexp"
	"testing"
	"time"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/store"
)

var cypherBlock = regexp.MustCompile("(?s)```cypher\n(.*?)```")

func TestQueriesOfTheDocumentationFindSomething(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	s := open(t, configOf(server), m)
	load(t, s)
	page, err := os.ReadFile("../../../docs/neo4j.md")
	if err != nil {
		t.Fatal(err)
	}
	console := consoleOf(t, server)
	console.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", nil)
	blocks := cypherBlock.FindAllStringSubmatch(string(page), -1)
	if len(blocks) < 10 {
		t.Errorf("the page has %d queries; it promises ten", len(blocks))
	}
	for _, block := range blocks {
		if rows := console.run(block[1], nil); len(rows) == 0 {
			t.Errorf("nothing found by\n%s", block[1])
		}
	}
}

// load imports the bundled data set.
func load(tb testing.TB, s store.Store) {
	tb.Helper()
	set, problems, err := dataset.Read(dataset.Bundled(), s.Model(), nil)
	if err != nil {
		tb.Fatalf("read the bundled data set: %v (%d problems)", err, len(problems))
	}
	_, _, err = dataset.Import(context.Background(), s, set, dataset.ImportInfo{Author: "test", Reason: "test", Time: time.Now()})
	if err != nil {
		tb.Fatalf("import the bundled data set: %v", err)
	}
}
