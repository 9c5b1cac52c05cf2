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

func TestADescriptionThatCannotBeScoredIsRefused(t *testing.T) {
	s := datasettest.Shared(t)
	for file, want := range map[string]string{
		"[]": "there is no description",
		"- {case: trajectory/wia-uwv, nl: {tekst: Fouten.}}":                                                        `"trajectory/wia-uwv" has no text`,
		"- {case: trajectory/wia, nl: {text: Fouten.}}":                                                             `"trajectory/wia"`,
		"- {case: trajectory/wia-uwv, nl: {text: Fouten., states: [waits]}}":                                        `"bottleneck/waits"`,
		"- {case: trajectory/wia-uwv, en: {text: Mistakes., denies: [bottleneck/waits]}}":                           `"bottleneck/waits"`,
		"- {case: trajectory/wia-uwv, en: {text: Mistakes., states: [bottleneck/long-waits, it-and-data-failing]}}": "",
	} {
		descriptions, err := evaluate.ParseDescriptions([]byte(file))
		if err == nil {
			err = s.View(t.Context(), func(r store.Reader) error {
				_, err := evaluate.Run(t.Context(), s.Model(), r, descriptions)
				return err
			})
		}
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", file, err, want)
		}
	}
}
