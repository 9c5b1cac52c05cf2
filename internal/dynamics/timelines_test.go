package dynamics_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// timeline is a case with events, each written as its date and its kind.
func timeline(t *testing.T, id, events string) dynamics.Case {
	c := dynamics.Case{ID: id}
	for i, e := range strings.Fields(events) {
		on, kind, _ := strings.Cut(e, "/")
		c.Events = append(c.Events, dynamics.Event{ID: id + "/" + e, Kind: kind, Date: date(t, on), Place: i + 1})
	}
	return c
}

func TestSequencesTellTheirGapsAsBounds(t *testing.T) {
	s := dynamics.SnapshotOf(date(t, "2025"),
		timeline(t, "1", "2020-01-01/signal 2020-01-11/inquiry 2020-01-21/scheme"),
		timeline(t, "2", "2020-01/signal 2020-03-01/inquiry 2021/scheme"),
		timeline(t, "3", "2020/signal 2020-05/inquiry"), // which came first can't be told
		timeline(t, "4", "2026-01-01/signal 2026-02-01/inquiry"),
		dynamics.Case{ID: "5"},
	)
	got, err := dynamics.Sequences(t.Context(), s, dynamics.SequenceOptions{MinCases: 2, MinLength: 2, MaxLength: 5, First: 10})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || fmt.Sprint(got[0].Kinds) != "[signal inquiry scheme]" {
		t.Fatalf("the sequences are %+v", got)
	}
	q := got[0]
	if want := []dynamics.DayRange{{Min: (10 + 30) / 2.0, Max: (10 + 60) / 2.0}, {Min: (10 + 306) / 2.0, Max: (10 + 670) / 2.0}}; !reflect.DeepEqual(q.MedianGapDays, want) {
		t.Errorf("the gaps are %v, want %v", q.MedianGapDays, want)
	}
	if q.Cases[1].Case != "2" || q.Cases[1].Events[2] != "2/2021/scheme" || q.Support != 2.0/3 {
		t.Errorf("the sequence is %+v", q)
	}
	// Case 4 lies after the day of the data, case 5 has no timeline.
	if q.Population != (dynamics.Population{Cases: 5, CasesWithData: 3}) {
		t.Errorf("it was counted over %+v", q.Population)
	}
	got, err = dynamics.Sequences(t.Context(), s, dynamics.SequenceOptions{MinCases: 1, MinLength: 1, MaxLength: 5, First: 10, From: "signal", To: "inquiry", Kinds: []string{"signal", "inquiry"}, AsOf: date(t, "2030")})
	if err != nil || len(got) != 1 || len(got[0].Cases) != 3 {
		t.Errorf("from signal to inquiry there are %+v (%v)", got, err)
	}
}

// The place of an event in its file says nothing of when it happened.
func TestEventsOfOneDayAreConcurrentWhateverTheirPlaceInTheFile(t *testing.T) {
	o := dynamics.SequenceOptions{MinCases: 2, MinLength: 2, MaxLength: 5, First: 10}
	var found [][]dynamics.Sequence
	for _, events := range []string{
		"2020-01-01/signal 2020-01-01/inquiry 2020-02-01/scheme 2020-02/letter",
		"2020-02/letter 2020-02-01/scheme 2020-01-01/inquiry 2020-01-01/signal",
	} {
		got, err := dynamics.Sequences(t.Context(), dynamics.SnapshotOf(date(t, "2025"), timeline(t, "1", events), timeline(t, "2", events)), o)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, got)
		var kinds []string
		for _, q := range got {
			kinds = append(kinds, strings.Join(q.Kinds, " "))
		}
		if want := []string{"inquiry letter", "inquiry scheme", "signal letter", "signal scheme"}; !reflect.DeepEqual(kinds, want) {
			t.Errorf("of %s the sequences are %q, want %q", events, kinds, want)
		}
	}
	if !reflect.DeepEqual(found[0], found[1]) {
		t.Error("the sequences hang on the order in the file")
	}
}

func TestFewerSequencesAreTheFirstOfMore(t *testing.T) {
	_, s := at(t, datasettest.Shared(t), nil)
	o := dynamics.SequenceOptions{MinCases: 8, MinLength: 2, MaxLength: 6, First: 200}
	all, err := dynamics.Sequences(t.Context(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	o.First = 25
	few, err := dynamics.Sequences(t.Context(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 200 || !reflect.DeepEqual(few, all[:25]) {
		t.Errorf("the first 25 of %d differ from those of 25", len(all))
	}
	o.MinCases, o.First, o.MaxLength = 1, 200, 50
	if _, err = dynamics.Sequences(t.Context(), s, o); fault.CodeOf(err) != fault.BadArgument || !strings.Contains(err.Error(), "20") {
		t.Errorf("sequences of 50 events: %v", err)
	}
	o.MinLength, o.MaxLength = 19, 20
	if _, err = dynamics.Sequences(t.Context(), s, o); fault.CodeOf(err) != fault.BadArgument || !strings.Contains(err.Error(), "minCases") {
		t.Errorf("sequences of 19 events in one case: %v", err)
	}
}

func TestDurationsRunFromTheFirstEventToTheNext(t *testing.T) {
	acknowledged := timeline(t, "4", "2020-01-01/signal")
	acknowledged.Acknowledgement = "2020-01-31"
	s := dynamics.SnapshotOf(date(t, "2021-01-01"),
		timeline(t, "1", "2019-12-01/acknowledgement 2020-01-01/signal 2020-01-11/acknowledgement 2020-02/acknowledgement"),
		timeline(t, "2", "2020-01/signal 2020-01-20/acknowledgement"),
		timeline(t, "3", "2020-12-31/signal"),
		acknowledged,
		timeline(t, "5", "2020-01-01/acknowledgement"),
		timeline(t, "6", "2020-01-01/signal 2022/acknowledgement"),
	)
	d := dynamics.MeasureDurations(s, dynamics.DurationOptions{From: "signal", To: "acknowledgement"})
	if d.Count != 3 || d.OpenCount != 2 || d.Population != (dynamics.Population{Cases: 6, CasesWithData: 5}) {
		t.Errorf("%d got there, %d are open, of %+v", d.Count, d.OpenCount, d.Population)
	}
	var got []string
	for _, c := range d.Cases {
		got = append(got, fmt.Sprintf("%s %v-%v %v %s", c.Case, c.Days.Min, c.Days.Max, c.Open, c.ToEvent))
	}
	want := []string{
		"2 0-19 false 2/2020-01-20/acknowledgement",
		"1 10-10 false 1/2020-01-11/acknowledgement",
		"4 30-30 false ", // the case's own acknowledgement
		"3 1-1 true ",
		"6 366-366 true ",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the durations are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// At their least 0, 1 (open), 10, 30, 366 (open): of 5 go on 4/5, then 4/5 * 2/3, then 4/5 * 2/3 * 1/2 after 30 days. At their
	// most 1 (open), 10, 19, 30, 366 (open): 3/4, then exactly 1/2 from 19 to 30 days.
	if d.Median == nil || d.Median.Min != 24.5 || d.Median.Max != 30 || d.P75 != nil {
		t.Errorf("the median is %v, the third quartile %v", d.Median, d.P75)
	}
	later := dynamics.MeasureDurations(s, dynamics.DurationOptions{From: "signal", To: "acknowledgement", AsOf: date(t, "2023")})
	if later.Count != 4 || later.OpenCount != 1 {
		t.Errorf("in 2023 %d got there and %d are open", later.Count, later.OpenCount)
	}
	again := dynamics.MeasureDurations(s, dynamics.DurationOptions{From: "acknowledgement", To: "acknowledgement"})
	if again.Count != 1 || again.Cases[0].Days.Min != 41 {
		t.Errorf("from one acknowledgement to the next: %+v", again.Cases)
	}
	if empty := dynamics.MeasureDurations(dynamics.SnapshotOf(model.Date{}), dynamics.DurationOptions{From: "a", To: "b"}); empty.Median != nil || empty.Count != 0 {
		t.Errorf("nothing lasts %+v", empty)
	}
}
