package advice

import (
	"fmt"
	"strconv"
	"strings"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/recognise"
)

// Markdown is the advice as a text with numbered sources.
func (r *Report) Markdown(lang model.Lang) string {
	p := &page{Report: r, lang: lang, words: wordsOf[lang], sources: sources{report: r, numbers: map[string]int{}}}
	p.line("# %s", p.words.title)
	p.introduction()
	p.recognised()
	p.similar()
	p.watchFor()
	p.next()
	p.considerations()
	p.recommendations()
	p.measures()
	p.comparisons()
	p.sourceList()
	return p.b.String()
}

// page is a report being written in one language.
type page struct {
	*Report
	lang    model.Lang
	words   words
	sources sources
	b       strings.Builder
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

func (p *page) heading(title string) { p.line("\n## %s\n", title) }

func (p *page) introduction() {
	a := p.advice
	p.line("")
	if a.Case != "" {
		p.line(p.words.aboutCase+"\n", escaped(p.name(a.Case, p.lang)))
	}
	basis := p.words.basis
	if len(a.Similar) == 1 {
		basis = p.words.basisOfOne
	}
	p.line(basis, len(a.Similar), a.Population.Cases, p.meta["asOf"], p.meta["dataVersion"])
}

func (p *page) recognised() {
	r := p.advice.Recognised
	if len(r.Bottlenecks)+len(r.Denied)+len(r.Terms)+len(r.Domains)+len(r.Countries)+len(r.Events)+len(r.Measures) == 0 {
		if p.advice.Case == "" && len(p.advice.Profile.Bottlenecks) == 0 {
			p.heading(p.words.recognised)
			p.line("%s", p.words.nothingRecognised)
		}
		return
	}
	p.heading(p.words.recognised)
	for _, m := range r.Bottlenecks {
		p.line("- **%s**: %s%s", escaped(p.name(m.ID, p.lang)), quoted(m.Because), p.insteadOf(m))
	}
	for _, m := range r.Denied {
		p.line("- "+p.words.denied+": %s", escaped(p.name(m.ID, p.lang)), quoted(m.Because))
	}
	label := func(list string) func(string) string {
		return func(id string) string { return p.label(list, id, p.lang) }
	}
	p.mentions(p.words.domain, r.Domains, label("Domain"))
	p.mentions(p.words.country, r.Countries, func(code string) string { return code })
	p.mentions(p.words.events, r.Events, label("EventKind"))
	p.mentions(p.words.measuresTaken, r.Measures, label("MeasureKind"))
	p.mentions(p.words.terms, r.Terms, func(id string) string { return p.name(id, p.lang) })
	if p.advice.Phase != "" {
		p.line("- %s: %s", p.words.phase, p.label("Phase", p.advice.Phase, p.lang))
	}
}

// mentions tells what else was recognised, each with the words that led to it.
func (p *page) mentions(title string, mentions []recognise.Mention, name func(id string) string) {
	if len(mentions) == 0 {
		return
	}
	var shown []string
	for _, m := range mentions {
		shown = append(shown, escaped(name(m.ID))+" ("+quoted(m.Because)+")")
	}
	p.line("- %s: %s", title, strings.Join(shown, "; "))
}

// insteadOf names the bottlenecks that a mention was preferred to; empty where there are none.
func (p *page) insteadOf(m recognise.Mention) string {
	if len(m.InsteadOf) == 0 {
		return ""
	}
	names := make([]string, len(m.InsteadOf))
	for i, id := range m.InsteadOf {
		names[i] = escaped(p.name(id, p.lang))
	}
	return fmt.Sprintf(" ("+p.words.insteadOf+")", strings.Join(names, ", "))
}

func quoted(pieces []string) string {
	shown := make([]string, len(pieces))
	for i, s := range pieces {
		shown[i] = "“" + escaped(s) + "”"
	}
	return strings.Join(shown, ", ")
}

func (p *page) similar() {
	p.heading(p.words.similar)
	if len(p.advice.Similar) == 0 {
		p.line("%s", p.words.nothingNear)
		return
	}
	for i, c := range p.advice.Similar {
		line := fmt.Sprintf("%d. **%s** (%s)", i+1, escaped(p.name(c.Case, p.lang)), p.decimal(c.Score))
		for _, r := range c.Reasons {
			if r.Dimension == dynamics.ByBottlenecks {
				var names []string
				for _, id := range r.Shared {
					names = append(names, escaped(p.name(id, p.lang)))
				}
				line += ": " + strings.Join(names, "; ")
			}
		}
		p.line("%s", line)
	}
}

// decimal is a number with two digits behind the sign that the language uses.
func (p *page) decimal(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	if p.lang == model.NL {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

func (p *page) watchFor() {
	if len(p.advice.WatchFor) == 0 {
		return
	}
	p.heading(p.words.watchFor)
	for _, x := range p.advice.WatchFor {
		p.line("- **%s**: "+p.words.seen+"; "+p.words.seenInAll, escaped(p.name(x.Bottleneck, p.lang)), x.SeenIn, x.Of, x.SeenInAll, x.All)
		for _, id := range limited(x.Because, 2) {
			p.line("  - %s: %s%s", escaped(p.caseOf(id, p.lang)), escaped(p.text(id, "how", p.lang)), p.sources.mark(id))
		}
	}
}

func (p *page) next() {
	if len(p.advice.Next) == 0 {
		return
	}
	p.heading(p.words.next)
	for _, n := range p.advice.Next {
		line := fmt.Sprintf("- **%s**: "+p.words.seen, p.label("EventKind", n.Kind, p.lang), n.SeenIn, n.Of)
		if n.MedianDays != nil {
			line += ", " + fmt.Sprintf(p.words.median, p.days(*n.MedianDays))
		}
		p.line("%s", line)
		for _, id := range limited(n.Examples, 1) {
			p.line("  - %s, %s: %s%s", escaped(p.caseOf(id, p.lang)), p.nodes[id].DateOf("date"), escaped(p.text(id, "title", p.lang)), p.sources.mark(id))
		}
	}
}

func (p *page) days(d dynamics.DayRange) string {
	least, most := strconv.FormatFloat(d.Min, 'f', 0, 64), strconv.FormatFloat(d.Max, 'f', 0, 64)
	if least == most {
		return least
	}
	return least + "–" + most
}

func (p *page) considerations() {
	if len(p.advice.Considerations) == 0 {
		return
	}
	p.heading(fmt.Sprintf(p.words.considerations, p.label("Phase", p.advice.Phase, p.lang)))
	for _, id := range p.advice.Considerations {
		p.line("- %s%s", escaped(p.text(id, "text", p.lang)), p.sources.mark(id))
	}
}

func (p *page) recommendations() {
	if len(p.advice.Recommendations) == 0 {
		return
	}
	p.heading(p.words.recommendations)
	for _, rec := range p.advice.Recommendations {
		n := p.nodes[rec.ID]
		if n == nil {
			continue
		}
		var by []string
		for _, actor := range n.Targets("madeBy") {
			by = append(by, escaped(p.name(actor, p.lang)))
		}
		line := "- " + escaped(rec.Text.In(p.lang)) + " — " + strings.Join(by, ", ")
		if date := n.DateOf("date"); date != (model.Date{}) {
			line += ", " + date.String()
		}
		p.line("%s, %s; %s%s", line, escaped(p.caseOf(rec.ID, p.lang)), p.status(rec.Status), p.sources.mark(rec.ID))
	}
}

// status tells how a recommendation was followed up.
func (p *page) status(s Status) string {
	var parts []string
	for i, n := range []int{s.Fulfilled, s.PartlyFulfilled, s.InProgress, s.Delayed, s.Open, s.Rejected, s.Withdrawn} {
		if n > 0 {
			status := []string{"fulfilled", "partly-fulfilled", "in-progress", "delayed", "open", "rejected", "withdrawn"}[i]
			parts = append(parts, fmt.Sprintf("%d× %s", n, strings.ToLower(p.label("CommitmentStatus", status, p.lang))))
		}
	}
	if len(parts) == 0 {
		return p.words.unanswered
	}
	return p.words.answered + " " + strings.Join(parts, ", ")
}

func (p *page) measures() {
	if len(p.advice.Measures) == 0 {
		return
	}
	p.heading(p.words.measures)
	for _, m := range p.advice.Measures {
		p.line("- **%s**: "+p.words.seen, p.label("MeasureKind", m.Kind, p.lang), m.SeenIn, m.Of)
		for _, id := range limited(m.Examples, 1) {
			p.line("  - %s: %s%s", escaped(p.caseOf(id, p.lang)), escaped(p.name(id, p.lang)), p.sources.mark(id))
		}
	}
}

func (p *page) comparisons() {
	if len(p.advice.Comparisons) == 0 {
		return
	}
	p.heading(p.words.comparisons)
	for _, id := range p.advice.Comparisons {
		n := p.nodes[id]
		if n == nil {
			continue
		}
		var names []string
		for _, other := range append(n.Targets("trajectory"), n.Targets("foreignCase")...) {
			names = append(names, escaped(p.name(other, p.lang)))
		}
		aspect := p.label("ComparisonAspect", n.StringOf("aspect"), p.lang)
		p.line("- **%s** (%s): %s%s", strings.Join(names, " – "), strings.ToLower(aspect), escaped(p.text(id, "lesson", p.lang)), p.sources.mark(id))
	}
}

func (p *page) sourceList() {
	if len(p.sources.list) == 0 {
		return
	}
	p.heading(p.words.sources)
	for i, s := range p.sources.list {
		p.line("%d. %s", i+1, s.line())
	}
}
