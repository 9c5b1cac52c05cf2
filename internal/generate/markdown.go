package generate

import (
	"bytes"
	"fmt"
	"strings"
)

// markdown is a page in the making.
type markdown struct {
	b       bytes.Buffer
	inTable bool
}

// line writes a paragraph or a heading.
func (m *markdown) line(format string, args ...any) {
	if m.inTable {
		m.b.WriteByte('\n')
		m.inTable = false
	}
	fmt.Fprintf(&m.b, format+"\n\n", args...)
}

// table begins a table with its headings; rows follow.
func (m *markdown) table(headings ...string) {
	m.inTable = true
	m.row(headings...)
	m.b.WriteString(strings.Repeat("| --- ", len(headings)) + "|\n")
}

func (m *markdown) row(cells ...string) {
	for _, cell := range cells {
		fmt.Fprintf(&m.b, "| %s ", strings.NewReplacer("|", `\|`, "\n", " ").Replace(cell))
	}
	m.b.WriteString("|\n")
}
