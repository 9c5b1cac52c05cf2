// Package neo4jtest gives tests a real Neo4j server, started from its jars, or
// the one that NEO4J_TEST_URI names. Tests that need the one database of its
// community edition empty take turns, across processes too; tests of faults
// start a server of their own or put a Proxy in between.
package neo4jtest

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Server is a Neo4j that answers. URI has the scheme bolt unless
// NEO4J_TEST_URI says otherwise.
type Server struct {
	URI, User, Password string
}

// Driver connects to the server until the test ends.
func (s *Server) Driver(tb testing.TB) neo4j.DriverWithContext {
	tb.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		tb.Fatalf("driver for %s: %v", s.URI, err)
	}
	tb.Cleanup(func() { driver.Close(context.Background()) })
	return driver
}

// shared is the process's server, started by the first test that wants it. It
// ends with the process, whose end it sees on its standard input.
var shared struct {
	once    sync.Once
	server  *Server
	process *process // kept: without it the garbage collector would close its standard input
	err     error
}

// Start returns the server that the tests of this process share: the one that
// NEO4J_TEST_URI names (user NEO4J_TEST_USER, password NEO4J_TEST_PASSWORD), or
// one started now. Where that cannot be because the machine lacks Java or the
// jars, the test is skipped with the reason, or fails if CI=true.
//
// What is in the database is unknown: a test that cares calls Empty.
func Start(tb testing.TB) *Server {
	tb.Helper()
	shared.once.Do(func() {
		if uri := os.Getenv("NEO4J_TEST_URI"); uri != "" {
			shared.server = &Server{uri, os.Getenv("NEO4J_TEST_USER"), os.Getenv("NEO4J_TEST_PASSWORD")}
			return
		}
		if shared.process, shared.err = launch("0", ""); shared.err == nil {
			shared.server = shared.process.server()
		}
	})
	if shared.err != nil {
		giveUp(tb, shared.err)
	}
	return shared.server
}

// Own is a server that belongs to one test, which may stop it.
type Own struct {
	*Server
	data string
	p    *process // nil while stopped
}

// StartOwn starts a server for this test alone, empty, and stops it at the end.
// That takes some ten seconds, so with -short the test is skipped. Where a
// server cannot be started it does as Start does.
func StartOwn(tb testing.TB) *Own {
	tb.Helper()
	if testing.Short() {
		tb.Skip("-short leaves out tests that start a Neo4j of their own")
	}
	own := &Own{data: tb.TempDir()}
	p, err := launch("0", own.data)
	if err != nil {
		giveUp(tb, err)
	}
	own.Server, own.p = p.server(), p
	tb.Cleanup(func() { own.Stop(tb) })
	return own
}

// Stop shuts the server down in order and returns when its process is gone.
func (o *Own) Stop(tb testing.TB) {
	tb.Helper()
	o.end(tb, (*process).stop)
}

// Kill ends the server's process at once, as a power failure would.
func (o *Own) Kill(tb testing.TB) {
	tb.Helper()
	o.end(tb, (*process).kill)
}

func (o *Own) end(tb testing.TB, how func(*process) error) {
	tb.Helper()
	if o.p == nil {
		return
	}
	if err := how(o.p); err != nil {
		tb.Errorf("ending Neo4j on %s: %v", o.URI, err)
	}
	o.p = nil
}

// Restart starts the server again after Stop or Kill, with the same data on the
// same port.
func (o *Own) Restart(tb testing.TB) {
	tb.Helper()
	if o.p != nil {
		tb.Fatal("Restart of a Neo4j that runs: call Stop or Kill first")
	}
	port := o.URI[strings.LastIndexByte(o.URI, ':')+1:]
	p, err := launch(port, o.data)
	if err != nil {
		tb.Fatalf("starting Neo4j again: %v", err)
	}
	o.p = p
}
