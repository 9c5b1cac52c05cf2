package dynamics_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/text"
)

var everyCase = dynamics.SimilarOptions{First: 23, Weights: dynamics.DefaultWeights, Unasked: dynamics.DefaultUnasked, MinStrength: 1}

var bundledSnapshot *dynamics.Snapshot

// snapshotOf is the snapshot of the bundled data, made once: it is immutable.
func snapshotOf(t testing.TB) *dynamics.Snapshot {
	t.Helper()
	if bundledSnapshot == nil {
		snapshot, err := readAll(t, datasettest.Shared(t))
		if err != nil {
			t.Fatal(err)
		}
		bundledSnapshot = snapshot
	}
	return bundledSnapshot
}

func casesLike(t *testing.T, s *dynamics.Snapshot, id string) []dynamics.SimilarCase {
	t.Helper()
	found, err := dynamics.CasesLike(t.Context(), s, s, id, everyCase)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestAScoreIsTheSumOfItsReasons(t *testing.T) {
	s := snapshotOf(t)
	for _, c := range s.Cases() {
		for i, similar := range casesLike(t, s, c.ID) {
			sum, weights := 0.0, 0.0
			for _, r := range similar.Reasons {
				if r.Similarity <= 0 || r.Similarity > 1 || math.Abs(r.Similarity*r.Weight-r.Contribution) > 1e-12 {
					t.Errorf("%s and %s: the reason %+v does not add up", c.ID, similar.Case, r)
				}
				sum += r.Contribution
				weights += r.Weight
			}
			if math.Abs(sum-similar.Score) > 1e-12 || similar.Score > 1 || weights > 1+1e-12 {
				t.Errorf("%s and %s: score %v, reasons %v, weights %v", c.ID, similar.Case, similar.Score, sum, weights)
			}
			if i > 0 && similar.Case == c.ID {
				t.Errorf("%s is among the cases like itself", c.ID)
			}
		}
	}
}

func TestLikenessOfCasesIsSymmetric(t *testing.T) {
	s := snapshotOf(t)
	scores := map[[2]string]float64{}
	for _, c := range s.Cases() {
		for _, similar := range casesLike(t, s, c.ID) {
			scores[[2]string{c.ID, similar.Case}] = similar.Score
		}
	}
	for pair, score := range scores {
		if back := scores[[2]string{pair[1], pair[0]}]; math.Abs(back-score) > 1e-9 {
			t.Errorf("%s is like %s by %v, and back by %v", pair[0], pair[1], score, back)
		}
	}
}

func TestWhatIsAskedInFullIsFoundFirst(t *testing.T) {
	s := snapshotOf(t)
	for _, c := range s.Cases() {
		p := dynamics.Profile{Domains: map[string]float64{c.Domain: 1}, Bottlenecks: map[string]float64{}, Measures: map[string]float64{}, Complete: true}
		for _, m := range c.Manifestations {
			p.Bottlenecks[m.Bottleneck] = float64(m.Strength) / 3
		}
		for _, m := range c.Measures {
			p.Measures[m.Kind] = 1
		}
		for _, e := range c.Events {
			p.Events = append(p.Events, e.Kind)
		}
		found, err := dynamics.CasesLikeProfile(t.Context(), s, s, p, everyCase)
		if err != nil {
			t.Fatal(err)
		}
		if found[0].Case != c.ID || math.Abs(found[0].Score-1) > 1e-6 {
			t.Errorf("the profile of %s finds %s with %v", c.ID, found[0].Case, found[0].Score)
		}
	}
}

func TestFewerCasesAreTheFirstOfMore(t *testing.T) {
	s := snapshotOf(t)
	all := casesLike(t, s, "trajectory/toeslagenaffaire")
	few := everyCase
	few.First = 4
	found, err := dynamics.CasesLike(t.Context(), s, s, "trajectory/toeslagenaffaire", few)
	if err != nil || !reflect.DeepEqual(found, all[:4]) {
		t.Errorf("the first four are not those of all: %v", err)
	}
}

func TestADeniedBottleneckCountsAgainst(t *testing.T) {
	s := snapshotOf(t)
	score := func(p dynamics.Profile, id string) float64 {
		found, err := dynamics.CasesLikeProfile(t.Context(), s, s, p, everyCase)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(found, func(c dynamics.SimilarCase) bool { return c.Case == id })
		return found[at].Score
	}
	p := dynamics.Profile{Bottlenecks: map[string]float64{"bottleneck/long-waits": 1}}
	before := score(p, "trajectory/toeslagenaffaire")
	p.Denied = []string{"bottleneck/discrimination-in-selection"}
	if after := score(p, "trajectory/toeslagenaffaire"); after >= before {
		t.Errorf("denied, the score is %v; before %v", after, before)
	}
}

func TestTextsTakenOutAreNotFoundByTheirWords(t *testing.T) {
	s := snapshotOf(t)
	p := dynamics.Profile{Text: dynamics.Stems("fireworks depot exploded Roombeek", text.English)}
	found, err := dynamics.CasesLikeProfile(t.Context(), s, s, p, everyCase)
	if err != nil || len(found) == 0 || found[0].Case != "trajectory/vuurwerkramp-enschede" {
		t.Fatalf("found %v, %v", found, err)
	}
	without := s.WithoutTexts("trajectory/vuurwerkramp-enschede")
	found, err = dynamics.CasesLikeProfile(t.Context(), without, without, p, everyCase)
	if err != nil || slices.ContainsFunc(found, func(c dynamics.SimilarCase) bool { return c.Case == "trajectory/vuurwerkramp-enschede" }) {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestACaseThatIsNotThereIsTold(t *testing.T) {
	s := snapshotOf(t)
	if _, err := dynamics.CasesLike(t.Context(), s, s, "trajectory/nowhere", everyCase); fault.CodeOf(err) != fault.NotFound {
		t.Errorf("got %v, want NOT_FOUND", err)
	}
	wrong := everyCase
	wrong.Weights[dynamics.ByText] = -1
	if _, err := dynamics.CasesLike(t.Context(), s, s, "trajectory/toeslagenaffaire", wrong); fault.CodeOf(err) != fault.BadArgument {
		t.Errorf("got %v, want BAD_ARGUMENT", err)
	}
}
