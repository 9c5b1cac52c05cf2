package embedded

import (
	"fmt"
	"sync"

	"herstelgraaf/internal/store"
)

// patience is how many nodes are tested one by one before the set of all that fit is made.
var patience = 64

// maxBack bounds the nodes from which such a set is made.
const maxBack = 1 << 14

// maxSets is how many sets a snapshot keeps for requests to come; one more takes the place of all.
const maxSets = 64

// keptSets are sets that were made, by what was asked: the same filters come again and again.
type keptSets struct {
	mu   sync.Mutex
	made map[string]nodeSet
}

// leadsTo is the test whether a relation leads from a node of kind k to one that fits a filter. Where the nodes that fit
// are few and known, many tests are one walk back from those.
func (c *compiler) leadsTo(r *relation, where store.Filter) test {
	inner := c.ofAny(r.inner.Members(), where)
	if !r.of.many(r) {
		return func(n ref) bool { return c.any(r, n, inner) } // a step is as cheap as a look-up
	}
	tested := 0
	var set nodeSet
	return func(n ref) bool {
		switch {
		case set != nil:
			return set.has(n)
		case tested == patience:
			set = c.keptLeading(r, where)
		}
		tested++
		return c.any(r, n, inner)
	}
}

func (c *compiler) keptLeading(r *relation, where store.Filter) nodeSet {
	key := fmt.Sprintf("%p %d %#v", r, c.today, where)
	c.sets.mu.Lock()
	set, ok := c.sets.made[key]
	c.sets.mu.Unlock()
	if ok {
		return set
	}
	set = c.leading(r, where)
	c.sets.mu.Lock()
	defer c.sets.mu.Unlock()
	if c.sets.made == nil || len(c.sets.made) == maxSets {
		c.sets.made = map[string]nodeSet{}
	}
	c.sets.made[key] = set
	return set
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
