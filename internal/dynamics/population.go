package dynamics

import (
	"slices"

	"herstelgraaf/internal/model"
)

// Population says what an analysis counted over.
type Population struct {
	Cases         int // the cases that were asked about
	CasesWithData int // those of them in which what is analysed is recorded at all
}

// AnalysedData is what of a case an analysis looks at.
type AnalysedData uint8

// What analyses look at.
const (
	AnalysedBottlenecks AnalysedData = iota // patterns, rules, clusters and similar cases
	AnalysedEvents                          // sequences
	AnalysedCausalLinks                     // loops
)

// PopulationOptions say which population is asked for.
type PopulationOptions struct {
	Of    AnalysedData
	Kinds []string   // of events only those of these kinds count; nil: of all
	AsOf  model.Date // events that certainly come later do not count; zero: the day of the data
}

// PopulationOf is what an analysis counts over, also where it finds nothing.
func (s *Snapshot) PopulationOf(o PopulationOptions) Population {
	switch o.Of {
	case AnalysedEvents:
		counts := s.eventsThatCount(o.Kinds, o.AsOf)
		return s.population(func(c *Case) bool { return slices.ContainsFunc(c.Events, counts) })
	case AnalysedCausalLinks:
		return s.population(hasLinks)
	default:
		return s.Population()
	}
}

// Population is the cases, and those of which bottlenecks are recorded.
func (s *Snapshot) Population() Population { return s.population(hasManifestations) }

// population counts the cases, and those that have data.
func (s *Snapshot) population(hasData func(*Case) bool) Population {
	p := Population{Cases: len(s.Cases())}
	for _, c := range s.Cases() {
		if hasData(c) {
			p.CasesWithData++
		}
	}
	return p
}

func hasManifestations(c *Case) bool { return len(c.Manifestations)+len(c.Absences) > 0 }

func hasLinks(c *Case) bool { return len(c.Links) > 0 }

// eventsThatCount tells of an event whether it is of one of some kinds (nil: of any) and does not certainly come after a
// day (zero: the day of the data).
func (s *Snapshot) eventsThatCount(kinds []string, asOf model.Date) func(Event) bool {
	if asOf == (model.Date{}) {
		asOf = s.AsOf
	}
	return func(e Event) bool { return !isLater(e.Date, asOf) && (kinds == nil || slices.Contains(kinds, e.Kind)) }
}
