package neo4jtest

import (
	"context"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Empty waits for the test's turn on the server and then removes every node,
// relation, constraint and index. The turn lasts until the test ends: no other
// test that calls Empty, in this process or another, runs meanwhile. Subtests
// of one test share its turn, so those that call Empty must not be parallel
// when their parent has called it.
func (s *Server) Empty(tb testing.TB) {
	tb.Helper()
	takeTurn(tb, s.URI)
	driver := s.Driver(tb)
	if err := empty(tb.Context(), driver); err != nil {
		tb.Fatalf("emptying %s: %v", s.URI, err)
	}
}

func empty(ctx context.Context, driver neo4j.DriverWithContext) error {
	// Constraints go first, and with them the indexes that they own.
	for _, kind := range []string{"CONSTRAINT", "INDEX"} {
		found, err := neo4j.ExecuteQuery(ctx, driver, "SHOW "+kind+" YIELD *", nil, neo4j.EagerResultTransformer)
		if err != nil {
			return err
		}
		for _, r := range found.Records {
			row := r.AsMap()
			if row["type"] == "LOOKUP" { // the two that every database has
				continue
			}
			name := strings.ReplaceAll(fmt.Sprint(row["name"]), "`", "``")
			drop := fmt.Sprintf("DROP %s `%s` IF EXISTS", kind, name)
			if _, err := neo4j.ExecuteQuery(ctx, driver, drop, nil, neo4j.EagerResultTransformer); err != nil {
				return err
			}
		}
	}
	// A statement with transactions of its own cannot be in a managed one.
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS", nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// turns are the turns that tests of this process have, by server and test.
var turns = struct {
	sync.Mutex
	held map[string]*turn
}{held: map[string]*turn{}}

type turn struct {
	file  *os.File
	users int
}

// takeTurn waits until no other test has the server's lock file, and holds it
// until tb ends. A subtest whose parent has it does not wait.
func takeTurn(tb testing.TB, uri string) {
	tb.Helper()
	test, _, _ := strings.Cut(tb.Name(), "/")
	key := uri + " " + test
	tb.Cleanup(func() { leaveTurn(key) })

	turns.Lock()
	if t, ok := turns.held[key]; ok {
		t.users++
		turns.Unlock()
		return
	}
	turns.Unlock()

	file, err := lock(uri)
	if err != nil {
		tb.Fatalf("lock file of %s: %v", uri, err)
	}
	turns.Lock()
	defer turns.Unlock()
	turns.held[key] = &turn{file: file, users: 1}
}

func leaveTurn(key string) {
	turns.Lock()
	defer turns.Unlock()
	t, ok := turns.held[key]
	if !ok {
		return
	}
	if t.users--; t.users == 0 {
		os.Remove(t.file.Name())
		t.file.Close()
		delete(turns.held, key)
	}
}

// lock waits for the server's lock file and takes it. Who leaves removes the
// file, so one that was waited for counts only if it is still there.
func lock(uri string) (*os.File, error) {
	sum := fnv.New64a()
	sum.Write([]byte(uri))
	name := filepath.Join(os.TempDir(), fmt.Sprintf("herstelgraaf-neo4j-%x.lock", sum.Sum64()))
	for {
		file, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return nil, err
		}
		for err = syscall.EINTR; err == syscall.EINTR; {
			err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX)
		}
		if err != nil {
			file.Close()
			return nil, err
		}
		held, _ := file.Stat()
		if there, err := os.Stat(name); err == nil && os.SameFile(held, there) {
			return file, nil
		}
		file.Close()
	}
}
