package search

import (
	"math/bits"

	"herstelgraaf/internal/text"
)

// segment holds the terms of some documents and never changes. Documents are
// numbered in the order of their ids: ordinals order as ids do.
type segment struct {
	ids   []string
	kinds []uint16
	marks [][]uint32         // by place in Document.Marks, then by ordinal
	has   [text.Langs]bitmap // the documents that have words in a language
	langs [text.Langs]vocabulary
	kind  map[uint16]bitmap
}

// vocabulary holds the terms of one language with their postings: term i occurs
// in the documents ords[start[i]:start[i+1]], ascending.
type vocabulary struct {
	terms  map[string]uint32
	names  []string
	start  []uint32
	ords   []uint32
	units  []uint16 // beside ords: how much the term counts there, in wholeUnits
	peaks  []uint16 // of a term: the most units in a document
	common map[uint32]*ranked
}

// ranked is the bitmap of a term that occurs in many documents. Beside each of
// its words, which stand for 64 documents, are the number of documents before
// it, to find a document's place in the postings, and the term's peak in it.
type ranked struct {
	bits   bitmap
	before []uint32
	peaks  []uint16
}

// commonShare is the share of a segment's documents, one in so many, from which
// a term has a bitmap; it then takes less room than the term's ordinals.
const commonShare = 64

func newRanked(n int, ords []uint32, units []uint16) *ranked {
	words := wordsFor(n)
	r := &ranked{bits: make(bitmap, words), before: make([]uint32, words), peaks: make([]uint16, words)}
	for i, ord := range ords {
		r.bits.set(ord)
		r.peaks[ord>>6] = max(r.peaks[ord>>6], units[i])
	}
	sum := uint32(0)
	for i, w := range r.bits {
		r.before[i] = sum
		sum += uint32(bits.OnesCount64(w))
	}
	return r
}

// seal fills what is derived from a segment's postings.
func (s *segment) seal() {
	for l := range s.langs {
		v := &s.langs[l]
		v.peaks = make([]uint16, len(v.names))
		v.common = make(map[uint32]*ranked)
		for t := range v.names {
			ords, units := v.ords[v.start[t]:v.start[t+1]], v.units[v.start[t]:v.start[t+1]]
			for _, n := range units {
				v.peaks[t] = max(v.peaks[t], n)
			}
			if len(ords) >= commonShare && len(ords)*commonShare >= len(s.ids) {
				v.common[uint32(t)] = newRanked(len(s.ids), ords, units)
			}
		}
	}
	s.kind = make(map[uint16]bitmap)
	for ord, k := range s.kinds {
		if s.kind[k] == nil {
			s.kind[k] = make(bitmap, wordsFor(len(s.ids)))
		}
		s.kind[k].set(uint32(ord))
	}
}

// postings is one term's documents, read in ascending order.
type postings struct {
	ords   []uint32
	units  []uint16
	common *ranked
	peak   uint16
	next   int
}

func (s *segment) postings(lang int, term string) postings {
	v := &s.langs[lang]
	t, ok := v.terms[term]
	if !ok {
		return postings{}
	}
	from, to := v.start[t], v.start[t+1]
	return postings{ords: v.ords[from:to], units: v.units[from:to], common: v.common[t], peak: v.peaks[t]}
}

// in sets the bits of the term's documents.
func (p *postings) in(b bitmap) {
	if p.common != nil {
		b.or(p.common.bits)
		return
	}
	for _, ord := range p.ords {
		b.set(ord)
	}
}

// live counts the term's documents that are not among the dead.
func (p *postings) live(dead bitmap) int {
	n := len(p.ords)
	switch {
	case dead == nil:
	case p.common != nil:
		n -= p.common.bits.countAnd(dead)
	default:
		for _, ord := range p.ords {
			if dead.has(ord) {
				n--
			}
		}
	}
	return n
}

// at returns how much the term counts in a document, 0 if it does not occur.
// Unless rewound, ord must not be less than in the call before.
func (p *postings) at(ord uint32) uint16 {
	if p.common != nil {
		w, bit := p.common.bits[ord>>6], uint64(1)<<(ord&63)
		if w&bit == 0 {
			return 0
		}
		return p.units[p.common.before[ord>>6]+uint32(bits.OnesCount64(w&(bit-1)))]
	}
	step := 1
	for p.next+step < len(p.ords) && p.ords[p.next+step] <= ord {
		p.next += step
		step *= 2
	}
	for ; p.next < len(p.ords) && p.ords[p.next] <= ord; p.next++ {
		if p.ords[p.next] == ord {
			return p.units[p.next]
		}
	}
	return 0
}

// peakIn bounds what the term counts for in the documents of one word of a bitmap.
func (p *postings) peakIn(word int) uint16 {
	if p.common != nil {
		return p.common.peaks[word]
	}
	return p.peak
}

func (p *postings) rewind() { p.next = 0 }
