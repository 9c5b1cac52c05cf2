package dynamics

// Profile is what similar cases are looked for by. What is empty is not compared.
type Profile struct {
	Bottlenecks map[string]float64 // by id: how strongly or how surely, above 0 and at most 1
	Denied      []string           // ids of bottlenecks that are known not to be there
	Domains     map[string]float64 // by id of the vocabulary: how surely
	Countries   map[string]float64 // by ISO 3166-1 alpha-2 code: how surely
	Events      []string           // kinds of events, by id of the vocabulary, in their order
	Roles       map[string]float64 // by name: see RoleName
	Measures    map[string]float64 // by id of the vocabulary
	Groups      map[string]float64 // words of who was harmed, as Stems gives them
	Text        map[string]float64 // words, as Stems gives them
	// Complete tells that what is not named is absent, as far as is known: so for a case of the graph.
	Complete bool
	// Described tells that bottlenecks were looked for in a description. Where none was found, that counts: else a text about
	// anything would be like a case by its domain alone.
	Described bool
}

// Empty tells whether there is nothing to look for.
func (p Profile) Empty() bool {
	return len(p.Bottlenecks)+len(p.Domains)+len(p.Events)+len(p.Roles)+len(p.Measures)+len(p.Groups)+len(p.Text) == 0
}

// RoleName is a role in a profile: what role, and the kind of body that has it, both by id of the vocabulary.
func RoleName(role, kindOfActor string) string { return roleName(role, kindOfActor) }

// asked is a profile as it is compared.
type asked struct {
	traits
	denied             vector
	domains, countries map[string]float64
	complete           bool
	described          bool
}

func (p Profile) asked() asked {
	denied := make(map[string]float64, len(p.Denied))
	for _, id := range p.Denied {
		denied[id] = 1
	}
	return asked{
		traits:    traits{vectorOf(p.Bottlenecks), vectorOf(p.Roles), vectorOf(p.Measures), vectorOf(p.Groups), textVector(p.Text), hashesOf(p.Events)},
		denied:    vectorOf(denied),
		domains:   p.Domains,
		countries: p.Countries,
		complete:  p.Complete,
		described: p.Described,
	}
}

// asked is a case as it is compared with others.
func (c *Case) asked() asked {
	a := asked{traits: c.traits, domains: map[string]float64{c.Domain: 1}, countries: map[string]float64{c.Country: 1}, complete: true}
	denied := make(map[string]float64, len(c.Absences))
	for _, absence := range c.Absences {
		denied[absence.Bottleneck] = 1
	}
	a.denied = vectorOf(denied)
	return a
}

// WithoutTexts is the snapshot in which the texts of a case are not known: its name, summary and who was harmed.
func (s *Snapshot) WithoutTexts(caseID string) *Snapshot {
	c, ok := s.cases.find(caseID)
	if !ok {
		return s
	}
	bare := *c
	bare.traits.groups, bare.traits.text = nil, nil
	without := *s
	without.frequencies = s.frequencies.with(len(s.Cases()), []replacement{{c, &bare}})
	without.cases = s.cases.with([]replacement{{c, &bare}})
	return &without
}

// ProfileOf is a case as a profile, without its texts.
func (s *Snapshot) ProfileOf(c *Case) Profile {
	p := Profile{
		Bottlenecks: c.bottleneckWeights(),
		Domains:     map[string]float64{c.Domain: 1},
		Countries:   map[string]float64{c.Country: 1},
		Roles:       c.roleWeights(s.actors),
		Measures:    c.measureWeights(),
		Complete:    true,
	}
	for _, a := range c.Absences {
		p.Denied = append(p.Denied, a.Bottleneck)
	}
	for _, e := range c.Events {
		p.Events = append(p.Events, e.Kind)
	}
	return p
}
