package dynamics_test

import (
	"reflect"
	"testing"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

func links(id string, pairs ...string) dynamics.Case {
	c := dynamics.Case{ID: id}
	for _, p := range pairs {
		c.Links = append(c.Links, dynamics.Link{ID: id + p, From: p[:1], To: p[2:], Negative: p[1] == '-'})
	}
	return c
}

func TestLoopsTellWhoShowsThemWholeAndWhetherTheyFeedThemselves(t *testing.T) {
	s := dynamics.SnapshotOf(model.Date{},
		links("one", "a+b", "b+a"),
		links("two", "a+b", "b-c"),
		links("three", "c+a"),
		links("four", "d+e"),
		dynamics.Case{ID: "without links"},
	)
	loops, err := dynamics.Loops(t.Context(), s, dynamics.LoopOptions{MinCases: 1, MaxLength: 5, First: 10})
	if err != nil {
		t.Fatal(err)
	}
	if len(loops) != 2 {
		t.Fatalf("there are %d loops, want 2: %+v", len(loops), loops)
	}
	whole, parts := loops[0], loops[1]
	if whole.Balancing || len(whole.Links) != 2 || !reflect.DeepEqual(whole.WholeIn, []string{"one"}) || !reflect.DeepEqual(whole.Cases, []string{"one", "two"}) {
		t.Errorf("the loop that one case shows whole is %+v", whole)
	}
	if !parts.Balancing || len(parts.Links) != 3 || parts.WholeIn != nil || len(parts.Cases) != 3 {
		t.Errorf("the loop with one negative link is %+v", parts)
	}
	if whole.Population != (dynamics.Population{Cases: 5, CasesWithData: 4}) {
		t.Errorf("it was counted over %+v", whole.Population)
	}
	if loops, err = dynamics.Loops(t.Context(), s, dynamics.LoopOptions{MinCases: 2, MaxLength: 5, First: 10}); err != nil || len(loops) != 0 {
		t.Errorf("with two cases for each link there are loops %v (%v)", loops, err)
	}
	if _, err = dynamics.Loops(t.Context(), s, dynamics.LoopOptions{MinCases: 1, MaxLength: 50}); fault.CodeOf(err) != fault.BadArgument {
		t.Errorf("loops of 50 links: %v", err)
	}
}
