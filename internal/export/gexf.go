package export

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// writeGEXF writes GEXF 1.3, the format of Gephi.
func writeGEXF(ctx context.Context, w io.Writer, p *part) error {
	x := newXMLWriter(w)
	x.raw(`<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">` + "\n")
	x.raw("<meta>")
	x.element("creator", "herstelgraaf")
	x.element("description", p.about.sentence())
	x.raw("</meta>\n" + `<graph defaultedgetype="directed" mode="static">` + "\n" + `<attributes class="node">` + "\n")
	place := map[string]string{}
	declare := func(name, kind string) {
		place[name] = fmt.Sprint(len(place))
		x.empty("attribute", "id", place[name], "title", name, "type", kind)
		x.raw("\n")
	}
	declare(kindColumn, stringAttribute)
	for _, a := range attributes(p.kinds()) {
		declare(a.name, a.kind)
	}
	x.raw("</attributes>\n" + `<attributes class="edge">` + "\n")
	x.empty("attribute", "id", "0", "title", "field", "type", stringAttribute)
	x.raw("\n</attributes>\n<nodes>\n")
	columns := columnsByKind(p.kinds())
	for n, err := range p.labelled(ctx) {
		if err != nil {
			return err
		}
		x.start("node", "id", n.ID, "label", n.label)
		x.raw("<attvalues>")
		x.empty("attvalue", "for", place[kindColumn], "value", n.Kind.Name)
		for _, c := range columns[n.Kind] {
			if v := c.value(n.Node, p.today); v != nil {
				x.empty("attvalue", "for", place[c.name], "value", plain(v))
			}
		}
		x.raw("</attvalues></node>\n")
	}
	x.raw("</nodes>\n<edges>\n")
	for e, err := range p.edges(ctx) {
		if err != nil {
			return err
		}
		// Without a kind Gephi keeps one edge between two nodes.
		direction := "directed"
		if e.mutual() {
			direction = "mutual"
		}
		x.start("edge", "id", e.id, "source", e.from, "target", e.to, "type", direction, "label", e.relation.Type, "kind", e.relation.Type)
		x.raw("<attvalues>")
		x.empty("attvalue", "for", "0", "value", e.relation.Name)
		x.raw("</attvalues></edge>\n")
	}
	x.raw("</edges>\n</graph>\n</gexf>\n")
	return x.end()
}

// sentence says everything in one text, for forms that have no place for more.
func (a about) sentence() string {
	var lines []string
	for _, p := range a.pairs() {
		lines = append(lines, p.name+": "+p.value)
	}
	return strings.Join(lines, "; ")
}
