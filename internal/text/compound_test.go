package text_test

import (
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/text"
)

func TestCompoundsAreFoundByTheirParts(t *testing.T) {
	a := text.NewAnalyzer("olie")
	for compound, parts := range map[string]string{
		"hersteloperatie":            "herstel operatie",
		"hersteloperaties":           "herstel operatie",
		"toeslagenaffaire":           "toeslag affaire",
		"kinderopvangtoeslagaffaire": "kind opvang toeslag affaire",
		"aardbevingsschade":          "aard beving schade",
		"bezwaarschriftencommissie":  "bezwaar schrift commissie",
		"schadevergoedingsregeling":  "schade vergoeding regeling",
		"herstelregelingen":          "herstel regeling",
		"signalenregister":           "signaal register",
		"enquêtecommissie":           "enquete commissie",
		"vuurwerkramp":               "vuurwerk ramp",
		"oliewinning":                "olie winning",
		"ouderraad":                  "ouder raad",
		"toeslagenherstelwet":        "toeslag herstel wet",
		"rechtshulp":                 "recht hulp",
		"toezichthouders":            "toezicht houder",
		"miljardenoperatie":          "miljard operatie",
		"mensenrechten":              "mens recht",
		"ministerie":                 "",
		"verantwoordelijkheid":       "",
		"herstel":                    "",
		"onderzoek":                  "",
		"voorbeeld":                  "",
	} {
		var want []string
		for _, p := range strings.Fields(parts) {
			want = append(want, a.Word(p).Stem(text.Dutch))
		}
		if got := a.Word(text.Fold(compound)).Parts(); !slices.Equal(got, want) {
			t.Errorf("%s has parts %q, want %q", compound, got, want)
		}
	}
}
