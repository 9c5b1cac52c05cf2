package dynamics_test

import (
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/dynamics"
)

var byBottlenecks = dynamics.ClusterOptions{Weights: dynamics.Weights{dynamics.ByBottlenecks: 1}, Resolution: 1, MinStrength: 1, Seed: 1}

func TestEachCaseIsInOneClusterThatTheSeedDecides(t *testing.T) {
	s := snapshotOf(t)
	found, err := dynamics.FindClusters(t.Context(), s, byBottlenecks)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, c := range found.Clusters {
		all = append(all, c.Cases...)
		if len(c.Defining) == 0 || len(c.Defining) > 3 {
			t.Errorf("%v is defined by %v", c.Cases, c.Defining)
		}
	}
	slices.Sort(all)
	if len(slices.Compact(all)) != 23 || len(all) != 23 {
		t.Errorf("the clusters hold %d cases", len(all))
	}
	if found.Modularity <= 0.2 || found.Modularity > 1 {
		t.Errorf("modularity is %v", found.Modularity)
	}
	for range 10 {
		if again, err := dynamics.FindClusters(t.Context(), s, byBottlenecks); err != nil || !reflect.DeepEqual(again, found) {
			t.Fatalf("the same seed gives other clusters: %v, %v", again, found)
		}
	}
}

func TestACaseThatIsLikeNoOtherIsAClusterOfItsOwn(t *testing.T) {
	one := snapshotOf(t).Among([]string{"trajectory/wia-uwv"})
	found, err := dynamics.FindClusters(t.Context(), one, byBottlenecks)
	if err != nil || len(found.Clusters) != 1 || !slices.Equal(found.Clusters[0].Cases, []string{"trajectory/wia-uwv"}) {
		t.Errorf("one case alone is in %+v (%v)", found, err)
	}
}
