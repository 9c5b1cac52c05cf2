package evaluate_test

import (
	"strings"
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/evaluate"
	"herstelgraaf/internal/store"
)

func TestSimilarCasesBeatSimplerWays(t *testing.T) {
	s := datasettest.Shared(t)
	descriptions, err := evaluate.Bundled()
	if err != nil || len(descriptions) != 46 {
		t.Fatalf("%d descriptions, %v", len(descriptions), err)
	}
	var got *evaluate.Result
	if err := s.View(t.Context(), func(r store.Reader) (err error) {
		got, err = evaluate.Run(t.Context(), s.Model(), r, descriptions)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, ours := range got.Paraphrases[:2] {
		for _, other := range got.Paraphrases[2:] {
			if ours.RecallAt1 <= other.RecallAt1 || ours.RecallAt3 <= other.RecallAt3 || ours.MRR <= other.MRR {
				t.Errorf("%s %+v does not beat %s %+v", ours.Name, ours.Ranking, other.Name, other.Ranking)
			}
		}
	}
	for _, other := range got.Foreign[1:4] {
		if ours := got.Foreign[0]; ours.NDCG <= other.NDCG || ours.RecallAt3 <= other.RecallAt3 {
			t.Errorf("%+v does not beat %+v", ours, other)
		}
	}
	if f1 := got.Stated.F1(); f1 < 0.7 {
		t.Errorf("bottlenecks are recognised with F1 %.3f", f1)
	}
	var table strings.Builder
	if err := got.Write(&table); err != nil || !strings.Contains(table.String(), "| similarCases | 46 |") {
		t.Errorf("the table is %s, %v", table.String(), err)
	}
}

func TestTheDescriptionsSpeakOfWhatIsThere(t *testing.T) {
	s := datasettest.Shared(t)
	descriptions, err := evaluate.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range descriptions {
		ids = append(append(append(ids, d.Case), d.States...), d.Denies...)
	}
	if err := s.View(t.Context(), func(r store.Reader) error {
		nodes, err := r.Lookup(t.Context(), ids)
		for i, n := range nodes {
			if n == nil {
				t.Errorf("there is no %s", ids[i])
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}
