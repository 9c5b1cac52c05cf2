package store

import (
	"context"
	"iter"
	"time"

	"herstelgraaf/internal/model"
)

// Revision numbers the states of a graph: 0 is the empty graph, each change set that changes something adds one.
type Revision uint64

// Store keeps a graph. It is safe for concurrent use.
type Store interface {
	Viewer
	Writer
	Changelog
	// Model is the model that the store was opened with.
	Model() *model.Model
	// Ready is nil when reads can be answered, else the reason why not.
	Ready(ctx context.Context) error
	// Close releases what the store holds; running views end first. A closed store answers UNAVAILABLE.
	Close() error
}

// Viewer reads the graph.
type Viewer interface {
	// View calls read with a Reader that sees one revision: the newest, and at least that of every Apply of this store
	// that has returned. An engine that can't hold a revision still calls read again when it notices that the graph
	// changed under it, a bounded number of times, and then gives an UNAVAILABLE error; so read must do nothing that
	// can't be done twice, and must return the errors of the Reader as they are (errors.Is finds ErrMoved).
	// The Reader ends with read.
	View(ctx context.Context, read func(Reader) error) error
}

// Reader reads the graph as it stood at one revision. It is for one goroutine at a time.
type Reader interface {
	// Revision is the revision that is read.
	Revision() Revision
	// Meta is what the newest change set with a Meta said about the graph as a whole.
	Meta() Meta
	// Read answers the requests of one level in one round trip, and what follows on them where the engine does so (Request.Next);
	// the i-th result belongs to the i-th request. It gives an
	// error only when the store can't be read (UNAVAILABLE, QUERY_TIMEOUT, ErrMoved), never because a node is absent.
	Read(ctx context.Context, level []Request) ([]Result, error)
	// ID, Kind and Value tell about a node that a Read of this Reader gave. Value answers for the properties that the
	// Request named; the Value must not be changed.
	ID(Ref) string
	Kind(Ref) *model.Kind
	Value(Ref, *model.Property) model.Value
	// Position is where a node stands in an order, for cursors. The order must be one of the Request that gave the node.
	Position(Ref, []Order) Position
	// Nodes gives all nodes of some kinds (nil: of all), kind by kind in the order of the model, by id within each.
	// The nodes must not be changed.
	Nodes(ctx context.Context, kinds []*model.Kind) iter.Seq2[*model.Node, error]
	// Lookup gives the nodes with the ids, aligned with them; nil where there is none.
	Lookup(ctx context.Context, ids []string) ([]*model.Node, error)
}

// Writer changes the graph.
type Writer interface {
	// Apply makes all changes of a set, or none, and is durable when it returns. The revision is the one that holds
	// after it: one more than before, or the same where nothing differs from what is stored. A node is put whole: its
	// values and relations replace what was there. Errors: INVALID for a node that breaks the model or a relation that
	// leads nowhere (in the state after the set), NOT_FOUND for the deletion of a node that does not exist, CONFLICT where
	// a revision that the set expects is not the newest of its node, UNAVAILABLE when the store can't write.
	// Deleting a node deletes the relations that it holds; a node to which others still lead can't be deleted (INVALID).
	Apply(ctx context.Context, set ChangeSet) (Revision, error)
}

// Changelog tells what changed.
type Changelog interface {
	// History gives the changes of one node, newest first; none for an id that never was.
	History(ctx context.Context, id string) ([]Change, error)
	// Changes gives the changes after a revision, oldest first, by id within a revision, up to the newest revision when
	// it was called.
	Changes(ctx context.Context, since Revision) iter.Seq2[Change, error]
	// ChangeSet gives what is known of the change set that made a revision; NOT_FOUND for a revision that never was.
	ChangeSet(ctx context.Context, revision Revision) (ChangeSetInfo, error)
}

// ChangeSet is a set of changes that are made together.
type ChangeSet struct {
	Author string        // who; never empty
	Reason string        // why; never empty
	Time   time.Time     // when, to the second, UTC
	Put    []*model.Node // kept by the store: they must not be changed afterwards
	Delete []string
	// Expect names nodes with the revision that the writer saw; 0: the node must not exist yet.
	Expect map[string]Revision
	// Meta replaces what is said about the graph as a whole; nil leaves it.
	Meta Meta
	// Progress, if set, is called now and then with the number of changes done and their total.
	Progress func(done, total int)
}

// ChangeSetInfo is a change set as the changelog keeps it.
type ChangeSetInfo struct {
	Revision Revision
	Author   string
	Reason   string
	Time     time.Time
	Changes  int  // the number of nodes that differ
	Meta     Meta // what it said about the graph as a whole; nil where it left that as it was
}

// Change is the change of one node by a change set.
type Change struct {
	Revision Revision
	ID       string
	Before   *model.Node // nil for a new node
	After    *model.Node // nil for a deleted one
}

// Meta says things about the graph as a whole, such as dataVersion, asOf, licence.nl and howToCite.en.
type Meta map[string]string
