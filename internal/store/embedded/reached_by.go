package embedded

import "herstelgraaf/internal/store"

// patience is how many nodes are tested one by one before the set of all that fit is made.
var patience = 64

// maxBack bounds the nodes from which such a set is made.
const maxBack = 1 << 14

// leadsTo is the test whether a relation leads from a node of kind k to one that fits a filter. Where the nodes that fit
// are few and known, many tests are one walk back from those.
func (c *compiler) leadsTo(r *relation, where store.Filter) test {
	inner := c.ofAny(r.inner.Members(), where)
	tested := 0
	var set nodeSet
	return func(n ref) bool {
		switch {
		case set != nil:
			return set.has(n)
		case tested == patience:
			set = c.leading(r, where)
		}
		tested++
		return c.any(r, n, inner)
	}
}

// leading is the set of nodes from which a relation leads to nodes that fit a filter; nil where it takes too long to make.
func (c *compiler) leading(r *relation, where store.Filter) nodeSet {
	var from [][]ref
	total := 0
	for _, k := range r.inner.Members() {
		list, rest, ok := c.candidates(c.kinds[k.Index], where)
		if total += len(list); !ok || rest != nil || total > maxBack {
			return nil
		}
		from = append(from, list)
	}
	set := make(nodeSet, len(c.chunks)*chunkSize/64)
	for _, list := range from {
		for _, n := range list {
			for _, m := range c.reachBack(r, n) {
				set.add(m)
			}
		}
	}
	return set
}

// nodeSet has a bit for each node.
type nodeSet []uint64

func (s nodeSet) add(n ref)      { s[n>>6] |= 1 << (n & 63) }
func (s nodeSet) has(n ref) bool { return s[n>>6]>>(n&63)&1 == 1 }
