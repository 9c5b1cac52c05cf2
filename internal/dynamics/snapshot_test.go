package dynamics_test

import (
	"context"
	"reflect"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// at gives what is followed and what is read anew, at the newest revision.
func at(t *testing.T, s store.Store, followed *store.Followed[*dynamics.Snapshot]) (kept, anew *dynamics.Snapshot) {
	t.Helper()
	err := s.View(t.Context(), func(r store.Reader) (err error) {
		if followed != nil {
			kept, err = followed.At(t.Context(), r)
		}
		if err == nil {
			anew, err = dynamics.ReadSnapshot(t.Context(), s.Model(), r)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return kept, anew
}

func lookup(t *testing.T, s store.Store, id string) *model.Node {
	t.Helper()
	var found []*model.Node
	if err := s.View(t.Context(), func(r store.Reader) (err error) {
		found, err = r.Lookup(context.Background(), []string{id})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if found[0] == nil {
		t.Fatalf("there is no %s", id)
	}
	n := *found[0]
	n.Values, n.Out = slices.Clone(n.Values), slices.Clone(n.Out)
	return &n
}

func TestSnapshotIsTheSameFollowedAsReadAnew(t *testing.T) {
	s := datasettest.Own(t)
	followed := dynamics.FollowSnapshot(s)
	first, anew := at(t, s, followed)
	if !reflect.DeepEqual(dynamics.Known(first), dynamics.Known(anew)) || len(first.Cases()) != 23 {
		t.Fatalf("the first snapshot has %d cases", len(first.Cases()))
	}
	const caseID, bottleneck = "trajectory/wia-uwv", "bottleneck/political-pressure"
	before, _ := first.Case(caseID)
	event := lookup(t, s, "event/wia-uwv/2020-harm-begins")
	event.Values[event.Kind.Property("date").Index] = model.Date{Year: 1999}
	moved := lookup(t, s, "causal-link/"+firstLink(t, first))
	moved.Out[moved.Kind.Relation("about").OutIndex] = []string{caseID}
	kind := s.Model().Type("Manifestation").(*model.Kind)
	added := model.NewNode(kind, "manifestation/wia-uwv/added")
	added.Values[kind.Property("strength").Index] = int64(3)
	added.Values[kind.Property("phase").Index] = s.Model().Vocabulary.List("Phase").Values[0].ID
	added.Values[kind.Property("how").Index] = model.Text{NL: "zo"}
	added.Values[kind.Property("place").Index] = int64(99)
	added.Values[kind.Property("languages").Index] = []string{"nl"}
	added.Out[kind.Relation("bottleneck").OutIndex] = []string{first.Bottlenecks()[0]}
	added.Out[kind.Relation("about").OutIndex] = []string{caseID}
	lacks := s.Model().Type("Absence").(*model.Kind)
	absence := model.NewNode(lacks, "absence/wia-uwv/looked-for")
	absence.Values[lacks.Property("place").Index] = int64(1)
	absence.Values[lacks.Property("languages").Index] = []string{}
	absence.Out[lacks.Relation("bottleneck").OutIndex] = []string{bottleneck}
	absence.Out[lacks.Relation("about").OutIndex] = []string{caseID}
	other := lookup(t, s, "actor/uwv")
	other.Values[other.Kind.Property("kind").Index] = "court"
	unheard := lookup(t, s, bottleneck)
	unheard.ID = "bottleneck/unheard-of"
	seen := lookup(t, s, "manifestation/wia-uwv/signals-ignored")
	seen.Out[kind.Relation("bottleneck").OutIndex] = []string{unheard.ID}
	for _, set := range []store.ChangeSet{
		{Put: []*model.Node{event}},
		{Put: []*model.Node{other}},
		{Put: []*model.Node{unheard, seen}},
		{Put: []*model.Node{absence}},
		{Put: []*model.Node{moved, added}},
		{Delete: []string{"manifestation/wia-uwv/added"}},
	} {
		set.Author, set.Reason, set.Time = "test", "test", time.Unix(1, 0)
		if _, err := s.Apply(t.Context(), set); err != nil {
			t.Fatal(err)
		}
		kept, anew := at(t, s, followed)
		if !reflect.DeepEqual(dynamics.Known(kept), dynamics.Known(anew)) {
			t.Errorf("after the change of %d and deletion of %d nodes the followed snapshot differs from one read anew", len(set.Put), len(set.Delete))
		}
		if !reflect.DeepEqual(casesLike(t, kept, caseID), casesLike(t, anew, caseID)) {
			t.Errorf("after the change of %d and deletion of %d nodes other cases are alike than in a snapshot read anew", len(set.Put), len(set.Delete))
		}
	}
	if now, _ := first.Case(caseID); now != before || now.Events[0].Date.Year == 1999 {
		t.Error("a snapshot changed after it was given")
	}
	last, _ := at(t, s, followed)
	c, _ := last.Case(caseID)
	if c.Events[0].Date.Year != 1999 {
		t.Error("the timeline does not begin with the event that was moved to its start")
	}
	if !c.LookedFor(bottleneck) || before.LookedFor(bottleneck) {
		t.Error("it is not known that a bottleneck was looked for and not found")
	}
}

// firstLink is the end of the id of a causal link of another case.
func firstLink(t *testing.T, s *dynamics.Snapshot) string {
	t.Helper()
	for _, c := range s.Cases() {
		if len(c.Links) > 0 && c.ID != "trajectory/wia-uwv" {
			return c.Links[0].ID[len("causal-link/"):]
		}
	}
	t.Fatal("no case has a causal link")
	return ""
}

// readAll is the snapshot of a store's newest revision.
func readAll(t testing.TB, s store.Store) (snapshot *dynamics.Snapshot, err error) {
	t.Helper()
	err = s.View(t.Context(), func(r store.Reader) error {
		snapshot, err = dynamics.ReadSnapshot(t.Context(), s.Model(), r)
		return err
	})
	return snapshot, err
}

func TestSnapshotKnowsTheDayThatHoldsNow(t *testing.T) {
	s := datasettest.Own(t)
	followed := dynamics.FollowSnapshot(s)
	before, _ := at(t, s, followed)
	set := store.ChangeSet{Author: "test", Reason: "test", Time: time.Unix(1, 0), Meta: store.Meta{"asOf": "2030-01-01"}}
	if _, err := s.Apply(t.Context(), set); err != nil {
		t.Fatal(err)
	}
	if after, _ := at(t, s, followed); after.AsOf.String() != "2030-01-01" || before.AsOf == after.AsOf || len(after.Cases()) != len(before.Cases()) {
		t.Errorf("after the change the data are of %s, before of %s", after.AsOf, before.AsOf)
	}
}
