package neo4j

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// nodeBatch is how many whole nodes one statement fetches.
const nodeBatch = 2000

// whole is the list that holds all of a node of a kind: id, revision, the columns of its properties and, for each relation
// that it stores, the ids of the targets.
func whole(k *model.Kind, n string) string {
	parts := []string{n + ".id", n + "." + quote(revisionProperty)}
	for _, p := range k.Properties {
		for _, c := range columns(p) {
			parts = append(parts, n+"."+quote(c))
		}
	}
	for _, r := range k.Out {
		parts = append(parts, fmt.Sprintf("[(%s)-[:%s]->(t:%s) | t.id]", n, quote(r.Type), quote(r.Target.TypeName())))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// wholeNode reads what whole lists.
func wholeNode(k *model.Kind, cells []any) (*model.Node, store.Revision) {
	id, _ := cells[0].(string)
	revision, _ := cells[1].(int64)
	cells = cells[2:]
	n := model.NewNode(k, id)
	for _, p := range k.Properties {
		width := len(columns(p))
		n.Values[p.Index] = decode(p, cells[:width])
		cells = cells[width:]
	}
	for i := range k.Out {
		n.Out[i] = stringList(cells[i])
		slices.Sort(n.Out[i])
	}
	return n, store.Revision(revision)
}

// byKind groups the distinct ids by the kind that they name, in the order of the model.
func byKind(m *model.Model, ids []string) ([]*model.Kind, map[*model.Kind][]string) {
	groups := map[*model.Kind][]string{}
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		if k := m.KindOf(id); k != nil && !seen[id] {
			seen[id] = true
			groups[k] = append(groups[k], id)
		}
	}
	var kinds []*model.Kind
	for _, k := range m.Kinds {
		if groups[k] != nil {
			kinds = append(kinds, k)
		}
	}
	return kinds, groups
}

// wholeParts makes the parts of a statement that fetch nodes by id, and the names of their columns, each after a comma.
func wholeParts(s *statement, kinds []*model.Kind, groups map[*model.Kind][]string) (parts, names string) {
	var b, c strings.Builder
	for i, k := range kinds {
		fmt.Fprintf(&b, "CALL (opened) { MATCH (n:%s) WHERE n.id IN %s RETURN collect(%s) AS r%d }\n", quote(nodeLabel), s.param(groups[k]), whole(k, "n"), i)
		fmt.Fprintf(&c, ", r%d", i)
	}
	return b.String(), c.String()
}

// lookup fetches nodes of any kind by one text, which the server plans once: whatever kinds the ids are of, the node's
// properties come as a map, and what it leads to as pairs of relation type and id.
var lookup = gated(fmt.Sprintf("CALL (opened) { UNWIND $ids AS id MATCH (n:%[1]s {id: id}) "+
	"RETURN collect([n.id, properties(n), [(n)-[r]->(t:%[1]s) | [type(r), t.id]]]) AS r0 }\n", quote(nodeLabel)), ", r0")

// Lookup gives the nodes with the ids.
func (r *reader) Lookup(ctx context.Context, ids []string) ([]*model.Node, error) {
	found := make(map[string]*model.Node, len(ids))
	for batch := range slices.Chunk(ids, nodeBatch) {
		replies, err := r.run(ctx, lookup, map[string]any{"ids": batch})
		if err != nil {
			return nil, err
		}
		eachList(replies[0], func(cells []any) {
			if n := r.store.lookedUp(cells); n != nil {
				found[n.ID] = n
			}
		})
	}
	nodes := make([]*model.Node, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, nil
}

// lookedUp reads what lookup lists; nil for a node of no kind of the model.
func (s *Store) lookedUp(cells []any) *model.Node {
	id, _ := cells[0].(string)
	k := s.model.KindOf(id)
	if k == nil {
		return nil
	}
	properties, _ := cells[1].(map[string]any)
	n := model.NewNode(k, id)
	for _, p := range k.Properties {
		var stored [2]any
		for i, c := range columns(p) {
			stored[i] = properties[c]
		}
		n.Values[p.Index] = decode(p, stored[:])
	}
	eachList(cells[2], func(link []any) {
		relationType, _ := link[0].(string)
		target, _ := link[1].(string)
		to := s.model.KindOf(target)
		for i, r := range k.Out {
			if r.Type == relationType && to != nil && to.Implements(r.Target) {
				n.Out[i] = append(n.Out[i], target)
			}
		}
	})
	for _, targets := range n.Out {
		slices.Sort(targets)
	}
	return n
}

// Nodes gives all nodes of the kinds, batch by batch.
func (r *reader) Nodes(ctx context.Context, kinds []*model.Kind) iter.Seq2[*model.Node, error] {
	return func(yield func(*model.Node, error) bool) {
		for _, k := range r.store.model.Kinds {
			if kinds != nil && !slices.Contains(kinds, k) {
				continue
			}
			if !r.nodesOf(ctx, k, yield) {
				return
			}
		}
	}
}

// nodesOf gives the nodes of one kind by id; false when it is to stop.
func (r *reader) nodesOf(ctx context.Context, k *model.Kind, yield func(*model.Node, error) bool) bool {
	text := gated(fmt.Sprintf("CALL (opened) { MATCH (n:%s) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN collect(%s) AS r0 }\n",
		quote(k.Name), whole(k, "n")), ", r0")
	for after := ""; ; {
		replies, err := r.run(ctx, text, map[string]any{"after": after, "limit": int64(nodeBatch)})
		if err != nil {
			yield(nil, err)
			return false
		}
		var batch []*model.Node
		eachList(replies[0], func(cells []any) {
			n, _ := wholeNode(k, cells)
			batch = append(batch, n)
		})
		for _, n := range batch {
			if !yield(n, nil) {
				return false
			}
		}
		if len(batch) < nodeBatch {
			return true
		}
		after = batch[len(batch)-1].ID
	}
}

// eachList visits the lists in a list.
func eachList(reply any, visit func(cells []any)) {
	list, _ := reply.([]any)
	for _, item := range list {
		if cells, ok := item.([]any); ok {
			visit(cells)
		}
	}
}

// metaOf reads a list with the properties of the Meta node, or nothing.
func metaOf(reply any) store.Meta {
	meta := store.Meta{}
	list, _ := reply.([]any)
	for _, item := range list {
		properties, _ := item.(map[string]any)
		for name, v := range properties {
			if s, ok := v.(string); ok && name != "id" {
				meta[name] = s
			}
		}
	}
	return meta
}
