package neo4j_test

import (
	"context"
	"testing"
	"time"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// fill puts a small generated graph into a store.
func fill(tb testing.TB, s store.Store, cases int) {
	tb.Helper()
	if _, err := bench.Fill(context.Background(), s, bench.Options{Cases: cases, Seed: 1}, nil); err != nil {
		tb.Fatalf("fill: %v", err)
	}
}

// named asks for properties of a kind.
func named(m *model.Model, kind string, properties ...string) map[int][]*model.Property {
	k := m.Type(kind).(*model.Kind)
	var list []*model.Property
	for _, p := range properties {
		list = append(list, k.Property(p))
	}
	return map[int][]*model.Property{k.Index: list}
}

// hopsOf are a bottleneck, its cases, their bottlenecks, the recommendations about those and the commitments that answer.
func hopsOf(m *model.Model) (root store.Request, hops []store.Next) {
	hop := func(kind, relation string, first int, values map[int][]*model.Property) store.Next {
		k := m.Type(kind).(*model.Kind)
		return store.Next{Of: k, Request: store.Request{Source: store.Along, Relation: k.Relation(relation), Page: store.Page{First: first}, Values: values}}
	}
	root = store.Request{Source: store.ByID, IDs: []string{bench.BottleneckID(3)}, Values: named(m, "Bottleneck", "name")}
	return root, []store.Next{
		hop("Bottleneck", "cases", 20, named(m, "Trajectory", "name")),
		hop("Trajectory", "bottlenecks", 10, named(m, "Bottleneck", "name")),
		hop("Bottleneck", "recommendations", 5, named(m, "Recommendation", "text")),
		hop("Recommendation", "commitments", 0, named(m, "Commitment", "status")),
	}
}

// fourHops reads the hops level by level, and gives the number of nodes.
func fourHops(ctx context.Context, m *model.Model, r store.Reader) (int, error) {
	request, hops := hopsOf(m)
	total := 0
	for {
		results, err := r.Read(ctx, []store.Request{request})
		if err != nil {
			return 0, err
		}
		total += len(results[0].Nodes)
		if len(hops) == 0 {
			return total, nil
		}
		request = hops[0].Request
		request.Parents = distinct(results[0].Nodes)
		hops = hops[1:]
	}
}

// fourHopsAtOnce asks for each hop along with the one before, and gives the number of nodes.
func fourHopsAtOnce(ctx context.Context, m *model.Model, r store.Reader) (int, error) {
	request, hops := hopsOf(m)
	for i := len(hops) - 1; i >= 0; i-- {
		next := hops[i]
		if i+1 < len(hops) {
			next.Request.Next = func() []store.Next { return hops[i+1 : i+2] }
		}
		hops[i] = next
	}
	request.Next = func() []store.Next { return hops[:1] }
	results, err := r.Read(ctx, []store.Request{request})
	if err != nil {
		return 0, err
	}
	total := 0
	for {
		total += len(results[0].Nodes)
		if results[0].Next == nil {
			return total, nil
		}
		results = results[0].Next
	}
}

func distinct(nodes []store.Ref) []store.Ref {
	seen := map[store.Ref]bool{}
	var out []store.Ref
	for _, n := range nodes {
		if n != store.NoRef && !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}

// bottleneck is a node that breaks no rule, with a name of both languages.
func bottleneck(m *model.Model, id, name string) *model.Node {
	n := model.NewNode(m.Type("Bottleneck").(*model.Kind), id)
	set := func(property string, v model.Value) { n.Values[n.Kind.Property(property).Index] = v }
	set("name", model.Text{NL: name, EN: name})
	category := n.Kind.Property("category")
	set("category", category.Enum.Values[0].ID)
	set("languages", []string{"nl", "en"})
	return n
}

func changeSet(put ...*model.Node) store.ChangeSet {
	return store.ChangeSet{Author: "test", Reason: "test", Time: time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC), Put: put}
}
