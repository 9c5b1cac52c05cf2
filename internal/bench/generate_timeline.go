package bench

import (
	"fmt"
	"slices"

	"herstelgraaf/internal/model"
)

// appendTimeline adds what happened in a case and what was done, from a year on.
func (g *generator) appendTimeline(nodes []*model.Node, p *prose, id, slug string, from int) []*model.Node {
	events, measures, involvements := 4+p.random.IntN(6), 1+p.random.IntN(3), 2
	if g.options.Thin {
		events, measures, involvements = 2+p.random.IntN(3), 1, 1
	}
	years := make([]int, events)
	for i := range years {
		years[i] = from + p.random.IntN(20)
	}
	slices.Sort(years)
	for place, year := range years {
		n := g.claim("Event", fmt.Sprintf("event/%s/%d", slug, place+1), id, place)
		set(n, "date", g.date(p, year))
		set(n, "kind", g.pick(p, "EventKind"))
		set(n, "title", p.text(30, 80))
		set(n, "phase", g.pick(p, "Phase"))
		set(n, "phaseBasis", g.pick(p, "PhaseBasis"))
		nodes = append(nodes, n)
	}
	for place := range measures {
		n := g.claim("Measure", fmt.Sprintf("measure/%s/%d", slug, place+1), id, place)
		set(n, "kind", g.pick(p, "MeasureKind"))
		set(n, "name", p.text(30, 80))
		set(n, "how", p.text(30, 80))
		nodes = append(nodes, n)
	}
	for place := range involvements {
		n := model.NewNode(g.model.Type("Involvement").(*model.Kind), fmt.Sprintf("involvement/%s/%d", slug, place+1))
		set(n, "place", int64(place+1))
		lead(n, "about", id)
		set(n, "role", g.pick(p, "ActorRole"))
		lead(n, "actor", actorID(p.random.IntN(Actors)))
		nodes = append(nodes, n)
	}
	return nodes
}
