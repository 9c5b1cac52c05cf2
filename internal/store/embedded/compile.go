package embedded

import (
	"cmp"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// test tells whether a node fits a condition.
type test func(ref) bool

func never(ref) bool  { return false }
func always(ref) bool { return true }

// compiler turns the filters of one request into tests on nodes of one kind each.
type compiler struct {
	*snapshot
	today int64
}

// compile makes the test of a filter for nodes of a kind; nil holds for all.
func (c *compiler) compile(k *kindLayout, f store.Filter) test {
	switch f := f.(type) {
	case nil:
		return always
	case store.And:
		return c.all(k, f)
	case store.Or:
		tests := c.each(k, f)
		return func(n ref) bool {
			for _, t := range tests {
				if t(n) {
					return true
				}
			}
			return false
		}
	case store.Not:
		inner := c.compile(k, f.Filter)
		return func(n ref) bool { return !inner(n) }
	case store.HasID:
		return c.hasID(f)
	case store.Related:
		return c.related(k, f)
	case store.CountIs:
		r := k.byName[f.Relation]
		fits := compareNumbers(f.Op, f.Values)
		return func(n ref) bool { return fits(int64(c.degree(r, n))) }
	case store.Compare:
		return c.comparison(k, f)
	}
	return never
}

func (c *compiler) each(k *kindLayout, filters []store.Filter) []test {
	tests := make([]test, len(filters))
	for i, f := range filters {
		tests[i] = c.compile(k, f)
	}
	return tests
}

func (c *compiler) all(k *kindLayout, filters []store.Filter) test {
	switch len(filters) {
	case 0:
		return always
	case 1:
		return c.compile(k, filters[0])
	}
	tests := c.each(k, slices.SortedStableFunc(slices.Values(filters), func(a, b store.Filter) int { return effort(a) - effort(b) }))
	return func(n ref) bool {
		for _, t := range tests {
			if !t(n) {
				return false
			}
		}
		return true
	}
}

// effort orders conditions that must all hold, so that the cheap ones are tested first.
func effort(f store.Filter) int {
	switch f.(type) {
	case store.HasID, store.Compare:
		return 0
	case store.Related:
		return 2
	}
	return 1
}

func (c *compiler) hasID(f store.HasID) test {
	want := make([]ref, 0, len(f.IDs))
	for _, id := range f.IDs {
		if n := c.find(id); n != store.NoRef {
			want = append(want, n)
		}
	}
	negate := f.Op == store.Ne || f.Op == store.NotIn
	if len(want) <= 8 {
		return func(n ref) bool { return slices.Contains(want, n) != negate }
	}
	slices.Sort(want)
	return func(n ref) bool {
		_, found := slices.BinarySearch(want, n)
		return found != negate
	}
}

func (c *compiler) related(k *kindLayout, f store.Related) test {
	r := k.byName[f.Relation]
	if f.Quantifier == store.Every {
		inner := c.ofAny(r.inner.Members(), f.Where)
		return func(n ref) bool { return !c.any(r, n, func(m ref) bool { return !inner(m) }) }
	}
	some := c.leadsTo(r, f.Where)
	if f.Quantifier == store.None {
		return func(n ref) bool { return !some(n) }
	}
	return some
}

// ofAny is the test of a filter for nodes of several kinds.
func (c *compiler) ofAny(kinds []*model.Kind, f store.Filter) test {
	if f == nil {
		return always
	}
	if len(kinds) == 1 {
		return c.compile(c.kinds[kinds[0].Index], f)
	}
	tests := make([]test, len(c.kinds))
	for _, k := range kinds {
		tests[k.Index] = c.compile(c.kinds[k.Index], f)
	}
	return func(n ref) bool { return tests[c.kindOf(n).Index](n) }
}

// comparison makes the test of a comparison. An absent value fits none but IsNull.
func (c *compiler) comparison(k *kindLayout, f store.Compare) test {
	p := k.Property(f.Property)
	if f.Op == store.IsNull {
		return func(n ref) bool { return c.node(n).Values[p.Index] == nil }
	}
	if column := k.columns[p.Index]; column >= 0 {
		numbers := make([]int64, len(f.Values))
		for i, v := range f.Values {
			numbers[i] = number(p, v)
		}
		fits := compareNumbers(f.Op, numbers)
		if p.Type == model.TypeDate {
			fits = compareDates(f.Op, numbers)
		}
		return func(n ref) bool {
			v := c.chunks[n>>chunkBits].columns[column][n&chunkMask]
			return v != none && fits(v)
		}
	}
	if p.Temporal {
		want := make([]int64, len(f.Values))
		for i, v := range f.Values {
			if v == true {
				want[i] = 1
			}
		}
		fits := compareNumbers(f.Op, want)
		return func(n ref) bool {
			flips, ok := c.node(n).Values[p.Index].([]int64)
			if !ok {
				return false
			}
			if model.TrueAt(flips, c.today) {
				return fits(1)
			}
			return fits(0)
		}
	}
	fits := compareStrings(p, f)
	return func(n ref) bool {
		switch v := c.node(n).Values[p.Index].(type) {
		case string:
			return fits(v)
		case model.Text:
			return fits(v.In(f.Lang))
		case []string:
			return slices.ContainsFunc(v, fits)
		case model.TextList:
			return slices.ContainsFunc(v.In(f.Lang), fits)
		}
		return false
	}
}

func compareNumbers(op store.Op, values []int64) func(int64) bool {
	switch op {
	case store.In:
		return func(v int64) bool { return slices.Contains(values, v) }
	case store.NotIn:
		return func(v int64) bool { return !slices.Contains(values, v) }
	}
	if len(values) != 1 {
		return func(int64) bool { return false }
	}
	want := values[0]
	switch op {
	case store.Eq:
		return func(v int64) bool { return v == want }
	case store.Ne:
		return func(v int64) bool { return v != want }
	case store.Gt:
		return func(v int64) bool { return v > want }
	case store.Gte:
		return func(v int64) bool { return v >= want }
	case store.Lt:
		return func(v int64) bool { return v < want }
	case store.Lte:
		return func(v int64) bool { return v <= want }
	}
	return func(int64) bool { return false }
}

// compareDates compares sort keys as the intervals that they stand for: first day times 512 plus the days that follow it.
func compareDates(op store.Op, keys []int64) func(int64) bool {
	if len(keys) != 1 || op < store.Gt {
		return compareNumbers(op, keys)
	}
	first, last := interval(keys[0])
	return func(v int64) bool {
		f, l := interval(v)
		switch op {
		case store.Gt:
			return f > last
		case store.Gte:
			return f >= first
		case store.Lt:
			return l < first
		case store.Lte:
			return l <= last
		case store.Overlaps:
			return f <= last && l >= first
		}
		return false
	}
}

func interval(key int64) (first, last int64) { return key >> 9, key>>9 + key&511 }

// compareStrings compares one string or text. Texts are ordered by text.Key, other strings by their bytes.
func compareStrings(p *model.Property, f store.Compare) func(string) bool {
	want := make([]string, 0, len(f.Values))
	for _, v := range f.Values {
		if s, ok := v.(string); ok {
			want = append(want, s)
		}
	}
	switch f.Op {
	case store.In:
		return func(s string) bool { return slices.Contains(want, s) }
	case store.NotIn:
		return func(s string) bool { return !slices.Contains(want, s) }
	}
	if len(want) != 1 {
		return func(string) bool { return false }
	}
	one := want[0]
	switch f.Op {
	case store.Eq:
		return func(s string) bool { return s == one }
	case store.Ne:
		return func(s string) bool { return s != one }
	case store.Contains:
		one = text.Fold(one)
		return func(s string) bool { return strings.Contains(text.Fold(s), one) }
	case store.StartsWith:
		one = text.Fold(one)
		return func(s string) bool { return strings.HasPrefix(text.Fold(s), one) }
	}
	compare := func(s string) int { return strings.Compare(s, one) }
	switch p.Type {
	case model.TypeText:
		key := text.Key(one)
		compare = func(s string) int { return strings.Compare(text.Key(s), key) }
	case model.TypeEnum:
		place := p.Enum.Place(one)
		compare = func(s string) int { return cmp.Compare(p.Enum.Place(s), place) }
	}
	switch f.Op {
	case store.Gt:
		return func(s string) bool { return compare(s) > 0 }
	case store.Gte:
		return func(s string) bool { return compare(s) >= 0 }
	case store.Lt:
		return func(s string) bool { return compare(s) < 0 }
	case store.Lte:
		return func(s string) bool { return compare(s) <= 0 }
	}
	return func(string) bool { return false }
}
