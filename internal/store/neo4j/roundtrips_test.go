package neo4j_test

import (
	"context"
	"testing"

	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
)

func TestFourHopsTakeARoundTripALevel(t *testing.T) {
	server := emptyServer(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	m := bundledModel(t)
	s := open(t, config, m)
	fill(t, s, 30)
	const levels = 5
	nodes := 0
	hops := func() {
		view(t, s, func(r store.Reader) (err error) {
			nodes, err = fourHops(context.Background(), m, r)
			return err
		})
	}
	hops() // the connections are made
	proxy.ResetTraffic()
	hops()
	if trips := proxy.Traffic().RoundTrips; trips < 1 || trips > levels {
		t.Errorf("%d levels with %d nodes took %d round trips", levels, nodes, trips)
	}
	if nodes < 50 {
		t.Errorf("the query reached %d nodes; it shows nothing with so few", nodes)
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
