package embedded_test

import (
	"testing"

	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
)

// FuzzRecords reads any bytes as the record of a node: what can be read is the same when it is written and read again.
func FuzzRecords(f *testing.F) {
	for _, n := range storetest.Random(storetest.Model(), 1, 3) {
		f.Add(embedded.EncodeRecord(n))
	}
	f.Add([]byte{})
	f.Add([]byte{1, 0, 0})
	f.Add([]byte{1, 0, 1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1})
	f.Fuzz(func(t *testing.T, payload []byte) {
		n, err := embedded.DecodeRecord(storetest.Model(), "novel/x", payload)
		if err != nil || n == nil {
			return
		}
		again, err := embedded.DecodeRecord(storetest.Model(), "novel/x", embedded.EncodeRecord(n))
		if err != nil || !store.SameNode(n, again) {
			t.Errorf("%+v is read again as %+v, %v", n, again, err)
		}
	})
}
