package export

import (
	"context"
	"io"
	"iter"
	"slices"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// conceptKind tells how nodes of a kind are read as concepts of SKOS, by the names of the kind's fields; a field that is
// not named, or that the model does not have, says nothing. The properties are those of NL-SBB, the Dutch application
// profile of SKOS (Geonovum 2024).
type conceptKind struct {
	kind                  string
	title                 model.Text // of the scheme for those that name none
	scheme                string     // relation to the concept scheme
	prefLabel, altLabel   string
	definition, scopeNote string
	broader, related      string // relations to other concepts of the kind
	category              string // a property with values of a list, which are wider concepts
}

var conceptKinds = []conceptKind{
	{
		kind: "Term", title: model.Text{NL: "Begrippen", EN: "Terms"}, scheme: "inScheme", prefLabel: "prefLabel", altLabel: "altLabels",
		definition: "definition", scopeNote: "scopeNote", broader: "broader", related: "related",
	},
	{
		kind: "Bottleneck", title: model.Text{NL: "Systeemknelpunten", EN: "Systemic bottlenecks"}, prefLabel: "name", altLabel: "altLabels",
		definition: "definition", scopeNote: "recognise", category: "category",
	},
}

// conceptTypes are the kinds that SKOS has concepts of.
var conceptTypes = func() []string {
	var names []string
	for _, ck := range conceptKinds {
		names = append(names, ck.kind)
	}
	return names
}()

func writeSKOSJSONLD(ctx context.Context, w io.Writer, p *part) error {
	l := newJSONList(w)
	l.raw(`{"@context":`)
	l.value(baseContext(p.BaseIRI))
	l.raw(`,"@graph":[`)
	for r, err := range p.skos(ctx) {
		if err != nil {
			return err
		}
		l.element(r.object())
	}
	l.raw("]}\n")
	return l.end()
}

// skos gives the resources: the data set, the schemes with their concepts, and the sources. It keeps the integrity
// conditions of SKOS (W3C Recommendation 2009): an alternative label that is the preferred one is left out (S13), and so
// is a related concept that is also a wider or narrower one, however far (S27).
func (p *part) skos(ctx context.Context) iter.Seq2[resource, error] {
	return func(yield func(resource, error) bool) {
		all, err := p.thesaurus(ctx)
		if err != nil {
			yield(resource{}, err)
			return
		}
		if !yield(p.about.resource(), nil) {
			return
		}
		for _, r := range all.resources() {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// vocabularyEntry writes a controlled list, or one value of it, as JSON-LD.
func (p *part) vocabularyEntry(w io.Writer, id string) error {
	t := newThesaurus(p)
	for _, list := range p.Model.Vocabulary.Lists {
		t.addList(list)
	}
	iri := p.BaseIRI + idPath + id
	resources := t.resources()
	i := slices.IndexFunc(resources, func(r resource) bool { return r.iri == iri })
	if i < 0 {
		return fault.Missing(id)
	}
	l := newJSONList(w)
	l.raw(`{"@context":`)
	l.value(baseContext(p.BaseIRI))
	l.raw(`,"@graph":[`)
	l.element(p.about.resource().object())
	l.element(resources[i].object())
	l.raw("]}\n")
	return l.end()
}
