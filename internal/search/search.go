package search

import (
	"fmt"
	"math/bits"
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
	if q.Filter != nil || q.Marked != nil || len(q.Text) > MaxQuery {
		return answerKey{}, false
	}
	k := answerKey{text: q.Text, limit: q.Limit, offset: q.Offset, backward: q.Backward, facets: q.Facets}
	if q.Kinds != nil {
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
	if q.Facets {
		out.Kinds, out.Marks = make(map[uint16]int), make([][]int, x.options.Marks)
	}
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

// restrict finds the documents of a view that hold any and all words, are alive,
// and are what the query asks for, and counts them.
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
	switch {
	case r.query.Facets || r.query.Marked != nil:
		r.narrow(f, out)
	case r.query.Kinds != nil:
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
