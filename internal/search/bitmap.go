package search

import "math/bits"

// bitmap is a set of the ordinals of one segment's documents.
type bitmap []uint64

func wordsFor(n int) int { return (n + 63) / 64 }

func (b bitmap) has(ord uint32) bool { return b[ord>>6]&(1<<(ord&63)) != 0 }
func (b bitmap) set(ord uint32)      { b[ord>>6] |= 1 << (ord & 63) }

func (b bitmap) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

func (b bitmap) countAnd(other bitmap) int {
	n := 0
	for i, w := range b {
		n += bits.OnesCount64(w & other[i])
	}
	return n
}

func (b bitmap) or(other bitmap) {
	for i, w := range other {
		b[i] |= w
	}
}

func (b bitmap) and(other bitmap) {
	for i, w := range other {
		b[i] &= w
	}
}

func (b bitmap) andNot(other bitmap) {
	for i, w := range other {
		b[i] &^= w
	}
}

// scratch lends zeroed bitmaps of one search, and takes them all back at once.
type scratch struct {
	words []uint64
	used  int
}

func (s *scratch) bitmap(words int) bitmap {
	if s.used+words > len(s.words) {
		s.words = make([]uint64, max(2*len(s.words), 16*words))
		s.used = 0
	}
	b := s.words[s.used : s.used+words : s.used+words]
	s.used += words
	clear(b)
	return b
}
