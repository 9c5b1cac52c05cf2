package graph_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"herstelgraaf/internal/fault"
)

func TestAdviceIsSilentWhereNoCaseIsNear(t *testing.T) {
	var got struct {
		Advice struct {
			Similar, WatchFor, NextEvents, Recommendations, Measures, Comparisons []any
			Markdown                                                              string
		}
	}
	if errs := ask(t, bundled(t), `{advice(like: {text: "Bak de ui glazig in de boter en laat de tomaten een half uur sudderen."}) {
		similar {score} watchFor {seenIn} nextEvents {share} recommendations {id} measures {seenIn} comparisons {id} markdown}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	a := got.Advice
	if len(a.Similar)+len(a.WatchFor)+len(a.NextEvents)+len(a.Recommendations)+len(a.Measures)+len(a.Comparisons) > 0 {
		t.Errorf("a recipe is like %+v", a)
	}
	if !strings.Contains(a.Markdown, "Geen zaak lijkt er genoeg op") {
		t.Errorf("the advice does not say that it knows nothing: %s", a.Markdown)
	}
}

func TestAdviceNumbersTheSourcesThatItCites(t *testing.T) {
	var got struct{ Advice struct{ NL, EN string } }
	if errs := ask(t, bundled(t), `{advice(like: {text: "Signalen werden jarenlang genegeerd en mensen moeten zelf bewijzen wat hun schade is."}) {nl: markdown en: markdown(lang: EN)}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	for lang, text := range map[string]string{"## Bronnen": got.Advice.NL, "## Sources": got.Advice.EN} {
		body, sources, found := strings.Cut(text, lang)
		if !found || !strings.Contains(body, "[1]") || !strings.Contains(sources, "\n1. ") || !strings.Contains(sources, "<http") {
			t.Errorf("%s: there are no numbered sources", lang)
		}
	}
}

func TestAdviceShowsTheWordsForAllThatItRecognised(t *testing.T) {
	type words struct {
		Part, Value string
		Words       []string
	}
	var got struct {
		Advice struct {
			Markdown   string
			Recognised struct{ Because []words }
		}
	}
	if errs := ask(t, bundled(t), `{advice(like: {text: "Patients in England were given no apology. They complained to a journalist, and a lump sum was paid."}) {markdown(lang: EN) recognised {because {part value words}}}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	because := []words{{"DOMAIN", "PUBLIC_HEALTH", []string{"Patients"}}, {"COUNTRY", "GB", []string{"England"}}, {"EVENT", "SIGNAL", []string{"complained"}}, {"EVENT", "MEDIA_EXPOSURE", []string{"journalist"}},
		{"MEASURE", "LUMP_SUM", []string{"lump sum"}}, {"TERM", "term/excuses", []string{"apology"}}, {"TERM", "term/forfaitair-bedrag", []string{"lump sum"}}}
	if !reflect.DeepEqual(got.Advice.Recognised.Because, because) {
		t.Errorf("it tells the words %v; want %v", got.Advice.Recognised.Because, because)
	}
	for _, want := range []string{"- Domain: Public health (“Patients”)", "- Country: GB (“England”)", "Media exposure (“journalist”)", "- Measures: Lump sum (“lump sum”)"} {
		if !strings.Contains(got.Advice.Markdown, want) {
			t.Errorf("the advice does not have %q: %.800s", want, got.Advice.Markdown)
		}
	}
}

func TestHowCommonABottleneckIsIsCountedOverAllCases(t *testing.T) {
	var got struct {
		Advice struct {
			WatchFor   []struct{ SeenInAll, All int }
			Population struct{ CasesWithData int }
		}
		Population struct{ CasesWithData int }
	}
	if errs := ask(t, bundled(t), `{advice(like: {case: "trajectory/wia-uwv"}, where: {country: {eq: "GB"}}) {watchFor {seenInAll all} population {casesWithData}} population(of: BOTTLENECKS) {casesWithData}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	if got.Advice.Population.CasesWithData >= got.Population.CasesWithData || len(got.Advice.WatchFor) == 0 {
		t.Fatalf("got %+v", got)
	}
	for _, w := range got.Advice.WatchFor {
		if w.All != got.Population.CasesWithData {
			t.Errorf("%+v is counted over %d cases, not over all %d", w, w.All, got.Population.CasesWithData)
		}
	}
}

func TestAdviceFromOneCaseSaysSo(t *testing.T) {
	var got struct{ Advice struct{ Markdown string } }
	if errs := ask(t, bundled(t), `{advice(like: {case: "trajectory/wia-uwv"}, first: 1) {markdown}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	if !strings.Contains(got.Advice.Markdown, "op 1 vergelijkbare zaak uit") {
		t.Errorf("the advice begins %.300s", got.Advice.Markdown)
	}
}

func TestWhatATextDeniesIsTold(t *testing.T) {
	var got struct {
		Advice struct {
			Recognised struct {
				Bottlenecks, Denied []struct {
					Node    struct{ ID string }
					Because []string
				}
			}
		}
	}
	if errs := ask(t, bundled(t), `{advice(like: {text: "De signalen werden niet genegeerd, maar mensen wachtten jaren."}) {recognised {bottlenecks {node {id} because} denied {node {id} because}}}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	r := got.Advice.Recognised
	if len(r.Bottlenecks) != 1 || r.Bottlenecks[0].Node.ID != "bottleneck/long-waits" || len(r.Denied) != 1 || r.Denied[0].Node.ID != "bottleneck/signals-ignored" {
		t.Errorf("recognised %+v", r)
	}
}

func TestExactlyOneThingIsAskedFor(t *testing.T) {
	for document, want := range map[string]fault.Code{
		`{similarCases(like: {}) {score}}`:                                                         fault.BadArgument,
		`{similarCases(like: {text: " "}) {score}}`:                                                fault.BadArgument,
		`{similarCases(like: {case: "trajectory/wia-uwv", text: "wachten"}) {score}}`:              fault.BadArgument,
		`{similarCases(like: {profile: {country: "NL"}}) {score}}`:                                 fault.BadArgument,
		`{similarCases(like: {case: "trajectory/wia-uw"}) {score}}`:                                fault.NotFound,
		`{similarCases(like: {profile: {bottlenecks: ["bottleneck/long-wait"]}}) {score}}`:         fault.NotFound,
		`{compareCases(ids: ["trajectory/wia-uwv"]) {rows {aspect}}}`:                              fault.BadArgument,
		`{compareCases(ids: ["trajectory/wia-uwv", "bottleneck/long-waits"]) {rows {aspect}}}`:     fault.BadArgument,
		`{similarCases(like: {case: "bottleneck/long-waits"}) {score}}`:                            fault.BadArgument,
		`{paths(from: "trajectory/wia-uwv", to: "actor/uw") {length}}`:                             fault.NotFound,
		`{paths(from: "trajectory/wia-uwv", to: "foreign-case/windrush", maxLength: 50) {length}}`: fault.BadArgument,
		`{caseClusters(resolution: 0) {modularity}}`:                                               fault.BadArgument,
	} {
		var got any
		if errs := ask(t, bundled(t), document, &got); len(errs) != 1 || fault.CodeOf(errs[0]) != want {
			t.Errorf("%s gives %v, want one %s", document, errs, want)
		}
	}
}

func TestAnUnknownIDNamesThoseThatResembleIt(t *testing.T) {
	for _, document := range []string{
		`{similarCases(like: {profile: {bottlenecks: ["bottleneck/long-wait"]}}) {score}}`,
		`{truthTable(conditions: ["bottleneck/signals-ignored"], outcome: "bottleneck/long-wait") {rows {present}}}`,
	} {
		var got any
		errs := ask(t, bundled(t), document, &got)
		if len(errs) != 1 || !strings.Contains(errs[0].Message, "bottleneck/long-waits") {
			t.Errorf("%s: got %v", document, errs)
		}
	}
}

func TestAnArgumentThatIsWrongIsToldWithWhatWouldBeRight(t *testing.T) {
	like := `like: {case: "trajectory/wia-uwv"}`
	for document, want := range map[string]string{
		`{similarCases(` + like + `, weights: {events: -1}) {score}}`:                                                                                  `"weights.events" is -1: want a number from 0`,
		`{similarCases(` + like + `, weights: {bottlenecks: 0, domain: 0, country: 0, events: 0, roles: 0, measures: 0, groups: 0, text: 0}) {score}}`: `at least one above 0`,
		`{similarCases(like: {profile: {domain: HOUSING, country: "nl"}}) {score}}`:                                                                    `want an ISO 3166-1 alpha-2 code`,
		`{similarCases(like: {profile: {bottlenecks: ["bottleneck/long-waits"], absent: ["bottleneck/long-waits"]}}) {score}}`:                         `"profile.absent" is "bottleneck/long-waits"`,
		`{similarCases(like: {profile: {text: "` + strings.Repeat("w ", 10_001) + `"}}) {score}}`:                                                      `give at most 20000 characters`,
		`{truthTable(conditions: ["bottleneck/long-waits"], outcome: "trajectory/wia-uwv") {rows {present}}}`:                                          `of another kind`,
		`{recurringPatterns(samples: 0) {caseCount}}`:                                                                                                  `"samples" is 0: want a whole number from 1 to 9999`,
	} {
		var got any
		errs := ask(t, bundled(t), document, &got)
		if len(errs) != 1 || fault.CodeOf(errs[0]) != fault.BadArgument || !strings.Contains(errs[0].Message, want) {
			t.Errorf("%.100s: got %v, want %q", document, errs, want)
		}
	}
}

func TestScoresAddUpAsShown(t *testing.T) {
	var got struct {
		SimilarCases []struct {
			Case    struct{ ID string }
			Score   float64
			Reasons []struct{ Similarity, Weight, Contribution float64 }

			Population struct{ Cases, CasesWithData int }
		}
	}
	if errs := ask(t, bundled(t), `{similarCases(like: {case: "foreign-case/windrush"}, first: 22, where: {country: {eq: "NL"}}) {case {id} score reasons {similarity weight contribution} population {cases casesWithData}}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	if len(got.SimilarCases) != 15 {
		t.Fatalf("there are %d Dutch cases", len(got.SimilarCases))
	}
	for _, c := range got.SimilarCases {
		if c.Population.Cases != 15 || c.Population.CasesWithData != 15 {
			t.Errorf("%s was looked for among %+v", c.Case.ID, c.Population)
		}
		sum := 0.0
		for _, r := range c.Reasons {
			sum += r.Contribution
			if math.Abs(r.Similarity*r.Weight-r.Contribution) > 1e-9 {
				t.Errorf("%s: %+v does not add up", c.Case.ID, r)
			}
		}
		if math.Abs(sum-c.Score) > 1e-9 {
			t.Errorf("%s: the reasons add up to %v, the score is %v", c.Case.ID, sum, c.Score)
		}
	}
}
