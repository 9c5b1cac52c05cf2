package advice

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// How many cases a table may compare.
const (
	minCompared = 2
	maxCompared = 6
)

// Table is cases side by side.
type Table struct {
	Cases []string
	Rows  []Row
}

// Row is what the cases have in one aspect.
type Row struct {
	Aspect     string // domain, status, acknowledged, affected, cost, bottleneck, measure or event
	Label      model.Text
	Bottleneck string // the id, for a row about one
	Cells      []Cell // one for each case
}

// Cell is what one case has. The aspect of the row tells which values it has; the others are zero.
type Cell struct {
	Case      string
	Present   bool
	Strength  int        // of a bottleneck
	Date      model.Date // of an acknowledgement or an event
	Count     *int64     // of people harmed
	Amount    *Money     // that the recovery costs
	Text      model.Text
	Claim     string // the id of the claim that says so; empty: the case itself does
	Citations []string
}

// Money is an amount in whole units of a currency, an ISO 4217 code.
type Money struct {
	Amount   float64
	Currency string
}

// Compare puts cases side by side: first what each is, then a row for each bottleneck, kind of measure and kind of event
// that one of them has; within these, rows in which more cases have something come first, then by id. Errors:
// BAD_ARGUMENT for fewer than two or more than six cases, or one twice; NOT_FOUND for a case that is not there.
func Compare(ctx context.Context, m *model.Model, r store.Reader, ids []string, minStrength int) (*Table, error) {
	if len(ids) < minCompared || len(ids) > maxCompared {
		return nil, fault.Argument("ids", fmt.Sprintf("%d ids", len(ids)), "give %d to %d", minCompared, maxCompared)
	}
	if minStrength < 1 || minStrength > 3 {
		return nil, fault.Argument("minStrength", minStrength, "give 1 to 3")
	}
	read := reading{ctx, m, r}
	nodes, err := read.nodes(ids)
	if err != nil {
		return nil, err
	}
	c := &comparing{reading: read, ids: ids, table: &Table{Cases: ids}}
	for i, id := range ids {
		if nodes[id] == nil || !nodes[id].Kind.Implements(m.Type("Case")) {
			return nil, fault.Missing(id)
		}
		if slices.Contains(ids[:i], id) {
			return nil, fault.Argument("ids", id, "give each case once")
		}
		c.cases = append(c.cases, nodes[id])
	}
	c.listed("domain", "Domain", "Domein", "Domain")
	c.listed("status", "CaseStatus", "Stand van het herstel", "State of the recovery")
	if err := c.single(); err != nil {
		return nil, err
	}
	for _, rows := range []func() error{func() error { return c.bottlenecks(minStrength) }, c.measures, c.events} {
		if err := rows(); err != nil {
			return nil, err
		}
	}
	return c.table, c.orderCitations()
}

// comparing is a table in the making.
type comparing struct {
	reading
	ids   []string
	cases []*model.Node
	table *Table
}

// row adds a row with empty cells.
func (c *comparing) row(aspect string, label model.Text) *Row {
	c.table.Rows = append(c.table.Rows, emptyRow(aspect, label, c.ids))
	return &c.table.Rows[len(c.table.Rows)-1]
}

func emptyRow(aspect string, label model.Text, cases []string) Row {
	r := Row{Aspect: aspect, Label: label, Cells: make([]Cell, len(cases))}
	for i, id := range cases {
		r.Cells[i].Case = id
	}
	return r
}

// listed adds a row of a property that is a value of a controlled list.
func (c *comparing) listed(property, list, nl, en string) {
	row := c.row(property, model.Text{NL: nl, EN: en})
	for i, n := range c.cases {
		if item := c.model.Vocabulary.List(list).Find(n.StringOf(property)); item != nil {
			row.Cells[i].Present, row.Cells[i].Text = true, model.Text(item.Label)
		}
	}
}

// single adds the rows of claims of which a case has one.
func (c *comparing) single() error {
	for _, s := range []struct {
		aspect string
		label  model.Text
		cell   func(n *model.Node) Cell
	}{
		{"acknowledged", model.Text{NL: "Eerste erkenning", EN: "First acknowledgement"}, func(n *model.Node) Cell {
			date := n.DateOf("date")
			return Cell{Date: date, Text: both(date.String())}
		}},
		{"affected", model.Text{NL: "Getroffenen", EN: "People harmed"}, func(n *model.Node) Cell {
			count, _ := n.Value("count").(int64)
			return Cell{Count: &count, Text: noted(strconv.FormatInt(count, 10), n.TextOf("note"))}
		}},
		{"cost", model.Text{NL: "Kosten van het herstel", EN: "Cost of the recovery"}, func(n *model.Node) Cell {
			amount, _ := n.Value("amount.amount").(float64)
			money := &Money{amount, n.StringOf("amount.currency")}
			return Cell{Amount: money, Text: noted(money.Currency+" "+strconv.FormatFloat(amount, 'f', -1, 64), n.TextOf("note"))}
		}},
	} {
		row := c.row(s.aspect, s.label)
		for column, n := range c.cases {
			claims, err := c.nodes(n.Targets(s.aspect))
			if err != nil {
				return err
			}
			for _, claim := range claims {
				row.fill(column, claim, s.cell(claim))
			}
		}
	}
	return nil
}

func both(s string) model.Text { return model.Text{NL: s, EN: s} }

func noted(s string, note model.Text) model.Text {
	t := both(s)
	if note.NL != "" {
		t.NL += ". " + note.NL
	}
	if note.EN != "" {
		t.EN += ". " + note.EN
	}
	return t
}

// claims visits the claims of each case along a relation.
func (c *comparing) claims(relation string, visit func(column int, claim *model.Node)) error {
	for column, n := range c.cases {
		lists, err := c.along(n.Kind.Name, relation, []string{n.ID}, 0)
		if err != nil {
			return err
		}
		for _, claim := range lists[0] {
			visit(column, claim)
		}
	}
	return nil
}

func (c *comparing) bottlenecks(minStrength int) error {
	rows := map[string]*Row{}
	if err := c.claims("manifestations", func(column int, m *model.Node) {
		strength, _ := m.Value("strength").(int64)
		if int(strength) < minStrength {
			return
		}
		for _, id := range m.Targets("bottleneck") {
			c.at(rows, "bottleneck", id).fill(column, m, Cell{Strength: int(strength), Text: m.TextOf("how")})
		}
	}); err != nil {
		return err
	}
	if err := c.absences(rows); err != nil {
		return err
	}
	nodes, err := c.nodes(slices.Sorted(maps.Keys(rows)))
	if err != nil {
		return err
	}
	for id, row := range rows {
		row.Bottleneck = id
		if n := nodes[id]; n != nil {
			row.Label = n.TextOf("name")
		}
	}
	c.add(rows)
	return nil
}

// absences tells in the rows of bottlenecks which cases were looked at without finding it.
func (c *comparing) absences(rows map[string]*Row) error {
	return c.claims("absences", func(column int, a *model.Node) {
		for _, id := range a.Targets("bottleneck") {
			if row := rows[id]; row != nil {
				row.fill(column, a, Cell{Text: a.TextOf("note")})
				row.Cells[column].Present = false
			}
		}
	})
}

func (c *comparing) measures() error {
	return c.byKind("measures", "measure", "MeasureKind", func(n *model.Node) Cell { return Cell{Text: n.TextOf("name")} })
}

func (c *comparing) events() error {
	return c.byKind("events", "event", "EventKind", func(n *model.Node) Cell {
		date, title := n.DateOf("date"), n.TextOf("title")
		return Cell{Date: date, Text: model.Text{NL: date.String() + ": " + title.In(model.NL), EN: date.String() + ": " + title.In(model.EN)}}
	})
}

// byKind adds a row for each kind of claim; a case shows the first that it has, by date.
func (c *comparing) byKind(relation, aspect, list string, cell func(*model.Node) Cell) error {
	rows := map[string]*Row{}
	first := map[string]*model.Node{}
	if err := c.claims(relation, func(column int, n *model.Node) {
		key := fmt.Sprintf("%d %s", column, n.StringOf("kind"))
		if before := first[key]; before != nil && !earlier(n, before) {
			return
		}
		first[key] = n
		c.at(rows, aspect, n.StringOf("kind")).fill(column, n, cell(n))
	}); err != nil {
		return err
	}
	for kind, row := range rows {
		row.Label = both(kind)
		if item := c.model.Vocabulary.List(list).Find(kind); item != nil {
			row.Label = model.Text(item.Label)
		}
	}
	c.add(rows)
	return nil
}

func earlier(a, b *model.Node) bool {
	return cmp.Or(cmp.Compare(a.DateOf("date").SortKey(), b.DateOf("date").SortKey()), cmp.Compare(placeOf(a), placeOf(b))) < 0
}

// at is the row with a key.
func (c *comparing) at(rows map[string]*Row, aspect, key string) *Row {
	if rows[key] == nil {
		row := emptyRow(aspect, model.Text{}, c.ids)
		rows[key] = &row
	}
	return rows[key]
}

// fill puts in a cell what a claim says.
func (r *Row) fill(column int, claim *model.Node, cell Cell) {
	cell.Case, cell.Present, cell.Claim, cell.Citations = r.Cells[column].Case, true, claim.ID, slices.Clone(claim.Targets("citations"))
	r.Cells[column] = cell
}

// orderCitations puts the citations of each cell in the order of the data file.
func (c *comparing) orderCitations() error {
	var ids []string
	for _, row := range c.table.Rows {
		for _, cell := range row.Cells {
			ids = append(ids, cell.Citations...)
		}
	}
	nodes, err := c.nodes(ids)
	if err != nil {
		return err
	}
	for _, row := range c.table.Rows {
		for _, cell := range row.Cells {
			slices.SortFunc(cell.Citations, func(a, b string) int { return cmp.Compare(placeOf(nodes[a]), placeOf(nodes[b])) })
		}
	}
	return nil
}

// add adds rows, those in which more cases have something first, then those that are stronger, then by key.
func (c *comparing) add(rows map[string]*Row) {
	keys := slices.Sorted(maps.Keys(rows))
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(rows[b].weight(), rows[a].weight()) })
	for _, key := range keys {
		c.table.Rows = append(c.table.Rows, *rows[key])
	}
}

// weight orders rows: by the number of cases, then by the sum of strengths.
func (r *Row) weight() int {
	cells, strengths := 0, 0
	for _, cell := range r.Cells {
		if cell.Present {
			cells++
		}
		strengths += cell.Strength
	}
	return cells*1000 + strengths
}
