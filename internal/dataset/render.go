package dataset

import (
	"strings"
	"unicode"
)

// columns is the width of data files.
const columns = 120

// The values of a YAML document as it is written; a scalar is a string or a number.
type (
	object []member
	member struct {
		key   string
		value any
	}
	array  []any
	number string
)

// renderYAML writes a document in the canonical form: what fits on a line stands on one, in flow style; else each key and each
// element has its own, and a text is folded. The members named by sections stand in block style whatever their
// length, after an empty line. Names and codes are bare, all other texts quoted, so that no reader takes one for
// something else.
func renderYAML(comment string, doc object, sections map[string]bool) []byte {
	w := &yamlWriter{}
	w.line("# " + comment)
	for _, m := range doc {
		if sections[m.key] {
			w.line("")
		}
		w.put(m.key+":", 2, m.value, sections[m.key])
	}
	return []byte(w.b.String())
}

type yamlWriter struct{ b strings.Builder }

func (w *yamlWriter) line(s string) {
	w.b.WriteString(s)
	w.b.WriteByte('\n')
}

// put writes a value after head (`  key:` or `  -`), its parts at an indent.
func (w *yamlWriter) put(head string, indent int, value any, block bool) {
	oneLine := head + " " + flow(value)
	if !block && width(oneLine) <= columns || isEmpty(value) {
		w.line(oneLine)
		return
	}
	pad := strings.Repeat(" ", indent)
	switch v := value.(type) {
	case object:
		element := strings.HasSuffix(head, "-")
		if !element {
			w.line(head)
		}
		for i, m := range v {
			if start := pad; element && i == 0 {
				start = head + " "
				w.put(start+m.key+":", indent+2, m.value, false)
			} else {
				w.put(start+m.key+":", indent+2, m.value, false)
			}
		}
	case array:
		w.line(head)
		for _, one := range v {
			w.put(pad+"-", indent+2, one, false)
		}
	case string:
		if !foldable(v) {
			w.line(oneLine)
			return
		}
		w.line(head + " >-")
		for _, l := range fold(v, columns-indent) {
			w.line(pad + l)
		}
	default:
		w.line(oneLine)
	}
}

func isEmpty(value any) bool {
	switch v := value.(type) {
	case object:
		return len(v) == 0
	case array:
		return len(v) == 0
	}
	return false
}

// flow writes a value on one line.
func flow(value any) string {
	switch v := value.(type) {
	case object:
		parts := make([]string, len(v))
		for i, m := range v {
			parts[i] = m.key + ": " + flow(m.value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case array:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = flow(one)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case number:
		return string(v)
	case string:
		if bare(v) {
			return v
		}
		return quote(v)
	}
	return "null"
}

// bare tells whether a text is a name or a code that every YAML reader takes for a text.
func bare(s string) bool {
	switch strings.ToLower(s) {
	case "", "true", "false", "yes", "no", "on", "off", "null", "y", "n":
		return false
	}
	letters := false
	for i := range len(s) {
		c := s[i]
		switch {
		case isLetter(c):
			letters = letters || i > 0 && isLetter(s[i-1])
		case c >= '0' && c <= '9':
		case (c == '-' || c == '.' || c == '/') && i > 0 && i < len(s)-1 && s[i-1] != '-' && s[i-1] != '.' && s[i-1] != '/':
		default:
			return false
		}
	}
	if isLetter(s[0]) {
		return true
	}
	// What begins with a digit could be a number: 1e5, 0x1f.
	return letters && !strings.HasPrefix(s, "0x") && !strings.HasPrefix(s, "0o") && !strings.HasPrefix(s, "0b")
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func quote(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			b.WriteString(`\x`)
			b.WriteByte(hex[r>>4])
			b.WriteByte(hex[r&15])
		case !unicode.IsPrint(r) && r <= 0xffff:
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// foldable tells whether folding and reading back gives the same text.
func foldable(s string) bool {
	if !strings.Contains(s, " ") || strings.Contains(s, "  ") || strings.TrimSpace(s) != s {
		return false
	}
	for _, r := range s {
		if r != ' ' && !unicode.IsPrint(r) || r == unicode.ReplacementChar {
			return false
		}
	}
	return true
}

// fold breaks a text at spaces into lines of a width, if its words allow it.
func fold(s string, most int) []string {
	var lines []string
	current := ""
	for word := range strings.SplitSeq(s, " ") {
		if current != "" && width(current)+1+width(word) > most {
			lines = append(lines, current)
			current = word
			continue
		}
		if current != "" {
			current += " "
		}
		current += word
	}
	return append(lines, current)
}

func width(s string) int { return len([]rune(s)) }
