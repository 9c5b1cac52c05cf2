package store

import (
	"context"

	"herstelgraaf/internal/model"
)

// Labels tells what nodes are called, by id, with a round trip for each level of nodes whose labels stand in theirs.
func Labels(ctx context.Context, r Reader, nodes []*model.Node) (map[string]model.Text, error) {
	l := labelled{nodes: map[string]*model.Node{}, texts: map[string]model.Text{}}
	for level := nodes; len(level) > 0; {
		var ids []string
		for _, n := range level {
			l.nodes[n.ID] = n
		}
		for _, n := range level {
			ids = append(ids, l.missing(n)...)
		}
		found, err := r.Lookup(ctx, ids)
		if err != nil {
			return nil, err
		}
		level = nil
		for _, n := range found {
			if n != nil {
				level = append(level, n)
			}
		}
	}
	texts := make(map[string]model.Text, len(nodes))
	for _, n := range nodes {
		texts[n.ID] = l.text(n)
	}
	return texts, nil
}

// labelled are nodes with what they are called, as far as it is known.
type labelled struct {
	nodes map[string]*model.Node
	texts map[string]model.Text
}

// missing are the nodes that stand in a node's label and are not read yet.
func (l labelled) missing(n *model.Node) []string {
	var ids []string
	for _, part := range n.Kind.Label {
		if part.Relation == nil {
			continue
		}
		for _, id := range n.Out[part.Relation.OutIndex] {
			if l.nodes[id] == nil {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

func (l labelled) text(n *model.Node) model.Text {
	if text, ok := l.texts[n.ID]; ok {
		return text
	}
	in := func(lang model.Lang) string {
		return n.Kind.LabelOf(n.ID, lang, func(p *model.Property) model.Value { return n.Values[p.Index] }, func(r *model.Relation) string {
			for _, id := range n.Out[r.OutIndex] {
				if target := l.nodes[id]; target != nil {
					return l.text(target).In(lang)
				}
			}
			return ""
		})
	}
	text := model.Text{NL: in(model.NL), EN: in(model.EN)}
	l.texts[n.ID] = text
	return text
}
