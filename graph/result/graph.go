package result

import (
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Graph tells what the graph is, as one revision of it says.
type Graph struct {
	Revision    int
	DataVersion string
	AsOf        model.Date

	meta store.Meta
}

// GraphOf reads what a revision says about the graph as a whole.
func GraphOf(revision store.Revision, meta store.Meta) (*Graph, error) {
	asOf, err := model.ParseDate(meta["asOf"])
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "the graph holds no data set; import one")
	}
	return &Graph{Revision: int(revision), DataVersion: meta["dataVersion"], AsOf: asOf, meta: meta}, nil
}

// Licence is the licence of the data.
func (g *Graph) Licence(lang model.Lang) string { return g.text("licence", lang) }

// HowToCite tells how to cite the data.
func (g *Graph) HowToCite(lang model.Lang) string { return g.text("howToCite", lang) }

func (g *Graph) text(name string, lang model.Lang) string {
	return model.Text{NL: g.meta[name+".nl"], EN: g.meta[name+".en"]}.In(lang)
}
