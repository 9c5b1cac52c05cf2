package result

import (
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/query"
)

// FollowUpRow tells how the recommendations of one actor were followed up.
type FollowUpRow struct {
	dynamics.FollowUpRow
	Key query.Ref
}

// FollowUpRows are the rows as the API shows them.
func FollowUpRows(refs *query.Refs, rows []dynamics.FollowUpRow) []FollowUpRow {
	shown := make([]FollowUpRow, len(rows))
	for i, row := range rows {
		shown[i] = FollowUpRow{row, refs.Ref("key", row.Actor)}
	}
	return shown
}
