package storetest

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// testFollowing: what an engine answers along with a request, it answers alike when it is asked for that afterwards.
func testFollowing(requests int) func(*testing.T, func(*testing.T) store.Store) {
	return func(t *testing.T, open func(*testing.T) store.Store) { askWithFollowing(t, max(requests/20, 10), open) }
}

func askWithFollowing(t *testing.T, requests int, open func(*testing.T) store.Store) {
	s, r, ref, ids := randomlyFilled(t, open, seed, 15)
	nodesBelow := 0
	for i := range requests {
		q, parents := r.request(ref, ids)
		if r.chance(30) {
			q = store.Request{IDs: []string{pick(r, ids), "author/none", pick(r, ids), pick(r, ids)}, Today: q.Today}
		}
		r.follow(&q, 3, ids)
		view(t, s, func(reader store.Reader) error {
			found, err := reader.Read(context.Background(), []store.Request{{IDs: parents}})
			if err != nil {
				return err
			}
			q.Parents = found[0].Nodes
			results, err := reader.Read(context.Background(), []store.Request{q})
			if err != nil {
				return err
			}
			below, err := sameAfterwards(reader, q, results[0])
			if nodesBelow += below; err != nil {
				return fmt.Errorf("seed %d, request %d: %w\n%s", seed, i, err, describe(q, parents))
			}
			return nil
		})
	}
	if nodesBelow < requests {
		t.Errorf("%d requests have %d nodes below them; too few for the test to tell much", requests, nodesBelow)
	}
}

// follow adds requests that follow on a request, at most depth deep.
func (r *random) follow(q *store.Request, depth int, ids []string) {
	of := q.Kinds
	switch {
	case q.Source == store.Along:
		of = q.Relation.Target.Members()
	case len(of) == 0:
		of = r.model.Kinds
	}
	var next []store.Next
	for range r.IntN(3) {
		k := pick(r, of)
		rel := r.relation(k, true)
		if depth == 0 || rel == nil {
			continue
		}
		b := store.Request{Source: store.Along, Relation: rel, Order: r.order(rel.Target), Count: r.chance(30), Today: q.Today, Values: map[int][]*model.Property{}}
		for _, target := range rel.Target.Members() {
			b.Values[target.Index] = target.Properties
		}
		switch r.IntN(5) {
		case 0:
			b.Page.Last = 1 + r.IntN(3)
		case 1:
			b.Page.Empty = true
		case 2, 3:
			b.Page.First = 1 + r.IntN(3)
		}
		if r.chance(30) {
			b.Where = r.filter(rel.Target, 1, ids)
		}
		r.follow(&b, depth-1, ids)
		next = append(next, store.Next{Of: k, Request: b})
	}
	q.Next = func() []store.Next { return next }
}

// sameAfterwards asks for what follows on a request without what follows on that, compares it with what was answered, and
// counts the nodes.
func sameAfterwards(r store.Reader, q store.Request, result store.Result) (nodes int, err error) {
	for i, next := range q.Next() {
		plain := next.Request
		plain.Next = nil
		plain.Parents = next.Parents(r, result)
		var told string
		if result.Next != nil {
			told = tell(r, plain, result.Next[i])
		}
		results, err := r.Read(context.Background(), []store.Request{plain})
		if err != nil {
			return nodes, err
		}
		below := results[0]
		nodes += len(below.Nodes)
		if result.Next != nil {
			if afterwards := tell(r, plain, below); told != afterwards {
				return nodes, fmt.Errorf("%s of %s along with a request\n%s\nafterwards\n%s", plain.Relation.Name, next.Of.Name, told, afterwards)
			}
			below = result.Next[i]
		}
		more, err := sameAfterwards(r, next.Request, below)
		if nodes += more; err != nil {
			return nodes, err
		}
	}
	return nodes, nil
}

// tell writes down all that a result says.
func tell(r store.Reader, q store.Request, result store.Result) string {
	text := fmt.Sprintf("%v %+v %+v", idsOf(r, &result), result.Pages, result.Facets)
	for _, n := range result.Nodes {
		text += fmt.Sprintf("\n%+v", r.Position(n, q.Order))
		for _, p := range q.Values[r.Kind(n).Index] {
			if v := r.Value(n, p); v != nil && !reflect.ValueOf(v).IsZero() {
				text += fmt.Sprintf(" %s=%v", p.Name, v)
			}
		}
	}
	return text
}
