package embedded

import (
	"cmp"
	"slices"

	"herstelgraaf/internal/model"
)

// layout is the model as the arrays of a snapshot mirror it. It is made once, when the store is opened.
type layout struct {
	model *model.Model
	kinds []*kindLayout
	// relations counts the relations that pass through others, in both senses; see relation.number.
	relations int
}

// kindLayout tells what a chunk of nodes of a kind holds.
type kindLayout struct {
	*model.Kind
	// rank is the kind's place when kinds are ordered by the prefix of their ids: ids of a lower rank come first.
	rank int
	// columns has the column of each property that has one, else -1; see column.go.
	columns    []int
	numColumns int
	// keys has for each localized text the place of its Dutch keys, else -1; the English ones stand next to them.
	keys    []int
	numKeys int
	slots   []slot
	outs    [][]int // for each of Kind.Out, the slots that it fills

	byName    map[string]*relation
	byPointer map[*model.Relation]*relation
}

// slot is one set of neighbours that a node has: those of one kind, along one relation type, in one direction.
type slot struct {
	typ    string
	in     bool
	other  *kindLayout
	mate   int  // the slot of the other kind that leads back
	single bool // a node has one neighbour here at most
}

// relation is a field that leads to other nodes, as seen from one kind.
type relation struct {
	of    *kindLayout
	slots []int // in the order of the ranks of their kinds; for a path: none
	both  bool  // two slots may lead to the same node
	steps []step
	// number tells a relation that passes through others from the rest, for the cache: even from here, odd from its end.
	number int
	inner  model.Type
}

// step is one step of a path: the relation to follow from each kind that the step before can lead to; nil for others.
type step []*relation

func newLayout(m *model.Model) *layout {
	l := &layout{model: m}
	for _, k := range m.Kinds {
		kl := &kindLayout{Kind: k, columns: make([]int, len(k.Properties)), keys: make([]int, len(k.Properties)), outs: make([][]int, len(k.Out))}
		for i, p := range k.Properties {
			kl.columns[i], kl.keys[i] = -1, -1
			if hasColumn(p) {
				kl.columns[i] = kl.numColumns
				kl.numColumns++
			}
			if p.Type == model.TypeText && !p.List {
				kl.keys[i] = kl.numKeys
				kl.numKeys += 2
			}
		}
		l.kinds = append(l.kinds, kl)
	}
	ranked := slices.SortedFunc(slices.Values(l.kinds), func(a, b *kindLayout) int { return cmp.Compare(a.Slug+"/", b.Slug+"/") })
	for i, k := range ranked {
		k.rank = i
	}
	l.pairSlots()
	for _, k := range l.kinds {
		k.byName, k.byPointer = map[string]*relation{}, map[*model.Relation]*relation{}
		for _, f := range k.Fields {
			if r := f.Relation; r != nil {
				k.byName[f.Name] = l.resolve(k, r)
				k.byPointer[r] = k.byName[f.Name]
			}
		}
	}
	return l
}

// pairSlots gives each kind its slots, one for each kind that a stored relation can lead to, with its mate at that kind.
func (l *layout) pairSlots() {
	find := func(k *kindLayout, want slot) int {
		for i, s := range k.slots {
			if s.typ == want.typ && s.in == want.in && s.other == want.other {
				return i
			}
		}
		k.slots = append(k.slots, want)
		return len(k.slots) - 1
	}
	for _, k := range l.kinds {
		for i, r := range k.Out {
			for _, target := range r.Target.Members() {
				other := l.kinds[target.Index]
				out := find(k, slot{typ: r.Type, other: other, single: !r.Many})
				in := find(other, slot{typ: r.Type, in: true, other: k})
				k.slots[out].mate, other.slots[in].mate = in, out
				k.slots[out].single = k.slots[out].single && !r.Many
				if !slices.Contains(k.outs[i], out) {
					k.outs[i] = append(k.outs[i], out)
				}
			}
		}
	}
}

// resolve finds the slots or the steps of a relation of a kind.
func (l *layout) resolve(k *kindLayout, r *model.Relation) *relation {
	if len(r.Path) == 0 {
		return k.direct(r)
	}
	res := &relation{of: k, inner: r.Target, number: l.relations * 2}
	l.relations++
	from := []*model.Kind{k.Kind}
	for _, p := range r.Path {
		s := make(step, len(l.kinds))
		for _, f := range from {
			s[f.Index] = l.resolve(l.kinds[f.Index], p)
		}
		res.steps = append(res.steps, s)
		from = p.Target.Members()
	}
	return res
}

// direct finds the slots of a relation that passes through no others.
func (k *kindLayout) direct(r *model.Relation) *relation {
	res := &relation{of: k, inner: r.Target}
	members := r.Target.Members()
	for i, s := range k.slots {
		fits := r.Direction == model.Both || s.in == (r.Direction == model.In)
		if s.typ == r.Type && fits && slices.Contains(members, s.other.Kind) {
			res.slots = append(res.slots, i)
		}
	}
	slices.SortStableFunc(res.slots, func(a, b int) int { return cmp.Compare(k.slots[a].other.rank, k.slots[b].other.rank) })
	for i := 1; i < len(res.slots); i++ {
		res.both = res.both || k.slots[res.slots[i]].other == k.slots[res.slots[i-1]].other
	}
	return res
}

// relation finds a relation of a kind, whether given by the kind itself or by an interface of it, or without a name.
func (k *kindLayout) relation(r *model.Relation) *relation {
	switch found := k.byPointer[r]; {
	case found != nil:
		return found
	case r.Name == "":
		return k.direct(r)
	}
	return k.byName[r.Name]
}
