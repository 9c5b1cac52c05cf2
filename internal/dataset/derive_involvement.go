package dataset

import (
	"slices"

	"herstelgraaf/internal/model"
)

// restsOnAdvice is what would let an involvement rest on something.
const restsOnAdvice = "an event of the case that names the actor"

// restsOn are the events about the same case or programme that name the actor of an involvement: files give no sources for
// involvements, so each rests on what those events cite.
func restsOn(g *graph, n *model.Node) []string {
	var events []string
	for _, actor := range n.Targets("actor") {
		for _, e := range g.sources(actor, "INVOLVES", "Event") {
			if slices.ContainsFunc(e.Targets("about"), func(id string) bool { return slices.Contains(n.Targets("about"), id) }) {
				events = append(events, e.ID)
			}
		}
	}
	slices.Sort(events)
	return slices.Compact(events)
}
