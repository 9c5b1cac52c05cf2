package query

import (
	"maps"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// searchFacets tells the values by which the documents of the full-text index are narrowed and counted, one column a facet
// of the model. A document holds one number in each, its mark: that of the nodes from which it takes its values. So what a
// change of a case costs hangs on the number of cases, not of the documents about it.
type searchFacets []*searchFacet

// searchFacet is a column. Nothing of it changes once it is in use, but for marks, to which only what makes the next
// version adds.
type searchFacet struct {
	*model.SearchFacet
	lenders map[*model.Kind]bool // the kinds from which nodes of others take values
	held    map[string][]string  // the values of nodes of these kinds, by id
	marks   *marks
	values  [][]string // by mark; none for a node without a value
}

// marks numbers the sets of nodes from which values are taken. A node's own value counts as such a set.
type marks struct {
	numbers map[markKey]uint32
	sources []source
}

// markKey is a source as a key: its values or its ids, put together with a byte that stands in none of them.
type markKey struct{ own, ids string }

type source struct {
	own []string
	ids []string
}

func newSearchFacets(m *model.Model) searchFacets {
	columns := make(searchFacets, len(m.SearchFacets))
	for i, f := range m.SearchFacets {
		c := &searchFacet{SearchFacet: f, lenders: map[*model.Kind]bool{}, held: map[string][]string{}, marks: &marks{numbers: map[markKey]uint32{}}}
		for _, k := range m.Kinds {
			for _, r := range k.Out {
				for _, lender := range r.Target.Members() {
					if slices.Contains(f.Via, r.Type) && lender.Property(f.Name) != nil {
						c.lenders[lender] = true
					}
				}
			}
		}
		columns[i] = c
	}
	return columns
}

// hold keeps the values of a node from which others may take theirs, while the first version is made.
func (s searchFacets) hold(n *model.Node) {
	for _, c := range s {
		if c.lenders[n.Kind] {
			c.held[n.ID] = c.own(n)
		}
	}
}

// follow is the next version after changes: a node that is nil is gone. Like the first, it is ready once it is settled.
func (s searchFacets) follow(changed map[string]*model.Node) searchFacets {
	next := make(searchFacets, len(s))
	for i, c := range s {
		copied := *c
		next[i] = &copied
		next[i].borrow(changed)
	}
	return next
}

// borrow takes over the values of the changed nodes that lend some.
func (c *searchFacet) borrow(changed map[string]*model.Node) {
	fresh := false
	for id, n := range changed {
		var values []string
		if n != nil && c.lenders[n.Kind] {
			values = c.own(n)
		}
		if slices.Equal(values, c.held[id]) {
			continue
		}
		if !fresh {
			c.held, c.values, fresh = maps.Clone(c.held), nil, true
		}
		if c.held[id] = values; values == nil {
			delete(c.held, id)
		}
	}
}

// own is the value that a node has itself.
func (c *searchFacet) own(n *model.Node) []string {
	switch v := n.Value(c.Name).(type) {
	case string:
		return []string{v}
	case []string:
		return v
	}
	return nil
}

// marksOf are a node's marks, one for each column.
func (s searchFacets) marksOf(n *model.Node) []uint32 {
	all := make([]uint32, len(s))
	for i, c := range s {
		from := source{own: c.own(n)}
		if len(from.own) == 0 {
			from.ids = c.sources(n)
		}
		all[i] = c.marks.number(from)
	}
	return all
}

// sources are the nodes whose values stand in for those of a node.
func (c *searchFacet) sources(n *model.Node) []string {
	var ids []string
	for i, r := range n.Kind.Out {
		if slices.Contains(c.Via, r.Type) {
			ids = append(ids, n.Out[i]...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (m *marks) number(from source) uint32 {
	key := markKey{strings.Join(from.own, "\x00"), strings.Join(from.ids, "\x00")}
	n, ok := m.numbers[key]
	if !ok {
		n = uint32(len(m.sources))
		m.numbers[key] = n
		m.sources = append(m.sources, from)
	}
	return n
}

// settle ends the making of a version, when all nodes have their marks: it looks up the values of marks that are new.
func (s searchFacets) settle() {
	for _, c := range s {
		for _, from := range c.marks.sources[len(c.values):] {
			values := slices.Clone(from.own)
			for _, id := range from.ids {
				values = append(values, c.held[id]...)
			}
			slices.Sort(values)
			c.values = append(c.values, slices.Compact(values))
		}
	}
}

// marked are the marks that each column is narrowed to; nil where none is. An argument that is nil asks for all.
func (s searchFacets) marked(given [][]string) [][]bool {
	var marked [][]bool
	for i, asked := range given {
		if asked == nil {
			continue
		}
		if marked == nil {
			marked = make([][]bool, len(s))
		}
		marked[i] = make([]bool, len(s[i].values))
		for mark, values := range s[i].values {
			marked[i][mark] = slices.ContainsFunc(values, func(v string) bool { return slices.Contains(asked, v) })
		}
	}
	return marked
}

// count gives the facets, by name, of documents that are counted by mark.
func (s searchFacets) count(byMark [][]int) map[string]store.Facet {
	facets := make(map[string]store.Facet, len(s)+1)
	for i, c := range s {
		counts := map[string]int{}
		none := 0
		for mark, n := range byMark[i] {
			if len(c.values[mark]) == 0 {
				none += n
			}
			for _, v := range c.values[mark] {
				counts[v] += n
			}
		}
		var values []store.FacetValue
		for v, n := range counts {
			if n > 0 {
				values = append(values, store.FacetValue{Value: v, Count: n})
			}
		}
		if none > 0 {
			values = append(values, store.FacetValue{Count: none})
		}
		facets[c.Name] = store.MakeFacet(c.Property, values)
	}
	return facets
}
