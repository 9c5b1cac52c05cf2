package dynamics

import (
	"encoding/json"
	"os"
	"testing"
)

// testdata/kaplan_meier.py makes the golden file again.
func TestQuantilesWithOpenDurationsAreThoseOfLifelines(t *testing.T) {
	b, err := os.ReadFile("testdata/kaplan_meier.json")
	if err != nil {
		t.Fatal(err)
	}
	var data []struct {
		Days      []float64
		Open      []bool
		Quantiles []*float64
	}
	if err := json.Unmarshal(b, &data); err != nil {
		t.Fatal(err)
	}
	for i, d := range data {
		var all []lasting
		for j, days := range d.Days {
			all = append(all, lasting{days, d.Open[j]})
		}
		for j, share := range []float64{0.25, 0.5, 0.75} {
			got, ok := survivalQuantile(all, share)
			if want := d.Quantiles[j]; ok != (want != nil) || ok && got != *want {
				t.Errorf("data %d: the quantile %v is %v (%v), want %v", i, share, got, ok, want)
			}
		}
	}
}

func TestQuantilesWithoutOpenDurationsAreTheOrdinaryOnes(t *testing.T) {
	all := []lasting{{days: 4}, {days: 1}, {days: 3}, {days: 2}}
	for share, want := range map[float64]float64{0.25: 1.5, 0.5: 2.5, 0.75: 3.5} {
		if got, ok := survivalQuantile(all, share); !ok || got != want {
			t.Errorf("the quantile %v of 1, 2, 3, 4 is %v, want %v", share, got, want)
		}
	}
	if _, ok := survivalQuantile(nil, 0.5); ok {
		t.Error("nothing has a median")
	}
	if _, ok := survivalQuantile([]lasting{{days: 1}, {days: 2, open: true}, {days: 3, open: true}}, 0.5); ok {
		t.Error("one of three that ended tells no median")
	}
}
