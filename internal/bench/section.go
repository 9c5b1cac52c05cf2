package bench

import (
	"fmt"
	"strings"
)

// ReplaceSection puts text between the comments `<!-- name -->` and `<!-- /name -->` of a Markdown page.
func ReplaceSection(page, name, text string) (string, error) {
	from, to := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
	before, rest, ok := strings.Cut(page, from)
	_, after, ended := strings.Cut(rest, to)
	if !ok || !ended {
		return "", fmt.Errorf("the page has no section between <!-- %s --> and <!-- /%s -->, each on a line of its own", name, name)
	}
	return before + from + text + to + after, nil
}
