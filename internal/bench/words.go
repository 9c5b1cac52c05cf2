package bench

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"herstelgraaf/internal/model"
)

// pair is a phrase in both languages.
type pair struct{ nl, en string }

// Nouns are made of a first and a last part, in Dutch as one compound: 60 by 40 of them.
var (
	firstParts = []pair{
		{"toeslag", "allowance"}, {"herstel", "recovery"}, {"schade", "damage"}, {"zorg", "care"}, {"jeugd", "youth"},
		{"woning", "housing"}, {"belasting", "tax"}, {"pensioen", "pension"}, {"uitkering", "benefit"}, {"gemeente", "municipal"},
		{"aardbeving", "earthquake"}, {"water", "flood"}, {"vergunning", "permit"}, {"onderwijs", "school"}, {"studie", "student"},
		{"inkomen", "income"}, {"gezin", "family"}, {"asiel", "asylum"}, {"adoptie", "adoption"}, {"defensie", "defence"},
		{"straf", "penalty"}, {"boete", "fine"}, {"fraude", "fraud"}, {"schuld", "debt"}, {"huur", "rent"},
		{"werk", "labour"}, {"ziekte", "illness"}, {"keuring", "assessment"}, {"dossier", "file"}, {"archief", "archive"},
		{"privacy", "privacy"}, {"algoritme", "algorithm"}, {"risico", "risk"}, {"toezicht", "oversight"}, {"klacht", "complaint"},
		{"bezwaar", "objection"}, {"beroep", "appeal"}, {"rechter", "court"}, {"kamer", "parliamentary"}, {"onderzoek", "inquiry"},
		{"advies", "advisory"}, {"budget", "budget"}, {"subsidie", "subsidy"}, {"loket", "counter"}, {"digitaal", "digital"},
		{"regio", "regional"}, {"kust", "coastal"}, {"spoor", "rail"}, {"tunnel", "tunnel"}, {"haven", "harbour"},
		{"landbouw", "farm"}, {"stikstof", "nitrogen"}, {"geluid", "noise"}, {"bodem", "soil"}, {"mijn", "mining"},
		{"energie", "energy"}, {"veteranen", "veterans"}, {"vaccin", "vaccine"}, {"bloed", "blood"}, {"post", "postal"},
	}
	lastParts = []pair{
		{"regeling", "scheme"}, {"dienst", "service"}, {"commissie", "committee"}, {"team", "team"}, {"bureau", "bureau"},
		{"aanvraag", "application"}, {"besluit", "decision"}, {"termijn", "deadline"}, {"brief", "letter"}, {"gesprek", "conversation"},
		{"meting", "measurement"}, {"lijst", "list"}, {"systeem", "system"}, {"controle", "check"}, {"procedure", "procedure"},
		{"vergoeding", "compensation"}, {"bedrag", "amount"}, {"kosten", "costs"}, {"norm", "standard"}, {"wet", "act"},
		{"plan", "plan"}, {"rapport", "report"}, {"signaal", "signal"}, {"melding", "notice"}, {"fonds", "fund"},
		{"beleid", "policy"}, {"register", "register"}, {"portaal", "portal"}, {"toets", "test"}, {"opdracht", "assignment"},
		{"kader", "framework"}, {"punt", "point"}, {"raad", "council"}, {"huis", "house"}, {"coach", "coach"},
		{"ronde", "round"}, {"pilot", "pilot"}, {"audit", "audit"}, {"panel", "panel"}, {"proef", "trial"},
	}
	verbs = []pair{
		{"bleef liggen bij", "was left lying at"}, {"week af van", "departed from"}, {"leidde tot", "led to"},
		{"kwam te laat voor", "came too late for"}, {"sloot niet aan op", "did not fit"}, {"verwees naar", "referred to"},
		{"hield geen rekening met", "took no account of"}, {"vertraagde", "delayed"}, {"verving", "replaced"},
		{"botste met", "clashed with"}, {"steunde op", "rested on"}, {"negeerde", "ignored"}, {"herhaalde", "repeated"},
		{"stelde vragen over", "asked questions about"}, {"vroeg bewijs van", "asked for proof of"}, {"beperkte", "limited"},
		{"maakte geen gebruik van", "made no use of"}, {"wachtte op", "waited for"}, {"kende", "knew"}, {"trof", "hit"},
	}
	tails = []pair{
		{"zonder dat mensen het wisten", "without people knowing"}, {"tot na de zomer", "until after the summer"},
		{"in vier van de tien gevallen", "in four cases out of ten"}, {"ondanks eerdere waarschuwingen", "in spite of earlier warnings"},
		{"en niemand voelde zich eigenaar", "and nobody felt responsible"}, {"terwijl de wachttijd opliep", "while waiting times grew"},
		{"volgens de ombudsman", "according to the ombudsman"}, {"voor wie geen hulp had", "for those without help"},
		{"zoals medewerkers hadden gemeld", "as staff had reported"}, {"zonder uitleg vooraf", "without explanation beforehand"},
		{"maar de cijfers ontbraken", "but the figures were missing"}, {"na een motie in de Kamer", "after a motion in parliament"},
		{"op drie plaatsen tegelijk", "in three places at once"}, {"en dat bleef jaren zo", "and it stayed so for years"},
		{"met grote verschillen tussen gemeenten", "with large differences between municipalities"},
		{"waardoor bezwaren zich opstapelden", "so that objections piled up"},
	}
)

// prose makes texts in both languages from one source of randomness. How often words come is Zipf-distributed, as in
// language.
type prose struct {
	random *rand.Rand
	first  zipf
	last   zipf
}

func newProse(random *rand.Rand) *prose {
	return &prose{random, newZipf(len(firstParts)), newZipf(len(lastParts))}
}

// noun is a compound with its translation.
func (p *prose) noun() pair {
	first, last := firstParts[p.first.next(p.random)], lastParts[p.last.next(p.random)]
	return pair{first.nl + last.nl, first.en + " " + last.en}
}

// name is a title of two nouns.
func (p *prose) name() model.Text {
	a, b := p.noun(), p.noun()
	return pair{a.nl + " en " + b.nl, a.en + " and " + b.en}.title()
}

func (p pair) title() model.Text { return model.Text{NL: capital(p.nl), EN: capital(p.en)} }

// text is one sentence or more, of at least least and about most bytes in Dutch.
func (p *prose) text(least, most int) model.Text {
	want := least + p.random.IntN(most-least)
	var nl, en strings.Builder
	for nl.Len() < want {
		if nl.Len() > 0 {
			nl.WriteByte(' ')
			en.WriteByte(' ')
		}
		a, verb, b := p.noun(), verbs[p.random.IntN(len(verbs))], p.noun()
		nl.WriteString("De " + a.nl + " " + verb.nl + " de " + b.nl)
		en.WriteString("The " + a.en + " " + verb.en + " the " + b.en)
		if nl.Len() < want {
			tail := tails[p.random.IntN(len(tails))]
			nl.WriteString(" " + tail.nl)
			en.WriteString(" " + tail.en)
		}
		nl.WriteByte('.')
		en.WriteByte('.')
	}
	return model.Text{NL: nl.String(), EN: en.String()}
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
