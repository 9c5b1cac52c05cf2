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
	right, wrong, missed := recognise(t, sentences)
	if right < 150 || wrong > 15 || missed > 6 {
		t.Errorf("%d bottlenecks are recognised, %d wrong, %d missed; want at least 150, at most 15 and 6", right, wrong, missed)
	}
}

// Descriptions of made-up cases, written when the cues were done, each with the slugs of what it tells of; ! marks what it
// denies. docs/similar-cases.md tells the figures.
//
//go:embed testdata/descriptions.txt
var descriptions string

func TestDescriptionsOfMadeUpCasesAreRecognised(t *testing.T) {
	right, wrong, missed := recognise(t, descriptions)
	if right < 30 || wrong > 7 || missed > 9 {
		t.Errorf("%d bottlenecks are recognised, %d wrong, %d missed; want at least 30, at most 7 and 9", right, wrong, missed)
	}
}

// Descriptions with denials, by another hand than the cues. docs/similar-cases.md tells the figures.
//
//go:embed testdata/denials.txt
var denials string

func TestDescriptionsThatDenyAreRecognised(t *testing.T) {
	right, wrong, missed := recognise(t, denials)
	if right < 44 || wrong > 8 || missed > 12 {
		t.Errorf("%d bottlenecks are recognised, %d wrong, %d missed; want at least 44, at most 8 and 12", right, wrong, missed)
	}
}

func TestADomainIsToldByItsWordsUnlessOthersTellAnother(t *testing.T) {
	var known *advice.Knowledge
	datasettest.Read(t, func(m *model.Model, r store.Reader) (err error) {
		known, err = advice.ReadKnowledge(t.Context(), m, r)
		return err
	})
	for _, c := range []struct{ text, domains string }{
		{"De fabrikant sprak er niet over met de patiënten.", "public-health"},
		{"De patiënten zijn niet ingelicht. De militairen wel.", "defence"},
		{"The residents had to prove it themselves.", ""},
		{"They lost their right of residence.", "migration"},
		{"Leerlingen met een migratieachtergrond kregen een lager advies.", ""},
		{"The council wrote new rules for the occupants of the house.", ""},
	} {
		found, _ := known.Recognise(c.text)
		if len(found.Events) > 0 {
			t.Errorf("%q tells of the events %+v", c.text, found.Events)
		}
		var domains []string
		for _, d := range found.Domains {
			domains = append(domains, d.ID)
		}
		if got := strings.Join(domains, " "); got != c.domains {
			t.Errorf("%q is about %q, want %q", c.text, got, c.domains)
		}
	}
}

// recognise compares what is recognised in the texts of some lines, each after what it tells of.
func recognise(t *testing.T, lines string) (right, wrong, missed int) {
	t.Helper()
	var known *advice.Knowledge
	datasettest.Read(t, func(m *model.Model, r store.Reader) (err error) {
		known, err = advice.ReadKnowledge(t.Context(), m, r)
		return err
	})
	for line := range strings.Lines(lines) {
		slugs, text, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok {
			t.Fatalf("want slugs|text, not %q", line)
		}
		want := map[string]bool{}
		for slug := range strings.SplitSeq(slugs, ",") {
			want[slug] = slug != "none"
		}
		found, _ := known.Recognise(text)
		var told []string
		for _, m := range found.Bottlenecks {
			told = append(told, strings.TrimPrefix(m.ID, "bottleneck/"))
		}
		for _, m := range found.Denied {
			if slug := "!" + strings.TrimPrefix(m.ID, "bottleneck/"); want[slug] {
				told = append(told, slug)
			}
		}
		for _, slug := range told {
			if !want[slug] {
				wrong++
				t.Logf("%q is also taken for %s", text, slug)
				continue
			}
			right++
			delete(want, slug)
		}
		for _, m := range found.Denied {
			if slug := strings.TrimPrefix(m.ID, "bottleneck/"); want[slug] {
				wrong++
				t.Logf("%q is taken to deny %s", text, slug)
			}
		}
		for slug, missing := range want {
			if missing {
				missed++
				t.Logf("%q is not taken for %s", text, slug)
			}
		}
	}
	return right, wrong, missed
}
