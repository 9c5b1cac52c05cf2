package embedded

import (
	"slices"

	"herstelgraaf/internal/store"
)

// maxTargets bounds the nodes from which a relation is walked back to find candidates.
const maxTargets = 64

// source gives the nodes of a kind among which all that fit a filter are, by id, and the test that is left; nil: none.
func (c *compiler) source(k *kindLayout, f store.Filter) ([]ref, test) {
	all := c.byKind[k.Index]
	if f == nil {
		return all, nil
	}
	if list, rest, ok := c.candidates(k, f); ok && len(list) < len(all) {
		if rest == nil {
			return list, nil
		}
		return list, c.compile(k, rest)
	}
	return all, c.compile(k, f)
}

// candidates finds a short list of nodes of a kind that holds all that fit a filter, by id, with what is left to test
// (nil: nothing). It answers false where it knows none.
func (c *compiler) candidates(k *kindLayout, f store.Filter) (list []ref, rest store.Filter, ok bool) {
	switch f := f.(type) {
	case store.HasID:
		if f.Op == store.Eq || f.Op == store.In {
			return c.named(k, f.IDs), nil, true
		}
	case store.Compare:
		list, ok = c.withValue(k, f)
		return list, nil, ok
	case store.And:
		return c.shortest(k, f)
	case store.Or:
		return c.union(k, f)
	case store.Related:
		if f.Where != nil && (f.Quantifier == store.Some || f.Quantifier == store.One) {
			return c.walkedBack(k, f)
		}
	}
	return nil, nil, false
}

func (c *compiler) named(k *kindLayout, ids []string) []ref {
	var list []ref
	for _, id := range ids {
		if n := c.find(id); n != store.NoRef && c.kindOf(n) == k {
			list = append(list, n)
		}
	}
	return c.distinct(list)
}

func (c *compiler) shortest(k *kindLayout, all store.And) (list []ref, rest store.Filter, ok bool) {
	best := -1
	for i, f := range all {
		if l, r, found := c.candidates(k, f); found && (best < 0 || len(l) < len(list)) {
			best, list, rest = i, l, r
		}
	}
	if best < 0 {
		return nil, nil, false
	}
	left := slices.Concat(all[:best], all[best+1:])
	if rest != nil {
		left = append(left, rest)
	}
	if len(left) == 0 {
		return list, nil, true
	}
	return list, left, true
}

func (c *compiler) union(k *kindLayout, any store.Or) (list []ref, rest store.Filter, ok bool) {
	for _, f := range any {
		l, r, found := c.candidates(k, f)
		if !found {
			return nil, nil, false
		}
		if r != nil {
			rest = any
		}
		list = append(list, l...)
	}
	return c.distinct(list), rest, true
}

func (c *compiler) walkedBack(k *kindLayout, f store.Related) (list []ref, rest store.Filter, ok bool) {
	r := k.byName[f.Relation]
	var lists [][]ref
	for _, target := range r.inner.Members() {
		targets, left, found := c.candidates(c.kinds[target.Index], f.Where)
		if !found || len(targets) > maxTargets {
			return nil, nil, false
		}
		if left != nil {
			rest = f
		}
		for _, n := range targets {
			lists = append(lists, c.reachBack(r, n))
		}
	}
	if len(lists) == 1 {
		return lists[0], rest, true
	}
	return c.distinct(slices.Concat(lists...)), rest, true
}
