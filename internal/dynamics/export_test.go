package dynamics

import (
	"slices"

	"herstelgraaf/internal/model"
)

// SnapshotOf is a snapshot of cases, with the bottlenecks that they name.
func SnapshotOf(asOf model.Date, cases ...Case) *Snapshot {
	byID, bottlenecks, acknowledged := map[string]*Case{}, map[string]struct{}{}, map[string]model.Date{}
	for _, c := range cases {
		c.traits.events = hashesOf(kindsOf(c.Events))
		byID[c.ID] = &c
		for _, m := range c.Manifestations {
			bottlenecks[m.Bottleneck] = struct{}{}
		}
		for _, a := range c.Absences {
			bottlenecks[a.Bottleneck] = struct{}{}
		}
		for _, l := range c.Links {
			bottlenecks[l.From], bottlenecks[l.To] = struct{}{}, struct{}{}
		}
		// A test writes the date of an acknowledgement in place of its id.
		if d, err := model.ParseDate(c.Acknowledgement); err == nil {
			acknowledged[c.Acknowledgement] = d
		}
	}
	return &Snapshot{AsOf: asOf, cases: caseListOf(byID), bottlenecks: newTable(bottlenecks), acknowledgments: newTable(acknowledged)}
}

// newTable is a table of records by id.
func newTable[T any](records map[string]T) table[T] {
	t := table[T]{ids: make([]string, 0, len(records)), records: make([]T, len(records))}
	for id := range records {
		t.ids = append(t.ids, id)
	}
	slices.Sort(t.ids)
	for i, id := range t.ids {
		t.records[i] = records[id]
	}
	return t
}

// Known is what a snapshot knows, without what it works out from that.
func Known(s *Snapshot) any {
	in := map[int]map[uint32]int32{}
	for d, f := range s.frequencies {
		if f != nil {
			in[d] = f.in
		}
	}
	return []any{s.AsOf, s.Cases(), s.bottlenecks, s.acknowledgments, s.actors, in}
}
