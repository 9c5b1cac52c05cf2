package findings

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
)

// words are the fixed words of a page in one language. Those with % are formats.
type words struct {
	title, madeBy, caution                                        string
	counted, aboutCounted, countedColumns                         string
	surprising, aboutSurprising, frequent, aboutFrequent, pattern string
	sequences, aboutSequences, seen                               string
	durations, aboutDurations, fromTo                             string
	duration, durationColumns, open, before                       string
	loops, aboutLoops, whole, wholeIn, pieced, aboutPieced        string
	reinforcing, balancing, feeds, dampens                        string
	likeness, aboutLikeness, mutual                               string
	cases, none, unknown, days, months, years                     string

	events     map[string]string // kinds that are called otherwise than in the vocabulary
	dimensions map[dynamics.Dimension]string
}

var wordsOf = map[model.Lang]words{
	model.EN: {
		title: "What recurs in the cases",
		madeBy: `Data version %s, as of %s. Made by ` + "`herstelgraaf findings > docs/findings.md`" + `; change the data or the program, not this page.
With ` + "`--lang nl`" + ` it is in Dutch.`,
		caution: `The cases were chosen because things went wrong in them, and each is told from what was published about it. The figures say what
goes with what within such cases. They say nothing of government at large, and nothing of causes. What is not recorded in a case
counts as absent there. How it is worked out: [methods.md](methods.md).`,
		counted: "What it was counted over",
		aboutCounted: `%d cases: %d with recorded bottlenecks (of %d that are known), %d with a timeline, %d with causal links. Some are told at more length
than others.`,
		countedColumns: "Case | Id | Bottlenecks | Events | Causal links",
		surprising:     "The patterns that chance explains least",
		aboutSurprising: `Two to %d bottlenecks that come together in at least %d cases, the least likely first.

- *By chance* is in how many cases they would come together if only these were fixed: in how many cases each bottleneck is, and how
  many bottlenecks each case has.
- *p* is how often chance does at least as well.
- *q* is which share of the patterns with this p or a lower one is to be expected from chance, over all that were tried: at q = %s,
  one in ten. With a higher q, take a pattern for a question rather than a finding.

Left out are variants of a pattern, which share more than half of their bottlenecks with it, and larger patterns: they are mostly
what the cases told at most length have in common.`,
		frequent: "The patterns that most cases show",
		aboutFrequent: `As above, but those in most cases first. They are common because each of their bottlenecks is. Where *by chance* is about as high as
the count, it tells nothing more that they come together.`,
		pattern:   "%d of %d cases; by chance %s; p = %s, q = %s",
		sequences: "From the first signal to a scheme",
		aboutSequences: `What comes between them: at most %d steps in all, each certainly before the next, in at least %d cases; in brackets the median time
between two steps. A step is the first of its kind in a case. A signal that was dismissed counts as a signal, and a scheme is there
once it is announced or opens, whichever comes first. The sequences overlap: a case may show several. The medians are rough, since
the cases are few and took from months to decades.`,
		seen:      "%d of %d cases",
		durations: "How long it took",
		aboutDurations: `From the first event of one kind to the first of the other that does not come before it. A case in which that is not recorded is
open: it did not happen, or no source used here tells of it. Open cases count as still waiting; the quartiles are by Kaplan and
Meier. Where a date is known to a month or a year only, a duration has bounds. Cases that never came to light are not in the
data, so that it looks faster than it is.`,
		fromTo:          "From the first %s to the %s",
		duration:        "%d of %d cases have the first; %d of these got there, %d are open. Median: %s. A quarter got there within %s, three quarters within %s.",
		durationColumns: "Case | From | To | How long",
		open:            "open",
		before:          "Not counted is the %[1]s that came before the first recorded %[2]s: %[3]s.",
		loops:           "Loops",
		aboutLoops: `Bottlenecks that feed each other in a circle, by the causal links of all cases together: of at most %d links, the shortest first, %d at
most. A reinforcing loop feeds itself; a balancing one works against itself. Behind each link stand the cases whose files have it.`,
		whole:       "Whole in one case",
		wholeIn:     "whole in",
		pieced:      "Pieced together from several cases",
		aboutPieced: `Each link was seen in some case, the circle in none: these are hypotheses to look for, not findings.`,
		reinforcing: "Reinforcing",
		balancing:   "Balancing",
		feeds:       "feeds",
		dampens:     "dampens",
		likeness:    "Who is like whom",
		aboutLikeness: `The %d nearest cases of each, with a score from 0 to 1. It is the sum of what each dimension adds; at most these can:
%s.
Of the bottlenecks that both show, strong and rare ones count more; the rarest are named. What adds less than %s is not told. Half
of all pairs of cases score below %s: a little more than that means little.`,
		mutual:  "Each other's nearest:",
		cases:   "Cases",
		none:    "None.",
		unknown: "not known",
		days:    "days", months: "months", years: "years",
		events: map[string]string{scheme: "scheme"},
		dimensions: map[dynamics.Dimension]string{
			dynamics.ByBottlenecks: "bottlenecks", dynamics.ByDomain: "the same domain", dynamics.ByCountry: "the same country", dynamics.ByEvents: "timeline",
			dynamics.ByRoles: "roles", dynamics.ByMeasures: "measures", dynamics.ByGroups: "groups", dynamics.ByText: "words",
		},
	},
	model.NL: {
		title: "Wat in de zaken terugkomt",
		madeBy: `Gegevens versie %s, naar de stand van %s. Gemaakt met ` + "`herstelgraaf findings --lang nl`" + `; verander de gegevens of het programma,
niet deze tekst.`,
		caution: `De zaken zijn gekozen omdat er iets misging, en elke zaak is verteld naar wat erover is gepubliceerd. De cijfers zeggen wat binnen
zulke zaken samengaat. Ze zeggen niets over de overheid als geheel, en niets over oorzaken. Wat in een zaak niet is vastgelegd, telt
daar als afwezig. Hoe het is uitgerekend: [methods.md](methods.md).`,
		counted: "Waarover is geteld",
		aboutCounted: `%d zaken: %d met vastgelegde knelpunten (van de %d die bekend zijn), %d met een tijdlijn, %d met oorzakelijke verbanden. Sommige zaken
zijn uitvoeriger verteld dan andere.`,
		countedColumns: "Zaak | Id | Knelpunten | Gebeurtenissen | Oorzakelijke verbanden",
		surprising:     "De patronen die toeval het minst verklaart",
		aboutSurprising: `Twee tot %d knelpunten die in ten minste %d zaken samen voorkomen, het onwaarschijnlijkste eerst.

- *Bij toeval* is in hoeveel zaken ze samen zouden voorkomen als alleen dit vastlag: in hoeveel zaken elk knelpunt voorkomt, en
  hoeveel knelpunten elke zaak heeft.
- *p* is hoe vaak toeval het ten minste even goed doet.
- *q* is welk deel van de patronen met deze of een lagere p van toeval te verwachten is, over alle die zijn geprobeerd: bij q = %s een
  op de tien. Bij een hogere q is een patroon eerder een vraag dan een bevinding.

Weggelaten zijn varianten van een patroon, die er meer dan de helft van hun knelpunten mee delen, en grotere patronen: die zijn
vooral wat de uitvoerigst vertelde zaken gemeen hebben.`,
		frequent: "De patronen die de meeste zaken tonen",
		aboutFrequent: `Als hierboven, maar die in de meeste zaken eerst. Ze komen veel voor doordat elk van hun knelpunten veel voorkomt. Waar *bij toeval*
ongeveer even hoog is als het aantal, zegt het niets meer dat ze samen voorkomen.`,
		pattern:   "%d van %d zaken; bij toeval %s; p = %s, q = %s",
		sequences: "Van het eerste signaal tot een regeling",
		aboutSequences: `Wat ertussen komt: in totaal hoogstens %d stappen, elk met zekerheid voor de volgende, in ten minste %d zaken; tussen haakjes de mediane
tijd tussen twee stappen. Een stap is de eerste van haar soort in een zaak. Een terzijde gelegd signaal telt als signaal, en een
regeling is er zodra zij is aangekondigd of opengaat, wat het eerst komt. De reeksen overlappen: een zaak kan er meer tonen. De
medianen zijn ruw, want het zijn weinig zaken, die van maanden tot tientallen jaren duurden.`,
		seen:      "%d van %d zaken",
		durations: "Hoe lang het duurde",
		aboutDurations: `Van de eerste gebeurtenis van de ene soort tot de eerste van de andere die daar niet voor komt. Een zaak waarin die niet is vastgelegd,
staat open: het gebeurde niet, of geen gebruikte bron vertelt ervan. Open zaken tellen als nog wachtend; de kwartielen zijn die van
Kaplan en Meier. Waar een datum alleen tot op een maand of jaar bekend is, heeft een duur grenzen. Zaken die nooit aan het licht
kwamen, staan niet in de gegevens; daardoor lijkt het sneller dan het is.`,
		fromTo:          "Van het begin (%s) tot het einde (%s)",
		duration:        "%d van %d zaken hebben het begin; %d daarvan kwamen er, %d staan open. Mediaan: %s. Een kwart kwam er binnen %s, driekwart binnen %s.",
		durationColumns: "Zaak | Van | Tot | Hoe lang",
		open:            "open",
		before:          "Niet meegeteld is de %[1]s die voor het eerste begin (%[2]s) kwam: %[3]s.",
		loops:           "Kringen",
		aboutLoops: `Knelpunten die elkaar in een kring voeden, naar de oorzakelijke verbanden van alle zaken samen: van hoogstens %d verbanden, de kortste
eerst, hoogstens %d. Een versterkende kring voedt zichzelf; een dempende werkt zichzelf tegen. Achter elk verband staan de zaken in
welker bestand het staat.`,
		whole:       "In een zaak als geheel",
		wholeIn:     "geheel in",
		pieced:      "Samengesteld uit verschillende zaken",
		aboutPieced: `Elk verband is in een zaak gezien, de kring in geen enkele: het zijn vermoedens om op te letten, geen bevindingen.`,
		reinforcing: "Versterkend",
		balancing:   "Dempend",
		feeds:       "voedt",
		dampens:     "dempt",
		likeness:    "Wie op wie lijkt",
		aboutLikeness: `De %d meest gelijkende zaken van elke zaak, met een score van 0 tot 1. Die is de som van wat elk opzicht bijdraagt; hoogstens is
dat: %s.
Van de gedeelde knelpunten tellen sterke en zeldzame zwaarder; de zeldzaamste zijn genoemd. Wat minder dan %s bijdraagt, is
weggelaten. De helft van alle paren van zaken scoort lager dan %s: iets meer dan dat zegt weinig.`,
		mutual:  "Elkaars meest gelijkende:",
		cases:   "Zaken",
		none:    "Geen.",
		unknown: "niet bekend",
		days:    "dagen", months: "maanden", years: "jaar",
		events: map[string]string{scheme: "regeling"},
		dimensions: map[dynamics.Dimension]string{
			dynamics.ByBottlenecks: "knelpunten", dynamics.ByDomain: "hetzelfde domein", dynamics.ByCountry: "hetzelfde land", dynamics.ByEvents: "tijdlijn",
			dynamics.ByRoles: "rollen", dynamics.ByMeasures: "maatregelen", dynamics.ByGroups: "groepen", dynamics.ByText: "woorden",
		},
	},
}
