package neo4j

import (
	"context"
	"log/slog"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
)

// readTries is how often a read is sent when the server says that it may succeed later, or a pooled connection turns
// out to be dead.
const readTries = 4

// read runs a statement that gives one record. It is an auto-commit transaction, so that a level costs one round trip:
// a managed one needs a second to commit. It is retried here where a managed one would be.
func (s *Store) read(ctx context.Context, text string, params map[string]any) (*neo4j.Record, error) {
	for try := 1; ; try++ {
		record, err := s.readOnce(ctx, text, params)
		if err == nil {
			return record, nil
		}
		if try == readTries || ctx.Err() != nil || !neo4j.IsRetryable(err) {
			return nil, s.translate(ctx, err)
		}
	}
}

func (s *Store) readOnce(ctx context.Context, text string, params map[string]any) (*neo4j.Record, error) {
	session := s.driver.NewSession(ctx, s.session(neo4j.AccessModeRead))
	defer s.closeSession(ctx, session)
	result, err := session.Run(ctx, text, params, s.transaction(ctx, s.config.QueryTimeout)...)
	if err != nil {
		return nil, err
	}
	var record *neo4j.Record
	if result.Next(ctx) {
		record = result.Record()
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return nil, err
	}
	s.log(ctx, summary)
	if record == nil {
		return nil, fault.New(fault.Unavailable, "the database at %s holds no graph of this service", s.host)
	}
	return record, nil
}

// write runs one statement in a transaction of its own; it gives the first record, if any.
func (s *Store) write(ctx context.Context, text string, params map[string]any) (*neo4j.Record, error) {
	result, err := neo4j.ExecuteQuery(ctx, s.driver, text, params, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(s.config.Database), neo4j.ExecuteQueryWithBookmarkManager(s.bookmarks),
		neo4j.ExecuteQueryWithTransactionConfig(s.transaction(ctx, s.config.WriteTimeout)...))
	if err != nil {
		return nil, s.translate(ctx, err)
	}
	s.log(ctx, result.Summary)
	if len(result.Records) == 0 {
		return nil, nil
	}
	return result.Records[0], nil
}

// transact runs work in one managed write transaction; the driver runs it again where a retry may help.
func (s *Store) transact(ctx context.Context, work func(neo4j.ManagedTransaction) error) error {
	session := s.driver.NewSession(ctx, s.session(neo4j.AccessModeWrite))
	defer s.closeSession(ctx, session)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, work(tx) },
		s.transaction(ctx, s.config.WriteTimeout)...)
	return s.translate(ctx, err)
}

func (s *Store) session(mode neo4j.AccessMode) neo4j.SessionConfig {
	return neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.config.Database, BookmarkManager: s.bookmarks}
}

func (s *Store) closeSession(ctx context.Context, session neo4j.SessionWithContext) {
	if err := session.Close(ctx); err != nil {
		s.config.Logger.DebugContext(ctx, "close a Neo4j session", "error", err)
	}
}

// transaction gives a transaction's time-out and what the server's query log says about it.
func (s *Store) transaction(ctx context.Context, timeout time.Duration) []func(*neo4j.TransactionConfig) {
	if deadline, ok := ctx.Deadline(); ok {
		timeout = min(timeout, max(time.Until(deadline), time.Millisecond))
	}
	configurers := []func(*neo4j.TransactionConfig){neo4j.WithTxTimeout(timeout)}
	metadata := map[string]any{"app": "herstelgraaf"}
	if s.config.Operation != nil {
		if name := s.config.Operation(ctx); name != "" {
			metadata["operation"] = name
		}
	}
	return append(configurers, neo4j.WithTxMetadata(metadata))
}

// log passes on what the server notes about a statement, each note on a text once.
func (s *Store) log(ctx context.Context, summary neo4j.ResultSummary) {
	for _, n := range summary.Notifications() {
		key := n.Code() + " " + summary.Query().Text()
		if _, known := s.noted.LoadOrStore(key, true); known {
			continue
		}
		s.config.Logger.LogAttrs(ctx, slog.LevelWarn, "Neo4j notes something about a statement",
			slog.String("code", n.Code()), slog.String("title", n.Title()), slog.String("description", n.Description()),
			slog.String("statement", summary.Query().Text()))
	}
}
