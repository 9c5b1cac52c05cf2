package transfer_test

import (
	"os"
	"testing"

	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/neo4j"
	"herstelgraaf/internal/store/storetest"
)

// onServer is an empty graph in Neo4j; a test that asks twice for one gets the first one emptied.
func onServer(tb testing.TB) store.Store {
	tb.Helper()
	if os.Getenv("HERSTELGRAAF_TEST_NEO4J") != "1" && os.Getenv("NEO4J_TEST_URI") == "" {
		tb.Skip("set HERSTELGRAAF_TEST_NEO4J=1 to start a Neo4j server, or NEO4J_TEST_URI to use one")
	}
	server := neo4jtest.Start(tb)
	server.Empty(tb)
	s, err := neo4j.Open(tb.Context(), neo4j.Config{URL: server.URI, User: server.User, Password: server.Password}, storetest.Model())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { s.Close() })
	return s
}

func TestCopyGoesBetweenEngines(t *testing.T) {
	t.Run("to Neo4j", func(t *testing.T) { testCopy(t, inMemory, onServer) })
	t.Run("from Neo4j", func(t *testing.T) { testCopy(t, onServer, inMemory) })
	t.Run("to Neo4j, interrupted", func(t *testing.T) { testInterrupted(t, inMemory, onServer) })
}
