package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// words are the texts of random graphs: accents, case, digits, punctuation, the two ways to write ij, and a long one.
var words = []string{
	"", "een", "Een", "één", "eend", "ijs", "ĳs", "IJs", "ik", "yoghurt", "nr. 2", "nr. 10", "de Wit", "deal", "Coördinatie", "coordinatie", "Ø", "straße",
	"a\\b", "'; drop", "100 %", "éen lange titel die op veel andere lijkt, deel 1", "éen lange titel die op veel andere lijkt, deel 2",
}

var dates = []string{"1965", "1965-08", "1965-08-01", "1965-08-31", "1970", "1970-01-01", "1969-12-31", "2020-02-29", "2020-02", "0001", "9999-12-31"}

// random makes graphs and requests from a seed.
type random struct {
	*rand.Rand
	model *model.Model
}

func newRandom(m *model.Model, seed uint64) *random {
	return &random{rand.New(rand.NewPCG(seed, 1)), m}
}

func pick[T any](r *random, from []T) T { return from[r.IntN(len(from))] }

func (r *random) chance(percent int) bool { return r.IntN(100) < percent }

// graph makes up to n nodes of each kind, with relations among them.
func (r *random) graph(n int) []*model.Node {
	byKind := map[*model.Kind][]string{}
	for _, k := range r.model.Kinds {
		for i := range 1 + r.IntN(n) {
			byKind[k] = append(byKind[k], fmt.Sprintf("%s/%s%d", k.Slug, pick(r, []string{"", "a-", "b"}), i))
		}
	}
	var nodes []*model.Node
	for _, k := range r.model.Kinds {
		for _, id := range byKind[k] {
			nodes = append(nodes, r.node(k, id, byKind))
		}
	}
	return nodes
}

func (r *random) node(k *model.Kind, id string, byKind map[*model.Kind][]string) *model.Node {
	n := model.NewNode(k, id)
	for _, p := range k.Properties {
		if p.Required || r.chance(75) {
			n.Values[p.Index] = r.value(p)
		}
	}
	for i, rel := range k.Out {
		var candidates []string
		for _, target := range rel.Target.Members() {
			candidates = append(candidates, byKind[target]...)
		}
		count := min(len(candidates), r.IntN(4))
		if !rel.Many {
			count = min(count, 1)
		}
		if rel.Required {
			count = 1
		}
		for range count {
			n.Out[i] = append(n.Out[i], pick(r, candidates))
		}
		slices.Sort(n.Out[i])
		n.Out[i] = slices.Compact(n.Out[i])
	}
	return n
}

func (r *random) value(p *model.Property) model.Value {
	switch {
	case p.Temporal:
		flips := []int64{}
		for day := int64(r.IntN(50)); r.chance(60); day += 1 + int64(r.IntN(50)) {
			flips = append(flips, day)
		}
		return flips
	case p.List && p.Type == model.TypeText:
		return model.TextList{NL: r.words(0), EN: r.words(0)}
	case p.List && p.Type == model.TypeEnum:
		return []string{pick(r, p.Enum.Values).ID}
	case p.List:
		return r.words(1)
	}
	switch p.Type {
	case model.TypeText:
		t := model.Text{NL: pick(r, words), EN: pick(r, words)}
		if p.Required && t.NL+t.EN == "" {
			t.NL = "iets"
		}
		return t
	case model.TypeInt:
		if p.Min != nil {
			return *p.Min + r.Int64N(*p.Max-*p.Min+1)
		}
		return int64(r.IntN(7) - 3)
	case model.TypeDecimal:
		return float64(r.IntN(9)-4) / 2
	case model.TypeBoolean:
		return r.chance(50)
	case model.TypeDate:
		return date(pick(r, dates))
	case model.TypeEnum:
		return pick(r, p.Enum.Values).ID
	}
	return pick(r, words[1:])
}

func (r *random) words(least int) []string {
	var list []string
	for range least + r.IntN(3) {
		if w := pick(r, words[1:]); !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

// filter makes a filter that may be asked of a type, at most depth deep.
func (r *random) filter(t model.Type, depth int, ids []string) store.Filter {
	if depth > 0 {
		switch r.IntN(6) {
		case 0:
			return store.And(r.filters(t, depth-1, ids))
		case 1:
			return store.Or(r.filters(t, depth-1, ids))
		case 2:
			return store.Not{Filter: r.filter(t, depth-1, ids)}
		case 3, 4:
			if rel := r.relation(t, true); rel != nil {
				f := store.Related{Relation: rel.Name, Quantifier: store.One}
				if rel.Many {
					f.Quantifier = pick(r, []store.Quantifier{store.Some, store.None, store.Every})
				}
				if r.chance(85) {
					f.Where = r.filter(rel.Target, depth-1, ids)
				}
				return f
			}
		}
	}
	if rel := r.relation(t, false); rel != nil && r.chance(15) {
		op := pick(r, []store.Op{store.Eq, store.Ne, store.Gt, store.Gte, store.Lt, store.Lte})
		return store.CountIs{Relation: rel.Name, Op: op, Values: []int64{int64(r.IntN(4))}}
	}
	if r.chance(20) {
		return r.hasID(ids)
	}
	return r.compare(t)
}

func (r *random) filters(t model.Type, depth int, ids []string) []store.Filter {
	var list []store.Filter
	for range r.IntN(4) {
		list = append(list, r.filter(t, depth, ids))
	}
	return list
}

func (r *random) hasID(ids []string) store.Filter {
	f := store.HasID{Op: pick(r, []store.Op{store.Eq, store.Ne, store.In, store.NotIn})}
	count := 1
	if f.Op == store.In || f.Op == store.NotIn {
		count = r.IntN(12)
	}
	for range count {
		f.IDs = append(f.IDs, pick(r, ids))
	}
	return f
}

// relation picks a relation of a type; to many only, unless one will do.
func (r *random) relation(t model.Type, one bool) *model.Relation {
	var all []*model.Relation
	for _, f := range t.AllFields() {
		if f.Relation != nil && (one || f.Relation.Many) {
			all = append(all, f.Relation)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return pick(r, all)
}

// properties of a type; those of an interface are taken from its first kind, where the interface declares them.
func properties(t model.Type) []*model.Property {
	var all []*model.Property
	for _, p := range t.Members()[0].Properties {
		if _, ok := t.(*model.Kind); ok || t.Field(p.Name) != nil {
			all = append(all, p)
		}
	}
	return all
}

func (r *random) compare(t model.Type) store.Filter {
	list := properties(t)
	if len(list) == 0 {
		return store.And{}
	}
	p := pick(r, list)
	f := store.Compare{Property: p.Name, Lang: model.Lang(r.IntN(2))}
	ops := []store.Op{store.Eq, store.Ne, store.In, store.NotIn, store.IsNull}
	switch p.Type {
	case model.TypeInt, model.TypeDecimal:
		ops = append(ops, store.Gt, store.Gte, store.Lt, store.Lte)
	case model.TypeDate:
		ops = append(ops, store.Gt, store.Gte, store.Lt, store.Lte, store.Overlaps)
	case model.TypeString, model.TypeText:
		ops = append(ops, store.Contains, store.StartsWith)
	}
	if !p.List && (p.Type == model.TypeString || p.Type == model.TypeText || p.Type == model.TypeEnum) {
		ops = append(ops, store.Gt, store.Gte, store.Lt, store.Lte)
	}
	f.Op = pick(r, ops)
	count := 1
	switch f.Op {
	case store.In, store.NotIn:
		count = r.IntN(4)
	case store.IsNull:
		count = 0
	}
	for range count {
		f.Values = append(f.Values, r.operand(p, f.Op))
	}
	return f
}

func (r *random) operand(p *model.Property, op store.Op) model.Value {
	if p.Temporal {
		return r.chance(50)
	}
	if p.Type == model.TypeString || p.Type == model.TypeText {
		if op == store.Contains || op == store.StartsWith {
			return pick(r, []string{"", "e", "E", "ij", "een", "nr. 1", "%", "coordi", "\\", "'", "ss"})
		}
		return pick(r, words)
	}
	single := *p
	single.List = false
	return r.value(&single)
}

// order makes an order of up to three keys.
func (r *random) order(t model.Type) []store.Order {
	var order []store.Order
	for range r.IntN(4) {
		o := store.Order{Descends: r.chance(50), Lang: model.Lang(r.IntN(2))}
		var scalars []*model.Property
		for _, p := range properties(t) {
			if !p.List {
				scalars = append(scalars, p)
			}
		}
		switch rel := r.relation(t, false); {
		case rel != nil && r.chance(20):
			o.By, o.Name = store.Degree, rel.Name
		case len(scalars) > 0 && r.chance(90):
			o.By, o.Name = store.Property, pick(r, scalars).Name
		}
		order = append(order, o)
	}
	return order
}

// request makes a request without cursors, with the ids of its parents.
func (r *random) request(ref *reference, ids []string) (q store.Request, parents []string) {
	t := pick(r, r.model.Lists())
	q.Source, q.Kinds = store.OfKinds, t.Members()
	if k := pick(r, r.model.Kinds); r.chance(50) {
		if rel := r.relation(k, true); rel != nil {
			q.Source, q.Kinds, q.Relation, t = store.Along, nil, rel, rel.Target
			for _, id := range ids {
				if ref.nodes[id].Kind == k && r.chance(60) {
					parents = append(parents, id)
				}
			}
		}
	}
	if r.chance(60) {
		q.Where = r.filter(t, r.IntN(4), ids)
	}
	q.Order = r.order(t)
	q.Count, q.Today = r.chance(30), int64(r.IntN(120))
	switch r.IntN(9) {
	case 0, 1, 2:
		q.Page.First = 1 + r.IntN(5)
	case 3, 4, 5:
		q.Page.Last = 1 + r.IntN(5)
	case 6:
		q.Page.Empty = true
	}
	for _, f := range t.AllFields() {
		if f.Property != nil && f.Property.Facet && r.chance(20) {
			facet := store.FacetRequest{Property: f.Name}
			if r.chance(50) {
				facet.Where = r.filter(t, 2, ids)
			}
			q.Facets = append(q.Facets, facet)
		}
	}
	return q, parents
}

// Random makes a graph of this package's model from a seed, with every type of value, of up to size nodes of each kind.
func Random(m *model.Model, seed uint64, size int) []*model.Node {
	return newRandom(m, seed).graph(size)
}
