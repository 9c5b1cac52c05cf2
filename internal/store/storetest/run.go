package storetest

import (
	"testing"

	"herstelgraaf/internal/store"
)

// Run runs the suite. open gives a fresh, empty store with the model of this package, and closes it when the test ends.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, concern := range []struct {
		name string
		test func(*testing.T, func(*testing.T) store.Store)
	}{
		{"RandomRequestsGetTheAnswersOfTheReference", testRandomRequests},
	} {
		t.Run(concern.name, func(t *testing.T) { concern.test(t, open) })
	}
}
