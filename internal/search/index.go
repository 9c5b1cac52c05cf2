package search

import (
	"runtime"
	"slices"

	lru "github.com/hashicorp/golang-lru/v2"

	"herstelgraaf/internal/text"
)

// Options are how an index is made; the zero value is ready for use.
type Options struct {
	Analyzer *text.Analyzer // by default text.NewAnalyzer()
	Workers  int            // goroutines of Build; by default GOMAXPROCS
	Cache    int            // answers that an index remembers; by default 256, none if negative
	Marks    int            // the number of marks of each document
}

func (o Options) filled() Options {
	if o.Analyzer == nil {
		o.Analyzer = text.NewAnalyzer()
	}
	if o.Workers < 1 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Cache == 0 {
		o.Cache = 256
	}
	return o
}

// Index is a snapshot of documents' terms. It never changes and is safe for
// concurrent use. What it answers depends on its documents and its analyzer
// only, not on how it came to hold them.
type Index struct {
	options Options
	views   []view // from large to small
	docs    int
	having  [text.Langs]int                // documents that have words in a language
	answers *lru.Cache[answerKey, Results] // nil for none
}

// view is a segment of which some documents are dead: removed, or put again
// and found in another segment.
type view struct {
	*segment
	dead   bitmap // nil if all live
	live   int
	having [text.Langs]int // of the living, those that have words in a language
}

func newView(s *segment) view {
	w := view{segment: s, live: len(s.ids)}
	for slot, has := range s.has {
		w.having[slot] = has.count()
	}
	return w
}

func (w view) size() int {
	if w.segment == nil {
		return 0
	}
	return len(w.ids)
}

func (w view) isDead(ord uint32) bool { return w.dead != nil && w.dead.has(ord) }

func newIndex(o Options) *Index {
	x := &Index{options: o}
	if o.Cache > 0 {
		x.answers, _ = lru.New[answerKey, Results](o.Cache)
	}
	return x
}

// Len is the number of documents.
func (x *Index) Len() int { return x.docs }

// With returns the index of the same documents without those of the ids in
// remove and with those in put, which take the place of documents of the same
// id. It costs about as much as building an index of put, and now and then,
// when small segments are merged, more: over many calls the work for a document
// grows with the logarithm of the index's size. x is left as it was.
func (x *Index) With(put []Document, remove []string) *Index {
	next := newIndex(x.options)
	next.views = slices.Clone(x.views)
	killed := make([]bool, len(next.views))
	for _, id := range remove {
		next.kill(id, killed)
	}
	for i := range put {
		next.kill(put[i].ID, killed)
	}
	if len(put) > 0 {
		o := x.options
		o.Workers = 1 + min(len(put)/batch, o.Workers-1)
		s := analyse(slices.Values(put), o)
		next.views = append(next.views, newView(s))
	}
	next.tidy()
	next.total()
	return next
}

// kill marks the living document of an id as dead; killed tells which views'
// dead are already copies.
func (x *Index) kill(id string, killed []bool) {
	for i := range killed {
		w := &x.views[i]
		at, found := slices.BinarySearch(w.ids, id)
		if ord := uint32(at); !found || w.isDead(ord) {
			continue
		}
		if !killed[i] {
			killed[i] = true
			copied := make(bitmap, wordsFor(len(w.ids)))
			copy(copied, w.dead)
			w.dead = copied
		}
		w.dead.set(uint32(at))
		w.live--
		for slot, has := range w.has {
			if has.has(uint32(at)) {
				w.having[slot]--
			}
		}
		return
	}
}

// tidy rewrites views that are a quarter dead, and merges the last two as long
// as one is not more than twice the other, so that there are at most some twenty.
func (x *Index) tidy() {
	x.views = slices.DeleteFunc(x.views, func(w view) bool { return w.live == 0 })
	for i, w := range x.views {
		if 4*w.live < 3*w.size() {
			x.views[i] = newView(merge(w, view{}))
		}
	}
	for n := len(x.views); n > 1 && x.views[n-2].live <= 2*x.views[n-1].live; n-- {
		s := merge(x.views[n-2], x.views[n-1])
		x.views = append(x.views[:n-2], newView(s))
	}
}
