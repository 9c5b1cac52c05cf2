package neo4j_test

import (
	"context"
	"testing"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
)

func TestFourHopsTakeAtMostARoundTripALevel(t *testing.T) {
	server := emptyServer(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	m := bundledModel(t)
	s := open(t, config, m)
	fill(t, s, 30)
	nodes := map[string]int{}
	for _, c := range []struct {
		how   string
		trips int
		hops  func(context.Context, *model.Model, store.Reader) (int, error)
	}{
		{"level by level", 5, fourHops},
		{"each along with the one before", 1, fourHopsAtOnce},
	} {
		hops := func() {
			view(t, s, func(r store.Reader) (err error) {
				nodes[c.how], err = c.hops(context.Background(), m, r)
				return err
			})
		}
		hops() // the connections are made
		proxy.ResetTraffic()
		hops()
		if trips := int(proxy.Traffic().RoundTrips); trips != c.trips {
			t.Errorf("%s: %d nodes took %d round trips; want %d", c.how, nodes[c.how], trips, c.trips)
		}
	}
	if n := nodes["level by level"]; n < 50 || n != nodes["each along with the one before"] {
		t.Errorf("the hops reached %v nodes", nodes)
	}
}

func TestMetaAndRevisionCostNoRoundTripOfTheirOwn(t *testing.T) {
	server := emptyServer(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	m := bundledModel(t)
	s := open(t, config, m)
	fill(t, s, 5)
	read := func() {
		view(t, s, func(r store.Reader) error {
			if meta := r.Meta(); meta["dataVersion"] != "synthetic" || r.Revision() != 2 {
				t.Errorf("revision %d says %v", r.Revision(), meta)
			}
			_, err := r.Read(context.Background(), []store.Request{{Source: store.OfKinds, Kinds: m.Type("Case").Members()}})
			return err
		})
	}
	read()
	proxy.ResetTraffic()
	read()
	if trips := proxy.Traffic().RoundTrips; trips != 1 {
		t.Errorf("a level with the revision and the meta took %d round trips; want 1", trips)
	}
}
