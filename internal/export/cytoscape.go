package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
)

// writeCytoscape writes the JSON of Cytoscape and Cytoscape.js. Beside what these ask for, a node has `value`, its id, as
// networkx reads it.
func writeCytoscape(ctx context.Context, w io.Writer, p *part) error {
	l := newJSONList(w)
	facts := map[string]any{}
	for _, fact := range p.about.pairs() {
		facts[fact.name] = fact.value
	}
	l.raw(`{"format_version":"1.0","generated_by":"herstelgraaf","target_cytoscapejs_version":"~3.0","directed":true,"multigraph":true,"data":`)
	l.value(facts)
	l.raw(`,"elements":{"nodes":[`)
	columns := columnsByKind(p.kinds())
	for n, err := range p.labelled(ctx) {
		if err != nil {
			return err
		}
		data := map[string]any{}
		for _, c := range columns[n.Kind] {
			if v := c.value(n.Node, p.today); v != nil {
				data[c.name] = v
			}
		}
		data[idColumn], data[valueColumn], data[nameColumn], data[kindColumn] = n.ID, n.ID, n.label, n.Kind.Name
		l.element(map[string]any{"data": data})
	}
	l.raw("],\"edges\":[")
	l.first = true
	for e, err := range p.edges(ctx) {
		if err != nil {
			return err
		}
		l.element(map[string]any{"data": map[string]any{
			"id": e.id, "key": e.id, "source": e.from, "target": e.to, "interaction": e.relation.Type, "field": e.relation.Name,
			"mutual": e.mutual(),
		}})
	}
	l.raw("]}}\n")
	return l.end()
}

// jsonList writes the elements of JSON lists one by one, each on a line; the first error stays.
type jsonList struct {
	out   *bufio.Writer
	lines *json.Encoder
	first bool
	err   error
}

func newJSONList(w io.Writer) *jsonList {
	l := &jsonList{out: bufio.NewWriter(w), first: true}
	l.lines = json.NewEncoder(l.out)
	l.lines.SetEscapeHTML(false)
	return l
}

func (l *jsonList) raw(s string) {
	if l.err == nil {
		_, l.err = l.out.WriteString(s)
	}
}

func (l *jsonList) value(v any) {
	if l.err == nil {
		l.err = l.lines.Encode(v) // with a line break after it
	}
}

func (l *jsonList) element(v any) {
	if l.first {
		l.raw("\n")
	} else {
		l.raw(",")
	}
	l.first = false
	l.value(v)
}

func (l *jsonList) end() error {
	if l.err != nil {
		return l.err
	}
	return l.out.Flush()
}
