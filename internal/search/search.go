package search

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sync"

	"herstelgraaf/internal/text"
)

// Search finds the documents that hold any word of the query. A document's
// score is the sum over the query's words of BM25; a word that Dutch and
// English read differently counts as the one that scores higher. A Dutch
// compound also finds documents that hold all its parts, and their scores count
// half beside its own. Scores are comparable within one answer only. The error
// is a fault with code BadQuery that names the argument query.
func (x *Index) Search(q Query) (Results, error) {
	key, keyed := q.key()
	if keyed && x.answers != nil {
		if r, ok := x.answers.Get(key); ok {
			return r, nil
		}
	}
	words, err := parse(q.Text, x.options.Analyzer)
	if err != nil {
		return Results{}, err
	}
	r := x.answer(words, q)
	if keyed && x.answers != nil {
		x.answers.Add(key, r)
	}
	return r, nil
}

// answerKey tells queries apart that have no filter.
type answerKey struct {
	text, kinds      string
	limit, offset    int
	after, before    Position
	bounds           int
	backward, facets bool
}

func (q Query) key() (answerKey, bool) {
	if q.Filter != nil || len(q.Text) > MaxQuery {
		return answerKey{}, false
	}
	k := answerKey{text: q.Text, limit: q.Limit, offset: q.Offset, backward: q.Backward, facets: q.Facets}
	if len(q.Kinds) > 0 {
		k.kinds = fmt.Sprint(q.Kinds)
	}
	if q.After != nil {
		k.after, k.bounds = *q.After, 1
	}
	if q.Before != nil {
		k.before, k.bounds = *q.Before, k.bounds+2
	}
	return k, true
}

// run is one search at work.
type run struct {
	*Index
	query   Query
	words   []queryWord
	weights []wordWeights
	scratch *scratch
}

// wordWeights are the idfs of a word's terms.
type wordWeights struct {
	stems [text.Langs]float64
	parts []float64
}

// found is what one view holds of a query.
type found struct {
	number   int
	terms    []wordTermsIn
	any, all bitmap
}

// wordTermsIn are a query word's terms in one view.
type wordTermsIn struct {
	stems [text.Langs]postings
	parts []postings
	bits  bitmap // the documents that hold the word
	bound float64
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (x *Index) answer(words []queryWord, q Query) Results {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	s.used = 0
	r := &run{Index: x, query: q, words: words, scratch: s}

	views := make([]found, len(x.views))
	for i := range x.views {
		views[i] = r.look(i)
	}
	r.weighAll(views)
	var out Results
	for i := range views {
		r.restrict(&views[i], &out)
		out.Total += views[i].any.count()
	}
	out.Hits = r.hits(views)
	return out
}

// look finds the terms in a view, and which documents hold which words.
func (r *run) look(number int) found {
	w := r.views[number]
	f := found{number: number, terms: make([]wordTermsIn, len(r.words))}
	size := wordsFor(len(w.ids))
	for i, word := range r.words {
		t := &f.terms[i]
		t.bits = r.scratch.bitmap(size)
		for slot, stem := range word.stems {
			if stem != "" {
				t.stems[slot] = w.postings(slot, stem)
				t.stems[slot].in(t.bits)
			}
		}
		if len(word.parts) == 0 {
			continue
		}
		all := r.scratch.bitmap(size)
		t.parts = make([]postings, len(word.parts))
		for n, part := range word.parts {
			t.parts[n] = w.postings(text.Dutch.Slot(), part)
			if n == 0 {
				t.parts[n].in(all)
				continue
			}
			one := r.scratch.bitmap(size)
			t.parts[n].in(one)
			all.and(one)
		}
		t.bits.or(all)
	}
	return f
}

// weighAll finds the terms' weights in the whole index, and from them the most
// that a word can count in a document of each view.
func (r *run) weighAll(views []found) {
	r.weights = make([]wordWeights, len(r.words))
	for i, word := range r.words {
		w := &r.weights[i]
		for slot, stem := range word.stems {
			if stem != "" {
				w.stems[slot] = r.langs[slot].idf(r.frequency(views, func(f *found) *postings { return &f.terms[i].stems[slot] }))
			}
		}
		w.parts = make([]float64, len(word.parts))
		for n := range word.parts {
			w.parts[n] = r.langs[text.Dutch.Slot()].idf(r.frequency(views, func(f *found) *postings { return &f.terms[i].parts[n] })) / 2
		}
		for v := range views {
			views[v].terms[i].bound = r.bound(i, &views[v].terms[i], func(p *postings) peak { return p.peak })
		}
	}
}

// frequency counts the living documents of a term in all views.
func (r *run) frequency(views []found, term func(*found) *postings) int {
	n := 0
	for v := range views {
		n += term(&views[v]).live(r.views[v].dead)
	}
	return n
}

// bound is the most that a word can count in a document, given the peaks of its terms.
func (r *run) bound(i int, t *wordTermsIn, peakOf func(*postings) peak) float64 {
	most := func(slot int, p *postings, idf float64) float64 {
		peak := peakOf(p)
		return weigh(idf, peak.most, r.langs[slot].norm(peak.least))
	}
	var by [text.Langs]float64
	for slot := range t.stems {
		by[slot] = most(slot, &t.stems[slot], r.weights[i].stems[slot])
	}
	parts := 0.0
	for n := range t.parts {
		parts += most(text.Dutch.Slot(), &t.parts[n], r.weights[i].parts[n])
	}
	by[text.Dutch.Slot()] += parts
	return max(by[0], by[1])
}

// boundIn is the most that a document of one word of a bitmap can score. It is
// summed as score does, so that it is never less than a score by rounding.
func (r *run) boundIn(f *found, word int) float64 {
	sum := 0.0
	for i := range f.terms {
		if t := &f.terms[i]; t.bits[word] != 0 {
			sum += r.bound(i, t, func(p *postings) peak { return p.peakIn(word) })
		}
	}
	return sum
}

// restrict finds the documents of a view that hold any and all words, are alive,
// and are what the query asks for, and counts them by kind.
func (r *run) restrict(f *found, out *Results) {
	w := r.views[f.number]
	size := wordsFor(len(w.ids))
	f.any, f.all = r.scratch.bitmap(size), r.scratch.bitmap(size)
	for i := range f.terms {
		f.any.or(f.terms[i].bits)
	}
	if w.dead != nil {
		f.any.andNot(w.dead)
	}
	if r.query.Filter != nil {
		each(f.any, func(ord uint32) {
			if !r.query.Filter(w.ids[ord]) {
				f.any[ord>>6] &^= 1 << (ord & 63)
			}
		})
	}
	if r.query.Facets {
		if out.Kinds == nil {
			out.Kinds = make(map[uint16]int)
		}
		for kind, b := range w.kind {
			if n := b.countAnd(f.any); n > 0 {
				out.Kinds[kind] += n
			}
		}
	}
	if len(r.query.Kinds) > 0 {
		kinds := r.scratch.bitmap(size)
		for _, kind := range r.query.Kinds {
			kinds.or(w.kind[kind])
		}
		f.any.and(kinds)
	}
	copy(f.all, f.any)
	for i := range f.terms {
		f.all.and(f.terms[i].bits)
	}
}

// each calls f with the members of b in ascending order; f may take the one
// that it is called with out of b.
func each(b bitmap, f func(ord uint32)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			f(uint32(i<<6 + bits.TrailingZeros64(w)))
		}
	}
}

// hits collects the page: first from the documents that hold all words, then
// from the others; the other way round if backward.
func (r *run) hits(views []found) []Hit {
	need := max(r.query.Limit, 0)
	if need > 0 {
		need += max(r.query.Offset, 0)
	}
	var hits []Hit
	for _, all := range [2]bool{!r.query.Backward, r.query.Backward} {
		if len(hits) >= need || !all && len(r.words) == 1 {
			continue
		}
		t := &top{views: r.views, size: need - len(hits), backward: r.query.Backward}
		for v := range views {
			r.collect(&views[v], all, t)
		}
		for _, c := range t.take() {
			w := r.views[c.view]
			hits = append(hits, Hit{w.ids[c.ord], w.kinds[c.ord], all, float64(c.score) / digits})
		}
	}
	hits = hits[min(len(hits), max(r.query.Offset, 0)):]
	if r.query.Backward {
		slices.Reverse(hits)
	}
	return hits
}

// collect offers the documents of a view that hold all words, or those that
// hold some, to t. Of the latter it passes over those that hold none of the
// words which could still bring them in (Turtle and Flood's MaxScore, 1995,
// DOI 10.1016/0306-4573(95)00020-H).
func (r *run) collect(f *found, all bool, t *top) {
	if all {
		r.offer(f, f.all, all, t)
		return
	}
	rest := r.scratch.bitmap(len(f.any))
	copy(rest, f.any)
	rest.andNot(f.all)
	order, bound := r.byBound(f)
	some := r.scratch.bitmap(len(f.any))
	for _, i := range order {
		if t.closed(candidate{rounded(bound) + 1, f.number, 0}) {
			return
		}
		bound -= f.terms[i].bound
		copy(some, rest)
		some.and(f.terms[i].bits)
		rest.andNot(some)
		r.offer(f, some, all, t)
	}
}

// byBound orders the words by the most that they can count, and sums it.
func (r *run) byBound(f *found) (order []int, sum float64) {
	order = make([]int, len(f.terms))
	for i := range order {
		order[i] = i
		sum += f.terms[i].bound
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(f.terms[b].bound, f.terms[a].bound) })
	return order, sum
}

// offer scores the documents in b and offers those between After and Before.
func (r *run) offer(f *found, b bitmap, all bool, t *top) {
	for i := range f.terms {
		for slot := range f.terms[i].stems {
			f.terms[i].stems[slot].rewind()
		}
		for n := range f.terms[i].parts {
			f.terms[i].parts[n].rewind()
		}
	}
	for i, w := range b {
		if bits.OnesCount64(w) >= worthBounding && t.full() && t.closed(candidate{rounded(r.boundIn(f, i)), f.number, uint32(i << 6)}) {
			continue
		}
		for ; w != 0; w &= w - 1 {
			r.offerOne(f, uint32(i<<6+bits.TrailingZeros64(w)), all, t)
		}
	}
}

// worthBounding is how many documents of a word of a bitmap cost more to score
// than a bound for all of them.
const worthBounding = 3

func (r *run) offerOne(f *found, ord uint32, all bool, t *top) {
	score, id := rounded(r.score(f, ord)), r.views[f.number].ids[ord]
	if r.query.After != nil && !r.query.After.precedes(all, score, id) ||
		r.query.Before != nil && !r.query.Before.follows(all, score, id) {
		return
	}
	t.offer(candidate{score, f.number, ord})
}

func (r *run) score(f *found, ord uint32) float64 {
	w := r.views[f.number]
	sum := 0.0
	for i := range f.terms {
		t := &f.terms[i]
		if !t.bits.has(ord) {
			continue
		}
		var by [text.Langs]float64
		for slot := range t.stems {
			if units := t.stems[slot].at(ord); units > 0 {
				by[slot] = weigh(r.weights[i].stems[slot], units, r.langs[slot].norm(w.lens[slot][ord]))
			}
		}
		by[text.Dutch.Slot()] += r.partsScore(f, i, ord)
		sum += max(by[0], by[1])
	}
	return sum
}

// partsScore is what a compound's parts count in a document that holds them all.
func (r *run) partsScore(f *found, i int, ord uint32) float64 {
	t, sum := &f.terms[i], 0.0
	for n := range t.parts {
		units := t.parts[n].at(ord)
		if units == 0 {
			return 0
		}
		slot := text.Dutch.Slot()
		sum += weigh(r.weights[i].parts[n], units, r.langs[slot].norm(r.views[f.number].lens[slot][ord]))
	}
	return sum
}

// compare orders a place against a hit, negative if the place comes first.
func (p *Position) compare(all bool, score int, id string) int {
	if p.All != all {
		if p.All {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(score, int(math.Round(p.Score*digits))), cmp.Compare(p.ID, id))
}

func (p *Position) precedes(all bool, score int, id string) bool {
	return p.compare(all, score, id) < 0
}
func (p *Position) follows(all bool, score int, id string) bool { return p.compare(all, score, id) > 0 }
