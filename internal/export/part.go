package export

import (
	"context"
	"iter"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// part is the selected part of a graph at one revision.
type part struct {
	Selection
	reader store.Reader
	about  about
	today  int64
	chosen []string        // the ids that Where chose, in the order of export
	has    map[string]bool // of chosen; nil without Where
}

func newPart(ctx context.Context, r store.Reader, s Selection) (*part, error) {
	p := &part{Selection: s, reader: r, about: readAbout(r.Revision(), r.Meta(), s)}
	if day, err := model.ParseDate(p.about.asOf); err == nil {
		p.today = day.Last()
	}
	if s.Where == nil {
		return p, nil
	}
	level := make([]store.Request, len(p.kinds()))
	for i, k := range p.kinds() {
		level[i] = store.Request{Source: store.OfKinds, Kinds: []*model.Kind{k}, Where: s.Where, Today: p.today}
	}
	results, err := r.Read(ctx, level)
	if err != nil {
		return nil, err
	}
	p.has = map[string]bool{}
	for _, result := range results {
		for _, ref := range result.Nodes {
			id := r.ID(ref)
			p.chosen = append(p.chosen, id)
			p.has[id] = true
		}
	}
	return p, nil
}

// kinds are the kinds of nodes in the part, in the order of the model.
func (p *part) kinds() []*model.Kind {
	if p.Kinds == nil {
		return p.Model.Kinds
	}
	return p.Kinds
}

// whole tells that nothing is left out.
func (p *part) whole() bool { return p.Kinds == nil && p.Where == nil }

// holds tells whether the node with an id is in the part. Relations lead to nodes that exist, so the id's kind decides
// where no filter chose.
func (p *part) holds(id string) bool {
	if p.has != nil {
		return p.has[id]
	}
	if p.Kinds == nil {
		return true
	}
	kind := p.Model.KindOf(id)
	for _, k := range p.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}

// batch is how many nodes are looked up together.
const batch = 500

// nodes gives the nodes of some kinds of the part, kind by kind, by id within each. Kinds that are not in it have none.
func (p *part) nodes(ctx context.Context, kinds []*model.Kind) iter.Seq2[*model.Node, error] {
	var asked []*model.Kind
	for _, k := range p.kinds() {
		for _, wanted := range kinds {
			if k == wanted {
				asked = append(asked, k)
			}
		}
	}
	if len(asked) == 0 {
		return func(func(*model.Node, error) bool) {}
	}
	if p.has == nil {
		return p.reader.Nodes(ctx, asked)
	}
	return func(yield func(*model.Node, error) bool) {
		var ids []string
		for _, id := range p.chosen {
			for _, k := range asked {
				if p.Model.KindOf(id) == k {
					ids = append(ids, id)
				}
			}
		}
		for len(ids) > 0 {
			some := ids[:min(batch, len(ids))]
			ids = ids[len(some):]
			nodes, err := p.reader.Lookup(ctx, some)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, n := range nodes {
				if n != nil && !yield(n, nil) {
					return
				}
			}
		}
	}
}

// labelledNode is a node with what it is called, in Dutch where there is Dutch.
type labelledNode struct {
	*model.Node
	label string
}

// labelled gives the nodes of the part, in the order of nodes.
func (p *part) labelled(ctx context.Context) iter.Seq2[labelledNode, error] {
	return func(yield func(labelledNode, error) bool) {
		var some []*model.Node
		give := func() bool {
			labels, err := store.Labels(ctx, p.reader, some)
			if err != nil {
				yield(labelledNode{}, err)
				return false
			}
			for _, n := range some {
				if !yield(labelledNode{n, labels[n.ID].NL}, nil) {
					return false
				}
			}
			some = some[:0]
			return true
		}
		for n, err := range p.nodes(ctx, p.kinds()) {
			if err != nil {
				yield(labelledNode{}, err)
				return
			}
			if some = append(some, n); len(some) == batch && !give() {
				return
			}
		}
		give()
	}
}

// edge is a stored relation between two nodes of the part.
type edge struct {
	id, from, to string
	relation     *model.Relation
}

// mutual tells that the relation has no direction.
func (e edge) mutual() bool { return e.relation.Direction == model.Both }

// edges gives the relations whose two ends are in the part; one without direction once.
func (p *part) edges(ctx context.Context) iter.Seq2[edge, error] {
	return func(yield func(edge, error) bool) {
		mutual := map[[3]string]bool{}
		for n, err := range p.nodes(ctx, p.kinds()) {
			if err != nil {
				yield(edge{}, err)
				return
			}
			for _, r := range n.Kind.Out {
				for _, target := range n.Out[r.OutIndex] {
					if !p.holds(target) {
						continue
					}
					if r.Direction == model.Both {
						if mutual[[3]string{target, r.Type, n.ID}] {
							continue
						}
						mutual[[3]string{n.ID, r.Type, target}] = true
					}
					if !yield(edge{n.ID + "|" + r.Name + "|" + target, n.ID, target, r}, nil) {
						return
					}
				}
			}
		}
	}
}
