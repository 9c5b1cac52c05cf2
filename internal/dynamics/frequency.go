package dynamics

import (
	"maps"
	"slices"
	"sync"
)

// frequency tells in how many of so many cases each feature of a dimension occurs. It is not changed once a snapshot has it.
type frequency struct {
	cases int
	in    map[uint32]int32

	made sync.Once
	rare *rarities
}

// rarities are those of the features, worked out when they are first asked for.
func (f *frequency) rarities() *rarities {
	f.made.Do(func() { f.rare = newRarities(f.cases, f.in) })
	return f.rare
}

func (f *frequency) add(v vector, by int32) {
	for _, x := range v {
		if f.in[x.hash] += by; f.in[x.hash] == 0 {
			delete(f.in, x.hash)
		}
	}
}

// frequencies are those of the dimensions that weigh features by rarity, by Dimension; the others have none.
type frequencies [dimensions]*frequency

// features are what a case has in a dimension that has frequencies.
func (c *Case) features(d Dimension) vector {
	switch d {
	case ByBottlenecks:
		return c.traits.bottlenecks
	case ByEvents:
		return eventSet(c)
	case ByRoles:
		return c.traits.roles
	case ByMeasures:
		return c.traits.measures
	case ByGroups:
		return c.traits.groups
	case ByText:
		return c.traits.text
	}
	return nil
}

// with are the frequencies of so many cases after changes. What does not change is shared.
func (f frequencies) with(cases int, changes []replacement) frequencies {
	for _, d := range []Dimension{ByBottlenecks, ByEvents, ByRoles, ByMeasures, ByGroups, ByText} {
		var now *frequency
		for _, c := range changes {
			var before, after vector
			if c.before != nil {
				before = c.before.features(d)
			}
			if c.after != nil {
				after = c.after.features(d)
			}
			if slices.Equal(before, after) {
				continue
			}
			if now == nil {
				now = &frequency{cases: cases, in: map[uint32]int32{}}
				if f[d] != nil {
					now.in = maps.Clone(f[d].in)
				}
			}
			now.add(before, -1)
			now.add(after, 1)
		}
		switch {
		case now != nil:
			f[d] = now
		case f[d] == nil:
			f[d] = &frequency{cases: cases, in: map[uint32]int32{}}
		case f[d].cases != cases:
			f[d] = &frequency{cases: cases, in: f[d].in}
		}
	}
	return f
}

func eventSet(c *Case) vector {
	kinds := map[string]float64{}
	for _, e := range c.Events {
		kinds[e.Kind] = 1
	}
	return vectorOf(kinds)
}
