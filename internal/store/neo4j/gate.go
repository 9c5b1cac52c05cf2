package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/store"
)

// Neo4j reads what is committed at each moment, and a reader can see half of a commit that is being applied. So a gate
// stands beside the graph: a writer opens it (opened = the revision to come) in a transaction of its own right before it
// commits, and closes it (closed = opened) when the commit is done. A statement that finds the gate closed when it begins
// and as it was when it ends has seen one revision, and which. The gate needs no lock: only the writer that holds
// the lock on the Graph node opens it. A writer that dies in between leaves it open; heal then closes it.

// gated wraps the parts of a statement in two looks at the gate. names are the columns of the parts, each after a comma.
func gated(parts, names string) string {
	return "MATCH (g:" + gateLabel + ") WITH g.opened AS opened, g.closed AS closed, g.meta AS meta\n" + parts +
		"WITH opened, closed, meta" + names + " MATCH (h:" + gateLabel + ")\n" +
		"RETURN opened, closed, meta, h.opened AS still" + names
}

// sight is what a gated statement saw of the gate.
type sight struct {
	revision store.Revision
	meta     int64 // the revision whose change set said the Meta
	steady   bool  // one revision was seen from beginning to end
	gate     gateState
}

type gateState struct{ opened, closed int64 }

func sightOf(record *neo4j.Record) (sight, error) {
	if len(record.Values) < 4 {
		return sight{}, fmt.Errorf("a reply has %d columns; want the gate's 4 and more", len(record.Values))
	}
	var n [4]int64
	for i := range n {
		n[i], _ = record.Values[i].(int64)
	}
	return sight{
		revision: store.Revision(n[1]), meta: n[2],
		steady: n[0] == n[1] && n[0] == n[3],
		gate:   gateState{n[0], n[1]},
	}, nil
}

// openGate tells readers that a commit is about to begin.
func (s *Store) openGate(ctx context.Context, next int64) error {
	_, err := s.write(ctx, "MATCH (g:"+gateLabel+") SET g.opened = $next RETURN g.opened", map[string]any{"next": next})
	return err
}

// closeGate tells readers that the commit of a revision is done; a later one may have closed it already.
func (s *Store) closeGate(ctx context.Context, revision, meta int64) error {
	_, err := s.write(ctx, "MATCH (g:"+gateLabel+") SET g.locked = true WITH g WHERE g.closed < $revision "+
		"SET g.closed = $revision, g.meta = $meta RETURN g.closed", map[string]any{"revision": revision, "meta": meta})
	return err
}

// heal closes a gate that a writer left open, when no writer is at work: it waits for the lock that writers hold.
func (s *Store) heal(ctx context.Context) error {
	_, err := s.write(ctx, "MATCH (r:"+graphLabel+") SET r.locked = true WITH r MATCH (g:"+gateLabel+") "+
		"SET g.opened = r.revision, g.closed = r.revision, g.meta = r.meta RETURN g.closed", nil)
	return err
}
