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
	Date      model.Date // the zero Date: none
	Count     *int
	Amount    *Money
	Claim     *query.Ref
	Citations []query.Ref

	text model.Text
}

// Money is an amount in whole units of a currency.
type Money = advice.Money

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
			row.Cells = append(row.Cells, cellOf(refs, c))
		}
		shown.Rows = append(shown.Rows, row)
	}
	return shown
}

func cellOf(refs *query.Refs, c advice.Cell) CaseTableCell {
	cell := CaseTableCell{
		Case: refs.Ref("case", c.Case), Present: c.Present, Date: c.Date, Amount: c.Amount, Citations: refsTo(refs, "citations", c.Citations), text: c.Text,
	}
	if c.Strength > 0 {
		cell.Strength = &c.Strength
	}
	if c.Count != nil {
		count := int(*c.Count)
		cell.Count = &count
	}
	if c.Claim != "" {
		claim := refs.Ref("claim", c.Claim)
		cell.Claim = &claim
	}
	return cell
}
