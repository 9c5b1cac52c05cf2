package dynamics

import "herstelgraaf/internal/model"

// SnapshotOf is a snapshot of cases, with the bottlenecks that they name.
func SnapshotOf(asOf model.Date, cases ...Case) *Snapshot {
	byID, bottlenecks, acknowledged := map[string]*Case{}, map[string]struct{}{}, map[string]model.Date{}
	for _, c := range cases {
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
	return &Snapshot{AsOf: asOf, cases: newTable(byID), bottlenecks: newTable(bottlenecks), acknowledgments: newTable(acknowledged)}
}
