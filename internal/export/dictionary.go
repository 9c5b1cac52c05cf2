package export

import (
	"strings"

	"herstelgraaf/internal/model"
)

// dictionaryFile describes the tables as CSV on the Web metadata (W3C Recommendation 2015, Metadata Vocabulary for Tabular
// Data), under the name at which a reader of the folder looks for it.
const dictionaryFile = "csv-metadata.json"

const datePattern = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`

func dictionary(p *part) map[string]any {
	d := map[string]any{
		"@context": []any{"http://www.w3.org/ns/csvw", map[string]string{"@language": "en"}},
		"dc:title": bilingual(p.about.title), "dc:rights": bilingual(p.about.licence), "dc:bibliographicCitation": bilingual(p.about.howToCite),
		"schema:version": p.about.dataVersion, "dc:identifier": "revision " + p.about.revision, "dc:date": p.about.asOf,
		"dc:source":    p.about.base + "/",
		"rdfs:comment": "Lists stand in one cell, their elements between " + separator + ". A cell that a spreadsheet would run as a formula begins with an apostrophe.",
	}
	if p.about.filter != "" {
		d["dc:coverage"] = p.about.filter
	}
	var tables []any
	for _, t := range p.tables() {
		if t.relation != nil {
			tables = append(tables, relationTable(t))
		} else {
			tables = append(tables, nodesTable(t))
		}
	}
	d["tables"] = tables
	return d
}

func bilingual(t text) []any {
	var values []any
	if t.NL != "" {
		values = append(values, map[string]string{"@value": t.NL, "@language": "nl"})
	}
	if t.EN != "" {
		values = append(values, map[string]string{"@value": t.EN, "@language": "en"})
	}
	return values
}

func nodesTable(t table) map[string]any {
	columns := []any{map[string]any{"name": idColumn, "titles": idColumn, "datatype": "string", "required": true, "dc:description": "The id."}}
	for _, c := range columnsOf(t.kind) {
		columns = append(columns, describe(t.kind, c))
	}
	return map[string]any{
		"url": t.name, "dc:description": t.kind.Description,
		"tableSchema": map[string]any{"columns": columns, "primaryKey": idColumn},
	}
}

// describe is a column. A text is required in one language at least, which can't be said of a column.
func describe(k *model.Kind, c column) map[string]any {
	d := map[string]any{"name": c.name, "titles": c.name, "datatype": datatype(c.property), "dc:description": descriptionOf(k, c.property)}
	if c.localized {
		d["lang"] = langs("nl", "en", c.lang)
	}
	if c.property.List {
		d["separator"] = separator
	} else if c.property.Required && !c.localized {
		d["required"] = true
	}
	return d
}

func datatype(p *model.Property) any {
	switch p.Type {
	case model.TypeInt:
		d := map[string]any{"base": "integer"}
		if p.Min != nil {
			d["minimum"] = *p.Min
		}
		if p.Max != nil {
			d["maximum"] = *p.Max
		}
		return d
	case model.TypeDecimal:
		return "decimal"
	case model.TypeBoolean:
		return "boolean"
	case model.TypeDate:
		return map[string]any{"base": "string", "format": datePattern}
	case model.TypeEnum:
		values := make([]string, len(p.Enum.Values))
		for i, item := range p.Enum.Values {
			values[i] = model.EnumValue(item.ID)
		}
		return map[string]any{"base": "string", "format": strings.Join(values, "|")}
	default:
		return "string"
	}
}

// descriptionOf is what the schema says of a property; a part of a value is described by the value and by itself.
func descriptionOf(k *model.Kind, p *model.Property) string {
	name, within, _ := strings.Cut(p.Name, ".")
	f := k.Field(name)
	if f == nil || f.Value == nil {
		if f == nil {
			return ""
		}
		return f.Description
	}
	for _, part := range f.Value.Type.Fields {
		if part.Name == within {
			return f.Description + " " + part.Description
		}
	}
	return f.Description
}

func relationTable(t table) map[string]any {
	keys := []any{foreignKey("from", t.kind)}
	if target, ok := t.relation.Target.(*model.Kind); ok {
		keys = append(keys, foreignKey("to", target))
	}
	description := ""
	if f := t.kind.Field(t.relation.Name); f != nil {
		description = f.Description
	}
	end := func(name, of string) any {
		return map[string]any{"name": name, "titles": name, "datatype": "string", "required": true, "dc:description": "The id of a node: " + of + "."}
	}
	return map[string]any{
		"url": t.name, "dc:description": description, "dc:type": t.relation.Type,
		"tableSchema": map[string]any{
			"columns":    []any{end("from", t.kind.Name), end("to", t.relation.Target.TypeName())},
			"primaryKey": []string{"from", "to"}, "foreignKeys": keys,
		},
	}
}

func foreignKey(column string, to *model.Kind) any {
	return map[string]any{"columnReference": column, "reference": map[string]string{"resource": nodesFile(to), "columnReference": idColumn}}
}
