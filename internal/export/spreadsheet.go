package export

import "strings"

// formulaMarks are the characters with which a spreadsheet takes a cell for a formula; the last four are the wide forms
// that some read alike (OWASP, CSV Injection).
const formulaMarks = "=+-@\t\r\n＝＋－＠"

// harmless is a text as it can stand in a cell: where a spreadsheet would run it as a formula an apostrophe goes before it.
// So it does where a text begins with apostrophes and then such a character; that makes it possible to undo: a cell that
// begins with apostrophes and then such a character loses the first one.
func harmless(cell string) string {
	rest := strings.TrimLeft(cell, "'")
	if rest != "" && strings.IndexAny(rest, formulaMarks) == 0 {
		return "'" + cell
	}
	return cell
}
