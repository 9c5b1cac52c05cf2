package recognise_test

import (
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/recognise"
	"herstelgraaf/internal/text"
)

func subjects() []recognise.Subject {
	label := func(nl, en string) []recognise.Text {
		return []recognise.Text{{Lang: text.Dutch, Text: nl}, {Lang: text.English, Text: en}}
	}
	return []recognise.Subject{
		{ID: "bottleneck/signals-ignored", Labels: label("Signalen blijven liggen", "Signals are not acted on")},
		{ID: "bottleneck/long-waits", Labels: label("Lange wachttijden", "Long waits")},
		{ID: "bottleneck/discrimination-in-selection", Labels: label("Discriminatie in selectie", "Discrimination in selection")},
		{ID: "bottleneck/fragmented-execution", Labels: label("Versnipperde uitvoering", "Fragmented execution")},
		{ID: "bottleneck/parliament-underinformed", Labels: label("Parlement onvolledig geïnformeerd", "Parliament not fully informed")},
		{ID: "bottleneck/oversight-fails", Labels: label("Toezicht en checks falen", "Oversight and checks fail")},
		{ID: "bottleneck/support-lacking", Labels: label("Te weinig steun", "Too little support")},
		{ID: "bottleneck/without-cues", Labels: label("Verdwaalde koffers", "Lost luggage"), About: []recognise.Text{
			{Lang: text.English, Text: "Suitcases of travellers end up at another airport."},
		}},
		{ID: "bottleneck/not-told-by-its-name", Labels: label("Niet zonder", "Without them")},
	}
}

func TestWhatATextTellsOf(t *testing.T) {
	r := recognise.New(text.NewAnalyzer(), subjects())
	for _, c := range []struct{ text, told, denied string }{
		{"De signalen werden jarenlang genegeerd.", "signals-ignored", ""},
		{"De signalen werden niet genegeerd.", "", "signals-ignored"},
		{"Medewerkers waarschuwen, maar er gebeurt niets.", "signals-ignored", ""},
		{"Warnings were brushed aside.", "signals-ignored", ""},
		{"The warnings were not ignored.", "", "signals-ignored"},
		{"Er waren geen lange wachttijden.", "", "long-waits"},
		{"Lange wachttijden waren er niet.", "", "long-waits"},
		{"Van discriminatie was geen sprake.", "", "discrimination-in-selection"},
		{"Niet alleen wachten mensen twee jaar, ook is er discriminatie.", "long-waits discrimination-in-selection", ""},
		{"De regeling telt vier loketten, mensen wachten twee jaar.", "fragmented-execution long-waits", ""},
		{"People had to wait for years, but nobody was discriminated against.", "long-waits", "discrimination-in-selection"},
		{"Er is geen discriminatie en mensen wachten jaren.", "long-waits", "discrimination-in-selection"},
		{"De klachten werden serieus genomen.", "", "signals-ignored"},
		{"De klachten werden niet serieus genomen.", "signals-ignored", ""},
		{"The half-hearted red-flag memo was waved aside.", "signals-ignored", ""},
		{"Everyone was paid within two weeks.", "", "long-waits"},
		{"Our suitcases and lost luggage came last.", "without-cues", ""},
		{"They complained, and nothing happened for years because nobody was in charge.", "signals-ignored", ""},
		{"De klachten, zo bleek, werden niet genegeerd.", "", "signals-ignored"},
		{"Er werd gewaarschuwd voor iets wat niet kon, maar niemand luisterde.", "signals-ignored", ""},
		{"Nobody listened to the complaints.", "signals-ignored", ""},
		{"No one listened to the complaints.", "signals-ignored", ""},
		{"The red-flag memo about the labor office's organization was waved aside.", "signals-ignored", ""},
		{"De waarschuwingen werden geenszins genegeerd.", "", "signals-ignored"},
		{"Het was niet minder dan discriminatie.", "discrimination-in-selection", ""},
		{"No warnings were ignored.", "", "signals-ignored"},
		{"Warnings were given, but nothing was done.", "signals-ignored", ""},
		{"De Kamer kreeg de notitie niet te zien.", "parliament-underinformed", ""},
		{"De Kamer kreeg de notitie op tijd te zien.", "", ""},
		{"Parliament was informed at every step.", "", "parliament-underinformed"},
		{"Staff warned the director, who did nothing for two years.", "signals-ignored", ""},
		{"Leerkrachten kregen te horen dat zij zich er niet mee moesten bemoeien.", "signals-ignored", ""},
		{"The inspectorate never looked at the room.", "oversight-fails", ""},
		{"The inspectorate looked at the room every month.", "", ""},
		{"De inspectie keek elke maand in de ruimte.", "", ""},
		{"The inspectorate looked away.", "oversight-fails", ""},
		{"Er was geen tekort aan rechtshulp.", "", "support-lacking"},
		{"Er was geen rechtshulp.", "support-lacking", ""},
		{"They went without, zonder meer.", "", ""},
		{"De zon schijnt.", "", ""},
		{"", "", ""},
	} {
		var told, denied []string
		for _, m := range r.Recognise(c.text) {
			slug := strings.TrimPrefix(m.ID, "bottleneck/")
			if m.Denied {
				denied = append(denied, slug)
			} else {
				told = append(told, slug)
			}
			if m.Confidence <= 0 || m.Confidence > 1 || len(m.Because) == 0 {
				t.Errorf("%q: the mention %+v has no confidence or no reason", c.text, m)
			}
		}
		for what, pair := range map[string][2][]string{"tells of": {told, strings.Fields(c.told)}, "denies": {denied, strings.Fields(c.denied)}} {
			got, want := pair[0], pair[1]
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%q %s %v, want %v", c.text, what, got, want)
			}
		}
	}
}

func TestOfTwoThatAreEasilyConfusedWordsTellOfTheOneThatTheyFitBetter(t *testing.T) {
	label := func(s string) []recognise.Text { return []recognise.Text{{Lang: text.English, Text: s}} }
	r := recognise.New(text.NewAnalyzer(), []recognise.Subject{
		{ID: "boats", Labels: label("leaking boats")},
		{ID: "harbour-boats", Labels: label("leaking harbour boats"), Unlike: []string{"boats"}},
		{ID: "other-boats", Labels: label("leaking boats")},
	})
	for _, c := range []struct{ text, told, insteadOf string }{
		{"There were leaking boats.", "boats other-boats", ""},
		{"There were leaking harbour boats.", "harbour-boats other-boats", "boats"},
		{"There were leaking harbour boats. And the boats were leaking.", "boats harbour-boats other-boats", "boats"},
	} {
		var told, insteadOf []string
		for _, m := range r.Recognise(c.text) {
			told, insteadOf = append(told, m.ID), append(insteadOf, m.InsteadOf...)
		}
		slices.Sort(told)
		if !slices.Equal(told, strings.Fields(c.told)) || !slices.Equal(insteadOf, strings.Fields(c.insteadOf)) {
			t.Errorf("%q tells of %v instead of %v, want %s instead of %s", c.text, told, insteadOf, c.told, c.insteadOf)
		}
	}
}

func TestReasonsAreWordsOfTheText(t *testing.T) {
	r := recognise.New(text.NewAnalyzer(), subjects())
	const s = "Klachten over Wachttijden werden, zo bleek later, door niemand opgepakt; mensen wachtten jaren."
	for _, m := range r.Recognise(s) {
		for _, because := range m.Because {
			for part := range strings.SplitSeq(because, " … ") {
				if !strings.Contains(s, part) {
					t.Errorf("%q does not stand in the text", part)
				}
			}
		}
	}
}

func TestTheOrderOfSubjectsDoesNotMatter(t *testing.T) {
	list := subjects()
	const s = "Signalen bleven liggen, mensen wachten jaren en moesten langs vier loketten."
	want := recognise.New(text.NewAnalyzer(), list).Recognise(s)
	slices.Reverse(list)
	got := recognise.New(text.NewAnalyzer(), list).Recognise(s)
	if len(want) != 3 || !slices.EqualFunc(got, want, func(a, b recognise.Mention) bool { return a.ID == b.ID && a.Confidence == b.Confidence }) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func FuzzRecognise(f *testing.F) {
	r := recognise.New(text.NewAnalyzer(), subjects())
	for _, s := range []string{"De signalen werden niet genegeerd.", "geen geen geen sprake", "no one", "\xff niet", "a.b,c", strings.Repeat("wachten jaren niet ", 30)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range r.Recognise(s) {
			if m.Confidence <= 0 || m.Confidence > 1 || m.At < 0 || m.At > len(s) {
				t.Fatalf("%q gives %+v", s, m)
			}
		}
	})
}

func BenchmarkRecogniseLongText(b *testing.B) {
	r := recognise.New(text.NewAnalyzer(), subjects())
	s := strings.Repeat("mensen wachten jaren niet op geen antwoord en de signalen werden niet genegeerd ", 250)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		r.Recognise(s)
	}
}
