package neo4j

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
)

// namePrefix begins the names of all constraints and indexes that the service makes; others are left alone.
const namePrefix = "herstelgraaf_"

// nameWeight is the weight in search from which a text counts as a name, by which lists are ordered often enough for an
// index.
const nameWeight = 3

// schemaItem is a constraint or an index.
type schemaItem struct {
	name, statement    string
	labels, properties []string
	constraint         bool
}

// wanted lists the constraints and indexes that the model asks for: ids, orders by name and date, filters by what can be
// counted, the changelog, and full text for people who work in Neo4j Browser.
func wanted(m *model.Model) []schemaItem {
	items := []schemaItem{
		unique("node", nodeLabel, "id"),
		index(nodeLabel, revisionProperty, "id"),
		index(versionLabel, "id"), index(versionLabel, fromProperty, "id"), index(versionLabel, toProperty, "id"),
	}
	for _, t := range m.Lists() {
		label := t.TypeName()
		items = append(items, index(label, "id"))
		properties := propertiesOf(t)
		for _, p := range properties {
			items = append(items, indexesOf(label, p)...)
		}
		items = append(items, indexesWithin(label, properties)...)
	}
	for _, k := range m.Kinds {
		for _, p := range k.Properties {
			if p.Unique {
				items = append(items, unique(strings.ToLower(k.Name)+"_"+base(p), k.Name, base(p)))
			}
		}
	}
	for _, item := range []schemaItem{fullText(m, model.NL, "dutch"), fullText(m, model.EN, "english")} {
		if len(item.properties) > 0 {
			items = append(items, item)
		}
	}
	return items
}

// propertiesOf lists the properties of a type, those inside values too.
func propertiesOf(t model.Type) []*model.Property {
	var list []*model.Property
	for _, f := range t.AllFields() {
		switch {
		case f.Value != nil:
			list = append(list, f.Value.Properties...)
		case f.Property != nil:
			list = append(list, t.Members()[0].Property(f.Property.Name))
		}
	}
	return list
}

// indexesOf gives the indexes that serve orders and filters by one property.
func indexesOf(label string, p *model.Property) []schemaItem {
	switch {
	case isName(p):
		return []schemaItem{index(label, base(p)+"_nl_key"), index(label, base(p)+"_en_key")}
	case p.List || p.Unique || p.Temporal:
		return nil
	case p.Type == model.TypeDate:
		return []schemaItem{index(label, base(p)+"_key")}
	case isFacet(p), p.Type == model.TypeString && p.Search >= nameWeight:
		return []schemaItem{index(label, base(p))}
	}
	return nil
}

// indexesWithin gives the indexes that serve a page, in the order of a name, of the nodes that have one value of a facet.
func indexesWithin(label string, properties []*model.Property) []schemaItem {
	var items []schemaItem
	for _, facet := range properties {
		for _, name := range properties {
			if isFacet(facet) && isName(name) {
				items = append(items, index(label, base(facet), base(name)+"_nl_key"), index(label, base(facet), base(name)+"_en_key"))
			}
		}
	}
	return items
}

// isName tells whether lists are ordered by a text often enough for an index.
func isName(p *model.Property) bool {
	return p.Type == model.TypeText && p.Search >= nameWeight && !p.List && !p.Unique
}

// isFacet tells whether nodes are filtered by a property often enough for an index.
func isFacet(p *model.Property) bool { return p.Facet && !p.List && !p.Unique && !p.Temporal }

func unique(name, label, property string) schemaItem {
	name = namePrefix + name + "_unique"
	return schemaItem{
		name: name, labels: []string{label}, properties: []string{property}, constraint: true,
		statement: fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE", quote(name), quote(label), quote(property)),
	}
}

func index(label string, properties ...string) schemaItem {
	name := namePrefix + strings.ToLower(label)
	var quoted []string
	for _, p := range properties {
		name += "_" + strings.Trim(p, "_")
		quoted = append(quoted, "n."+quote(p))
	}
	return schemaItem{
		name: name, labels: []string{label}, properties: properties,
		statement: fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (%s)", quote(name), quote(label), strings.Join(quoted, ", ")),
	}
}

// fullText is the index of one language over all searched texts, kept up a moment after each commit.
func fullText(m *model.Model, l model.Lang, analyzer string) schemaItem {
	item := schemaItem{name: namePrefix + "search" + suffix(l)}
	seen := map[string]bool{}
	var labels, properties []string
	for _, k := range m.Kinds {
		searched := false
		for _, p := range k.Properties {
			if p.Search == 0 {
				continue
			}
			searched = true
			name := base(p)
			if p.Type == model.TypeText {
				name += suffix(l)
			}
			if !seen[name] {
				seen[name] = true
				item.properties, properties = append(item.properties, name), append(properties, "n."+quote(name))
			}
		}
		if searched {
			item.labels, labels = append(item.labels, k.Name), append(labels, quote(k.Name))
		}
	}
	item.statement = fmt.Sprintf("CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [%s] OPTIONS {indexConfig: {"+
		"`fulltext.analyzer`: '%s', `fulltext.eventually_consistent`: true}}", quote(item.name), strings.Join(labels, "|"), strings.Join(properties, ", "), analyzer)
	return item
}
