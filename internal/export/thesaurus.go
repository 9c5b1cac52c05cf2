package export

import (
	"context"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// thesaurus holds the concepts of an export, so that what SKOS asks of them together can be kept. Paths are IRIs below
// idPath.
type thesaurus struct {
	part     *part
	schemes  []*scheme
	concepts map[string]*concept
	sources  []resource
}

type scheme struct {
	path     string
	title    model.Text
	concepts []*concept
}

type concept struct {
	path                  string
	schemes               []string
	prefLabel             model.Text
	altLabel              model.TextList
	definition, scopeNote model.Text
	notation              string
	broader, related      []string
	sources               []string // IRIs
}

func newThesaurus(p *part) *thesaurus { return &thesaurus{part: p, concepts: map[string]*concept{}} }

// thesaurus gathers the concepts of the part: those of kinds and, where nothing is left out, all controlled lists.
func (p *part) thesaurus(ctx context.Context) (*thesaurus, error) {
	t := newThesaurus(p)
	for _, ck := range conceptKinds {
		if k, ok := p.Model.Type(ck.kind).(*model.Kind); ok {
			if err := t.addKind(ctx, ck, k); err != nil {
				return nil, err
			}
		}
	}
	if p.whole() {
		for _, list := range p.Model.Vocabulary.Lists {
			t.addList(list)
		}
	}
	return t, nil
}

func (t *thesaurus) scheme(path string, title model.Text) *scheme {
	for _, s := range t.schemes {
		if s.path == path {
			return s
		}
	}
	s := &scheme{path: path, title: title}
	t.schemes = append(t.schemes, s)
	return s
}

func (t *thesaurus) put(s *scheme, c *concept) {
	c.schemes = append(c.schemes, s.path)
	s.concepts = append(s.concepts, c)
	t.concepts[c.path] = c
}

func (t *thesaurus) addKind(ctx context.Context, ck conceptKind, k *model.Kind) error {
	var nodes []*model.Node
	var named []string // schemes and citations
	for n, err := range t.part.nodes(ctx, []*model.Kind{k}) {
		if err != nil {
			return err
		}
		nodes = append(nodes, n)
		named = append(append(named, n.Targets(ck.scheme)...), targetsOfType(n, citesRelation)...)
	}
	if len(nodes) == 0 {
		return nil
	}
	found, err := lookup(ctx, t.part.reader, named)
	if err != nil {
		return err
	}
	common := vocabularyPath + k.List
	var categories *scheme
	if p := k.Property(ck.category); p != nil && p.Type == model.TypeEnum {
		categories = t.addList(p.Enum)
		s := t.scheme(common, ck.title)
		for _, c := range categories.concepts {
			t.put(s, c)
		}
	}
	for _, n := range nodes {
		c := &concept{
			path: n.ID, prefLabel: n.TextOf(ck.prefLabel), definition: n.TextOf(ck.definition), scopeNote: n.TextOf(ck.scopeNote),
			broader: slices.Clone(n.Targets(ck.broader)), related: slices.Clone(n.Targets(ck.related)),
		}
		c.altLabel, _ = n.Value(ck.altLabel).(model.TextList)
		if category, ok := n.Value(ck.category).(string); ok && categories != nil {
			c.broader = append(c.broader, categories.path+"/"+category)
		}
		s := t.scheme(schemeOf(n, ck, found, common, ck.title))
		t.put(s, c)
	}
	return t.addSources(ctx, nodes, found)
}

func schemeOf(n *model.Node, ck conceptKind, found map[string]*model.Node, path string, title model.Text) (string, model.Text) {
	for _, id := range n.Targets(ck.scheme) {
		if s := found[id]; s != nil {
			return id, s.TextOf("title")
		}
	}
	return path, title
}

// addList adds a controlled list, once.
func (t *thesaurus) addList(list *model.List) *scheme {
	known := len(t.schemes)
	s := t.scheme(listPath(list), model.Text(list.Label))
	if len(t.schemes) == known {
		return s
	}
	for _, item := range list.Values {
		t.put(s, &concept{
			path: itemPath(list, item.ID), prefLabel: model.Text(item.Label), definition: model.Text(item.Definition),
			notation: model.EnumValue(item.ID),
		})
	}
	return s
}

// addSources adds a source for each citation: the document, with where in it.
func (t *thesaurus) addSources(ctx context.Context, nodes []*model.Node, citations map[string]*model.Node) error {
	var ids []string
	for _, n := range nodes {
		for _, id := range targetsOfType(n, citesRelation) {
			if c := citations[id]; c != nil {
				ids = append(ids, targetsOfType(c, inDocumentRelation)...)
			}
		}
	}
	documents, err := lookup(ctx, t.part.reader, ids)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		for _, id := range targetsOfType(n, citesRelation) {
			c := citations[id]
			if c == nil {
				continue
			}
			for _, document := range targetsOfType(c, inDocumentRelation) {
				if d := documents[document]; d != nil {
					source := t.source(c, d)
					t.sources = append(t.sources, source)
					t.concepts[n.ID].sources = append(t.concepts[n.ID].sources, source.iri)
				}
			}
		}
	}
	return nil
}

// source is a brondocument of NL-SBB. The language of its title is not known, and NL-SBB asks for one: `und`.
func (t *thesaurus) source(citation, document *model.Node) resource {
	r := resource{iri: t.iri(citation.ID), types: []string{"dct:BibliographicResource"}}
	title, _ := document.Value("title").(string)
	r.add("dct:title", term{text: title, lang: "und"})
	words := []string{title}
	if date, ok := document.Value("date").(model.Date); ok {
		words = append(words, date.String())
	}
	for _, v := range []model.Value{document.Value("ref"), citation.Value("locator")} {
		if s, ok := v.(string); ok && s != "" {
			words = append(words, s)
		}
	}
	r.add("dct:bibliographicCitation", term{text: strings.Join(words, ", ")})
	if url, ok := document.Value("url").(string); ok && webAddress(url) != "" {
		r.addIRIs("foaf:page", webAddress(url))
	}
	r.addIRIs("dct:isPartOf", t.iri(document.ID))
	return r
}

func (t *thesaurus) iri(path string) string { return t.part.BaseIRI + idPath + path }

func (t *thesaurus) iris(paths []string) []string {
	iris := make([]string, len(paths))
	for i, path := range paths {
		iris[i] = t.iri(path)
	}
	return iris
}

func (t *thesaurus) resources() []resource {
	t.connect()
	var all []resource
	for _, s := range t.schemes {
		r := resource{iri: t.iri(s.path), types: []string{"skos:ConceptScheme"}}
		r.addText("dct:title", s.title)
		r.addIRIs("dct:isPartOf", t.part.BaseIRI+"/")
		var top []string
		for _, c := range s.concepts {
			if len(c.broader) == 0 {
				top = append(top, t.iri(c.path))
			}
		}
		r.addIRIs("skos:hasTopConcept", top...)
		all = append(all, r)
	}
	narrower := map[string][]string{}
	for _, s := range t.schemes {
		for _, c := range s.concepts {
			if c.schemes[0] == s.path {
				for _, wider := range c.broader {
					narrower[wider] = append(narrower[wider], c.path)
				}
			}
		}
	}
	for _, s := range t.schemes {
		for _, c := range s.concepts {
			if c.schemes[0] == s.path {
				all = append(all, t.concept(c, narrower[c.path]))
			}
		}
	}
	return append(all, t.sources...)
}

func (t *thesaurus) concept(c *concept, narrower []string) resource {
	r := resource{iri: t.iri(c.path), types: []string{"skos:Concept"}}
	r.addIRIs("skos:inScheme", t.iris(c.schemes)...)
	if len(c.broader) == 0 {
		r.addIRIs("skos:topConceptOf", t.iris(c.schemes)...)
	}
	r.addText("skos:prefLabel", c.prefLabel)
	r.add("skos:altLabel", c.otherLabels()...)
	if c.notation != "" {
		r.add("skos:notation", term{text: c.notation})
	}
	r.addText("skos:definition", c.definition)
	r.addText("skos:scopeNote", c.scopeNote)
	r.addIRIs("skos:broader", t.iris(c.broader)...)
	r.addIRIs("skos:narrower", t.iris(narrower)...)
	r.addIRIs("skos:related", t.iris(c.related)...)
	r.addIRIs("dct:source", c.sources...)
	return r
}

// otherLabels are the alternative labels, each once, without the preferred one of the language.
func (c *concept) otherLabels() []term {
	var labels []term
	add := func(lang, preferred string, list []string) {
		for _, l := range list {
			label := term{text: l, lang: lang}
			if l != "" && l != preferred && !slices.Contains(labels, label) {
				labels = append(labels, label)
			}
		}
	}
	add("nl", c.prefLabel.NL, c.altLabel.NL)
	add("en", c.prefLabel.EN, c.altLabel.EN)
	return labels
}

// connect keeps the relations that lead to other concepts of the export, makes related ones mutual, and leaves out those
// that the hierarchy excludes.
func (t *thesaurus) connect() {
	related := map[string][]string{}
	for path, c := range t.concepts {
		c.broader = slices.DeleteFunc(c.broader, func(id string) bool { return id == path || t.concepts[id] == nil })
		for _, other := range c.related {
			related[path] = append(related[path], other)
			related[other] = append(related[other], path)
		}
	}
	for path, c := range t.concepts {
		above := t.above(path)
		others := related[path]
		slices.Sort(others)
		c.related = slices.DeleteFunc(slices.Compact(others), func(id string) bool {
			return id == path || t.concepts[id] == nil || above[id] || t.above(id)[path]
		})
	}
}

// above are all wider concepts, however far.
func (t *thesaurus) above(path string) map[string]bool {
	found := map[string]bool{}
	for next := []string{path}; len(next) > 0; {
		c := t.concepts[next[0]]
		next = next[1:]
		if c == nil {
			continue
		}
		for _, wider := range c.broader {
			if !found[wider] {
				found[wider] = true
				next = append(next, wider)
			}
		}
	}
	return found
}
