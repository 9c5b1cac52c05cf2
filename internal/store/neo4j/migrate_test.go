package neo4j_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"golang.org/x/sync/errgroup"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/neo4j"
)

func TestOpeningAgainChangesNothing(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	console := consoleOf(t, server)
	shape := func() []string {
		return slices.Concat(
			console.run("SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state WHERE type <> 'LOOKUP' RETURN name, type, labelsOrTypes, properties, state ORDER BY name", nil),
			console.run("SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name", nil),
			console.run("MATCH (m:Migration) RETURN m.version, m.name, m.time ORDER BY m.version", nil),
			console.run("MATCH (n) RETURN labels(n), count(*) ORDER BY labels(n)[0]", nil))
	}
	open(t, configOf(server), m)
	first := shape()
	open(t, configOf(server), m)
	if second := shape(); !slices.Equal(first, second) {
		t.Errorf("after the first start\n%q\nafter the second\n%q", first, second)
	}
	for _, want := range []string{"herstelgraaf_search_nl", "herstelgraaf_event_date_key", "herstelgraaf_node_unique"} {
		if !slices.ContainsFunc(first, func(row string) bool { return len(row) >= len(want) && row[:len(want)] == want }) {
			t.Errorf("there is no %s", want)
		}
	}
}

func TestServicesThatStartAtOnceMakeOneGraph(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	stores := make([]*neo4j.Store, 4)
	var all errgroup.Group
	for i := range stores {
		all.Go(func() (err error) {
			stores[i], err = neo4j.Open(context.Background(), configOf(server), m)
			return err
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
	for i, s := range stores {
		revision, err := s.Apply(context.Background(), changeSet(bottleneck(m, fmt.Sprintf("bottleneck/b-%d", i), "B")))
		if err != nil || revision != store.Revision(i+1) {
			t.Errorf("service %d made revision %d (%v); want %d", i, revision, err, i+1)
		}
	}
	for _, s := range stores {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	console := consoleOf(t, server)
	if rows := console.run("MATCH (n:Graph) WITH count(n) AS graphs MATCH (m:Migration) RETURN graphs, count(m)", nil); rows[0] != "1 1" {
		t.Errorf("graphs and migrations: %s; want 1 of each", rows[0])
	}
}

func TestGraphOfANewerProgramIsRefused(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	open(t, configOf(server), m)
	consoleOf(t, server).run("CREATE (:Migration {version: 99, name: 'of the future'})", nil)
	s, err := neo4j.Open(context.Background(), configOf(server), m)
	if fault.CodeOf(err) != fault.Invalid {
		t.Errorf("got %v, %v; want an error INVALID that names the versions", s, err)
	}
}
