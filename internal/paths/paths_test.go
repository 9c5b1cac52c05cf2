package paths_test

import (
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/paths"
	"herstelgraaf/internal/store"
)

const affair, windrush = "trajectory/toeslagenaffaire", "foreign-case/windrush"

func TestRarePathsComeBeforeThoseThroughHubs(t *testing.T) {
	datasettest.Read(t, func(m *model.Model, r store.Reader) error {
		start := time.Now()
		found, err := paths.Find(t.Context(), r, affair, windrush, 4, 50)
		if err != nil {
			return err
		}
		t.Log(time.Since(start))
		if len(found) < 10 {
			t.Fatalf("there are only %d paths", len(found))
		}
		for i, p := range found {
			if i > 0 && p.Cost < found[i-1].Cost-1e-9 {
				t.Errorf("path %d costs %v, the one before %v", i, p.Cost, found[i-1].Cost)
			}
			seen := map[string]bool{}
			for _, s := range p.Steps {
				if seen[s.Node] {
					t.Errorf("%v has %s twice", p, s.Node)
				}
				seen[s.Node] = true
			}
			if p.Steps[0].Node != affair || p.Steps[len(p.Steps)-1].Node != windrush || len(p.Steps) > 5 {
				t.Errorf("%v does not lead from one to the other in 4 steps", p)
			}
		}
		names, err := paths.NamesOnPaths(t.Context(), r, found[:5])
		for _, p := range found[:5] {
			for i, s := range p.Steps[1:] {
				if said := names.Sentence(p.Steps[i].Node, s.Relation, s.Against, s.Node, model.EN); strings.Contains(said, s.Relation) {
					t.Errorf("the relation %s has no words: %s", s.Relation, said)
				}
			}
		}
		return err
	})
}

func TestAPathIsTheSameBackwards(t *testing.T) {
	datasettest.Read(t, func(m *model.Model, r store.Reader) error {
		// No field leads from an actor to the statements that it made.
		for _, ends := range [][2]string{{affair, windrush}, {"actor/nationale-ombudsman", "statement/programma-erkenning-en-herstel/no-conclusie-1"}} {
			there, err := paths.Find(t.Context(), r, ends[0], ends[1], 3, 200)
			if err != nil {
				return err
			}
			back, err := paths.Find(t.Context(), r, ends[1], ends[0], 3, 200)
			if err != nil {
				return err
			}
			if len(there) == 0 || len(there) != len(back) {
				t.Fatalf("%v: %d paths there, %d back", ends, len(there), len(back))
			}
			for i := range there {
				if d := there[i].Cost - back[i].Cost; d > 1e-9 || d < -1e-9 {
					t.Errorf("%v: path %d costs %v there and %v back", ends, i, there[i].Cost, back[i].Cost)
				}
			}
		}
		return nil
	})
}

func TestWhatCannotBeAskedIsTold(t *testing.T) {
	datasettest.Read(t, func(m *model.Model, r store.Reader) error {
		for _, c := range []struct {
			from, to      string
			length, first int
			want          fault.Code
		}{
			{affair, "trajectory/nowhere", 4, 5, fault.NotFound},
			{affair, windrush, 0, 5, fault.BadArgument},
			{affair, windrush, 7, 5, fault.BadArgument},
			{affair, windrush, 4, 201, fault.BadArgument},
		} {
			if _, err := paths.Find(t.Context(), r, c.from, c.to, c.length, c.first); fault.CodeOf(err) != c.want {
				t.Errorf("%+v: %v", c, err)
			}
		}
		same, err := paths.Find(t.Context(), r, affair, affair, 4, 5)
		if err != nil || len(same) != 1 || len(same[0].Steps) != 1 {
			t.Errorf("from a node to itself there are %v, %v", same, err)
		}
		return nil
	})
}
