package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
)

// writeTurtle writes SKOS in Turtle.
func writeTurtle(ctx context.Context, w io.Writer, p *part) error {
	out := bufio.NewWriter(w)
	for _, prefix := range append([]pair{{definitionPrefix, p.BaseIRI + definitionPath}}, prefixes...) {
		fmt.Fprintf(out, "@prefix %s: <%s> .\n", prefix.name, prefix.value)
	}
	for r, err := range p.skos(ctx) {
		if err != nil {
			return err
		}
		r.turtle(out)
	}
	return out.Flush()
}

// turtle writes a resource; errors of out are kept by it.
func (r resource) turtle(out *bufio.Writer) {
	fmt.Fprintf(out, "\n<%s> a %s", escapeIRI(r.iri), strings.Join(r.types, ", "))
	for _, s := range r.statements {
		fmt.Fprintf(out, " ;\n  %s ", s.property)
		for i, v := range s.values {
			if i > 0 {
				out.WriteString(" ,\n    ")
			}
			out.WriteString(v.turtle())
		}
	}
	out.WriteString(" .\n")
}

func (t term) turtle() string {
	switch {
	case t.iri != "":
		return "<" + escapeIRI(t.iri) + ">"
	case t.lang != "":
		return quote(t.text) + "@" + t.lang
	case t.datatype != "":
		return quote(t.text) + "^^" + t.datatype
	default:
		return quote(t.text)
	}
}

var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// quote is a string of Turtle. Bytes that are no UTF-8 become U+FFFD.
func quote(s string) string {
	return `"` + turtleEscapes.Replace(strings.ToValidUTF8(s, "\ufffd")) + `"`
}
