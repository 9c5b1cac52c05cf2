package export

import (
	"context"
	"io"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// writeJSONLD writes JSON-LD 1.1: a context that follows from the model, then one list: the data set, what the model
// defines, and the nodes. A claim is prov:wasDerivedFrom the documents of its citations, and each citation is a prov:Derivation.
func writeJSONLD(ctx context.Context, w io.Writer, p *part) error {
	d := newDocument(w, p, p.kinds())
	for _, r := range definitions(p.kinds()) {
		d.element(r.object())
	}
	var some []*model.Node
	for n, err := range p.nodes(ctx, p.kinds()) {
		if err != nil {
			return err
		}
		if some = append(some, n); len(some) == batch {
			if err := d.write(ctx, some); err != nil {
				return err
			}
			some = some[:0]
		}
	}
	if err := d.write(ctx, some); err != nil {
		return err
	}
	return d.end()
}

// Node writes one node as JSON-LD, with its citations and the data set. The id can be that of a value of a controlled list
// too: vocabulary/event-kind/signal. NOT_FOUND where there is neither.
func Node(ctx context.Context, w io.Writer, r store.Reader, s Selection, id string) error {
	p, err := newPart(ctx, r, s)
	if err != nil {
		return err
	}
	if InVocabulary(id) {
		return p.vocabularyEntry(w, id)
	}
	found, err := lookup(ctx, r, []string{id})
	if err != nil {
		return err
	}
	n := found[id]
	if n == nil {
		return fault.Missing(id)
	}
	cited, err := lookup(ctx, r, targetsOfType(n, citesRelation))
	if err != nil {
		return err
	}
	nodes, kinds := []*model.Node{n}, []*model.Kind{n.Kind}
	for _, id := range targetsOfType(n, citesRelation) {
		if c := cited[id]; c != nil {
			nodes, kinds = append(nodes, c), append(kinds, c.Kind)
		}
	}
	d := newDocument(w, p, kinds)
	if err := d.write(ctx, nodes); err != nil {
		return err
	}
	return d.end()
}

// document is a JSON-LD document that is being written.
type document struct {
	*jsonList
	part  *part
	types map[*model.Kind][]string
}

func newDocument(w io.Writer, p *part, kinds []*model.Kind) *document {
	d := &document{newJSONList(w), p, provTypes(p.Model)}
	d.raw(`{"@context":`)
	d.value(contextOf(p.BaseIRI, kinds))
	d.raw(`,"@graph":[`)
	d.element(p.about.resource().object())
	return d
}

func (d *document) write(ctx context.Context, nodes []*model.Node) error {
	var cited []string
	for _, n := range nodes {
		cited = append(cited, targetsOfType(n, citesRelation)...)
	}
	citations, err := lookup(ctx, d.part.reader, cited)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		d.element(d.object(n, citations))
	}
	return d.err
}

func (d *document) end() error {
	d.raw("]}\n")
	return d.jsonList.end()
}

func (d *document) object(n *model.Node, citations map[string]*model.Node) map[string]any {
	object := map[string]any{"@id": n.ID, "@type": append([]string{n.Kind.Name}, d.types[n.Kind]...)}
	for _, f := range n.Kind.Fields {
		switch {
		case f.Property != nil:
			put(object, f.Name, d.literal(f.Property, n.Values[f.Property.Index]))
		case f.Value != nil:
			within := map[string]any{}
			for i, part := range f.Value.Type.Fields {
				p := f.Value.Properties[i]
				put(within, part.Name, d.literal(p, n.Values[p.Index]))
			}
			if len(within) > 0 {
				object[f.Name] = within
			}
		case f.Relation != nil && f.Relation.Stored():
			if targets := n.Out[f.Relation.OutIndex]; len(targets) > 0 {
				object[f.Name] = targets
			}
		}
	}
	var documents []string
	seen := map[string]bool{}
	for _, id := range targetsOfType(n, citesRelation) {
		if c := citations[id]; c != nil {
			for _, document := range targetsOfType(c, inDocumentRelation) {
				if !seen[document] {
					seen[document] = true
					documents = append(documents, document)
				}
			}
		}
	}
	if len(documents) > 0 {
		object["prov:wasDerivedFrom"] = references(documents)
	}
	return object
}

func references(ids []string) []any {
	list := make([]any, len(ids))
	for i, id := range ids {
		list[i] = map[string]string{"@id": id}
	}
	return list
}

func put(object map[string]any, name string, v any) {
	if v != nil {
		object[name] = v
	}
}

// literal is a value as the context of its property reads it; nil where it is absent.
func (d *document) literal(p *model.Property, v model.Value) any {
	switch v := v.(type) {
	case model.Text:
		return languageMap(orNil(v.NL), orNil(v.EN))
	case model.TextList:
		return languageMap(listOrNil(v.NL), listOrNil(v.EN))
	case model.Date:
		return map[string]string{"@value": v.String(), "@type": dateType(v)}
	case []int64:
		return model.TrueAt(v, d.part.today)
	case float64:
		return plain(v)
	case string:
		if p.Type == model.TypeEnum {
			return itemPath(p.Enum, v)
		}
		return orNil(v)
	case []string:
		if p.Type == model.TypeEnum {
			items := make([]string, len(v))
			for i, id := range v {
				items[i] = itemPath(p.Enum, id)
			}
			v = items
		}
		return listOrNil(v)
	default:
		return v
	}
}

func languageMap(nl, en any) any {
	texts := map[string]any{}
	put(texts, "nl", nl)
	put(texts, "en", en)
	if len(texts) == 0 {
		return nil
	}
	return texts
}

// dateType is the type of XML Schema that is as precise as the date.
func dateType(d model.Date) string {
	switch {
	case d.Month == 0:
		return "xsd:gYear"
	case d.Day == 0:
		return "xsd:gYearMonth"
	default:
		return "xsd:date"
	}
}
