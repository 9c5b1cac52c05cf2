package evaluate

import "math"

// Ranking measures how near the top the one right answer comes, over several questions.
type Ranking struct {
	N         int
	RecallAt1 float64 // the share of questions whose answer comes first
	RecallAt3 float64
	MRR       float64 // the mean of 1/rank; 0 where it is not found
	ranksSeen []int
}

func (r *Ranking) add(rank int) {
	r.ranksSeen = append(r.ranksSeen, rank)
	n, at1, at3, reciprocal := 0.0, 0.0, 0.0, 0.0
	for _, rank := range r.ranksSeen {
		n++
		if rank == 0 {
			continue
		}
		reciprocal += 1 / float64(rank)
		if rank == 1 {
			at1++
		}
		if rank <= 3 {
			at3++
		}
	}
	*r = Ranking{len(r.ranksSeen), at1 / n, at3 / n, reciprocal / n, r.ranksSeen}
}

// RandomRanking is what a random order of so many cases is expected to give.
func RandomRanking(n, cases int) Ranking {
	harmonic := 0.0
	for i := 1; i <= cases; i++ {
		harmonic += 1 / float64(i)
	}
	return Ranking{N: n, RecallAt1: 1 / float64(cases), RecallAt3: math.Min(1, 3/float64(cases)), MRR: harmonic / float64(cases)}
}

// Found measures a set of found things against the right ones.
type Found struct{ Right, Wrong, Missed int }

// Precision is the share of what was found that is right; 0 where nothing was found.
func (f Found) Precision() float64 { return share(f.Right, f.Right+f.Wrong) }

// Recall is the share of what is right that was found.
func (f Found) Recall() float64 { return share(f.Right, f.Right+f.Missed) }

// F1 is the harmonic mean of precision and recall.
func (f Found) F1() float64 { return share(2*f.Right, 2*f.Right+f.Wrong+f.Missed) }

func share(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}

// nDCG is the normalised discounted cumulative gain of a ranking whose right answers are all equally right (Järvelin and
// Kekäläinen 2002, DOI 10.1145/582415.582418): 1 where they come first.
func nDCG(ranking []string, right map[string]bool) float64 {
	gain, ideal := 0.0, 0.0
	for i, id := range ranking {
		if right[id] {
			gain += 1 / math.Log2(float64(i)+2)
		}
	}
	for i := range len(right) {
		ideal += 1 / math.Log2(float64(i)+2)
	}
	return gain / ideal
}
