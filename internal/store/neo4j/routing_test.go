package neo4j_test

import (
	"context"
	"strings"
	"testing"

	"herstelgraaf/internal/store"
)

func TestRoutedAddressReadsAndWrites(t *testing.T) {
	server := emptyServer(t)
	config := configOf(server)
	_, host, _ := strings.Cut(server.URI, "://")
	config.URL = "neo4j://" + host
	m := bundledModel(t)
	s := open(t, config, m)
	if _, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", "A"))); err != nil {
		t.Fatal(err)
	}
	view(t, s, func(r store.Reader) error {
		results, err := r.Read(context.Background(), []store.Request{{Source: store.ByID, IDs: []string{"bottleneck/a"}, Values: named(m, "Bottleneck", "name")}})
		if err == nil && (len(results[0].Nodes) != 1 || results[0].Nodes[0] == store.NoRef) {
			t.Errorf("the node that was written is not read: %v", results[0].Nodes)
		}
		return err
	})
}
