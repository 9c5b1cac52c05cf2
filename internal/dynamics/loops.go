package dynamics

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"herstelgraaf/internal/dynamics/cycle"
	"herstelgraaf/internal/fault"
)

// maxLoop is how many links a loop may be asked to have.
const maxLoop = 10

// LoopOptions say which feedback loops are asked for.
type LoopOptions struct {
	MinCases    int // the least number of cases for each link, from 1
	MaxLength   int // the most links, 1 to 10
	MinStrength int // a link counts in a case where both its bottlenecks have this strength there; 0: wherever it is recorded
	First       int
}

// Loop is a feedback loop of bottlenecks.
type Loop struct {
	Links []LoopLink // each begins where the one before ends, from the least bottleneck on
	// Balancing: an odd number of links is negative, so that a change works against itself; else it feeds itself.
	Balancing  bool
	Cases      []string // those that show at least one link, sorted
	WholeIn    []string // those that show all links, sorted
	Population Population
}

// LoopLink is a link of a loop, with the cases that show it.
type LoopLink struct {
	From, To string // bottlenecks
	Negative bool
	Cases    []string // sorted
	Claims   []string // the causal links that say so, sorted
}

// Loops finds the elementary cycles in the causal links of all cases together: first those that most cases show whole, then
// those whose rarest link most cases show, then those that most cases show in part, then the shorter, then by ids. Where cases disagree
// on the sign of a link, each sign makes a link of its own. cycle.Bounded names the method.
//
// Reinforcing or balancing is the product of the signs (Sterman, Business Dynamics, 2000, chapter 5).
func Loops(ctx context.Context, s *Snapshot, o LoopOptions) ([]Loop, error) {
	if err := firstWrong(inRange("minCases", o.MinCases, 1, maxFound), inRange("maxLength", o.MaxLength, 1, maxLoop),
		inRange("minStrength", o.MinStrength, 0, 3), checkFirst(o.First)); err != nil {
		return nil, err
	}
	links := slices.DeleteFunc(linksOf(s, o.MinStrength), func(l LoopLink) bool { return len(l.Cases) < o.MinCases })
	places := map[string]int{}
	for i, id := range s.Bottlenecks() {
		places[id] = i
	}
	edges := make([]cycle.Edge, len(links))
	for i, l := range links {
		edges[i] = cycle.Edge{From: places[l.From], To: places[l.To]}
	}
	cycles, err := cycle.Bounded(ctx, len(places), edges, o.MaxLength, maxFound)
	if errors.Is(err, cycle.ErrTooMany) {
		return nil, fault.Argument("maxLength", o.MaxLength, "there would be over %d loops; give a lower maxLength or a higher minCases", maxFound)
	}
	if err != nil {
		return nil, err
	}
	population := s.population(hasLinks)
	loops := make([]Loop, len(cycles))
	for i, c := range cycles {
		loops[i] = loopOf(links, c)
		loops[i].Population = population
	}
	return cut(loops, o.First, func(a, b Loop) int {
		return cmp.Or(len(b.WholeIn)-len(a.WholeIn), b.rarest()-a.rarest(), len(b.Cases)-len(a.Cases), len(a.Links)-len(b.Links),
			slices.CompareFunc(a.Links, b.Links, compareLinks))
	}), nil
}

// linksOf are the links between bottlenecks that exist, by ids and sign.
func linksOf(s *Snapshot, minStrength int) []LoopLink {
	type kind struct {
		from, to string
		negative bool
	}
	all := map[kind]*LoopLink{}
	for _, c := range s.Cases() {
		for _, l := range c.Links {
			if minStrength > 0 && min(c.Strength(l.From), c.Strength(l.To)) < minStrength {
				continue
			}
			k := kind{l.From, l.To, l.Negative}
			if all[k] == nil {
				all[k] = &LoopLink{From: l.From, To: l.To, Negative: l.Negative}
			}
			link := all[k]
			link.Claims = append(link.Claims, l.ID)
			if len(link.Cases) == 0 || link.Cases[len(link.Cases)-1] != c.ID {
				link.Cases = append(link.Cases, c.ID)
			}
		}
	}
	links := make([]LoopLink, 0, len(all))
	for _, l := range all {
		links = append(links, *l)
	}
	slices.SortFunc(links, compareLinks)
	return links
}

// compareLinks orders links by ids, the positive one first where two differ in sign only.
func compareLinks(a, b LoopLink) int {
	c := cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	switch {
	case c != 0 || a.Negative == b.Negative:
		return c
	case b.Negative:
		return -1
	default:
		return 1
	}
}

func loopOf(links []LoopLink, places []int) Loop {
	var loop Loop
	shown := map[string]int{}
	for _, place := range places {
		link := links[place]
		loop.Links = append(loop.Links, link)
		loop.Balancing = loop.Balancing != link.Negative
		for _, id := range link.Cases {
			shown[id]++
		}
	}
	loop.Cases = slices.Sorted(maps.Keys(shown))
	for _, id := range loop.Cases {
		if shown[id] == len(loop.Links) {
			loop.WholeIn = append(loop.WholeIn, id)
		}
	}
	return loop
}

// rarest is the number of cases of the link that fewest cases show.
func (l Loop) rarest() int {
	least := len(l.Links[0].Cases)
	for _, link := range l.Links {
		least = min(least, len(link.Cases))
	}
	return least
}
