package dynamics_test

import (
	"testing"

	"herstelgraaf/internal/dynamics"
)

func TestTheOutlookCountsOverTheSimilarCases(t *testing.T) {
	s := snapshotOf(t)
	o := everyCase
	o.First = 5
	p := dynamics.Profile{Bottlenecks: map[string]float64{"bottleneck/long-waits": 1}, Denied: []string{"bottleneck/signals-ignored"}, Events: []string{"signal"}}
	similar, err := dynamics.CasesLikeProfile(t.Context(), s, s, p, o)
	if err != nil || len(similar) != 5 {
		t.Fatalf("%d cases, %v", len(similar), err)
	}
	for _, x := range dynamics.WatchFor(s, p, similar, 1) {
		if x.Bottleneck == "bottleneck/long-waits" || x.Bottleneck == "bottleneck/signals-ignored" {
			t.Errorf("%s is mentioned already", x.Bottleneck)
		}
		in := 0
		for _, like := range similar {
			if c, _ := s.Case(like.Case); c.Strength(x.Bottleneck) > 0 {
				in++
			}
		}
		if x.SeenIn != in || len(x.Because) != in || x.Of != 5 || x.SeenInAll < in || x.All != 23 {
			t.Errorf("%+v is seen in %d of 5", x, in)
		}
	}
	for _, n := range dynamics.NextEvents(s, p, similar) {
		if n.SeenIn != len(n.Examples) || n.Of > 5 || n.Share <= 0 || n.Share > 1 || n.MedianDays == nil || n.MedianDays.Min > n.MedianDays.Max {
			t.Errorf("%+v does not add up", n)
		}
	}
	for _, u := range dynamics.MeasuresUsed(s, similar) {
		if u.SeenIn < 1 || u.SeenIn > u.Of || u.Of > 5 || len(u.Examples) < u.SeenIn {
			t.Errorf("%+v does not add up", u)
		}
	}
	if dynamics.WatchFor(s, p, nil, 1) == nil || len(dynamics.WatchFor(s, p, nil, 1)) > 0 {
		t.Error("without similar cases there is something to watch for")
	}
}
