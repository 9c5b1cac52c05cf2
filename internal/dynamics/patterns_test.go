package dynamics_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// with is a case with bottlenecks, each named by a letter and followed by its strength.
func with(id, bottlenecks string) dynamics.Case {
	c := dynamics.Case{ID: id}
	for _, b := range strings.Fields(bottlenecks) {
		c.Manifestations = append(c.Manifestations, dynamics.Manifestation{ID: id + "/" + b[:1], Bottleneck: b[:1], Strength: int(b[1] - '0')})
	}
	return c
}

func small() *dynamics.Snapshot {
	return dynamics.SnapshotOf(model.Date{},
		with("1", "a3 b2 c1"), with("2", "a2 b3"), with("3", "a1 b1 c3"), with("4", "c2 d1"), with("5", ""))
}

func TestPatternLeadsBackToItsCasesAndClaims(t *testing.T) {
	patterns, err := dynamics.Patterns(t.Context(), small(), dynamics.PatternOptions{MinCases: 2, MinSize: 2, MinStrength: 1, First: 10, Claims: true})
	if err != nil {
		t.Fatal(err)
	}
	// a and b always come together, so that {a} and {b} are not closed.
	if len(patterns) != 2 || fmt.Sprint(patterns[0].Bottlenecks, patterns[1].Bottlenecks) != "[a b] [a b c]" {
		t.Fatalf("the patterns are %+v", patterns)
	}
	p := patterns[0]
	if p.CaseCount != 3 || p.Support != 0.75 || math.Abs(p.Lift-4.0/3) > 1e-12 || !reflect.DeepEqual(p.Cases, []string{"1", "2", "3"}) || len(p.Claims) != 6 {
		t.Errorf("the pattern is %+v", p)
	}
	if p.Population != (dynamics.Population{Cases: 5, CasesWithData: 4}) {
		t.Errorf("it was counted over %+v", p.Population)
	}
	strong, err := dynamics.Patterns(t.Context(), small(), dynamics.PatternOptions{MinCases: 2, MinSize: 1, MinStrength: 2, First: 10})
	if err != nil || len(strong) != 2 || strong[0].Bottlenecks[0] != "a" && strong[0].Bottlenecks[0] != "c" {
		t.Errorf("from strength 2 on the patterns are %+v (%v)", strong, err)
	}
}

func TestRuleTellsItsExceptions(t *testing.T) {
	rules, err := dynamics.Rules(t.Context(), small(), dynamics.RuleOptions{MinCases: 2, MinConfidence: 0.6, MaxSize: 2, MinStrength: 1, First: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if fmt.Sprint(r.Antecedent, r.Consequent) == "[c] [a]" {
			if math.Abs(r.Confidence-2.0/3) > 1e-12 || !reflect.DeepEqual(r.Exceptions, []string{"4"}) || r.Conviction == nil {
				t.Errorf("the rule is %+v", r)
			}
			return
		}
	}
	t.Errorf("no rule leads from c to a: %+v", rules)
}

func TestOrderBySurprisePutsTheLeastLikelyFirst(t *testing.T) {
	_, snapshot := at(t, datasettest.Shared(t), nil)
	patterns, err := dynamics.Patterns(t.Context(), snapshot, dynamics.PatternOptions{MinCases: 4, MinSize: 3, MinStrength: 1, OrderBy: dynamics.PatternsBySurprise, First: 50})
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range patterns {
		if p.PValue <= 0 || p.PValue > 1 || p.FalseDiscoveryRate < p.PValue || p.ExpectedSupport < 0 || p.ExpectedSupport > 1 || p.Samples != dynamics.DefaultSamples {
			t.Errorf("pattern %d is %+v", i, p.Tested)
		}
		if i > 0 && p.PValue < patterns[i-1].PValue {
			t.Errorf("pattern %d is less likely than the one before it", i)
		}
	}
}

func TestWhatWouldExplodeIsRefusedWithTheLimit(t *testing.T) {
	var cases []dynamics.Case
	for i := range 160 {
		var b strings.Builder
		for letter := range 40 {
			if letter != i%40 {
				fmt.Fprintf(&b, " %c1", 'A'+rune(letter))
			}
		}
		cases = append(cases, with(fmt.Sprint(i), b.String()))
	}
	dense, large := dynamics.SnapshotOf(model.Date{}, cases[:40]...), dynamics.SnapshotOf(model.Date{}, cases...)
	for _, c := range []struct {
		argument, says string
		run            func() error
	}{
		{"minCases", "from 1", func() error {
			_, err := dynamics.Patterns(t.Context(), dense, dynamics.PatternOptions{MinSize: 1, MinStrength: 1})
			return err
		}},
		{"minCases", "100000 patterns", func() error {
			_, err := dynamics.Patterns(t.Context(), dense, dynamics.PatternOptions{MinCases: 1, MinSize: 1, MinStrength: 1})
			return err
		}},
		{"first", "200", func() error {
			_, err := dynamics.Patterns(t.Context(), dense, dynamics.PatternOptions{MinCases: 30, MinSize: 1, MinStrength: 1, First: 201})
			return err
		}},
		{"samples", "from 1 to 9999", func() error {
			samples := 1_000_000
			_, err := dynamics.Patterns(t.Context(), small(), dynamics.PatternOptions{MinCases: 1, MinSize: 1, MinStrength: 1, Null: dynamics.NullModel{Samples: &samples}})
			return err
		}},
		{"samples", "too long", func() error {
			samples := 9_999
			_, err := dynamics.Patterns(t.Context(), large, dynamics.PatternOptions{MinCases: 148, MinSize: 1, MinStrength: 1, Null: dynamics.NullModel{Wanted: true, Samples: &samples}})
			return err
		}},
		{"minCases", "maxSize", func() error {
			_, err := dynamics.Rules(t.Context(), dense, dynamics.RuleOptions{MinCases: 1, MaxSize: 20, MinStrength: 1})
			return err
		}},
		{"minConfidence", "from 0 to 1", func() error {
			_, err := dynamics.Rules(t.Context(), dense, dynamics.RuleOptions{MinCases: 1, MinConfidence: 80, MaxSize: 2, MinStrength: 1})
			return err
		}},
	} {
		err := c.run()
		if fault.CodeOf(err) != fault.BadArgument || !strings.Contains(err.Error(), `"`+c.argument+`"`) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want a message with %q", c.argument, err, c.says)
		}
	}
}
