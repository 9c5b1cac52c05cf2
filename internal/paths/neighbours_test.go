package paths_test

import (
	"testing"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/paths"
	"herstelgraaf/internal/store"
)

// Whatever is given as a cursor, it is refused or the page begins after it.
func FuzzNeighboursAfterACursor(f *testing.F) {
	for _, e := range []paths.Edge{{Relation: "ABOUT", Against: true, To: "event/windrush/2018"}, {Relation: "COSTS", To: "recovery-cost/windrush"}, {}} {
		f.Add(e.Cursor())
	}
	for _, wrong := range []string{"", "x", "WyJuZWlnaGJvdXJzIl0", "WyIiXQ", "bnVsbA"} {
		f.Add(wrong)
	}
	f.Fuzz(func(t *testing.T, cursor string) {
		datasettest.Read(t, func(m *model.Model, r store.Reader) error {
			whole, err := paths.Neighbours(t.Context(), m, r, []string{windrush}, paths.NeighbourOptions{First: 200})
			if err != nil {
				return err
			}
			page, err := paths.Neighbours(t.Context(), m, r, []string{windrush}, paths.NeighbourOptions{First: 200, After: &cursor})
			if err != nil {
				if fault.CodeOf(err) != fault.BadCursor {
					t.Errorf("the cursor %q gives %v", cursor, err)
				}
				return nil
			}
			before := whole[0].Total - len(page[0].Edges)
			if page[0].Total != whole[0].Total || page[0].HasPrevious != (before > 0) || page[0].HasNext {
				t.Errorf("after %q there are %d of %d: %+v", cursor, len(page[0].Edges), whole[0].Total, page[0])
			}
			for i, e := range page[0].Edges {
				if e != whole[0].Edges[before+i] {
					t.Errorf("after %q comes %+v, want %+v", cursor, e, whole[0].Edges[before+i])
				}
			}
			return nil
		})
	})
}
