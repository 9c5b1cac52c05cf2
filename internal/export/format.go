package export

import (
	"context"
	"io"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Format is a form in which the graph is exported.
type Format struct {
	// Name is the file's name, such as graph.graphml; it is what --format and /export/ take.
	Name      string
	MediaType string
	// of names the types whose nodes a filter can choose; none: all kinds.
	of    []string
	write func(context.Context, io.Writer, *part) error
}

// Formats are all forms, in the order of the documentation.
var Formats = []Format{
	{"skos.ttl", "text/turtle; charset=utf-8", conceptTypes, writeTurtle},
	{"skos.jsonld", jsonLD, conceptTypes, writeSKOSJSONLD},
	{"graph.jsonld", jsonLD, nil, writeJSONLD},
	{"graph.graphml", "application/graphml+xml; charset=utf-8", nil, writeGraphML},
	{"graph.gexf", "application/gexf+xml; charset=utf-8", nil, writeGEXF},
	{"graph.cyjs", "application/json", nil, writeCytoscape},
	{"matrix.csv", "text/csv; charset=utf-8", []string{matrixCases}, writeMatrix},
	{"csv.zip", "application/zip", nil, writeCSVZip},
}

const jsonLD = "application/ld+json"

// FormatNamed finds a form; false where there is none of that name.
func FormatNamed(name string) (Format, bool) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}

// FormatNames are the names of all forms.
func FormatNames() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// Selection says which part of the graph is exported, and for whom it is named.
type Selection struct {
	Model *model.Model
	// BaseIRI is what the IRIs begin with, without a slash at the end: those of nodes are BaseIRI/id/<id>.
	BaseIRI string
	// Kinds are the kinds of nodes; nil: all.
	Kinds []*model.Kind
	// Where chooses among them; nil: all.
	Where store.Filter
	// AsOf is the day at which temporal properties are judged; the zero Date: the data set's own.
	AsOf model.Date
	// Filter is the filter in the words of who asked, for the export to tell; empty for none.
	Filter string
}

// Write writes the selected part of the graph. Equal selections of one revision give the same bytes. It holds one node
// at a time, or a small number, but for the ids that a filter chose, the concepts of SKOS and the matrix.
func (f Format) Write(ctx context.Context, w io.Writer, r store.Reader, s Selection) error {
	p, err := newPart(ctx, r, s)
	if err != nil {
		return err
	}
	return f.write(ctx, w, p)
}
