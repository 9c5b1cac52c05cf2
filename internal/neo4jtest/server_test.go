package neo4jtest_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/neo4jtest"
)

func query(t *testing.T, s *neo4jtest.Server, text string) []*neo4j.Record {
	t.Helper()
	result, err := neo4j.ExecuteQuery(t.Context(), s.Driver(t), text, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return result.Records
}

func count(t *testing.T, s *neo4jtest.Server, text string) int64 {
	t.Helper()
	n, ok := query(t, s, text)[0].Values[0].(int64)
	if !ok {
		t.Fatalf("%s gives no number", text)
	}
	return n
}

func TestServerKnowsTheDutchAnalyser(t *testing.T) {
	s := neo4jtest.Start(t)
	s.Empty(t)
	query(t, s, "CREATE FULLTEXT INDEX text FOR (n:Event) ON EACH [n.title] OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}}")
	query(t, s, "CALL db.awaitIndexes()")
	query(t, s, "CREATE (:Event {title: 'Signalen werden genegeerd'})")
	if n := count(t, s, "CALL db.index.fulltext.queryNodes('text', 'signaal') YIELD node RETURN count(node)"); n != 1 {
		t.Errorf("'signaal' finds %d texts with 'Signalen', want 1", n)
	}
}

func TestServerRefusesAWrongPassword(t *testing.T) {
	s := *neo4jtest.Start(t)
	s.Password = "not-the-password"
	if err := s.Driver(t).VerifyConnectivity(t.Context()); !neo4j.IsNeo4jError(err) {
		t.Errorf("a wrong password gives %v, want the server's refusal", err)
	}
}

func TestEmptyLeavesNothing(t *testing.T) {
	s := neo4jtest.Start(t)
	s.Empty(t)
	query(t, s, "CREATE CONSTRAINT unique_id FOR (n:Case) REQUIRE n.id IS UNIQUE")
	query(t, s, "CREATE INDEX `odd ``name` FOR (n:Case) ON (n.name)")
	query(t, s, "UNWIND range(1, 1000) AS i CREATE (:Case {id: i})-[:NEXT]->(:Case {id: -i})")

	t.Run("within the test's own turn", func(t *testing.T) {
		s.Empty(t)
		for _, text := range []string{
			"MATCH (n) RETURN count(n)",
			"SHOW CONSTRAINTS YIELD name RETURN count(name)",
			"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN count(name)",
		} {
			if n := count(t, s, text); n != 0 {
				t.Errorf("%s: %d are left", text, n)
			}
		}
	})
}

func TestTestsThatEmptyTakeTurns(t *testing.T) {
	s := neo4jtest.Start(t)
	var inside atomic.Int32
	// Names of their own make the two tests of which one waits for the other.
	for _, name := range []string{"A", "B"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s.Empty(named{t, "Test" + name})
			t.Cleanup(func() { inside.Add(-1) })
			if inside.Add(1) != 1 {
				t.Error("two tests have the server at once")
			}
			query(t, s, "CREATE (:Mine)")
			if n := count(t, s, "MATCH (n:Mine) RETURN count(n)"); n != 1 {
				t.Errorf("%d nodes where this test made one", n)
			}
		})
	}
}

// named is a test under another name.
type named struct {
	*testing.T
	name string
}

func (n named) Name() string { return n.name }

func TestOwnServerKeepsItsDataThroughStopAndKill(t *testing.T) {
	own := neo4jtest.StartOwn(t)
	driver := own.Driver(t)
	create := func(text string) error {
		_, err := neo4j.ExecuteQuery(context.Background(), driver, text, nil, neo4j.EagerResultTransformer)
		return err
	}
	if err := create("CREATE (:Kept)"); err != nil {
		t.Fatal(err)
	}
	own.Stop(t)
	if err := driver.VerifyConnectivity(t.Context()); err == nil {
		t.Error("a stopped server answers")
	}
	own.Restart(t)
	if err := create("CREATE (:Kept)"); err != nil {
		t.Errorf("the driver does not find the server again: %v", err)
	}
	own.Kill(t)
	own.Restart(t)
	if n := count(t, own.Server, "MATCH (n:Kept) RETURN count(n)"); n != 2 {
		t.Errorf("%d of 2 nodes are left", n)
	}
}
