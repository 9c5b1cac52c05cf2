package embedded_test

import (
	"testing"

	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
)

func TestStorePassesTheSuite(t *testing.T) {
	storetest.Run(t, 1500, openMemory)
}

// TestRankingsGiveTheSameAnswers runs the suite with short lists read as long ones are.
func TestRankingsGiveTheSameAnswers(t *testing.T) {
	t.Cleanup(embedded.HurryAlways())
	storetest.Run(t, 1500, openMemory)
}

func openMemory(t *testing.T) store.Store {
	s, err := embedded.OpenMemory(storetest.Model())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
