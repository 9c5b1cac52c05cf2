package embedded

import (
	"slices"

	"herstelgraaf/internal/store"
)

// pager is a page in the making: what is asked for, and what is found.
type pager struct {
	*reader
	sorter
	page   store.Page
	count  bool
	facts  store.PageFacts
	result *store.Result
}

// take takes a page of the nodes of lists that pass the test (nil: all do). The lists are by id, one after the other.
func (c *pager) take(lists [][]ref, fits test) error {
	c.facts = store.PageFacts{}
	switch uncut := c.page.After == nil && c.page.Before == nil; {
	case len(c.order) > 0 && !(c.page.Empty && uncut):
		return c.ordered(lists, fits)
	case fits != nil:
		return c.filtered(lists, fits)
	}
	c.sorted(lists)
	return nil
}

// sorted cuts lists that are in the order of the request, one after the other, and whose nodes all fit.
func (c *pager) sorted(lists [][]ref) {
	total, start := length(lists), 0
	end := total
	if c.page.After != nil {
		start = c.place(lists, c.page.After.ID, true)
	}
	if c.page.Before != nil {
		end = max(start, c.place(lists, c.page.Before.ID, false))
	}
	c.facts.Total = total
	c.finish(lists, start, end, total)
}

func length(lists [][]ref) int {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	return n
}

// finish takes what First and Last leave of lists[start:end], of which total nodes fit.
func (c *pager) finish(lists [][]ref, start, end, total int) {
	switch {
	case c.page.Empty:
		end = start
	case c.page.First > 0:
		end = min(end, start+c.page.First)
	}
	if c.page.Last > 0 {
		start = max(start, end-c.page.Last)
	}
	c.facts.HasPrevious, c.facts.HasNext = start > 0, end < total
	for _, l := range lists {
		if from, to := min(start, len(l)), min(end, len(l)); from < to {
			c.result.Nodes = append(c.result.Nodes, l[from:to]...)
		}
		start, end = max(0, start-len(l)), max(0, end-len(l))
	}
}

func (c *pager) place(lists [][]ref, id string, orAt bool) int {
	n := 0
	for _, l := range lists {
		n += c.s.before(l, id, orAt)
	}
	return n
}

// filtered cuts lists in the order of the request by the nodes that pass the test. It stops when the page is full,
// unless all are to be counted.
func (c *pager) filtered(lists [][]ref, fits test) error {
	if c.count || c.page.First == 0 || c.page.Last > 0 || c.page.Empty || c.page.After != nil || c.page.Before != nil {
		found, err := c.fitting(lists, fits)
		if err == nil {
			c.sorted([][]ref{found})
		}
		return err
	}
	want := len(c.result.Nodes) + c.page.First
	for _, l := range lists {
		for i, n := range l {
			if i&checkMask == checkMask && c.ctx.Err() != nil {
				return c.ctx.Err()
			}
			if !fits(n) {
				continue
			}
			if len(c.result.Nodes) == want {
				c.facts.HasNext = true
				return nil
			}
			c.result.Nodes = append(c.result.Nodes, n)
		}
	}
	return nil
}

// fitting gathers the nodes that pass the test.
func (c *pager) fitting(lists [][]ref, fits test) ([]ref, error) {
	found := c.refs[:0]
	for _, l := range lists {
		for i, n := range l {
			if i&checkMask == checkMask && c.ctx.Err() != nil {
				return nil, c.ctx.Err()
			}
			if fits(n) {
				found = append(found, n)
			}
		}
	}
	c.refs = found
	return found, nil
}

// ordered cuts lists by an order of their own. It keeps twice a page of nodes at most and never sorts all.
func (c *pager) ordered(lists [][]ref, fits test) error {
	after, before := c.bound(c.page.After), c.bound(c.page.Before)
	limit, fromEnd := c.page.First, false
	if limit == 0 && c.page.Last > 0 {
		limit, fromEnd = c.page.Last, true
	}
	compare := c.compare
	if fromEnd {
		compare = func(a, b item) int { return c.compare(b, a) }
	}
	kept, worst := c.items[:0], false
	total, ahead, beyond := 0, 0, 0
	for _, l := range lists {
		for i, n := range l {
			if i&checkMask == checkMask && c.ctx.Err() != nil {
				return c.ctx.Err()
			}
			if fits != nil && !fits(n) {
				continue
			}
			total++
			it := c.item(n)
			if after != nil && c.compareBound(it, after) <= 0 {
				ahead++
				continue
			}
			if before != nil && c.compareBound(it, before) >= 0 {
				beyond++
				continue
			}
			if c.page.Empty || worst && compare(it, kept[limit-1]) > 0 {
				continue
			}
			kept = append(kept, it)
			if limit > 0 && len(kept) == 2*limit {
				slices.SortFunc(kept, compare)
				kept, worst = kept[:limit], true
			}
		}
	}
	slices.SortFunc(kept, compare)
	c.items = kept
	start := ahead
	if limit > 0 && len(kept) > limit {
		kept = kept[:limit]
	}
	if fromEnd {
		slices.Reverse(kept)
		start = total - beyond - len(kept)
	}
	if drop := len(kept) - c.page.Last; c.page.First > 0 && c.page.Last > 0 && drop > 0 {
		kept, start = kept[drop:], start+drop
	}
	for _, it := range kept {
		c.result.Nodes = append(c.result.Nodes, it.node)
	}
	c.facts = store.PageFacts{Total: total, HasPrevious: start > 0, HasNext: start+len(kept) < total}
	return nil
}
