package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
)

// migrations bring a graph from one version of its shape to the next; the first begins it. Each runs once in the
// transaction that records it. What the model asks for (schema.go) is compared at every start, whatever the version.
var migrations = []struct {
	name string
	run  func(context.Context, neo4j.ExplicitTransaction) error
}{
	{"begin the graph", begin},
}

// begin makes the nodes that hold the revision and the gate.
func begin(ctx context.Context, tx neo4j.ExplicitTransaction) error {
	result, err := tx.Run(ctx, "MATCH (g:"+graphLabel+") SET g.revision = 0, g.meta = 0 "+
		"CREATE (:"+gateLabel+" {id: 'gate', opened: 0, closed: 0, meta: 0})", nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}

// migrate brings the database up to date. Services that start at once take turns at the lock of the Graph node; Neo4j
// allows no change of the schema in a transaction that changes data, so the lock is held by a transaction of its own.
func (s *Store) migrate(ctx context.Context) error {
	if err := s.ensureOwn(ctx); err != nil {
		return err
	}
	if _, err := s.write(ctx, "MERGE (g:"+graphLabel+" {id: 'graph'}) RETURN g.id", nil); err != nil {
		return err
	}
	session := s.driver.NewSession(ctx, s.session(neo4j.AccessModeWrite))
	defer s.closeSession(ctx, session)
	tx, err := session.BeginTransaction(ctx, s.transaction(ctx, s.config.WriteTimeout)...)
	if err != nil {
		return s.translate(ctx, err)
	}
	err = s.migrateLocked(ctx, tx)
	if err == nil {
		err = tx.Commit(ctx)
	}
	_ = tx.Close(ctx)
	return s.translate(ctx, err)
}

func (s *Store) migrateLocked(ctx context.Context, tx neo4j.ExplicitTransaction) error {
	result, err := tx.Run(ctx, "MATCH (g:"+graphLabel+") SET g.locked = true WITH g OPTIONAL MATCH (m:"+migrationLabel+") "+
		"RETURN coalesce(max(m.version), 0)", nil)
	if err != nil {
		return err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return err
	}
	version, _ := record.Values[0].(int64)
	if int(version) > len(migrations) {
		return fault.New(fault.Invalid, "the graph in Neo4j has version %d; this program knows versions up to %d: use a newer program", version, len(migrations))
	}
	if err := s.ensure(ctx, wanted(s.model)); err != nil {
		return err
	}
	for i := int(version); i < len(migrations); i++ {
		if err := migrations[i].run(ctx, tx); err != nil {
			return fmt.Errorf("migrate the graph to version %d: %w", i+1, err)
		}
		result, err := tx.Run(ctx, "CREATE (:"+migrationLabel+" {version: $version, name: $name, time: datetime()})",
			map[string]any{"version": int64(i + 1), "name": migrations[i].name})
		if err != nil {
			return err
		}
		if _, err := result.Consume(ctx); err != nil {
			return err
		}
	}
	return nil
}

// ensureOwn makes the constraints on the service's own nodes. Without them there could be two Graph nodes, so that it
// comes before the lock; of two services at once, one may find that the other was first.
func (s *Store) ensureOwn(ctx context.Context) error {
	return s.ensure(ctx, []schemaItem{
		unique("graph", graphLabel, "id"), unique("gate", gateLabel, "id"), unique("meta", metaLabel, "id"),
		unique("migration", migrationLabel, "version"), unique("change_set", changeSetLabel, "revision"),
	})
}

// ensure makes the items that are not there, replaces those that are there in another form, and waits until all can be used.
// New indexes are made in one transaction, so that Neo4j fills them all in one pass over the graph.
func (s *Store) ensure(ctx context.Context, items []schemaItem) error {
	result, err := neo4j.ExecuteQuery(ctx, s.driver,
		"SHOW INDEXES YIELD name, labelsOrTypes, properties WHERE name STARTS WITH $prefix RETURN name, labelsOrTypes, properties",
		map[string]any{"prefix": namePrefix}, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(s.config.Database),
		neo4j.ExecuteQueryWithBookmarkManager(s.bookmarks))
	if err != nil {
		return s.translate(ctx, err)
	}
	there := map[string]string{}
	for _, record := range result.Records {
		name, _ := record.Values[0].(string)
		there[name] = definition(stringList(record.Values[1]), stringList(record.Values[2]))
	}
	made := false
	var indexes []string
	for _, item := range items {
		have, exists := there[item.name]
		if exists && have == definition(item.labels, item.properties) {
			continue
		}
		if exists {
			if _, err := s.write(ctx, "DROP INDEX "+quote(item.name)+" IF EXISTS", nil); err != nil {
				return err
			}
		}
		made = true
		if !item.constraint {
			indexes = append(indexes, item.statement)
			continue
		}
		if _, err := s.write(ctx, item.statement, nil); err != nil && !alreadyThere(err) {
			return err
		}
	}
	if err := s.together(ctx, indexes); err != nil {
		return err
	}
	if made {
		_, err = s.write(ctx, "CALL db.awaitIndexes(600)", nil)
	}
	return err
}

// together runs statements in one transaction.
func (s *Store) together(ctx context.Context, statements []string) error {
	if len(statements) == 0 {
		return nil
	}
	return s.transact(ctx, func(tx neo4j.ManagedTransaction) error {
		for _, text := range statements {
			result, err := tx.Run(ctx, text, nil)
			if err != nil {
				return err
			}
			if _, err := result.Consume(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

func definition(labels, properties []string) string {
	labels, properties = slices.Clone(labels), slices.Clone(properties)
	if len(labels) > 1 { // of a full-text index, whose order means nothing
		slices.Sort(labels)
		slices.Sort(properties)
	}
	return strings.Join(labels, "|") + "(" + strings.Join(properties, ",") + ")"
}

func alreadyThere(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && strings.HasSuffix(server.Code, "AlreadyExists")
}
