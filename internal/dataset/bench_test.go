package dataset

import "testing"

func BenchmarkReadBundled(b *testing.B) {
	m := theModel(b)
	for b.Loop() {
		if set, _, err := Read(Bundled(), m, nil); err != nil || set == nil {
			b.Fatal(err)
		}
	}
}
