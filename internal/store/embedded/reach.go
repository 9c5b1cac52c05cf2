package embedded

import (
	"slices"
	"sync/atomic"
)

// reachCache keeps the nodes that a relation which passes through others leads to, for the nodes that were asked for. A
// popular node's list takes thousands of steps, and is asked for again and again between two writes.
type reachCache struct {
	chunks atomic.Pointer[[]atomic.Pointer[reachChunk]]
}

type reachChunk [chunkSize]atomic.Pointer[[]ref]

func (c *reachCache) entry(n ref, chunks int) *atomic.Pointer[[]ref] {
	all := c.chunks.Load()
	if all == nil {
		fresh := make([]atomic.Pointer[reachChunk], chunks)
		c.chunks.CompareAndSwap(nil, &fresh)
		all = c.chunks.Load()
	}
	chunk := &(*all)[n>>chunkBits]
	if chunk.Load() == nil {
		chunk.CompareAndSwap(nil, new(reachChunk))
	}
	return &chunk.Load()[n&chunkMask]
}

// reach is the distinct nodes that a relation leads to, by id, whatever their kind. The list must not be changed.
func (s *snapshot) reach(r *relation, n ref) []ref {
	if r.steps == nil {
		return s.direct(r, n)
	}
	entry := s.reached[r.number].entry(n, len(s.chunks))
	if found := entry.Load(); found != nil {
		return *found
	}
	list := []ref{n}
	for _, st := range r.steps {
		list = s.stepped(st, list)
	}
	entry.Store(&list)
	return list
}

// reachBack is the distinct nodes of r's own kind that lead to n by r, by id. The list must not be changed.
func (s *snapshot) reachBack(r *relation, n ref) []ref {
	if r.steps == nil {
		return s.back(r, n)
	}
	entry := s.reached[r.number+1].entry(n, len(s.chunks))
	if found := entry.Load(); found != nil {
		return *found
	}
	list := []ref{n}
	for _, st := range slices.Backward(r.steps) {
		var next []ref
		for _, from := range st {
			if from == nil {
				continue
			}
			for _, m := range list {
				next = append(next, s.back(from, m)...)
			}
		}
		list = s.distinct(next)
	}
	entry.Store(&list)
	return list
}

func (s *snapshot) stepped(st step, from []ref) []ref {
	var next []ref
	for _, m := range from {
		if r := st[s.kindOf(m).Index]; r != nil {
			for _, sl := range r.slots {
				next = append(next, s.chunk(m).edges[sl].at(int(m&chunkMask))...)
			}
		}
	}
	return s.distinct(next)
}

// distinct sorts nodes by id and drops doubles.
func (s *snapshot) distinct(list []ref) []ref {
	slices.SortFunc(list, s.compare)
	return slices.Clip(slices.Compact(list))
}

// direct is what a stored relation leads to.
func (s *snapshot) direct(r *relation, n ref) []ref {
	c, i := s.chunk(n), int(n&chunkMask)
	if len(r.slots) == 1 {
		return c.edges[r.slots[0]].at(i)
	}
	var only []ref
	filled := 0
	for _, sl := range r.slots {
		if list := c.edges[sl].at(i); len(list) > 0 {
			only = list
			filled++
		}
	}
	if filled < 2 {
		return only
	}
	var all []ref
	for _, sl := range r.slots {
		all = append(all, c.edges[sl].at(i)...)
	}
	if r.both {
		return s.distinct(all)
	}
	return all // slots stand in the order of their kinds' ids
}

// back is the nodes of r's kind that lead to n by a stored relation, by id.
func (s *snapshot) back(r *relation, n ref) []ref {
	c := s.chunk(n)
	var list []ref
	filled := 0
	for _, sl := range r.slots {
		if there := r.of.slots[sl]; there.other == c.kind {
			if part := c.edges[there.mate].at(int(n & chunkMask)); len(part) > 0 {
				if filled++; filled == 1 {
					list = part
				} else {
					list = append(slices.Clip(list), part...)
				}
			}
		}
	}
	if filled > 1 {
		return s.distinct(list)
	}
	return list
}

// degree is the number of distinct nodes that a relation leads to.
func (s *snapshot) degree(r *relation, n ref) int {
	if r.steps != nil || r.both {
		return len(s.reach(r, n))
	}
	c, sum := s.chunk(n), 0
	for _, sl := range r.slots {
		sum += len(c.edges[sl].at(int(n & chunkMask)))
	}
	return sum
}

// any tells whether a node that a relation leads to passes a test. It keeps nothing and sorts nothing.
func (s *snapshot) any(r *relation, n ref, test func(ref) bool) bool {
	if r.steps == nil {
		c := s.chunk(n)
		for _, sl := range r.slots {
			if slices.ContainsFunc(c.edges[sl].at(int(n&chunkMask)), test) {
				return true
			}
		}
		return false
	}
	return s.anyAlong(r.steps, n, test)
}

func (s *snapshot) anyAlong(steps []step, n ref, test func(ref) bool) bool {
	if len(steps) == 0 {
		return test(n)
	}
	r := steps[0][s.kindOf(n).Index]
	if r == nil {
		return false
	}
	c := s.chunk(n)
	for _, sl := range r.slots {
		for _, m := range c.edges[sl].at(int(n & chunkMask)) {
			if s.anyAlong(steps[1:], m, test) {
				return true
			}
		}
	}
	return false
}
