package advice_test

import (
	_ "embed"
	"strings"
	"testing"

	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Plain sentences of made-up cases, each with the slug of the bottleneck that it tells of, or none.
//
//go:embed testdata/sentences.txt
var sentences string

// Texts about something else: recipes, a match, the weather, a company's figures.
//
//go:embed testdata/elsewhere.txt
var elsewhere string

func TestATextAboutSomethingElseGivesNoAdvice(t *testing.T) {
	datasettest.Read(t, func(m *model.Model, r store.Reader) error {
		known, err := advice.ReadKnowledge(t.Context(), m, r)
		if err != nil {
			return err
		}
		snapshot, err := dynamics.ReadSnapshot(t.Context(), m, r)
		if err != nil {
			return err
		}
		o := dynamics.SimilarOptions{First: 1, Weights: dynamics.DefaultWeights, Unasked: dynamics.DefaultUnasked, MinScore: advice.NearEnough, MinStrength: 1}
		for line := range strings.Lines(elsewhere) {
			asked, err := advice.Ask(snapshot, known, advice.Like{Text: line})
			if err != nil {
				return err
			}
			found, err := asked.Similar(t.Context(), snapshot, snapshot, o)
			if err != nil {
				return err
			}
			if len(found) > 0 {
				t.Errorf("%q is taken to be like %s (%.2f)", line, found[0].Case, found[0].Score)
			}
		}
		return nil
	})
}

func TestPlainSentencesTellOfTheirBottleneck(t *testing.T) {
	var known *advice.Knowledge
	datasettest.Read(t, func(m *model.Model, r store.Reader) (err error) {
		known, err = advice.ReadKnowledge(t.Context(), m, r)
		return err
	})
	right, wrong, missed := 0, 0, 0
	for line := range strings.Lines(sentences) {
		slug, sentence, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok {
			t.Fatalf("want slug|sentence, not %q", line)
		}
		found := slug == "none"
		recognised, _ := known.Recognise(sentence)
		for _, m := range recognised.Bottlenecks {
			if m.ID == "bottleneck/"+slug {
				found = true
				right++
				continue
			}
			wrong++
			t.Logf("%q is also taken for %s by %q", sentence, m.ID, m.Because)
		}
		if !found {
			missed++
			t.Logf("%q is not taken for %s", sentence, slug)
		}
	}
	if right < 150 || missed > 6 || wrong > 15 {
		t.Errorf("%d bottlenecks are recognised, %d missed, %d wrong; want at least 150, at most 6 and 15", right, missed, wrong)
	}
}
