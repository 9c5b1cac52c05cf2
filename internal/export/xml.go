package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
)

// xmlWriter writes XML piece by piece; the first error stays.
type xmlWriter struct {
	out *bufio.Writer
	err error
}

func newXMLWriter(w io.Writer) *xmlWriter {
	x := &xmlWriter{out: bufio.NewWriter(w)}
	x.raw(xml.Header)
	return x
}

func (x *xmlWriter) raw(format string, args ...any) {
	if x.err == nil {
		_, x.err = fmt.Fprintf(x.out, format, args...)
	}
}

// element writes an element that holds text only; attributes come in pairs of name and value.
func (x *xmlWriter) element(name, content string, attributes ...string) {
	x.start(name, attributes...)
	x.text(content)
	x.raw("</%s>", name)
}

func (x *xmlWriter) start(name string, attributes ...string) {
	x.raw("<%s", name)
	x.attributes(attributes)
	x.raw(">")
}

func (x *xmlWriter) empty(name string, attributes ...string) {
	x.raw("<%s", name)
	x.attributes(attributes)
	x.raw("/>")
}

func (x *xmlWriter) attributes(attributes []string) {
	for i := 0; i < len(attributes); i += 2 {
		x.raw(` %s="`, attributes[i])
		x.text(attributes[i+1])
		x.raw(`"`)
	}
}

// text writes characters; those that XML does not allow become U+FFFD.
func (x *xmlWriter) text(s string) {
	if x.err == nil {
		x.err = xml.EscapeText(x.out, []byte(s))
	}
}

func (x *xmlWriter) end() error {
	if x.err != nil {
		return x.err
	}
	return x.out.Flush()
}
