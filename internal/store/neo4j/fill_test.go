package neo4j_test

import (
	"context"
	"errors"
	"slices"
	"testing"
)

// A fill that ends early may leave the graph without indexes, but not for longer than until the next start.
func TestFillThatEndsEarlyIsMadeGoodAtTheNextStart(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	console := consoleOf(t, server)
	indexes := func() []string {
		return console.run("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name, type, state ORDER BY name", nil)
	}
	s := open(t, configOf(server), m)
	before := indexes()
	stop := errors.New("stop")
	err := s.Fill(context.Background(), 1<<30, func() error {
		if _, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", "A"))); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatalf("the fill's error became %v", err)
	}
	if during := indexes(); len(during) >= len(before) {
		t.Errorf("%d indexes while the graph is filled, %d before", len(during), len(before))
	}
	open(t, configOf(server), m)
	if after := indexes(); !slices.Equal(after, before) {
		t.Errorf("indexes at first\n%q\nafter the next start\n%q", before, after)
	}
}
