package itemset_test

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/dynamics/itemset"
)

// golden is what mlxtend found; testdata/golden.py makes it again.
type golden struct {
	Items, MinSupport int
	MinConfidence     float64
	Transactions      [][]int
	Frequent, Closed  []setOf
	Rules             []ruleOf
}

type setOf struct {
	items   []int
	support int
}

func (s *setOf) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&s.items, &s.support})
}

type ruleOf struct {
	antecedent, consequent    []int
	support, confidence, lift float64
	conviction                *float64
}

func (r *ruleOf) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&r.antecedent, &r.consequent, &r.support, &r.confidence, &r.lift, &r.conviction})
}

func readGolden(t *testing.T) []golden {
	t.Helper()
	b, err := os.ReadFile("testdata/mlxtend.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []golden
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func sorted(sets []itemset.Set) []setOf {
	var all []setOf
	for _, s := range sets {
		all = append(all, setOf{s.Items, s.Support})
	}
	slices.SortFunc(all, func(a, b setOf) int { return slices.Compare(a.items, b.items) })
	return all
}

func TestItemSetsAreThoseOfMlxtend(t *testing.T) {
	for _, g := range readGolden(t) {
		m := itemset.NewMatrix(g.Transactions, g.Items)
		frequent, err := itemset.Frequent(t.Context(), m, g.MinSupport, 0, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		if got := sorted(frequent); !reflect.DeepEqual(got, g.Frequent) {
			t.Errorf("%d frequent sets, mlxtend has %d", len(got), len(g.Frequent))
		}
		closed, err := itemset.Closed(t.Context(), m, g.MinSupport, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		if got := sorted(closed); !reflect.DeepEqual(got, g.Closed) {
			t.Errorf("closed sets %v, want %v", got, g.Closed)
		}
	}
}

func TestRulesAreThoseOfMlxtend(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-8 }
	for _, g := range readGolden(t) {
		m := itemset.NewMatrix(g.Transactions, g.Items)
		frequent, err := itemset.Frequent(t.Context(), m, g.MinSupport, 0, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		rules, err := itemset.Rules(t.Context(), frequent, m.Transactions(), g.MinConfidence, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(rules, func(a, b itemset.Rule) int {
			return cmp.Or(slices.Compare(a.Antecedent, b.Antecedent), slices.Compare(a.Consequent, b.Consequent))
		})
		if len(rules) != len(g.Rules) {
			t.Fatalf("%d rules, mlxtend has %d", len(rules), len(g.Rules))
		}
		for i, r := range rules {
			w := g.Rules[i]
			same := slices.Equal(r.Antecedent, w.antecedent) && slices.Equal(r.Consequent, w.consequent) && near(r.Support, w.support) &&
				near(r.Confidence, w.confidence) && near(r.Lift, w.lift) && (r.Conviction == nil) == (w.conviction == nil)
			if !same || r.Conviction != nil && !near(*r.Conviction, *w.conviction) {
				t.Errorf("rule %+v, want %+v", r, w)
			}
		}
	}
}

func randomMatrix(random *rand.Rand) (*itemset.Matrix, [][]int, int) {
	rows, items := 1+random.IntN(80), 1+random.IntN(10)
	transactions := make([][]int, rows)
	for i := range transactions {
		for item := range items {
			if random.IntN(3) == 0 {
				transactions[i] = append(transactions[i], item)
			}
		}
	}
	return itemset.NewMatrix(transactions, items), transactions, items
}

func within(a, b []int) bool {
	return !slices.ContainsFunc(a, func(i int) bool { return !slices.Contains(b, i) })
}

func TestClosedSetsCanGrowByNothingAndHoldEveryFrequentSet(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		m, transactions, items := randomMatrix(random)
		least := 1 + random.IntN(4)
		closed, err := itemset.Closed(t.Context(), m, least, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range closed {
			if got := m.Support(s.Items); got != s.Support || got != len(m.Having(s.Items)) {
				t.Fatalf("%v has support %d, not %d", s.Items, got, s.Support)
			}
			for item := range items {
				n := m.Support(append(slices.Clone(s.Items), item))
				if n > s.Support || n == s.Support && !slices.Contains(s.Items, item) {
					t.Fatalf("%v has support %d and with %d %d", s.Items, s.Support, item, n)
				}
			}
		}
		frequent, err := itemset.Frequent(t.Context(), m, least, 0, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range frequent {
			if !slices.ContainsFunc(closed, func(c itemset.Set) bool { return c.Support == s.Support && within(s.Items, c.Items) }) {
				t.Fatalf("no closed set holds %v with its support %d", s.Items, s.Support)
			}
		}
		random.Shuffle(len(transactions), func(i, j int) { transactions[i], transactions[j] = transactions[j], transactions[i] })
		again, err := itemset.Closed(t.Context(), itemset.NewMatrix(transactions, items), least, 1e6)
		if err != nil || !reflect.DeepEqual(again, closed) {
			t.Fatal("the sets depend on the order of the transactions")
		}
	}
}

func TestEssentialRulesStandForAll(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 30 {
		m, _, _ := randomMatrix(random)
		frequent, err := itemset.Frequent(t.Context(), m, 2, 0, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		rules, err := itemset.Rules(t.Context(), frequent, m.Transactions(), 0.6, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rules {
			if !slices.ContainsFunc(rules, func(e itemset.Rule) bool {
				return m.Essential(e) && e.Count == r.Count && e.Confidence == r.Confidence && within(e.Antecedent, r.Antecedent) &&
					within(slices.Concat(r.Antecedent, r.Consequent), slices.Concat(e.Antecedent, e.Consequent))
			}) {
				t.Fatalf("no essential rule says what %+v says", r)
			}
		}
	}
}

func TestNullModelTellsWhatMarginsAloneGive(t *testing.T) {
	// Items 0 and 1 always come together, 2 and 3 by chance; 4 is everywhere.
	random := rand.New(rand.NewPCG(7, 8))
	transactions := make([][]int, 40)
	for i := range transactions {
		transactions[i] = []int{4}
		if i%2 == 0 {
			transactions[i] = append(transactions[i], 0, 1)
		}
		for _, item := range []int{2, 3, 5, 6, 7} {
			if random.IntN(2) == 0 {
				transactions[i] = append(transactions[i], item)
			}
		}
	}
	m := itemset.NewMatrix(transactions, 8)
	var sets []itemset.Set
	for _, items := range [][]int{{0, 1}, {2, 3}, {0, 4}} {
		sets = append(sets, itemset.Set{Items: items, Support: m.Support(items)})
	}
	chances, err := itemset.Chances(t.Context(), m, sets, 499, 1)
	if err != nil {
		t.Fatal(err)
	}
	if c := chances[0]; c.P > 0.01 || c.Q > 0.03 || c.Surprise(sets[0].Support) < 3 || c.Expected > 15 {
		t.Errorf("items that always come together: %+v", c)
	}
	if c := chances[1]; c.P < 0.05 {
		t.Errorf("items that come together by chance: %+v", c)
	}
	if c := chances[2]; c.P != 1 || c.Expected != 20 || c.Surprise(20) != 0 {
		t.Errorf("an item that is everywhere can't be surprising: %+v", c)
	}
	again, err := itemset.Chances(t.Context(), m, sets, 499, 1)
	if err != nil || !reflect.DeepEqual(again, chances) {
		t.Error("the same seed gives another result")
	}
	for i, c := range chances {
		if c.Q < c.P || c.Q > 1 || c.P <= 0 {
			t.Errorf("chance %d has P %v and Q %v", i, c.P, c.Q)
		}
	}
}

func TestSearchStopsAtItsLimits(t *testing.T) {
	all := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}
	m := itemset.NewMatrix([][]int{all, all}, 12)
	if _, err := itemset.Frequent(t.Context(), m, 1, 0, 100); !errors.Is(err, itemset.ErrTooMany) {
		t.Errorf("4095 sets with a limit of 100: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := itemset.Frequent(ctx, m, 1, 0, 1e6); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancellation: %v", err)
	}
	if _, err := itemset.Chances(ctx, m, []itemset.Set{{Items: []int{0}, Support: 2}}, 10, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancellation: %v", err)
	}
}

func TestRulesStopWhenTheirTimeIsOver(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	sets := []itemset.Set{{Items: []int{0}, Support: 1}, {Items: []int{1}, Support: 1}, {Items: []int{0, 1}, Support: 1}}
	if _, err := itemset.Rules(ctx, sets, 1, 0.5, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
