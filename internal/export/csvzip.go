package export

import (
	"archive/zip"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"time"

	"herstelgraaf/internal/model"
)

// table is a file of the CSV export: the nodes of a kind, or one relation of the nodes of a kind.
type table struct {
	name     string
	kind     *model.Kind
	relation *model.Relation // nil for nodes
}

// tables are one for each kind, then one for each relation that leads to nodes of the part.
func (p *part) tables() []table {
	var nodes, relations []table
	for _, k := range p.kinds() {
		nodes = append(nodes, table{name: nodesFile(k), kind: k})
		for _, r := range k.Out {
			if p.reaches(r) {
				relations = append(relations, table{"relations/" + k.Name + "." + r.Name + ".csv", k, r})
			}
		}
	}
	return append(nodes, relations...)
}

func nodesFile(k *model.Kind) string { return "nodes/" + k.Name + ".csv" }

func (p *part) reaches(r *model.Relation) bool {
	for _, target := range r.Target.Members() {
		for _, k := range p.kinds() {
			if k == target {
				return true
			}
		}
	}
	return false
}

// writeCSVZip writes a zip file with a CSV file (RFC 4180, UTF-8, lines end in LF) for each table, and their description.
func writeCSVZip(ctx context.Context, w io.Writer, p *part) error {
	archive := zip.NewWriter(w)
	file := func(name string) (io.Writer, error) {
		day, err := time.Parse(time.DateOnly, p.about.asOf)
		if err != nil {
			day = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the first that zip can write
		}
		return archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: day})
	}
	out, err := file(dictionaryFile)
	if err != nil {
		return err
	}
	description := json.NewEncoder(out)
	description.SetIndent("", " ")
	description.SetEscapeHTML(false)
	if err := description.Encode(dictionary(p)); err != nil {
		return err
	}
	for _, t := range p.tables() {
		if out, err = file(t.name); err != nil {
			return err
		}
		if err := p.writeTable(ctx, out, t); err != nil {
			return err
		}
	}
	return archive.Close()
}

func (p *part) writeTable(ctx context.Context, w io.Writer, t table) error {
	rows := csv.NewWriter(w)
	write := p.writeNodes
	if t.relation != nil {
		write = p.writeRelation
	}
	if err := write(ctx, rows, t); err != nil {
		return err
	}
	rows.Flush()
	return rows.Error()
}

func (p *part) writeNodes(ctx context.Context, rows *csv.Writer, t table) error {
	columns := columnsOf(t.kind)
	row := []string{idColumn}
	for _, c := range columns {
		row = append(row, c.name)
	}
	if err := rows.Write(row); err != nil {
		return err
	}
	for n, err := range p.nodes(ctx, []*model.Kind{t.kind}) {
		if err != nil {
			return err
		}
		row = append(row[:0], n.ID)
		for _, c := range columns {
			row = append(row, cell(c.value(n, p.today)))
		}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
	return nil
}

func (p *part) writeRelation(ctx context.Context, rows *csv.Writer, t table) error {
	if err := rows.Write([]string{"from", "to"}); err != nil {
		return err
	}
	for n, err := range p.nodes(ctx, []*model.Kind{t.kind}) {
		if err != nil {
			return err
		}
		for _, target := range n.Out[t.relation.OutIndex] {
			if !p.holds(target) {
				continue
			}
			if err := rows.Write([]string{n.ID, target}); err != nil {
				return err
			}
		}
	}
	return nil
}

// cell is a value in a CSV file. Numbers stay numbers, the negative ones too: they run nothing.
func cell(v any) string {
	switch v := v.(type) {
	case string:
		return harmless(v)
	case []string:
		return harmless(plain(v))
	default:
		return plain(v)
	}
}
