package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// A node is in one state after another. The newest stands in the graph with the revision that began it; each one before is
// a Version node with the revisions that began and ended it. A node's changes are where its states begin and end.

// Properties of a Version beside those that it was read by, and its id.
const (
	fromProperty = "_from" // the revision that began the state
	toProperty   = "_to"   // the revision that ended it
)

// Properties of a ChangeSet that said something about the graph as a whole: the names, which may be none, and the texts.
const (
	saidNames  = "meta"
	saidPrefix = "meta."
)

// changeBatch is how many changes one statement of Changes finds.
const changeBatch = 1000

// state is what a node was from one revision until another; to is 0 for the newest state.
type state struct {
	node     *model.Node
	from, to store.Revision
}

// version gives the properties of a Version: what a person reads of the node, and the ids that its relations led to under
// the names of the relations.
func version(n *model.Node, from, to int64) map[string]any {
	props := readable(n)
	props["id"], props[captionProperty], props[fromProperty], props[toProperty] = n.ID, caption(n), from, to
	for i, r := range n.Kind.Out {
		if len(n.Out[i]) > 0 {
			props[r.Name] = n.Out[i]
		}
	}
	return props
}

// wholeVersion is the list that holds all of a Version of a kind, as whole does for a node.
func wholeVersion(k *model.Kind, v string) string {
	parts := []string{v + ".id", v + "." + fromProperty}
	for _, p := range k.Properties {
		for _, c := range columns(p) {
			parts = append(parts, v+"."+quote(c))
		}
	}
	for _, r := range k.Out {
		parts = append(parts, v+"."+quote(r.Name))
	}
	return "[" + strings.Join(append(parts, v+"."+toProperty), ", ") + "]"
}

// states fetches all states of some nodes, the oldest first.
func (s *Store) states(ctx context.Context, ids []string) (map[string][]state, error) {
	kinds, groups := byKind(s.model, ids)
	q := newStatement(s.model)
	var parts, names strings.Builder
	for i, k := range kinds {
		fmt.Fprintf(&parts, "CALL (opened) { MATCH (n:%s) WHERE n.id IN %s RETURN collect(%s) AS r%d }\n", quote(k.Name), q.param(groups[k]), whole(k, "n"), 2*i)
		fmt.Fprintf(&parts, "CALL (opened) { MATCH (v:%s) WHERE v.id IN %s RETURN collect(%s) AS r%d }\n", versionLabel, q.param(groups[k]), wholeVersion(k, "v"), 2*i+1)
		fmt.Fprintf(&names, ", r%d, r%d", 2*i, 2*i+1)
	}
	found := make(map[string][]state, len(ids))
	err := s.View(ctx, func(r store.Reader) error {
		clear(found)
		replies, err := r.(*reader).run(ctx, gated(parts.String(), names.String()), q.params)
		for i := range replies {
			k := kinds[i/2]
			eachList(replies[i], func(cells []any) {
				var to int64
				if i%2 == 1 {
					to, _ = cells[len(cells)-1].(int64)
				}
				n, from := wholeNode(k, cells)
				found[n.ID] = append(found[n.ID], state{n, from, store.Revision(to)})
			})
		}
		return err
	})
	for _, states := range found {
		slices.SortFunc(states, func(a, b state) int { return cmp.Compare(a.from, b.from) })
	}
	return found, err
}

// changes gives the changes of a node from its states, the oldest first.
func changes(id string, states []state) []store.Change {
	var list []store.Change
	for i, at := range states {
		c := store.Change{Revision: at.from, ID: id, After: at.node}
		if i > 0 && states[i-1].to == at.from {
			c.Before = states[i-1].node
		}
		list = append(list, c)
		if at.to != 0 && (i == len(states)-1 || states[i+1].from != at.to) {
			list = append(list, store.Change{Revision: at.to, ID: id, Before: at.node})
		}
	}
	return list
}

// History gives the changes of one node, newest first.
func (s *Store) History(ctx context.Context, id string) ([]store.Change, error) {
	states, err := s.states(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	list := changes(id, states[id])
	slices.Reverse(list)
	return list, nil
}

// place is where a change stands among all.
type place struct {
	revision int64
	id       string
}

// Changes gives the changes after a revision, batch by batch.
func (s *Store) Changes(ctx context.Context, since store.Revision) iter.Seq2[store.Change, error] {
	return func(yield func(store.Change, error) bool) {
		var until store.Revision
		if err := s.View(ctx, func(r store.Reader) error { until = r.Revision(); return nil }); err != nil {
			yield(store.Change{}, err)
			return
		}
		// Ids are not empty and begin with a letter, so that this stands after all changes of since.
		at := place{int64(since), "~"}
		for {
			batch, err := s.places(ctx, at, int64(until))
			if err != nil {
				yield(store.Change{}, err)
				return
			}
			if len(batch) == 0 {
				return
			}
			if !s.yieldChanges(ctx, batch, yield) {
				return
			}
			at = batch[len(batch)-1]
		}
	}
}

func (s *Store) yieldChanges(ctx context.Context, batch []place, yield func(store.Change, error) bool) bool {
	ids := make([]string, len(batch))
	for i, p := range batch {
		ids[i] = p.id
	}
	states, err := s.states(ctx, ids)
	if err != nil {
		yield(store.Change{}, err)
		return false
	}
	for _, p := range batch {
		for _, c := range changes(p.id, states[p.id]) {
			if c.Revision == store.Revision(p.revision) && !yield(c, nil) {
				return false
			}
		}
	}
	return true
}

// places finds the next changes after a place: where a node's newest state begins, or an earlier one begins or ends.
func (s *Store) places(ctx context.Context, at place, until int64) ([]place, error) {
	var parts, names strings.Builder
	i := 0
	for _, where := range [][2]string{{nodeLabel, revisionProperty}, {versionLabel, fromProperty}, {versionLabel, toProperty}} {
		for _, condition := range []string{"n.%[1]s = $revision AND n.id > $id", "n.%[1]s > $revision AND n.%[1]s <= $until AND n.id IS NOT NULL"} {
			fmt.Fprintf(&parts, "CALL (opened) { MATCH (n:%s) WHERE "+strings.ReplaceAll(condition, "%[1]s", where[1])+
				" WITH n ORDER BY n.%s, n.id LIMIT $limit RETURN collect([n.%s, n.id]) AS r%d }\n", where[0], where[1], where[1], i)
			fmt.Fprintf(&names, ", r%d", i)
			i++
		}
	}
	var found []place
	err := s.View(ctx, func(r store.Reader) error {
		found = found[:0]
		replies, err := r.(*reader).run(ctx, gated(parts.String(), names.String()), map[string]any{
			"revision": at.revision, "id": at.id, "until": until, "limit": int64(changeBatch),
		})
		for _, reply := range replies {
			eachList(reply, func(cells []any) {
				revision, _ := cells[0].(int64)
				id, _ := cells[1].(string)
				found = append(found, place{revision, id})
			})
		}
		return err
	})
	slices.SortFunc(found, func(a, b place) int { return cmp.Or(cmp.Compare(a.revision, b.revision), cmp.Compare(a.id, b.id)) })
	found = slices.Compact(found)
	return found[:min(len(found), changeBatch)], err
}

// ChangeSet tells who made a revision, when and why.
func (s *Store) ChangeSet(ctx context.Context, revision store.Revision) (store.ChangeSetInfo, error) {
	info := store.ChangeSetInfo{Revision: revision}
	known := false
	err := s.View(ctx, func(r store.Reader) error {
		replies, err := r.(*reader).run(ctx, gated("CALL (opened) { MATCH (c:"+changeSetLabel+" {revision: $revision}) "+
			"RETURN collect([c.author, c.reason, c.time, c.changes, properties(c)]) AS r0 }\n", ", r0"), map[string]any{"revision": int64(revision)})
		for _, reply := range replies {
			eachList(reply, func(cells []any) {
				known = true
				info.Author, _ = cells[0].(string)
				info.Reason, _ = cells[1].(string)
				when, _ := cells[2].(time.Time)
				info.Time = when.UTC()
				changes, _ := cells[3].(int64)
				info.Changes = int(changes)
				properties, _ := cells[4].(map[string]any)
				info.Meta = saidBy(properties)
			})
		}
		return err
	})
	if err == nil && !known {
		err = fault.New(fault.NotFound, "there is no revision %d", revision).With("revision", uint64(revision))
	}
	return info, err
}

// saidBy gives what a change set said about the graph as a whole, from its properties; nil where it said nothing.
func saidBy(properties map[string]any) store.Meta {
	names, ok := properties[saidNames]
	if !ok {
		return nil
	}
	said := store.Meta{}
	for _, name := range stringList(names) {
		said[name], _ = properties[saidPrefix+name].(string)
	}
	return said
}
