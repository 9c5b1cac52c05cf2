package advice

import (
	"fmt"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// sources numbers the documents of a report as they are first cited.
type sources struct {
	report  *Report
	numbers map[string]int
	list    []source
}

// source is a document with the places in it that are cited.
type source struct {
	document *model.Node
	locators []string
}

// shownSources is how many sources a claim is given at most; the graph has the others.
const shownSources = 2

// mark cites what a claim rests on: " [1][2]"; empty for a claim without sources.
func (s *sources) mark(claim string) string {
	var b strings.Builder
	for _, citation := range limited(s.report.citations(claim), shownSources) {
		for _, id := range citation.Targets("document") {
			document := s.report.nodes[id]
			if document == nil {
				continue
			}
			number, ok := s.numbers[id]
			if !ok {
				s.list = append(s.list, source{document: document})
				number = len(s.list)
				s.numbers[id] = number
			}
			of := &s.list[number-1]
			if locator := citation.StringOf("locator"); locator != "" && !slices.Contains(of.locators, locator) {
				of.locators = append(of.locators, locator)
			}
			fmt.Fprintf(&b, "[%d]", number)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return " " + b.String()
}

// line is a source in the list of sources: title, date, reference, address, places.
func (s source) line() string {
	parts := []string{escaped(s.document.StringOf("title"))}
	if date := s.document.DateOf("date"); date != (model.Date{}) {
		parts = append(parts, date.String())
	}
	if ref := s.document.StringOf("ref"); ref != "" {
		parts = append(parts, escaped(ref))
	}
	if url := s.document.StringOf("url"); url != "" {
		parts = append(parts, "<"+url+">")
	}
	line := strings.Join(parts, ", ")
	if len(s.locators) > 0 {
		line += " (" + escaped(strings.Join(s.locators, "; ")) + ")"
	}
	return line
}

// markdownSpecial are the characters that Markdown gives a meaning within a line.
var markdownSpecial = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "\n", " ")

// escaped is plain text as Markdown shows it.
func escaped(s string) string { return markdownSpecial.Replace(s) }
