package text_test

import (
	"strings"
	"testing"

	"herstelgraaf/internal/text"
)

// Each line holds forms of one word.
const dutchForms = `
genegeerd genegeerde negeren negeert negeerde negeer
signaal signalen
gesignaleerd signaleren signaleerde
herstel herstellen hersteld herstelde herstelt
operatie operaties
commissie commissies
regeling regelingen
toeslag toeslagen
betaald betalen betaling betaalt betaalde betalingen
vertraagd vertraging vertragen vertraagde
beloofd beloofde beloven belooft
gebouwd bouwen bouwde
beschuldigd beschuldigen
gemeld melden
melding meldingen
gemeente gemeenten gemeentes
besluit besluiten besloten
schade schades
overheid overheden
gedupeerde gedupeerden
uitgesteld uitstellen uitstel
uitgevoerd uitvoering uitvoeren
afgewezen afwijzen afwijzing
afgehandeld afhandelen afhandeling
gesproken spreken
gebleken blijken blijkt
onderzoek onderzoeken onderzocht
geïnformeerd informeren
erkend erkennen erkenning erkent
verbeterd verbeteren verbetering
gebruikt gebruiken gebruik
gebeurd gebeuren
bedrijf bedrijven
brief brieven
ministerie ministeries
mens mensen
kind kinderen
lid leden
overheid overheden
aangekondigd aankondigen
getroffen treffen
kwijtgescholden kwijtschelden kwijtschelding
geschreven schrijven schrijft
gebleven blijven
verwezen verwijzen verwijzing
gevonden vinden
genomen nemen
geboden bieden
gebonden binden
gebroken breken
gebracht brengen
gedacht denken
gedaan doen
gegaan gaan
afgegeven afgeven
gegrepen grijpen
geheven heffen
geholpen helpen
gekeken kijken
gekocht kopen
gekomen komen
gekregen krijgen
geleden lijden
gelogen liegen
geschoven schuiven
geschoten schieten
gesloten sluiten
gestorven sterven
getrokken trekken
gewezen wijzen
herwonnen herwinnen
gezien zien
gezocht zoeken
gezwegen zwijgen
gezworen zweren
gestaan staan
falen falend falende faalt
uithuisplaatsing uithuisgeplaatst uithuisgeplaatste
vriend vrienden
gecompenseerd compenseren compenseert
`

// Each line holds words that must stay apart.
const dutchApart = `
gemeente gemeen
geweld wel
gebied bied
geld gel
herstel stel
advies advertentie
beleid belofte
duizend duim
weekend week
signaal sigaar
`

const englishForms = `
ignored ignore ignoring
signals signal
recovery recoveries
damages damage
`

func TestFormsOfOneWordFindEachOther(t *testing.T) {
	a := text.NewAnalyzer()
	for _, c := range []struct {
		lang  text.Lang
		lines string
	}{{text.Dutch, dutchForms}, {text.English, englishForms}} {
		for line := range strings.Lines(c.lines) {
			words := strings.Fields(line)
			for _, w := range words {
				want, got := a.Word(text.Fold(words[0])).Stem(c.lang), a.Word(text.Fold(w)).Stem(c.lang)
				if got != want {
					t.Errorf("%s has stem %q, %s has %q", words[0], want, w, got)
				}
			}
		}
	}
}

func TestDifferentWordsStayApart(t *testing.T) {
	a := text.NewAnalyzer()
	for line := range strings.Lines(dutchApart) {
		words := strings.Fields(line)
		for i := 1; i < len(words); i++ {
			if a.Word(words[0]).Stem(text.Dutch) == a.Word(words[i]).Stem(text.Dutch) {
				t.Errorf("%s and %s have one stem, %q", words[0], words[i], a.Word(words[0]).Stem(text.Dutch))
			}
		}
	}
}

func TestStopWordsHaveNoStem(t *testing.T) {
	a := text.NewAnalyzer()
	if s := a.Word("de").Stem(text.Dutch); s != "" {
		t.Errorf("Dutch de has stem %q", s)
	}
	if s := a.Word("the").Stem(text.English); s != "" {
		t.Errorf("English the has stem %q", s)
	}
	if s := a.Word("men").Stem(text.English); s == "" {
		t.Error("English men is left out because Dutch men is")
	}
}
