package dynamics

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"sync"
)

// caseList is an immutable list of cases in the order of their ids. It stands in blocks, so that a write copies the block
// of its case. A block has beside its cases what a search compares of every case, one after the other: it would else jump
// through memory from case to case.
type caseList struct {
	numbers map[uint32]uint32 // of bottlenecks, by the hash of the name; from 0
	blocks  []*block
	n       int
	flat    *flatList
}

// block is some cases that follow each other, at least one. It must not be changed.
type block struct {
	cases     []*Case
	ends      []uint32 // where the bottlenecks of each case end in shown
	shown     []shown
	domains   []uint32 // by the hash of its name
	countries []uint32
}

// shown is a bottleneck with its strength: four times its number, plus the strength from 0 to 3.
type shown uint32

// flatList is the list without blocks, made when it is first asked for.
type flatList struct {
	once  sync.Once
	cases []*Case
}

// blockCases is how many cases a block has when it is made; it may grow to twice that.
const blockCases = 512

func caseListOf(cases map[string]*Case) caseList {
	changes := make([]replacement, 0, len(cases))
	for _, c := range cases {
		changes = append(changes, replacement{after: c})
	}
	return caseList{}.with(changes)
}

func (l caseList) all() []*Case {
	if l.flat == nil {
		return nil
	}
	l.flat.once.Do(func() {
		l.flat.cases = make([]*Case, 0, l.n)
		for _, b := range l.blocks {
			l.flat.cases = append(l.flat.cases, b.cases...)
		}
	})
	return l.flat.cases
}

func (l caseList) find(id string) (*Case, bool) {
	i, found := slices.BinarySearchFunc(l.blocks, id, func(b *block, id string) int { return cmp.Compare(b.cases[0].ID, id) })
	if found {
		return l.blocks[i].cases[0], true
	}
	if i == 0 {
		return nil, false
	}
	cases := l.blocks[i-1].cases
	if i, found = slices.BinarySearchFunc(cases, id, byCaseID); !found {
		return nil, false
	}
	return cases[i], true
}

func byCaseID(c *Case, id string) int { return cmp.Compare(c.ID, id) }

// replacement is a case before and after a change, of which one may be nil.
type replacement struct{ before, after *Case }

func (r replacement) id() string {
	if r.before != nil {
		return r.before.ID
	}
	return r.after.ID
}

// with is the list after changes, of each case at most one. It sorts them.
func (l caseList) with(changes []replacement) caseList {
	slices.SortFunc(changes, func(a, b replacement) int { return cmp.Compare(a.id(), b.id()) })
	next := caseList{numbers: l.numbers, blocks: make([]*block, 0, len(l.blocks)+1), flat: &flatList{}}
	for i, old := range l.blocks {
		here := len(changes)
		if i+1 < len(l.blocks) {
			here, _ = slices.BinarySearchFunc(changes, l.blocks[i+1].cases[0].ID, func(r replacement, id string) int { return cmp.Compare(r.id(), id) })
		}
		if here == 0 {
			next.blocks = append(next.blocks, old)
			next.n += len(old.cases)
			continue
		}
		next.add(replaced(old.cases, changes[:here]))
		changes = changes[here:]
	}
	next.add(replaced(nil, changes))
	return next
}

// replaced are cases after changes, both in the order of the ids.
func replaced(cases []*Case, changes []replacement) []*Case {
	next := make([]*Case, 0, len(cases)+len(changes))
	for _, r := range changes {
		i, found := slices.BinarySearchFunc(cases, r.id(), byCaseID)
		next = append(next, cases[:i]...)
		if found {
			i++
		}
		cases = cases[i:]
		if r.after != nil {
			next = append(next, r.after)
		}
	}
	return append(next, cases...)
}

// add makes blocks of cases at the end of a list that nobody else has yet.
func (l *caseList) add(cases []*Case) {
	for len(cases) > 0 {
		n := len(cases)
		if n > 2*blockCases {
			n = blockCases
		}
		b := &block{cases: cases[:n:n]}
		for _, x := range b.cases {
			for _, f := range x.traits.bottlenecks {
				b.shown = append(b.shown, shown(l.number(f.hash)<<2|uint32(math.Round(float64(f.weight)*setStrength))))
			}
			b.ends = append(b.ends, uint32(len(b.shown)))
			b.domains = append(b.domains, hashed(x.Domain))
			b.countries = append(b.countries, hashed(x.Country))
		}
		l.blocks = append(l.blocks, b)
		l.n += n
		cases = cases[n:]
	}
}

// number is that of a bottleneck. A new one is put in a copy: others read the numbers.
func (l *caseList) number(hash uint32) uint32 {
	n, ok := l.numbers[hash]
	if !ok {
		n = uint32(len(l.numbers))
		numbers := make(map[uint32]uint32, len(l.numbers)+1)
		maps.Copy(numbers, l.numbers)
		numbers[hash] = n
		l.numbers = numbers
	}
	return n
}
