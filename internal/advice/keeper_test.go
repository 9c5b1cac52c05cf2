package advice_test

import (
	"testing"
	"time"

	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// rename gives a node another name or text.
func rename(t *testing.T, s store.Store, id, property string, to model.Text) {
	t.Helper()
	var n model.Node
	if err := s.View(t.Context(), func(r store.Reader) error {
		found, err := r.Lookup(t.Context(), []string{id})
		if err == nil {
			n = *found[0]
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	n.Values = append([]model.Value{}, n.Values...)
	n.Values[n.Kind.Property(property).Index] = to
	if _, err := s.Apply(t.Context(), store.ChangeSet{Author: "test", Reason: "test", Time: time.Unix(1, 0), Put: []*model.Node{&n}}); err != nil {
		t.Fatal(err)
	}
}

func TestTextsAreRecognisedByTheNewestNames(t *testing.T) {
	s := datasettest.Own(t)
	keeper := advice.NewKeeper(s)
	known := func() (k *advice.Knowledge) {
		if err := s.View(t.Context(), func(r store.Reader) (err error) {
			k, err = keeper.At(t.Context(), r)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return k
	}
	const sentence = "Het gaat om knoestige wisselwachters."
	first := known()
	if r, _ := first.Recognise(sentence); len(r.Bottlenecks) > 0 {
		t.Fatalf("recognised %+v", r.Bottlenecks)
	}
	rename(t, s, "trajectory/wia-uwv", "name", model.Text{NL: "Anders", EN: "Otherwise"})
	if known() != first {
		t.Error("what does not matter makes it read anew")
	}
	rename(t, s, "bottleneck/long-waits", "name", model.Text{NL: "Knoestige wisselwachters", EN: "Gnarled signalmen"})
	if r, _ := known().Recognise(sentence); len(r.Bottlenecks) != 1 || r.Bottlenecks[0].ID != "bottleneck/long-waits" {
		t.Errorf("recognised %+v", r.Bottlenecks)
	}
}
