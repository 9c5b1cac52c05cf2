package neo4j_test

import (
	"testing"

	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/storetest"
)

func TestConformance(t *testing.T) {
	server := emptyServer(t) // the turn is kept for the whole suite
	console := consoleOf(t, server)
	storetest.Run(t, 200, func(t *testing.T) store.Store {
		console.run("MATCH (n) DETACH DELETE n", nil) // indexes may stay: all stores of the suite have one model
		return open(t, configOf(server), storetest.Model())
	})
}
