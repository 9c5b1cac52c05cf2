package neo4j_test

import (
	"testing"

	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/storetest"
)

func TestConformance(t *testing.T) {
	server := emptyServer(t) // the turn is kept for the whole suite
	storetest.Run(t, func(t *testing.T) store.Store {
		server.Empty(t)
		return open(t, configOf(server), storetest.Model())
	})
}
