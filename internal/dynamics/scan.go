package dynamics

// scan compares what is asked with every case in the dimensions that a block has: bottlenecks by tables of what each adds at
// each strength to the upper part of tversky's fraction and to the lower.
type scan struct {
	both, rest         []float64 // by shown
	asked              float64   // the sum of what is asked of bottlenecks, each times its rarity
	bottlenecks        float64   // the weight of the dimension
	domains, countries vector    // what is asked, each times the weight of the dimension
}

// newScan prepares the comparison with the cases of a list.
func newScan(c *comparison, l *caseList) *scan {
	s := &scan{bottlenecks: c.weights[ByBottlenecks], domains: vectorOf(c.domains).times(c.weights[ByDomain]), countries: vectorOf(c.countries).times(c.weights[ByCountry])}
	if s.bottlenecks == 0 {
		return s
	}
	s.both, s.rest = make([]float64, 4*len(l.numbers)), make([]float64, 4*len(l.numbers))
	r := c.rarities[ByBottlenecks]
	for _, f := range c.asked.bottlenecks {
		s.asked += float64(f.weight) * r.of(f.hash)
	}
	for hash, number := range l.numbers {
		rare, asked := r.of(hash), float64(c.asked.bottlenecks.weight(hash))
		denied := asked == 0 && c.denied.weight(hash) > 0
		for strength := 1; strength <= setStrength; strength++ {
			at, weight := number<<2|uint32(strength), float64(strength)/setStrength
			switch {
			case float32(weight) < c.least:
			case denied:
				s.rest[at] = weight * rare
			default:
				s.both[at] = min(asked, weight) * rare
				s.rest[at] = c.unasked * max(0, weight-asked) * rare
			}
		}
	}
	return s
}

// times is the vector with its weights times a factor.
func (v vector) times(factor float64) vector {
	times := make(vector, len(v))
	for i, f := range v {
		times[i] = feature{f.hash, float32(float64(f.weight) * factor)}
	}
	return times
}

// scores gives the i-th case of a block and its score in these dimensions, for each.
func (s *scan) scores(b *block, each func(i int, score float64)) {
	start := uint32(0)
	for i, end := range b.ends {
		score := 0.0
		if s.bottlenecks > 0 {
			both, rest := 0.0, 0.0
			for _, x := range b.shown[start:end] {
				both += s.both[x]
				rest += s.rest[x]
			}
			if both > 0 {
				score = s.bottlenecks * both / (s.asked + rest)
			}
		}
		each(i, score+s.domains.among(b.domains[i])+s.countries.among(b.countries[i]))
		start = end
	}
}

// among is weight, for a vector of few features, where a list is faster than a search.
func (v vector) among(hash uint32) float64 {
	for _, f := range v {
		if f.hash == hash {
			return float64(f.weight)
		}
	}
	return 0
}
