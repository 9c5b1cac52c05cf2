package advice

import "herstelgraaf/internal/model"

// words are the fixed words of a report in one language. Those with % are formats.
type words struct {
	title, aboutCase, basis, basisOfOne                  string
	recognised, nothingRecognised, denied, domain, terms string
	insteadOf, country, events, measuresTaken            string
	phase, similar, nothingNear                          string
	watchFor, seen, seenInAll                            string
	next, median, considerations                         string
	recommendations, answered, unanswered, measures      string
	comparisons, sources                                 string
}

var wordsOf = map[model.Lang]words{
	model.NL: {
		title:             "Advies uit eerdere zaken",
		aboutCase:         "Over: %s.",
		basis:             "Dit berust op %d vergelijkbare zaken uit %d, naar de stand van %s (gegevens %s). Wat in een zaak niet is vastgelegd, is niet meegeteld.",
		basisOfOne:        "Dit berust op %d vergelijkbare zaak uit %d, naar de stand van %s (gegevens %s). Wat in een zaak niet is vastgelegd, is niet meegeteld.",
		recognised:        "Wat is herkend",
		nothingRecognised: "In de beschrijving is niets herkend dat de graaf kent.",
		denied:            "volgens de tekst niet aan de orde: %s",
		insteadOf:         "past hier beter dan %s",
		domain:            "Domein",
		country:           "Land",
		events:            "Gebeurtenissen",
		measuresTaken:     "Maatregelen",
		terms:             "Begrippen",
		phase:             "Fase",
		similar:           "Vergelijkbare zaken",
		nothingNear:       "Geen zaak lijkt er genoeg op om er iets uit te leren.",
		watchFor:          "Waarop te letten",
		seen:              "gezien in %d van %d zaken",
		seenInAll:         "in alle zaken samen %d van %d",
		next:              "Wat vaak volgt",
		median:            "mediaan na %s dagen",
		considerations:    "Vragen uit de leidraad (fase: %s)",
		recommendations:   "Wat toen is aanbevolen, en wat ervan kwam",
		answered:          "opvolging:",
		unanswered:        "geen antwoord bekend",
		measures:          "Welke maatregelen zijn gebruikt",
		comparisons:       "Lessen uit vergelijking over de grens",
		sources:           "Bronnen",
	},
	model.EN: {
		title:             "Advice from earlier cases",
		aboutCase:         "About: %s.",
		basis:             "This rests on %d similar cases out of %d, as known on %s (data %s). What is not recorded of a case has not been counted.",
		basisOfOne:        "This rests on %d similar case out of %d, as known on %s (data %s). What is not recorded of a case has not been counted.",
		recognised:        "What was recognised",
		nothingRecognised: "Nothing that the graph knows was recognised in the description.",
		denied:            "not so, the text says: %s",
		insteadOf:         "fits better here than %s",
		domain:            "Domain",
		country:           "Country",
		events:            "Events",
		measuresTaken:     "Measures",
		terms:             "Terms",
		phase:             "Phase",
		similar:           "Similar cases",
		nothingNear:       "No case is enough like it to learn from.",
		watchFor:          "What to watch for",
		seen:              "seen in %d of %d cases",
		seenInAll:         "in all cases together %d of %d",
		next:              "What often follows",
		median:            "median after %s days",
		considerations:    "Questions of the guideline (phase: %s)",
		recommendations:   "What was recommended then, and what came of it",
		answered:          "follow-up:",
		unanswered:        "no answer known",
		measures:          "Which measures were used",
		comparisons:       "Lessons from comparison across the border",
		sources:           "Sources",
	},
}
