package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/neo4j"
)

// onNeo4j tells that the tests of the API run on Neo4j; otherwise they run on the embedded engine.
func onNeo4j() bool {
	return os.Getenv("HERSTELGRAAF_TEST_NEO4J") == "1" || os.Getenv("NEO4J_TEST_URI") != ""
}

// needNeo4j skips a test that runs on Neo4j only.
func needNeo4j(tb testing.TB) {
	tb.Helper()
	if !onNeo4j() {
		tb.Skip("set HERSTELGRAAF_TEST_NEO4J=1 to start a Neo4j server, or NEO4J_TEST_URI to use one")
	}
}

// storeArguments tell the program to use an empty graph.
func storeArguments(tb testing.TB) []string {
	tb.Helper()
	if !onNeo4j() {
		return []string{"--data", filepath.Join(tb.TempDir(), "data")}
	}
	return serverArguments(emptyNeo4j(tb), "store")
}

// serverArguments tell the program how to reach a server, by the flags that begin with a prefix.
func serverArguments(s *neo4jtest.Server, prefix string) []string {
	return []string{"--" + prefix, s.URI, "--" + prefix + "-user", s.User, "--" + prefix + "-password", s.Password}
}

// openEmpty opens an empty graph that the test holds itself.
func openEmpty(tb testing.TB, m *model.Model) store.Store {
	tb.Helper()
	if onNeo4j() {
		return openServer(tb, emptyNeo4j(tb), m)
	}
	return openEmbedded(tb, tb.TempDir(), m)
}

func openEmbedded(tb testing.TB, dir string, m *model.Model) store.Store {
	tb.Helper()
	s, err := embedded.Open(dir, m, embedded.Options{})
	return opened(tb, s, err)
}

func openServer(tb testing.TB, server *neo4jtest.Server, m *model.Model) store.Store {
	tb.Helper()
	s, err := neo4j.Open(tb.Context(), neo4j.Config{URL: server.URI, User: server.User, Password: server.Password}, m)
	return opened(tb, s, err)
}

func opened(tb testing.TB, s store.Store, err error) store.Store {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	return s
}

// emptyNeo4j is a server with nothing in its one database. The shared service, if it runs there, ends first.
func emptyNeo4j(tb testing.TB) *neo4jtest.Server {
	tb.Helper()
	needNeo4j(tb)
	server := neo4jtest.Start(tb)
	endBundled()
	server.Empty(wholeRun{tb})
	return server
}

// wholeRun is a test that ends with the last one: the shared service needs its turn on the server until then.
type wholeRun struct{ testing.TB }

// atEnd is what is left to do after the last test, the last first.
var atEnd []func()

func (wholeRun) Name() string         { return "all tests of the service" }
func (wholeRun) Cleanup(clean func()) { atEnd = append(atEnd, clean) }

func (w wholeRun) TempDir() string {
	w.Helper()
	dir, err := os.MkdirTemp("", "herstelgraaf-")
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func TestMain(m *testing.M) {
	code := m.Run()
	endBundled()
	for _, clean := range slices.Backward(atEnd) {
		clean()
	}
	os.Exit(code)
}
