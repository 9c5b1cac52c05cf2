package search

import (
	"math"
)

// The constants of BM25F, as Robertson and Zaragoza give them in "The Probabilistic
// Relevance Framework: BM25 and Beyond" (2009, DOI 10.1561/1500000019): K1 says
// how soon more of the same word stops counting, B how much its length is held
// against a field.
const (
	K1 = 1.2
	B  = 0.75
)

// digits is what scores are rounded to: four digits after the point.
const digits = 1e4

func (x *Index) total() {
	for _, w := range x.views {
		x.docs += w.live
		for slot, docs := range w.having {
			x.having[slot] += docs
		}
	}
}

// idf is ln(1 + (N - n + ½) / (n + ½)) times K1 + 1, for a term in n of the N documents that have words in its language.
func (x *Index) idf(slot, n int) float64 {
	return math.Log(1+(float64(x.having[slot]-n)+0.5)/(float64(n)+0.5)) * (K1 + 1)
}

// weigh is a term's score in a document that it counts for so many units in. The conversion keeps compilers from fusing, so
// that all machines round alike.
func weigh(idf float64, units uint16) float64 {
	u := float64(units)
	return float64(idf * (u / (u + wholeUnits*K1)))
}

// rounded is a score in ten-thousandths.
func rounded(score float64) int { return int(float64(score*digits) + 0.5) }
