package advice

import (
	"cmp"
	"context"
	"slices"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Report is an advice with all that its Markdown names: nodes, and the documents that claims rest on. It is immutable.
type Report struct {
	advice     *Advice
	vocabulary *model.Vocabulary
	meta       store.Meta
	nodes      map[string]*model.Node
}

// NewReport reads what the Markdown of an advice names.
func NewReport(ctx context.Context, m *model.Model, r store.Reader, a *Advice) (*Report, error) {
	read := reading{ctx, m, r}
	report := &Report{advice: a, vocabulary: m.Vocabulary, meta: r.Meta(), nodes: map[string]*model.Node{}}
	wanted := a.ids()
	// Claims lead to citations, cases and actors; citations to documents.
	for range 3 {
		nodes, err := read.nodes(wanted)
		if err != nil {
			return nil, err
		}
		wanted = nil
		for id, n := range nodes {
			report.nodes[id] = n
			for _, relation := range []string{"citations", "document", "about", "madeBy", "trajectory", "foreignCase"} {
				for _, target := range n.Targets(relation) {
					if report.nodes[target] == nil && !slices.Contains(wanted, target) {
						wanted = append(wanted, target)
					}
				}
			}
		}
		slices.Sort(wanted)
	}
	return report, nil
}

// ids are the nodes that an advice names, sorted and distinct.
func (a *Advice) ids() []string {
	ids := slices.Concat(a.Considerations, a.Comparisons, a.Profile.Denied, a.named())
	for _, m := range a.Recognised.Terms {
		ids = append(ids, m.ID)
	}
	for _, m := range a.Recognised.Bottlenecks {
		ids = append(ids, m.InsteadOf...)
	}
	for _, c := range a.Similar {
		ids = append(ids, c.Case)
		for _, r := range c.Reasons {
			if r.Dimension == dynamics.ByBottlenecks {
				ids = append(ids, r.Shared...)
			}
		}
	}
	for _, x := range a.WatchFor {
		ids = append(append(ids, x.Bottleneck), x.Because...)
	}
	for _, n := range a.Next {
		ids = append(ids, n.Examples...)
	}
	for _, r := range a.Recommendations {
		ids = append(ids, r.ID)
	}
	for _, m := range a.Measures {
		ids = append(ids, m.Examples...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// name is what a node is called; its id where that is not known.
func (r *Report) name(id string, lang model.Lang) string {
	n := r.nodes[id]
	if n == nil {
		return id
	}
	for _, property := range []string{"name", "prefLabel", "title"} {
		if t, ok := n.Value(property).(model.Text); ok {
			return t.In(lang)
		}
	}
	return id
}

// text is a text of a node; empty where there is none.
func (r *Report) text(id, property string, lang model.Lang) string {
	if n := r.nodes[id]; n != nil {
		return n.TextOf(property).In(lang)
	}
	return ""
}

// caseOf is the name of the case that a claim is about.
func (r *Report) caseOf(id string, lang model.Lang) string {
	if n := r.nodes[id]; n != nil {
		for _, about := range n.Targets("about") {
			return r.name(about, lang)
		}
	}
	return ""
}

// label is the label of a value of a controlled list.
func (r *Report) label(list, id string, lang model.Lang) string {
	if l := r.vocabulary.List(list); l != nil {
		if item := l.Find(id); item != nil {
			return item.Label.In(lang)
		}
	}
	return id
}

// citations are the citations of a claim, in the order of its data file.
func (r *Report) citations(id string) []*model.Node {
	n := r.nodes[id]
	if n == nil {
		return nil
	}
	var list []*model.Node
	for _, c := range n.Targets("citations") {
		if citation := r.nodes[c]; citation != nil {
			list = append(list, citation)
		}
	}
	slices.SortStableFunc(list, func(a, b *model.Node) int { return cmp.Compare(placeOf(a), placeOf(b)) })
	return list
}
