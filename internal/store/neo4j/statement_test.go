package neo4j

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Requests of one shape, with other ids, sizes, values and cursors each time, must give one text, or the server plans each anew.
func TestRequestsOfOneShapeAreOneStatement(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	kind := func(name string) *model.Kind { return m.Type(name).(*model.Kind) }
	r := rand.New(rand.NewPCG(1, 2))
	some := func(ids func(int) string) []string {
		var list []string
		for range 1 + r.IntN(20) {
			list = append(list, ids(r.IntN(1000)))
		}
		return list
	}
	parents := func(n int) []store.Ref { return make([]store.Ref, n) }
	values := func(k *model.Kind) map[int][]*model.Property { return map[int][]*model.Property{k.Index: k.Properties} }
	statuses := kind("Trajectory").Property("status").Enum.Values
	shapes := []func() (parent string, level []store.Request){
		func() (string, []store.Request) { // point
			return "", []store.Request{{Source: store.ByID, IDs: some(bench.CaseID), Values: values(kind("Trajectory")), Today: r.Int64N(20000)}}
		},
		func() (string, []store.Request) { // list
			status := statuses[r.IntN(len(statuses))].ID
			return "", []store.Request{{
				Source: store.OfKinds, Kinds: m.Type("Case").Members(), Count: true, Values: values(kind("Trajectory")), Today: r.Int64N(20000),
				Order:  []store.Order{{By: store.Property, Name: "name"}},
				Where:  store.And{store.Compare{Property: "status", Op: store.Eq, Values: []model.Value{status}}, store.HasID{Op: store.NotIn, IDs: some(bench.CaseID)}},
				Page:   store.Page{First: 1 + r.IntN(100), After: &store.Position{Keys: []store.Key{fmt.Sprint(r.Int())}, ID: bench.CaseID(r.IntN(1000))}},
				Facets: []store.FacetRequest{{Property: "status"}},
			}}
		},
		func() (string, []store.Request) { // two fields of one level
			return bench.CaseID(1), []store.Request{
				{Source: store.Along, Parents: parents(1 + r.IntN(9)), Relation: kind("Trajectory").Relation("manifestations"), Page: store.Page{First: 1 + r.IntN(50)}, Values: values(kind("Manifestation"))},
				{Source: store.Along, Parents: parents(1 + r.IntN(9)), Relation: kind("Trajectory").Relation("bottlenecks"), Page: store.Page{First: 1 + r.IntN(50)}, Values: values(kind("Bottleneck"))},
			}
		},
		func() (string, []store.Request) { // several levels
			shown := store.Next{Of: kind("Trajectory"), Request: store.Request{Source: store.Along, Relation: kind("Trajectory").Relation("manifestations"), Page: store.Page{First: 1 + r.IntN(50)}}}
			shown.Request.Next = func() []store.Next {
				return []store.Next{{Of: kind("Manifestation"), Request: store.Request{Source: store.Along, Relation: kind("Manifestation").Relation("bottleneck"), Values: values(kind("Bottleneck"))}}}
			}
			return "", []store.Request{{IDs: some(bench.CaseID), Kinds: []*model.Kind{kind("Trajectory")}, Next: func() []store.Next { return []store.Next{shown} }}}
		},
		func() (string, []store.Request) { // many parents
			return bench.BottleneckID(1), []store.Request{{Source: store.Along, Parents: parents(1 + r.IntN(99)), Relation: kind("Bottleneck").Relation("recommendations"), Page: store.Page{First: 1 + r.IntN(9)}, Values: values(kind("Recommendation"))}}
		},
	}
	texts := map[string]bool{}
	for range 1000 {
		parent, requests := shapes[r.IntN(len(shapes))]()
		_, text, _, err := level(m, requests, func(store.Ref) string { return parent })
		if err != nil {
			t.Fatal(err)
		}
		texts[text] = true
	}
	if len(texts) != len(shapes) {
		t.Errorf("%d shapes of requests gave %d statements", len(shapes), len(texts))
	}
}

// What leads to one pinned node is found from there however the conditions are put together, or Neo4j would ask every node.
func TestConjunctionsWithinConjunctionsAreOneStatement(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	domain := store.Compare{Property: "domain", Op: store.Eq, Values: []model.Value{"health"}}
	shows := store.Related{Relation: "manifestations", Where: store.Related{Relation: "bottleneck", Quantifier: store.One, Where: store.HasID{Op: store.Eq, IDs: []string{bench.BottleneckID(1)}}}}
	texts := map[string]bool{}
	for _, where := range []store.Filter{
		store.And{domain, shows},
		store.And{domain, store.And{shows}},
		store.And{store.And{store.And{domain}, store.And{}}, shows},
	} {
		_, text, _, err := level(m, []store.Request{{
			Source: store.OfKinds, Kinds: m.Type("Case").Members(), Where: where, Page: store.Page{First: 25}, Order: []store.Order{{By: store.Property, Name: "name"}},
		}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		texts[text] = true
	}
	if len(texts) != 1 {
		t.Errorf("one filter gave %d statements", len(texts))
	}
}
