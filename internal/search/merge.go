package search

const gone = ^uint32(0)

// merge makes one segment of the living documents of two views, or of one if b
// has none. No id lives in both.
func merge(a, b view) *segment {
	n := a.live + b.live
	s := &segment{ids: make([]string, 0, n), kinds: make([]uint16, 0, n)}
	s.marks = make([][]uint32, len(a.marks))
	for place := range s.marks {
		s.marks[place] = make([]uint32, 0, n)
	}
	for slot := range s.has {
		s.has[slot] = make(bitmap, wordsFor(n))
	}
	moved := [2][]uint32{make([]uint32, a.size()), make([]uint32, b.size())}
	from := [2]view{a, b}
	at := [2]int{}
	skip := func(i int) {
		for at[i] < len(moved[i]) && from[i].isDead(uint32(at[i])) {
			moved[i][at[i]] = gone
			at[i]++
		}
	}
	for {
		skip(0)
		skip(1)
		i := 0
		switch {
		case at[0] == len(moved[0]) && at[1] == len(moved[1]):
			for slot := range s.langs {
				mergeLang(s, slot, from, moved)
			}
			s.seal()
			return s
		case at[0] == len(moved[0]):
			i = 1
		case at[1] < len(moved[1]) && from[1].ids[at[1]] < from[0].ids[at[0]]:
			i = 1
		}
		ord := at[i]
		moved[i][ord] = uint32(len(s.ids))
		s.ids = append(s.ids, from[i].ids[ord])
		s.kinds = append(s.kinds, from[i].kinds[ord])
		for place := range s.marks {
			s.marks[place] = append(s.marks[place], from[i].marks[place][ord])
		}
		for slot := range s.has {
			if from[i].has[slot].has(uint32(ord)) {
				s.has[slot].set(moved[i][ord])
			}
		}
		at[i]++
	}
}

func mergeLang(s *segment, slot int, from [2]view, moved [2][]uint32) {
	v := &s.langs[slot]
	v.terms = make(map[string]uint32, len(from[0].langs[slot].names))
	var sizes []uint32
	for i, w := range from {
		if w.segment == nil {
			continue
		}
		old := &w.langs[slot]
		for t, name := range old.names {
			n := v.number(name)
			if int(n) == len(sizes) {
				sizes = append(sizes, 0)
			}
			for _, ord := range old.ords[old.start[t]:old.start[t+1]] {
				if moved[i][ord] != gone {
					sizes[n]++
				}
			}
		}
	}
	v.lay(sizes)
	for t, name := range v.names {
		v.zip(t, from[0].moved(slot, name, moved[0]), from[1].moved(slot, name, moved[1]))
	}
	v.prune()
}

// movedPostings is a term's postings of a view that is being merged.
type movedPostings struct {
	postings
	to []uint32
}

func (w view) moved(slot int, term string, to []uint32) movedPostings {
	if w.segment == nil {
		return movedPostings{}
	}
	return movedPostings{w.postings(slot, term), to}
}

// ord skips the dead and returns the new ordinal of the next document, gone at
// the end.
func (m *movedPostings) ord() uint32 {
	for ; m.next < len(m.ords); m.next++ {
		if to := m.to[m.ords[m.next]]; to != gone {
			return to
		}
	}
	return gone
}

func (v *vocabulary) zip(t int, a, b movedPostings) {
	for i := v.start[t]; i < v.start[t+1]; i++ {
		from := &a
		if a.ord() > b.ord() {
			from = &b
		}
		v.ords[i], v.units[i] = from.ord(), from.units[from.next]
		from.next++
	}
}
