package neo4j_test

import (
	"context"
	"errors"
	"os"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/neo4j"
)

// needServer skips a test unless a server is asked for: starting one takes some ten seconds.
func needServer(tb testing.TB) {
	tb.Helper()
	if os.Getenv("HERSTELGRAAF_TEST_NEO4J") != "1" && os.Getenv("NEO4J_TEST_URI") == "" {
		tb.Skip("set HERSTELGRAAF_TEST_NEO4J=1 to start a Neo4j server, or NEO4J_TEST_URI to use one")
	}
}

// emptyServer is the shared server with nothing in its database; the test has its turn on it.
func emptyServer(tb testing.TB) *neo4jtest.Server {
	tb.Helper()
	needServer(tb)
	server := neo4jtest.Start(tb)
	server.Empty(tb)
	return server
}

func configOf(server *neo4jtest.Server) neo4j.Config {
	return neo4j.Config{URL: server.URI, User: server.User, Password: server.Password}
}

func open(tb testing.TB, c neo4j.Config, m *model.Model) *neo4j.Store {
	tb.Helper()
	s, err := neo4j.Open(context.Background(), c, m)
	if err != nil {
		tb.Fatalf("open %s: %v (%v)", c.URL, err, errors.Unwrap(err))
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	return s
}

func bundledModel(tb testing.TB) *model.Model {
	tb.Helper()
	m, err := dataset.Model()
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// view runs read at one revision and fails the test on an error.
func view(tb testing.TB, s store.Store, read func(store.Reader) error) {
	tb.Helper()
	if err := s.View(context.Background(), read); err != nil {
		tb.Fatalf("view: %v", err)
	}
}
