package dataset

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// renderer writes nodes as entries of files.
type renderer struct {
	model *model.Model
	nodes map[string]*model.Node
}

func render(nodes []*model.Node, meta store.Meta, m *model.Model) (map[string][]byte, error) {
	r := &renderer{m, make(map[string]*model.Node, len(nodes))}
	for _, n := range nodes {
		r.nodes[n.ID] = n
	}
	files := map[string][]byte{
		aboutFile:      renderYAML(schemaComment(aboutFile), aboutObject(meta), nil),
		vocabularyFile: renderYAML(schemaComment(vocabularyFile), vocabularyObject(m.Vocabulary), map[string]bool{"vocabularies": true}),
	}
	roots, entries, err := r.byFile(nodes)
	if err != nil {
		return nil, err
	}
	for name, file := range entries {
		doc := object{}
		root := ""
		var kind *model.Kind
		if owners := roots[name]; len(owners) > 1 {
			return nil, fmt.Errorf("%s and %s would both be the file %s", owners[0].ID, owners[1].ID, name)
		} else if len(owners) == 1 {
			root, kind = owners[0].ID, owners[0].Kind
			doc = r.fields(owners[0], root, true)
		}
		sections := map[string]bool{}
		for _, k := range contentsOf(m, name).inOrder(kind) {
			var section array
			for _, n := range inPlace(file[k]) {
				section = append(section, r.fields(n, root, false))
			}
			if len(section) > 0 {
				doc = append(doc, member{k.File.Section, section})
				sections[k.File.Section] = true
			}
		}
		files[name] = renderYAML(schemaComment(name), doc, sections)
	}
	return files, nil
}

// byFile gives the nodes that are files, and the nodes in each file's sections. Nested nodes are in neither.
func (r *renderer) byFile(nodes []*model.Node) (roots map[string][]*model.Node, entries map[string]map[*model.Kind][]*model.Node, err error) {
	roots, entries = map[string][]*model.Node{}, map[string]map[*model.Kind][]*model.Node{}
	for _, n := range nodes {
		if n.Kind.File == nil {
			continue
		}
		name := fileOf(n.Kind, local(n.ID))
		if n.Kind.File.Owner != "" {
			owners := n.Targets(n.Kind.File.Owner)
			if len(owners) == 0 || r.nodes[owners[0]] == nil {
				return nil, nil, fmt.Errorf("%s belongs to no file: its %s is empty", n.ID, n.Kind.File.Owner)
			}
			name = fileOf(r.nodes[owners[0]].Kind, local(owners[0]))
		}
		if entries[name] == nil {
			entries[name] = map[*model.Kind][]*model.Node{}
		}
		if n.Kind.File.Section == "" {
			roots[name] = append(roots[name], n)
		} else {
			entries[name][n.Kind] = append(entries[name][n.Kind], n)
		}
	}
	return roots, entries, nil
}

// inPlace sorts entries by their place, then by id.
func inPlace(nodes []*model.Node) []*model.Node {
	place := func(n *model.Node) int64 {
		for _, p := range n.Kind.Properties {
			if p.Derived == placeRule {
				at, _ := n.Values[p.Index].(int64)
				return at
			}
		}
		return 0
	}
	slices.SortFunc(nodes, func(a, b *model.Node) int {
		if pa, pb := place(a), place(b); pa != pb {
			return int(pa - pb)
		}
		return strings.Compare(a.ID, b.ID)
	})
	return nodes
}

// fields writes what files give of a node. Root is the node of the file; whole tells that n is that node.
func (r *renderer) fields(n *model.Node, root string, whole bool) object {
	doc := object{}
	for _, f := range fieldsInOrder(n.Kind) {
		switch {
		case f.ID && whole:
			doc = append(doc, member{f.Name, n.ID})
		case f.ID:
			if id := r.writtenID(n); id != "" {
				doc = append(doc, member{f.Name, id})
			}
		case f.Property != nil:
			if rule := rules[f.Property.DefaultBy]; rule.recorded != nil && !rule.recorded(n) {
				continue
			}
			if v := valueOf(n.Values[f.Property.Index]); v != nil {
				doc = append(doc, member{f.Name, v})
			}
		case f.Value != nil:
			group := object{}
			for i, vf := range f.Value.Type.Fields {
				if v := valueOf(n.Values[f.Value.Properties[i].Index]); v != nil {
					group = append(group, member{vf.Name, v})
				}
			}
			if len(group) > 0 {
				doc = append(doc, member{f.Name, group})
			}
		default:
			if v := r.relation(n, f.Relation, root); v != nil {
				doc = append(doc, member{f.Name, v})
			}
		}
	}
	return doc
}

// writtenID is the id that a file gives for an entry: its last part, unless the fields make it.
func (r *renderer) writtenID(n *model.Node) string {
	last := lastPart(n.ID)
	if n.Kind.Key == nil {
		return last
	}
	made := expandKey(*n.Kind.Key, func(field string) string { return r.keyPart(n, field) })
	if made == "" || made == last {
		return ""
	}
	return last
}

func (r *renderer) keyPart(n *model.Node, field string) string {
	f := n.Kind.Field(field)
	switch {
	case f == nil:
		return ""
	case f.Property != nil:
		switch v := n.Values[f.Property.Index].(type) {
		case string:
			return v
		case model.Date:
			return v.String()
		case int64:
			return strconv.FormatInt(v, 10)
		}
	case f.Relation != nil && f.Relation.Stored():
		for _, id := range n.Out[f.Relation.OutIndex] {
			return lastPart(id)
		}
	}
	return ""
}

// relation writes the targets of a relation: nested entries, or references.
func (r *renderer) relation(n *model.Node, rel *model.Relation, root string) any {
	ids := n.Out[rel.OutIndex]
	if len(ids) == 0 {
		return nil
	}
	var values array
	if rel.Nested {
		var targets []*model.Node
		for _, id := range ids {
			if t := r.nodes[id]; t != nil {
				targets = append(targets, t)
			}
		}
		for _, t := range inPlace(targets) {
			values = append(values, r.fields(t, root, false))
		}
	} else {
		for _, id := range ids {
			values = append(values, short(rel, root, id))
		}
	}
	if rel.Many {
		return values
	}
	return values[0]
}

// valueOf writes a value; nil where it is absent.
func valueOf(v model.Value) any {
	switch v := v.(type) {
	case string:
		return v
	case int64:
		return number(strconv.FormatInt(v, 10))
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return number(strconv.FormatBool(v))
	case model.Date:
		return v.String()
	case model.Text:
		return languagesOf(textValue(v.NL), textValue(v.EN))
	case model.TextList:
		return languagesOf(listValue(v.NL), listValue(v.EN))
	case []string:
		return listValue(v)
	}
	return nil
}

func textValue(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func listValue(values []string) any {
	if len(values) == 0 {
		return nil
	}
	var list array
	for _, v := range values {
		list = append(list, v)
	}
	return list
}

func languagesOf(nl, en any) any {
	doc := object{}
	if nl != nil {
		doc = append(doc, member{"nl", nl})
	}
	if en != nil {
		doc = append(doc, member{"en", en})
	}
	if len(doc) == 0 {
		return nil
	}
	return doc
}

func schemaComment(file string) string { return "yaml-language-server: $schema=" + schemaOf(file) }

func aboutObject(meta store.Meta) object {
	doc := object{}
	for _, field := range aboutFields {
		var v any
		if field.localized {
			v = languagesOf(textValue(meta[field.meta+".nl"]), textValue(meta[field.meta+".en"]))
		} else {
			v = textValue(meta[field.meta])
		}
		if v != nil {
			doc = append(doc, member{field.key, v})
		}
	}
	return doc
}

func vocabularyObject(v *model.Vocabulary) object {
	var lists array
	for _, l := range v.Lists {
		var values array
		for _, item := range l.Values {
			values = append(values, object{
				{"id", item.ID},
				{"label", valueOf(model.Text(item.Label))},
				{"definition", valueOf(model.Text(item.Definition))},
			})
		}
		lists = append(lists, object{{"name", l.Name}, {"label", valueOf(model.Text(l.Label))}, {"values", values}})
	}
	return object{{"vocabularies", lists}}
}
