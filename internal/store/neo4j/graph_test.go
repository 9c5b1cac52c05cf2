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

// fourHops reads a bottleneck, its cases, their bottlenecks, the recommendations about those and the commitments that
// answer, level by level, and gives the number of nodes.
func fourHops(ctx context.Context, m *model.Model, r store.Reader) (int, error) {
	relation := func(kind, name string) *model.Relation { return m.Type(kind).(*model.Kind).Relation(name) }
	level := []store.Request{{Source: store.ByID, IDs: []string{bench.BottleneckID(3)}, Values: named(m, "Bottleneck", "name")}}
	steps := []store.Request{
		{Relation: relation("Bottleneck", "cases"), Page: store.Page{First: 20}, Values: named(m, "Trajectory", "name")},
		{Relation: relation("Trajectory", "bottlenecks"), Page: store.Page{First: 10}, Values: named(m, "Bottleneck", "name")},
		{Relation: relation("Bottleneck", "recommendations"), Page: store.Page{First: 5}, Values: named(m, "Recommendation", "text")},
		{Relation: relation("Recommendation", "commitments"), Values: named(m, "Commitment", "status")},
	}
	total := 0
	for {
		results, err := r.Read(ctx, level)
		if err != nil {
			return 0, err
		}
		total += len(results[0].Nodes)
		if len(steps) == 0 {
			return total, nil
		}
		next := steps[0]
		steps = steps[1:]
		next.Source, next.Parents = store.Along, distinct(results[0].Nodes)
		level = []store.Request{next}
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
