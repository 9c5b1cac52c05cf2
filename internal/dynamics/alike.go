package dynamics

import "slices"

// Alike is the snapshot in which events of some kinds count as events of another: kinds says which, by ids of the
// vocabulary. It is for timelines; how alike cases are still goes by the kinds that are recorded.
func (s *Snapshot) Alike(kinds map[string]string) *Snapshot {
	cases := make(map[string]*Case, len(s.Cases()))
	for _, c := range s.Cases() {
		changed := *c
		changed.Events = slices.Clone(c.Events)
		for i, e := range changed.Events {
			if kind, ok := kinds[e.Kind]; ok {
				changed.Events[i].Kind = kind
			}
		}
		cases[c.ID] = &changed
	}
	alike := *s
	alike.cases = caseListOf(cases)
	return &alike
}
