package embedded

import (
	"strings"
	"sync/atomic"

	"github.com/benbjohnson/immutable"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

type ref = store.Ref

const (
	chunkBits = 8
	chunkSize = 1 << chunkBits
	chunkMask = chunkSize - 1
)

// snapshot is the graph at one revision. It never changes, but for caches.
type snapshot struct {
	*layout
	revision store.Revision
	meta     store.Meta
	chunks   []*chunk
	ids      *immutable.Map[string, ref]
	byKind   [][]ref // all nodes of each kind, by id
	reached  []reachCache
	rankings *rankings
	valued   []valueLists // by kind
	sets     *keptSets
}

// chunk holds up to chunkSize nodes of one kind, whose refs differ in the last chunkBits bits only.
type chunk struct {
	kind    *kindLayout
	nodes   [chunkSize]*model.Node // nil where there is none
	changed [chunkSize]store.Revision
	columns [][]int64
	keys    []atomic.Pointer[keyColumn]
	edges   []edges
}

// edges holds the neighbours that nodes have in one slot; lists are sorted by id. Both nil: none.
type edges struct {
	one  []ref // for single slots; NoRef for none
	many [][]ref
}

// keyColumn holds collation keys that were asked for so far.
type keyColumn [chunkSize]atomic.Pointer[string]

func (e *edges) at(i int) []ref {
	if e.one != nil {
		if e.one[i] == store.NoRef {
			return nil
		}
		return e.one[i : i+1 : i+1]
	}
	if e.many != nil {
		return e.many[i]
	}
	return nil
}

func (s *snapshot) chunk(n ref) *chunk       { return s.chunks[n>>chunkBits] }
func (s *snapshot) node(n ref) *model.Node   { return s.chunks[n>>chunkBits].nodes[n&chunkMask] }
func (s *snapshot) id(n ref) string          { return s.node(n).ID }
func (s *snapshot) kindOf(n ref) *kindLayout { return s.chunks[n>>chunkBits].kind }

// find is the node with an id, or NoRef.
func (s *snapshot) find(id string) ref {
	if n, ok := s.ids.Get(id); ok {
		return n
	}
	return store.NoRef
}

// compare orders nodes by id.
func (s *snapshot) compare(a, b ref) int {
	if a == b {
		return 0
	}
	ca, cb := s.chunk(a), s.chunk(b)
	if ca.kind != cb.kind {
		return ca.kind.rank - cb.kind.rank
	}
	return strings.Compare(ca.nodes[a&chunkMask].ID, cb.nodes[b&chunkMask].ID)
}

// compareID orders a node against an id that need not exist.
func (s *snapshot) compareID(a ref, id string) int { return strings.Compare(s.id(a), id) }

// before counts the nodes of a list sorted by id that come before an id, or up to it.
func (s *snapshot) before(list []ref, id string, orAt bool) int {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if c := s.compareID(list[mid], id); c < 0 || orAt && c == 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// textKey is the collation key of a text, made when it is first asked for: making one takes microseconds, and most texts
// are never ordered by. Absent texts have none.
func (c *chunk) textKey(p *model.Property, lang model.Lang, i ref) (string, bool) {
	v, ok := c.nodes[i].Values[p.Index].(model.Text)
	if !ok {
		return "", false
	}
	place := c.kind.keys[p.Index] + int(lang)
	column := c.keys[place].Load()
	if column == nil {
		c.keys[place].CompareAndSwap(nil, new(keyColumn))
		column = c.keys[place].Load()
	}
	k := column[i].Load()
	if k == nil {
		made := text.Key(v.In(lang))
		k = &made
		column[i].Store(k)
	}
	return *k, true
}
