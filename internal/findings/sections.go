package findings

import (
	"cmp"
	"slices"
	"strings"

	"herstelgraaf/internal/dynamics"
)

func (p *page) introduction() {
	p.line("# %s\n", p.words.title)
	p.line(p.words.madeBy+"\n", p.meta["dataVersion"], p.meta["asOf"])
	p.line("%s", p.words.caution)
	p.heading(p.words.counted)
	patterns, timelines, links := p.snapshot.Population(), 0, 0
	for _, c := range p.snapshot.Cases() {
		timelines += min(1, len(c.Events))
		links += min(1, len(c.Links))
	}
	p.line(p.words.aboutCounted+"\n", patterns.Cases, patterns.CasesWithData, len(p.snapshot.Bottlenecks()), timelines, links)
	p.line("| %s |\n|---|---|--:|--:|--:|", p.words.countedColumns)
	for _, c := range p.snapshot.Cases() {
		p.line("| %s | `%s` | %d | %d | %d |", p.name(c.ID), c.ID, len(c.Manifestations), len(c.Events), len(c.Links))
	}
}

func (p *page) patterns(title, about string, patterns []dynamics.Pattern) {
	p.heading(title)
	if len(patterns) == 0 {
		p.line("%s", p.words.none)
		return
	}
	p.line("%s\n", about)
	for i, x := range patterns {
		of := x.Population.CasesWithData
		p.line("%d. **%s**  ", i+1, p.nameList(x.Bottlenecks, " + "))
		p.line("    "+p.words.pattern+"  ", x.CaseCount, of, p.decimal(x.ExpectedSupport*float64(of), 1), p.decimal(x.PValue, 4), p.decimal(x.FalseDiscoveryRate, 2))
		p.line("    %s: %s.", p.words.cases, p.nameList(x.Cases, "; "))
	}
}

func (p *page) steps() {
	p.heading(p.words.sequences)
	if len(p.sequences) == 0 {
		p.line("%s", p.words.none)
		return
	}
	p.line(p.words.aboutSequences+"\n", maxSteps, minCases)
	for i, x := range p.sequences {
		steps := p.event(x.Kinds[0])
		for step, gap := range x.MedianGapDays {
			steps += " → (" + p.span(gap) + ") " + p.event(x.Kinds[step+1])
		}
		var cases []string
		for _, c := range x.Cases {
			cases = append(cases, c.Case)
		}
		p.line("%d. **%s**  ", i+1, steps)
		p.line("    "+p.words.seen+"  ", len(cases), x.Population.CasesWithData)
		p.line("    %s: %s.", p.words.cases, p.nameList(cases, "; "))
	}
}

func (p *page) lengths() {
	p.heading(p.words.durations)
	p.line("%s", p.words.aboutDurations)
	for _, d := range p.durations {
		p.line("\n### "+p.words.fromTo+"\n", p.event(d.from), p.event(d.to))
		if len(d.Cases) == 0 {
			p.line("%s", p.words.none)
			continue
		}
		p.line(p.words.duration+"\n", d.Population.CasesWithData, d.Population.Cases, d.Count, d.OpenCount, p.spanOf(d.Median), p.spanOf(d.P25), p.spanOf(d.P75))
		p.line("| %s |\n|---|---|---|---|", p.words.durationColumns)
		for _, c := range d.Cases {
			until := c.To.String()
			if c.Open {
				until = p.words.open
			}
			p.line("| %s | %s | %s | %s |", p.name(c.Case), c.From, until, p.span(c.Days))
		}
		if len(d.before) > 0 {
			var cases []string
			for _, b := range d.before {
				cases = append(cases, p.name(b.id)+", "+b.date.String())
			}
			p.line("\n"+p.words.before, p.event(d.to), p.event(d.from), strings.Join(cases, "; "))
		}
	}
}

func (p *page) loops() {
	p.heading(p.words.loops)
	p.line(p.words.aboutLoops+"\n", maxLoopLength, maxLoops)
	p.line("### %s\n", p.words.whole)
	p.loopList(p.whole)
	p.line("\n### %s\n", p.words.pieced)
	p.line("%s\n", p.words.aboutPieced)
	p.loopList(p.pieced)
}

func (p *page) loopList(loops []dynamics.Loop) {
	if len(loops) == 0 {
		p.line("%s", p.words.none)
	}
	for i, l := range loops {
		kind := p.words.reinforcing
		if l.Balancing {
			kind = p.words.balancing
		}
		if len(l.WholeIn) > 0 {
			kind += "; " + p.words.wholeIn + ": " + p.nameList(l.WholeIn, "; ")
		}
		p.line("%d. %s", i+1, kind)
		for _, link := range l.Links {
			verb := p.words.feeds
			if link.Negative {
				verb = p.words.dampens
			}
			p.line("    - **%s** %s **%s**: %s", p.name(link.From), verb, p.name(link.To), p.nameList(link.Cases, "; "))
		}
	}
}

func (p *page) likenesses() {
	p.heading(p.words.likeness)
	var most []string
	for d, weight := range dynamics.DefaultWeights {
		most = append(most, p.words.dimensions[dynamics.Dimension(d)]+" "+p.decimal(weight, 2))
	}
	p.line(p.words.aboutLikeness+"\n", maxLike, strings.Join(most, ", "), p.decimal(leastReason, 2), p.decimal(p.usualLikeness, 2))
	p.line("%s\n", p.words.mutual)
	pairs := p.mutual()
	for _, pair := range pairs {
		p.line("- %s — %s", p.name(pair[0]), p.name(pair[1]))
	}
	if len(pairs) == 0 {
		p.line("%s", p.words.none)
	}
	for _, l := range p.likeness {
		p.line("\n### %s\n", p.name(l.id))
		for i, like := range l.nearest {
			p.line("%d. **%s** (%s): %s", i+1, p.name(like.Case), p.decimal(like.Score, 2), p.reasons(like))
		}
	}
}

// maxShared is how many shared bottlenecks are named: the rarest.
const maxShared = 5

// leastReason is the contribution to a score from which a reason is told.
const leastReason = 0.01

func (p *page) reasons(like dynamics.SimilarCase) string {
	var reasons []string
	for _, r := range like.Reasons {
		if r.Contribution < leastReason {
			continue
		}
		reason := p.words.dimensions[r.Dimension] + " " + p.decimal(r.Contribution, 2)
		if r.Dimension == dynamics.ByBottlenecks {
			rarest := slices.Clone(r.Shared)
			slices.SortFunc(rarest, func(a, b string) int { return cmp.Or(p.shownIn(a)-p.shownIn(b), cmp.Compare(a, b)) })
			reason += " (" + p.nameList(rarest[:min(maxShared, len(rarest))], ", ")
			if len(rarest) > maxShared {
				reason += ", …"
			}
			reason += ")"
		}
		reasons = append(reasons, reason)
	}
	return strings.Join(reasons, "; ") + "."
}

// shownIn is in how many cases a bottleneck showed.
func (p *page) shownIn(bottleneck string) (n int) {
	for _, c := range p.snapshot.Cases() {
		if c.Strength(bottleneck) > 0 {
			n++
		}
	}
	return n
}
