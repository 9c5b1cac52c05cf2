package bench

import (
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

func bundledModel(tb testing.TB) *model.Model {
	tb.Helper()
	m, err := dataset.Model()
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func TestGeneratedNodesKeepToTheModel(t *testing.T) {
	ids := map[string]bool{}
	for set := range Generate(bundledModel(t), Options{Cases: 300, Seed: 1}) {
		for _, n := range set.Put {
			if found := model.Validate(n); len(found) > 0 {
				t.Fatalf("%s: %v", n.ID, found)
			}
			if ids[n.ID] {
				t.Fatalf("%s comes twice", n.ID)
			}
			ids[n.ID] = true
		}
		for _, n := range set.Put {
			for i, targets := range n.Out {
				for _, target := range targets {
					if !ids[target] {
						t.Fatalf("%s, %s: %s comes later or never", n.ID, n.Kind.Out[i].Name, target)
					}
				}
			}
		}
	}
	if !ids[CaseID(299)] || ids[CaseID(300)] {
		t.Error("want the cases 0 to 299")
	}
}

func TestGraphHasTheNumbersThatItIsAskedFor(t *testing.T) {
	count := map[string]int{}
	shown, least, most := map[string]int{}, 1000, 0
	for set := range Generate(bundledModel(t), Options{Cases: 400, Seed: 7}) {
		of := map[string]int{}
		for _, n := range set.Put {
			count[n.Kind.Name]++
			switch n.Kind.Name {
			case "Manifestation":
				shown[n.Targets("bottleneck")[0]]++
				of[n.Targets("about")[0]]++
			case "Recommendation":
				if b := len(n.Targets("addresses")); b < 1 || b > 3 {
					t.Errorf("%s addresses %d bottlenecks", n.ID, b)
				}
			}
		}
		for _, n := range of {
			least, most = min(least, n), max(most, n)
		}
	}
	if count["Trajectory"] != 400 || count["Recommendation"] != 1600 || count["Bottleneck"] != Bottlenecks || count["Actor"] != Actors {
		t.Errorf("counts: %v", count)
	}
	if c := count["Commitment"]; c < 1600 || c > 3200 {
		t.Errorf("%d commitments for 1600 recommendations", c)
	}
	if least != 5 || most != 20 {
		t.Errorf("cases have %d to %d manifestations, want 5 to 20", least, most)
	}
	if first, tenth := shown[BottleneckID(0)], shown[BottleneckID(99)]; first < 5*tenth {
		t.Errorf("the first bottleneck shows %d times, the hundredth %d: that is not Zipf-distributed", first, tenth)
	}
}

func TestSeedRepeatsTheGraph(t *testing.T) {
	m := bundledModel(t)
	nodes := func(seed uint64) (all []*model.Node) {
		for set := range Generate(m, Options{Cases: 20, Seed: seed}) {
			all = append(all, set.Put...)
		}
		return all
	}
	a, b, other := nodes(3), nodes(3), nodes(4)
	same := len(a) == len(other)
	for i := range a {
		if a[i].ID != b[i].ID || !store.SameNode(a[i], b[i]) {
			t.Fatalf("%s and %s differ", a[i].ID, b[i].ID)
		}
		same = same && store.SameNode(a[i], other[i])
	}
	if same {
		t.Error("another seed gives the same graph")
	}
}
