package query

import (
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// label plans the field that tells what a node is called, with the labels of other nodes that it holds.
func (p *planner) label(out *fields, f *field, k *model.Kind) {
	f.op, f.labels = opLabel, map[*model.Relation]int{}
	for _, part := range k.Label {
		if part.Relation == nil {
			out.use(part.Property)
			continue
		}
		s := &step{kind: k, relation: part.Relation, nodes: p.labelsOf(part.Relation.Target)}
		s.values = valuesOf(s.nodes, nil)
		f.labels[part.Relation] = len(out.steps)
		out.steps = append(out.steps, s)
	}
}

// labelsOf asks for what nodes of a type are called, and nothing else.
func (p *planner) labelsOf(of model.Type) *selection {
	s := &selection{of: of, byKind: make([]*fields, len(p.model.Kinds))}
	for _, k := range of.Members() {
		fields := &fields{list: make([]field, 1)}
		p.label(fields, &fields.list[0], k)
		s.byKind[k.Index] = fields
		s.steps = s.steps || len(fields.steps) > 0
	}
	return s
}

// label is what a node is called.
func (w *writer) label(f *field, of *fields, kind *model.Kind, n store.Ref, run *kindRun, at int, lang model.Lang) string {
	value := func(p *model.Property) model.Value { return w.x.reader.Value(n, p) }
	return kind.LabelOf(w.x.reader.ID(n), lang, value, func(r *model.Relation) string {
		step := f.labels[r]
		found := run.steps[step]
		if found.result.Offsets[at] == found.result.Offsets[at+1] {
			return ""
		}
		return w.labelBelow(of.steps[step].nodes, found, int(found.result.Offsets[at]), lang)
	})
}

// labelBelow is what the i-th node of a result is called.
func (w *writer) labelBelow(s *selection, from *stepRun, i int, lang model.Lang) string {
	n := from.result.Nodes[i]
	kind := w.x.reader.Kind(n)
	fields := s.byKind[kind.Index]
	var run *kindRun
	at := 0
	if below := from.children[0]; below.group != nil {
		run, at = below.group.kinds[kind.Index], int(below.at[i])
	}
	return w.label(&fields.list[0], fields, kind, n, run, at, lang)
}
