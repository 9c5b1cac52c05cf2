package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// reader is a Reader: what its reads gave, by Ref. Its revision is that of its first statement; every later one must see
// the same.
type reader struct {
	store    *Store
	ctx      context.Context // of the View, for methods without one
	revision store.Revision
	meta     int64
	fixed    bool // revision and meta are set
	seen     bool // by a statement of this reader, not only by an earlier one
	err      error

	refs   map[string]store.Ref
	ids    []string
	kinds  []*model.Kind
	values [][]model.Value
	keys   map[string][]store.Key
}

func newReader(ctx context.Context, s *Store) *reader {
	return &reader{store: s, ctx: ctx, refs: map[string]store.Ref{}, keys: map[string][]store.Key{}}
}

// run runs a gated statement and gives the columns after the gate's.
func (r *reader) run(ctx context.Context, text string, params map[string]any) ([]any, error) {
	if r.err != nil {
		return nil, r.err
	}
	record, err := r.store.read(ctx, text, params)
	if err != nil {
		return nil, err
	}
	if err := r.observe(record); err != nil {
		return nil, err
	}
	return record.Values[4:], nil
}

func (r *reader) observe(record *neo4j.Record) error {
	saw, err := sightOf(record)
	if err != nil {
		return err
	}
	r.store.last.Store(&saw)
	if !saw.steady || r.fixed && saw.revision != r.revision {
		return store.ErrMoved
	}
	r.revision, r.meta, r.fixed, r.seen = saw.revision, saw.meta, true, true
	return nil
}

// fix settles the revision before the first statement: it takes the newest that the store has seen, which every later
// statement, or settle, checks.
func (r *reader) fix() {
	if r.fixed || r.err != nil {
		return
	}
	if last := r.store.last.Load(); last != nil && last.steady {
		r.revision, r.meta, r.fixed = last.revision, last.meta, true
		return
	}
	_, r.err = r.run(r.ctx, gated("", ""), nil)
}

// settle ends the reader: what it told must have been seen.
func (r *reader) settle() error {
	if r.err == nil && r.fixed && !r.seen {
		_, r.err = r.run(r.ctx, gated("", ""), nil)
	}
	return r.err
}

func (r *reader) Revision() store.Revision {
	r.fix()
	return r.revision
}

func (r *reader) Meta() store.Meta {
	r.fix()
	if r.err != nil {
		return nil
	}
	if known := r.store.meta.Load(); known != nil && known.revision == r.meta {
		return maps.Clone(known.meta)
	}
	columns, err := r.run(r.ctx, gated("CALL (opened) { MATCH (m:"+metaLabel+") RETURN collect(properties(m)) AS r0 }\n", ", r0"), nil)
	if err != nil {
		r.err = err
		return nil
	}
	said := metaOf(columns[0])
	r.store.meta.Store(&knownMeta{r.meta, said})
	return maps.Clone(said)
}

// Read answers the requests of a level with one statement, or a few where there are very many.
func (r *reader) Read(ctx context.Context, requests []store.Request) ([]store.Result, error) {
	results := make([]store.Result, 0, len(requests))
	for part := range slices.Chunk(requests, mostInOneStatement) {
		found, err := r.readPart(ctx, part)
		if err != nil {
			return nil, err
		}
		results = append(results, found...)
	}
	return results, r.err
}

func (r *reader) readPart(ctx context.Context, requests []store.Request) ([]store.Result, error) {
	s, text, answers, err := level(r.store.model, requests, r.ID)
	if err != nil {
		return nil, err
	}
	replies, err := r.run(ctx, text, s.params)
	if err != nil {
		return nil, err
	}
	results := make([]store.Result, len(requests))
	for i, a := range answers {
		if results[i], err = r.take(a, replies); err != nil {
			return nil, err
		}
	}
	return results, nil
}

func (r *reader) ID(ref store.Ref) string        { return r.ids[ref] }
func (r *reader) Kind(ref store.Ref) *model.Kind { return r.kinds[ref] }

func (r *reader) Value(ref store.Ref, p *model.Property) model.Value {
	if values := r.values[ref]; values != nil {
		return values[p.Index]
	}
	return nil
}

func (r *reader) Position(ref store.Ref, order []store.Order) store.Position {
	at := store.Position{ID: r.ids[ref]}
	for _, o := range order {
		var key store.Key = at.ID
		if o.By != store.ID {
			key = nil
			if column := r.keys[keyName(o)]; int(ref) < len(column) {
				key = column[ref]
			}
		}
		at.Keys = append(at.Keys, key)
	}
	return at
}

// take reads the reply to a request, and the replies to those that followed on it.
func (r *reader) take(a *answer, replies []any) (store.Result, error) {
	parts, ok := replies[a.place].([]any)
	if !ok || len(parts) != 2 {
		return store.Result{}, fmt.Errorf("a %T is no reply to request %d of a statement", replies[a.place], a.place)
	}
	pages, _ := parts[0].([]any)
	shared, _ := parts[1].([]any)
	rows := newRows(a)
	for _, row := range shared {
		r.takeRow(rows, row)
	}
	var result store.Result
	if a.request.Source == store.ByID {
		result = r.byID(a)
	} else {
		result = r.pages(a, rows, pages)
	}
	for _, b := range a.following {
		b.request.Parents = store.Next{Of: b.parents}.Parents(r, result)
		next, err := r.take(b, replies)
		if err != nil {
			return store.Result{}, err
		}
		result.Next = append(result.Next, next)
	}
	return result, nil
}

func (r *reader) byID(a *answer) store.Result {
	result := store.Result{Nodes: make([]store.Ref, len(a.request.IDs)), Offsets: []int32{0, int32(len(a.request.IDs))}}
	for i, id := range a.request.IDs {
		ref, ok := r.refs[id]
		if !ok || len(a.request.Kinds) > 0 && !slices.Contains(a.request.Kinds, r.kinds[ref]) {
			ref = store.NoRef
		}
		result.Nodes[i] = ref
	}
	return result
}

// rows reads the rows of one answer.
type rows struct {
	answer *answer
	at     map[string]int     // places of columns in a row
	kinds  map[int][]property // what to read for a kind, by its index
	keys   []string
}

type property struct {
	*model.Property
	columns []int
}

func newRows(a *answer) *rows {
	rs := &rows{answer: a, at: map[string]int{}, kinds: map[int][]property{}}
	for i, c := range a.columns {
		rs.at[c] = i + 1
	}
	for kind, properties := range a.request.Values {
		for _, p := range properties {
			q := property{Property: p}
			for _, c := range columns(p) {
				q.columns = append(q.columns, rs.at[c])
			}
			rs.kinds[kind] = append(rs.kinds[kind], q)
		}
	}
	for _, k := range a.keys {
		if !isID(k) {
			rs.keys = append(rs.keys, k.name)
		}
	}
	return rs
}

// takeRow keeps what a row says of a node.
func (r *reader) takeRow(rs *rows, row any) (store.Ref, bool) {
	cells, _ := row.([]any)
	if len(cells) == 0 {
		return store.NoRef, false
	}
	id, _ := cells[0].(string)
	ref, ok := r.intern(id)
	if !ok {
		return store.NoRef, false
	}
	if wanted := rs.kinds[r.kinds[ref].Index]; len(wanted) > 0 {
		if r.values[ref] == nil {
			r.values[ref] = make([]model.Value, len(r.kinds[ref].Properties))
		}
		for _, p := range wanted {
			var stored [2]any
			for i, c := range p.columns {
				stored[i] = cells[c]
			}
			r.values[ref][p.Index] = decode(p.Property, stored[:])
		}
	}
	for i, name := range rs.keys {
		column := r.keys[name]
		if missing := len(r.ids) - len(column); missing > 0 {
			column = append(column, make([]store.Key, missing)...)
		}
		column[ref] = cells[1+len(rs.answer.columns)+i]
		r.keys[name] = column
	}
	return ref, true
}

// intern gives the Ref of an id; false for an id of no kind of the model.
func (r *reader) intern(id string) (store.Ref, bool) {
	if ref, ok := r.refs[id]; ok {
		return ref, true
	}
	kind := r.store.model.KindOf(id)
	if kind == nil {
		return store.NoRef, false
	}
	ref := store.Ref(len(r.ids))
	r.refs[id] = ref
	r.ids, r.kinds, r.values = append(r.ids, id), append(r.kinds, kind), append(r.values, nil)
	return ref, true
}
