package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// writeBatch is how many nodes or relations one statement of a change set writes.
const writeBatch = 5000

// Apply makes a change set in one transaction. Writers of all services take turns at the lock of the Graph node.
func (s *Store) Apply(ctx context.Context, set store.ChangeSet) (store.Revision, error) {
	if err := s.enter(); err != nil {
		return 0, err
	}
	defer s.running.Done()
	select {
	case <-s.writing:
		defer func() { s.writing <- struct{}{} }()
	case <-ctx.Done():
		return 0, s.translate(ctx, ctx.Err())
	}
	var c *change
	opened := false // by this try or an earlier one
	err := s.transact(ctx, func(tx neo4j.ManagedTransaction) error {
		c = &change{ctx: ctx, store: s, tx: tx, set: set, revisions: map[string]store.Revision{}}
		err := c.run()
		opened = opened || c.opened
		return err
	})
	switch {
	case err == nil && c.opened:
		s.settle(ctx, c)
	case opened:
		s.healAfterFailure(ctx)
	}
	if err != nil {
		return 0, err
	}
	return store.Revision(c.revision), nil
}

// settle closes the gate behind a commit. If that fails the change stands all the same; readers heal the gate then.
func (s *Store) settle(ctx context.Context, c *change) {
	ctx = context.WithoutCancel(ctx)
	if err := s.closeGate(ctx, c.revision, c.meta); err != nil {
		s.healAfterFailure(ctx)
		return
	}
	s.last.Store(&sight{revision: store.Revision(c.revision), meta: c.meta, steady: true, gate: gateState{c.revision, c.revision}})
}

func (s *Store) healAfterFailure(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.config.ConnectTimeout)
	defer cancel()
	if err := s.heal(ctx); err != nil {
		s.config.Logger.WarnContext(ctx, "could not close the gate behind a failed change set; readers will", "error", err)
	}
}

// change is a change set being made.
type change struct {
	ctx       context.Context
	store     *Store
	tx        neo4j.ManagedTransaction
	set       store.ChangeSet
	revision  int64 // that holds when the change is made
	meta      int64 // the revision that said the Meta
	said      store.Meta
	revisions map[string]store.Revision // of the nodes that were looked up
	opened    bool
	rows      int // that were written, of nodes and relations
	total     int // changes
	all       int // rows to write
}

func (c *change) run() error {
	record, err := c.one("MATCH (g:"+graphLabel+") SET g.locked = true WITH g OPTIONAL MATCH (m:"+metaLabel+") "+
		"RETURN g.revision, g.meta, collect(properties(m))", nil)
	if err != nil {
		return err
	}
	c.revision, _ = record.Values[0].(int64)
	c.meta, _ = record.Values[1].(int64)
	c.said = metaOf(record.Values[2])
	planned, err := store.Plan(c.ctx, c.store.model, c.set, c)
	if err != nil || planned.Empty() {
		return err
	}
	c.revision++
	c.total = len(planned.Changes)
	if err := c.record(planned); err != nil {
		return err
	}
	if err := c.write(planned.Changes); err != nil {
		return err
	}
	c.opened = true
	return c.store.openGate(c.ctx, c.revision)
}

// record keeps who changed what, when and why, and moves the revision on.
func (c *change) record(planned store.Planned) error {
	kept := map[string]any{}
	if planned.Meta != nil {
		c.meta = c.revision
		said := map[string]any{"id": "meta"}
		for name, text := range planned.Meta {
			said[name], kept[saidPrefix+name] = text, text
		}
		kept[saidNames] = slices.Sorted(maps.Keys(planned.Meta))
		if err := c.exec("MERGE (m:"+metaLabel+" {id: 'meta'}) SET m = $said", map[string]any{"said": said}); err != nil {
			return err
		}
	}
	return c.exec("MATCH (g:"+graphLabel+") SET g.revision = $revision, g.meta = $meta "+
		"CREATE (c:"+changeSetLabel+" {revision: $revision, author: $author, reason: $reason, time: $time, changes: $changes}) SET c += $said",
		map[string]any{
			"revision": c.revision, "meta": c.meta, "author": c.set.Author, "reason": c.set.Reason,
			"time": c.set.Time.UTC().Truncate(time.Second), "changes": int64(len(planned.Changes)), "said": kept,
		})
}

// write makes the changes: what was is kept, then relations go, nodes come and go, and relations come.
func (c *change) write(changes []store.Change) error {
	var versions, gone []any
	created, changed := map[*model.Kind][]any{}, map[*model.Kind][]any{}
	cut, made := map[string][]any{}, map[string][]any{}
	for _, ch := range changes {
		switch {
		case ch.Before == nil:
			created[ch.After.Kind] = append(created[ch.After.Kind], encode(ch.After, c.revision))
		case ch.After == nil:
			gone = append(gone, ch.ID)
		default:
			changed[ch.After.Kind] = append(changed[ch.After.Kind], encode(ch.After, c.revision))
		}
		if ch.Before != nil {
			versions = append(versions, version(ch.Before, int64(c.revisions[ch.ID]), c.revision))
		}
		if ch.After != nil {
			links(ch.After, ch.Before, made)
			links(ch.Before, ch.After, cut)
		}
	}
	c.all = len(changes) + len(versions)
	for _, rows := range cut {
		c.all += len(rows)
	}
	for _, rows := range made {
		c.all += len(rows)
	}
	if err := c.batches(versions, "MATCH (c:"+changeSetLabel+" {revision: $revision}) UNWIND $rows AS row "+
		"CREATE (c)-[:REPLACED]->(v:"+versionLabel+") SET v = row"); err != nil {
		return err
	}
	for _, relation := range slices.Sorted(maps.Keys(cut)) {
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (:%s {id: row[0]})-[r:%s]->(:%s {id: row[1]}) DELETE r", nodeLabel, quote(relation), nodeLabel)
		if err := c.batches(cut[relation], text); err != nil {
			return err
		}
	}
	if err := c.batches(gone, "UNWIND $rows AS id MATCH (n:"+nodeLabel+" {id: id}) DETACH DELETE n"); err != nil {
		return err
	}
	for _, k := range c.store.model.Kinds {
		if err := c.batches(created[k], fmt.Sprintf("UNWIND $rows AS row CREATE (n%s) SET n = row", labels(k))); err != nil {
			return err
		}
		if err := c.batches(changed[k], fmt.Sprintf("UNWIND $rows AS row MATCH (n:%s {id: row.id}) SET n = row", nodeLabel)); err != nil {
			return err
		}
	}
	for _, relation := range slices.Sorted(maps.Keys(made)) {
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row[0]}) MATCH (b:%s {id: row[1]}) CREATE (a)-[:%s]->(b)", nodeLabel, nodeLabel, quote(relation))
		if err := c.batches(made[relation], text); err != nil {
			return err
		}
	}
	return nil
}

// links adds to made, by type, the relations that a node has and the other does not.
func links(n, other *model.Node, made map[string][]any) {
	if n == nil {
		return
	}
	for i, r := range n.Kind.Out {
		for _, target := range n.Out[i] {
			if other != nil {
				if _, has := slices.BinarySearch(other.Out[i], target); has {
					continue
				}
			}
			made[r.Type] = append(made[r.Type], []any{n.ID, target})
		}
	}
}

// batches runs a statement for the rows, some at a time.
func (c *change) batches(rows []any, text string) error {
	for batch := range slices.Chunk(rows, writeBatch) {
		if err := c.exec(text, map[string]any{"rows": batch, "revision": c.revision}); err != nil {
			return err
		}
		c.rows += len(batch)
		if c.set.Progress != nil {
			c.set.Progress(c.total*c.rows/c.all, c.total)
		}
	}
	return nil
}

func (c *change) exec(text string, params map[string]any) error {
	result, err := c.tx.Run(c.ctx, text, params)
	if err != nil {
		return err
	}
	summary, err := result.Consume(c.ctx)
	if err != nil {
		return err
	}
	c.store.log(c.ctx, summary)
	return nil
}

func (c *change) one(text string, params map[string]any) (*neo4j.Record, error) {
	result, err := c.tx.Run(c.ctx, text, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(c.ctx)
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, fault.New(fault.Unavailable, "the database at %s holds no graph of this service", c.store.host)
	}
	return records[0], nil
}

// Meta is what is said about the graph.
func (c *change) Meta() store.Meta { return c.said }

// Newest gives nodes as they are before the change.
func (c *change) Newest(_ context.Context, ids []string) ([]*model.Node, []store.Revision, error) {
	nodes, revisions := make([]*model.Node, len(ids)), make([]store.Revision, len(ids))
	if c.revision == 0 {
		return nodes, revisions, nil
	}
	found := map[string]*model.Node{}
	for batch := range slices.Chunk(ids, nodeBatch) {
		kinds, groups := byKind(c.store.model, batch)
		if len(kinds) == 0 {
			continue
		}
		s := newStatement(c.store.model)
		parts, names := wholeParts(s, kinds, groups)
		record, err := c.one("WITH 0 AS opened\n"+parts+"RETURN opened"+names, s.params)
		if err != nil {
			return nil, nil, err
		}
		for i, k := range kinds {
			eachList(record.Values[i+1], func(cells []any) {
				n, revision := wholeNode(k, cells)
				found[n.ID], c.revisions[n.ID] = n, revision
			})
		}
	}
	for i, id := range ids {
		nodes[i], revisions[i] = found[id], c.revisions[id]
	}
	return nodes, revisions, nil
}

// Leading gives the ids of the nodes that lead to each of the ids.
func (c *change) Leading(_ context.Context, ids []string) ([][]string, error) {
	at := make(map[string]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	leading := make([][]string, len(ids))
	for batch := range slices.Chunk(ids, nodeBatch) {
		record, err := c.one(fmt.Sprintf("UNWIND $ids AS id MATCH (n:%s {id: id}) RETURN collect([id, [(m:%s)-->(n) | m.id]])", nodeLabel, nodeLabel),
			map[string]any{"ids": batch})
		if err != nil {
			return nil, err
		}
		eachList(record.Values[0], func(cells []any) {
			id, _ := cells[0].(string)
			from := stringList(cells[1])
			slices.Sort(from)
			leading[at[id]] = slices.Compact(from)
		})
	}
	return leading, nil
}
