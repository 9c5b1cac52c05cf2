package dynamics

// columns hold what is compared of every case, one case after the other in the order of the table of cases: a search looks
// at all of it, and would else jump through memory from case to case.
type columns struct {
	ends      []uint32  // where the bottlenecks of each case end
	features  []feature // the bottlenecks, case by case
	domains   []uint32  // by the hash of its name
	countries []uint32
}

func columnsOf(cases []*Case) columns {
	var c columns
	for _, x := range cases {
		c.add(x)
	}
	return c
}

func (c *columns) add(x *Case) {
	c.features = append(c.features, x.traits.bottlenecks...)
	c.ends = append(c.ends, uint32(len(c.features)))
	c.domains = append(c.domains, hashed(x.Domain))
	c.countries = append(c.countries, hashed(x.Country))
}

// bottlenecks are those of the i-th case.
func (c *columns) bottlenecks(i int) vector {
	start := uint32(0)
	if i > 0 {
		start = c.ends[i-1]
	}
	return c.features[start:c.ends[i]]
}

// moved are the columns after changes: runs of cases that stayed are copied at once.
func (c *columns) moved(before, after []*Case) columns {
	next := columns{
		make([]uint32, 0, len(after)), make([]feature, 0, len(c.features)+64), make([]uint32, 0, len(after)), make([]uint32, 0, len(after)),
	}
	for i, j := 0, 0; i < len(after); {
		for j < len(before) && before[j] != after[i] && before[j].ID <= after[i].ID {
			j++
		}
		run := 0
		for i+run < len(after) && j+run < len(before) && before[j+run] == after[i+run] {
			run++
		}
		if run == 0 {
			next.add(after[i])
			i++
			continue
		}
		next.copy(c, j, j+run)
		i, j = i+run, j+run
	}
	return next
}

// copy adds the cases from one place up to another of other columns.
func (c *columns) copy(from *columns, start, end int) {
	first := uint32(0)
	if start > 0 {
		first = from.ends[start-1]
	}
	shift := uint32(len(c.features)) - first
	c.features = append(c.features, from.features[first:from.ends[end-1]]...)
	for _, at := range from.ends[start:end] {
		c.ends = append(c.ends, at+shift)
	}
	c.domains = append(c.domains, from.domains[start:end]...)
	c.countries = append(c.countries, from.countries[start:end]...)
}
