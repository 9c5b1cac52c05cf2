package export

import (
	"context"
	"io"

	"herstelgraaf/internal/model"
)

// writeGraphML writes GraphML (Brandes and others 2013, Handbook of Graph Drawing and Visualization, chapter 16), which
// Gephi, yEd, Cytoscape, igraph and networkx read. All edges are directed, since readers such as networkx refuse a mixture;
// `mutual` marks those without a direction.
func writeGraphML(ctx context.Context, w io.Writer, p *part) error {
	x := newXMLWriter(w)
	x.raw(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	key := func(id, of, name, kind string) {
		x.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", kind)
		x.raw("\n")
	}
	for _, fact := range p.about.pairs() {
		key("g_"+fact.name, "graph", fact.name, stringAttribute)
	}
	key("n_"+kindColumn, "node", kindColumn, stringAttribute)
	key("n_"+labelColumn, "node", labelColumn, stringAttribute)
	for _, a := range attributes(p.kinds()) {
		key("n_"+a.name, "node", a.name, a.kind)
	}
	key("e_type", "edge", "type", stringAttribute)
	key("e_field", "edge", "field", stringAttribute)
	key("e_mutual", "edge", "mutual", booleanAttribute)
	x.raw(`<graph id="herstelgraaf" edgedefault="directed">` + "\n")
	for _, fact := range p.about.pairs() {
		x.element("data", fact.value, "key", "g_"+fact.name)
		x.raw("\n")
	}
	columns := columnsByKind(p.kinds())
	for n, err := range p.labelled(ctx) {
		if err != nil {
			return err
		}
		x.start("node", "id", n.ID)
		x.element("data", n.Kind.Name, "key", "n_"+kindColumn)
		x.element("data", n.label, "key", "n_"+labelColumn)
		for _, c := range columns[n.Kind] {
			if v := c.value(n.Node, p.today); v != nil {
				x.element("data", plain(v), "key", "n_"+c.name)
			}
		}
		x.raw("</node>\n")
	}
	for e, err := range p.edges(ctx) {
		if err != nil {
			return err
		}
		x.start("edge", "id", e.id, "source", e.from, "target", e.to)
		x.element("data", e.relation.Type, "key", "e_type")
		x.element("data", e.relation.Name, "key", "e_field")
		if e.mutual() {
			x.element("data", "true", "key", "e_mutual")
		}
		x.raw("</edge>\n")
	}
	x.raw("</graph>\n</graphml>\n")
	return x.end()
}

func columnsByKind(kinds []*model.Kind) map[*model.Kind][]column {
	columns := make(map[*model.Kind][]column, len(kinds))
	for _, k := range kinds {
		columns[k] = columnsOf(k)
	}
	return columns
}
