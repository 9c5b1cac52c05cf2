package export

import (
	"fmt"
	"net/url"
	"strings"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// Below the base IRI: where nodes, and what the model calls things, are named.
const (
	idPath         = "/id/"
	definitionPath = "/def#"
	vocabularyPath = "vocabulary/" // below idPath
)

// InVocabulary tells whether an id is in the form of that of a controlled list or of a value of one, which are no nodes.
func InVocabulary(id string) bool { return strings.HasPrefix(id, vocabularyPath) }

// BaseIRI reads what IRIs are to begin with: an http or https address without query and fragment. The slash at its end, if
// any, goes.
func BaseIRI(s string) (string, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" || u.User != nil || escapeIRI(s) != s {
		return "", fault.New(fault.BadArgument, "the base IRI is %q: give an address such as https://example.org/graph", s)
	}
	return strings.TrimRight(s, "/"), nil
}

// escapeIRI percent-encodes what can't stand in an IRI in Turtle or JSON-LD.
func escapeIRI(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r <= ' ' || strings.ContainsRune("<>\"{}|\\^`", r) || r == 0x7f {
			fmt.Fprintf(&b, "%%%02X", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// webAddress is a document's address as an IRI; empty for what is none.
func webAddress(s string) string {
	if u, err := url.Parse(strings.TrimSpace(s)); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return escapeIRI(strings.TrimSpace(s))
}

// listPath is the IRI of a controlled list, below idPath: vocabulary/event-kind.
func listPath(l *model.List) string {
	return vocabularyPath + model.EnumID(model.ConstantName(l.Name))
}

func itemPath(l *model.List, id string) string { return listPath(l) + "/" + id }
