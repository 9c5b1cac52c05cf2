package search

import (
	"math"
)

// BM25's constants, as Robertson and Zaragoza give them in "The Probabilistic
// Relevance Framework: BM25 and Beyond" (2009, DOI 10.1561/1500000019): K1 says
// how soon more of the same word stops counting, B how much a long text is held
// against a document.
const (
	K1 = 1.2
	B  = 0.75
)

// digits is what scores are rounded to: four digits after the point.
const digits = 1e4

// statistics is what scores depend on beside the document.
type statistics struct {
	tally
	norms []float64 // of the lengths below len(norms)
}

// normsKept covers the lengths of nearly all documents.
const normsKept = 1024

func (x *Index) total() {
	for _, w := range x.views {
		x.docs += w.live
		for slot, t := range w.has {
			x.langs[slot].docs += t.docs
			x.langs[slot].words += t.words
		}
	}
	for slot := range x.langs {
		s := &x.langs[slot]
		norms := make([]float64, normsKept)
		for n := range norms {
			norms[n] = s.norm(uint16(n))
		}
		s.norms = norms
	}
}

// norm is twice K1·(1 - B + B·length/average), in wholeUnits like the counts
// that it is added to. The conversions keep compilers from fusing, so that all
// machines round alike.
func (s *statistics) norm(length uint16) float64 {
	if int(length) < len(s.norms) {
		return s.norms[length]
	}
	if s.words == 0 {
		return wholeUnits * K1
	}
	average := float64(s.words) / float64(s.docs)
	return wholeUnits * K1 * (1 - B + float64(B*(float64(length)/average)))
}

// idf is ln(1 + (N - n + ½) / (n + ½)) times K1 + 1, for a term in n of N documents.
func (s *statistics) idf(n int) float64 {
	return math.Log(1+(float64(s.docs-n)+0.5)/(float64(n)+0.5)) * (K1 + 1)
}

// weigh is a term's score in a document that it counts for so many units in.
func weigh(idf float64, units uint16, norm float64) float64 {
	u := float64(units)
	return float64(idf * (u / (u + norm)))
}

// rounded is a score in ten-thousandths.
func rounded(score float64) int { return int(float64(score*digits) + 0.5) }
