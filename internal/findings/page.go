package findings

import (
	"fmt"
	"strconv"
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
)

// Markdown is the findings as a text.
func (f *Findings) Markdown(lang model.Lang) string {
	p := &page{Findings: f, lang: lang, words: wordsOf[lang]}
	p.introduction()
	p.patterns(p.words.surprising, fmt.Sprintf(p.words.aboutSurprising, maxSize, minCases, p.decimal(0.1, 2)), f.surprising)
	p.patterns(p.words.frequent, p.words.aboutFrequent, f.frequent)
	p.steps()
	p.lengths()
	p.loops()
	p.likenesses()
	return p.b.String()
}

// page is findings being written in one language.
type page struct {
	*Findings
	lang  model.Lang
	words words
	b     strings.Builder
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

func (p *page) heading(title string) { p.line("\n## %s\n", title) }

var markdownSpecial = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "\n", " ")

// name is what a node is called; its id where it has no name.
func (p *page) name(id string) string {
	if name, ok := p.names[id]; ok {
		return markdownSpecial.Replace(name.In(p.lang))
	}
	return id
}

func (p *page) nameList(ids []string, separator string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = p.name(id)
	}
	return strings.Join(names, separator)
}

// event is what a kind of event is called in a sentence.
func (p *page) event(kind string) string {
	if word, ok := p.words.events[kind]; ok {
		return word
	}
	if item := p.vocabulary.List("EventKind").Find(kind); item != nil {
		return strings.ToLower(item.Label.In(p.lang))
	}
	return kind
}

// decimal is a number with so many digits behind the sign that the language uses.
func (p *page) decimal(x float64, digits int) string {
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if p.lang == model.NL {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

const (
	daysOfYear  = 365.25
	daysOfMonth = daysOfYear / 12
)

// span is a number of days in the unit that suits it: days, months from three of them on, years from two on. Bounds that
// are the same in that unit are one.
func (p *page) span(d dynamics.DayRange) string {
	unit, digits, of := p.words.days, 0, 1.0
	switch {
	case d.Max >= 2*daysOfYear:
		unit, digits, of = p.words.years, 1, daysOfYear
	case d.Max >= 3*daysOfMonth:
		unit, of = p.words.months, daysOfMonth
	}
	least, most := p.decimal(d.Min/of, digits), p.decimal(d.Max/of, digits)
	if least != most {
		least += "–" + most
	}
	return least + " " + unit
}

// spanOf is a span that may not be known.
func (p *page) spanOf(d *dynamics.DayRange) string {
	if d == nil {
		return p.words.unknown
	}
	return p.span(*d)
}
