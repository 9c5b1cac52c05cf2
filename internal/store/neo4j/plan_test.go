package neo4j

import (
	"fmt"
	"os"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf"
	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

func printPlan(p neo4j.ProfiledPlan, depth int) {
	fmt.Printf("%*s%s rows=%d hits=%d %v\n", depth, "", p.Operator(), p.Records(), p.DbHits(), p.Arguments()["Details"])
	for i := len(p.Children()) - 1; i >= 0; i-- {
		printPlan(p.Children()[i], depth+1)
	}
}

func TestScratchPlan(t *testing.T) {
	v, _ := dataset.Vocabulary(dataset.Bundled())
	m, err := model.Parse(herstelgraaf.Schema, v)
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	s, err := Open(ctx, Config{URL: os.Getenv("NEO4J_TEST_URI"), User: "neo4j", Password: "testpass123"}, m)
	if err != nil {
		t.Fatal(err)
	}
	b := m.Type("Bottleneck").(*model.Kind)
	c := m.Type("Trajectory").(*model.Kind)
	ev := m.Type("Manifestation").(*model.Kind)
	_ = c
	show := func(name string, qs ...store.Request) {
		st, text, _, err := level(m, qs, func(store.Ref) string { return bench.BottleneckID(3) })
		if err != nil {
			t.Fatal(err)
		}
		r, err := neo4j.ExecuteQuery(ctx, s.driver, "PROFILE "+text, st.params, neo4j.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("=====", name, r.Summary.ResultConsumedAfter(), r.Summary.ResultAvailableAfter())
		fmt.Println(text)
		printPlan(r.Summary.Profile(), 0)
	}
	pv := func(k *model.Kind, n ...string) map[int][]*model.Property {
		var ps []*model.Property
		for _, x := range n {
			ps = append(ps, k.Property(x))
		}
		return map[int][]*model.Property{k.Index: ps}
	}
	switch os.Getenv("PLAN") {
	case "list":
		show("by name", store.Request{Source: store.OfKinds, Kinds: m.Type("Case").Members(), Order: []store.Order{{By: store.Property, Name: "name"}}, Page: store.Page{First: 20}, Count: true, Values: pv(c, "name")})
		show("by name desc after", store.Request{Source: store.OfKinds, Kinds: m.Type("Case").Members(), Order: []store.Order{{By: store.Property, Name: "name", Descends: true}}, Page: store.Page{First: 20, After: &store.Position{Keys: []store.Key{"b"}, ID: "x"}}, Values: pv(c, "name")})
		show("by id", store.Request{Source: store.OfKinds, Kinds: []*model.Kind{ev}, Page: store.Page{First: 20, After: &store.Position{ID: "manifestation/d"}}, Values: pv(ev, "phase")})
		show("by id filtered", store.Request{Source: store.OfKinds, Kinds: []*model.Kind{c}, Page: store.Page{First: 20}, Values: pv(c, "name"), Where: store.Compare{Property: "status", Op: store.Eq, Values: []model.Value{"running"}}})
		show("by country, name filtered", store.Request{Source: store.OfKinds, Kinds: m.Type("Case").Members(), Page: store.Page{First: 20}, Values: pv(c, "name"), Order: []store.Order{{By: store.Property, Name: "country"}, {By: store.Property, Name: "name"}}, Where: store.Not{Filter: store.Compare{Property: "status", Op: store.Eq, Values: []model.Value{"running"}}}, Count: true})
	case "deep":
		show("cases", store.Request{Source: store.Along, Parents: []store.Ref{0}, Relation: b.Relation("cases"), Page: store.Page{First: 20}, Values: pv(c, "name")})
		show("recs", store.Request{Source: store.Along, Parents: []store.Ref{0}, Relation: b.Relation("recommendations"), Page: store.Page{First: 5}, Values: pv(m.Type("Recommendation").(*model.Kind), "text")})
	}
}
