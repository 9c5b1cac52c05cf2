package dynamics_test

import (
	"testing"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
)

func TestEventsOfOneKindCanCountAsAnother(t *testing.T) {
	s := dynamics.SnapshotOf(model.Date{}, dynamics.Case{ID: "one", Events: []dynamics.Event{
		{ID: "first", Kind: "signal-dismissed", Date: date(t, "2001")},
		{ID: "second", Kind: "signal", Date: date(t, "2005")},
		{ID: "third", Kind: "scheme-opened", Date: date(t, "2010")},
	}})
	o := dynamics.DurationOptions{From: "signal", To: "scheme-opened"}
	if d := dynamics.MeasureDurations(s.Alike(map[string]string{"signal-dismissed": "signal"}), o); d.Cases[0].FromEvent != "first" {
		t.Errorf("it runs from %q, want the signal that was dismissed", d.Cases[0].FromEvent)
	}
	if d := dynamics.MeasureDurations(s, o); d.Cases[0].FromEvent != "second" {
		t.Errorf("the snapshot itself changed: it runs from %q", d.Cases[0].FromEvent)
	}
}
