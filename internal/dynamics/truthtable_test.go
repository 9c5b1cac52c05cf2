package dynamics_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/dynamics/qca"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

func tableOptions() dynamics.TruthTableOptions {
	return dynamics.TruthTableOptions{
		Conditions: []string{"a", "b"}, Outcome: "y", Frequency: 1, Consistency: 0.8, MinStrength: 1, Calibration: []float64{0, 0.33, 0.67, 1},
	}
}

// explained: y comes with a, whatever b is; b is looked for in one case.
func explained() *dynamics.Snapshot {
	looked := with("3", "a1 y2")
	looked.Absences = []dynamics.Absence{{ID: "3/b", Bottleneck: "b"}}
	return dynamics.SnapshotOf(model.Date{},
		with("1", "a3 b2 y3"), with("2", "a2 b1 y1"), looked, with("4", "b3"), with("5", "c1"), with("6", ""))
}

func expressions(table dynamics.TruthTable) []string {
	var all []string
	for _, s := range table.Solutions {
		all = append(all, fmt.Sprintf("%d %s", s.Kind, s.Expression))
	}
	return all
}

func TestTruthTableExplainsAnOutcome(t *testing.T) {
	table, err := dynamics.MakeTruthTable(t.Context(), explained(), tableOptions())
	if err != nil {
		t.Fatal(err)
	}
	if got := expressions(table); !reflect.DeepEqual(got, []string{"0 a", "1 a", "2 a"}) {
		t.Errorf("the solutions are %v", got)
	}
	s := table.Solutions[0]
	if *s.Fit.Consistency != 1 || *s.Fit.Coverage != 1 || !reflect.DeepEqual(s.Terms[0].Cases, []string{"1", "2", "3"}) || !reflect.DeepEqual(s.Terms[0].Present, []string{"a"}) {
		t.Errorf("the complex solution is %+v", s)
	}
	if !reflect.DeepEqual(table.LeftOut, []string{"6"}) || table.Population != (dynamics.Population{Cases: 6, CasesWithData: 5}) {
		t.Errorf("left out are %v of %+v", table.LeftOut, table.Population)
	}
	if n := table.Necessity[0]; n.Condition != "a" || *n.Consistency != 1 || *n.Absence.Consistency != 0 {
		t.Errorf("a is necessary by %+v", n)
	}
	rows := len(table.Rows)
	o := tableOptions()
	o.Remainders, o.Conditions = true, []string{"a", "b", "c"}
	if table, err = dynamics.MakeTruthTable(t.Context(), explained(), o); err != nil || rows != 4 || len(table.Rows) != 8 || table.Rows[7].Value != qca.Remainder {
		t.Errorf("with remainders there are %d rows after %d (%v)", len(table.Rows), rows, err)
	}
}

func TestWhatIsNotRecordedCanCountAsMissing(t *testing.T) {
	o := tableOptions()
	o.NotRecorded = dynamics.NotRecordedIsMissing
	table, err := dynamics.MakeTruthTable(t.Context(), explained(), o)
	if err != nil {
		t.Fatal(err)
	}
	// Only of cases 1, 2 and 3 are all three recorded: in case 3 b was looked for and not found.
	if !reflect.DeepEqual(table.LeftOut, []string{"4", "5", "6"}) || table.Population.CasesWithData != 3 {
		t.Errorf("left out are %v", table.LeftOut)
	}
}

func TestFuzzyMembershipsFollowTheCalibration(t *testing.T) {
	o := tableOptions()
	o.Fuzzy = true
	table, err := dynamics.MakeTruthTable(t.Context(), explained(), o)
	if err != nil {
		t.Fatal(err)
	}
	// Memberships above one half: case 1 in a (1) and b (0.67), case 2 in a (0.67) but not in b (0.33), case 4 in b.
	var present []string
	for _, r := range table.Rows {
		present = append(present, fmt.Sprint(r.Present, r.Cases))
	}
	slices.Sort(present)
	if want := []string{"[] [3 5]", "[a b] [1]", "[a] [2]", "[b] [4]"}; !reflect.DeepEqual(present, want) {
		t.Errorf("the rows are %v, want %v", present, want)
	}
	o.Calibration = []float64{0, 0.5, 0.6, 1}
	if table, err = dynamics.MakeTruthTable(t.Context(), explained(), o); err != nil || !reflect.DeepEqual(table.LeftOut, []string{"2", "3", "6"}) {
		t.Errorf("with memberships of one half left out are %v (%v)", table.LeftOut, err)
	}
}

func TestTruthTableRefusesWhatItCannotUse(t *testing.T) {
	half := 0.9
	for _, c := range []struct {
		says   string
		change func(*dynamics.TruthTableOptions)
	}{
		{"1 to 14 conditions", func(o *dynamics.TruthTableOptions) { o.Conditions = make([]string, 15) }},
		{"1 to 14 conditions", func(o *dynamics.TruthTableOptions) { o.Conditions = nil }},
		{"each condition once", func(o *dynamics.TruthTableOptions) { o.Conditions = []string{"a", "a"} }},
		{"no condition", func(o *dynamics.TruthTableOptions) { o.Outcome = "a" }},
		{`no node has the id "z"`, func(o *dynamics.TruthTableOptions) { o.Outcome = "z" }},
		{"four memberships", func(o *dynamics.TruthTableOptions) { o.Fuzzy, o.Calibration = true, []float64{0, 1} }},
		{"to the consistency", func(o *dynamics.TruthTableOptions) { o.Contradiction = &half }},
		{"one of the conditions", func(o *dynamics.TruthTableOptions) {
			o.Expectations = []dynamics.DirectionalExpectation{{Condition: "c", Present: true}}
		}},
	} {
		o := tableOptions()
		c.change(&o)
		_, err := dynamics.MakeTruthTable(t.Context(), explained(), o)
		if err == nil || fault.CodeOf(err) == fault.Internal || !strings.Contains(err.Error(), c.says) {
			t.Errorf("got %v, want %q", err, c.says)
		}
	}
}
