package result

import (
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// CaseTable is cases side by side.
type CaseTable struct {
	Cases []query.Ref
	Rows  []CaseTableRow
}

// CaseTableRow is a row of a comparison of cases.
type CaseTableRow struct {
	Aspect     string
	Bottleneck *query.Ref
	Cells      []CaseTableCell

	label model.Text
}

// Label is what the row is about.
func (r CaseTableRow) Label(lang model.Lang) string { return r.label.In(lang) }

// CaseTableCell is what one case has.
type CaseTableCell struct {
	Case      query.Ref
	Present   bool
	Strength  *int
	Citations []query.Ref

	text model.Text
}

// Text is what is recorded; nil where there is nothing.
func (c CaseTableCell) Text(lang model.Lang) *string {
	if text := c.text.In(lang); text != "" {
		return &text
	}
	return nil
}

// CaseTableOf is a table as the API shows it.
func CaseTableOf(refs *query.Refs, t *advice.Table) *CaseTable {
	if t == nil {
		return nil
	}
	shown := &CaseTable{Cases: refsTo(refs, "cases", t.Cases)}
	for _, r := range t.Rows {
		row := CaseTableRow{Aspect: r.Aspect, label: r.Label}
		if r.Bottleneck != "" {
			ref := refs.Ref("bottleneck", r.Bottleneck)
			row.Bottleneck = &ref
		}
		for _, c := range r.Cells {
			cell := CaseTableCell{Case: refs.Ref("case", c.Case), Present: c.Present, Citations: refsTo(refs, "citations", c.Citations), text: c.Text}
			if c.Strength > 0 {
				cell.Strength = &c.Strength
			}
			row.Cells = append(row.Cells, cell)
		}
		shown.Rows = append(shown.Rows, row)
	}
	return shown
}
