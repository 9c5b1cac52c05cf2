package dynamics

import "math"

// rarity is how much a feature counts that occurs in n of so many cases: ln(1 + cases/n), the inverse document frequency
// smoothed so that what all cases have still counts a little.
func rarity(cases int, n int32) float64 { return math.Log(1 + float64(cases)/float64(max(n, 1))) }

// rarities looks the rarity of features up: an open hash table, since each comparison of two cases asks it many times.
type rarities struct {
	mask   uint32
	hashes []uint32 // 0: free; a hash of 0 is kept as 1
	values []float64
	absent float64 // of what no case has
}

func newRarities(cases int, counts map[uint32]int32) *rarities {
	size := 16
	for size < 3*len(counts) {
		size *= 2
	}
	r := &rarities{uint32(size - 1), make([]uint32, size), make([]float64, size), rarity(cases, 1)}
	for hash, n := range counts {
		at := r.place(hash)
		r.hashes[at], r.values[at] = max(hash, 1), rarity(cases, n)
	}
	return r
}

func (r *rarities) place(hash uint32) uint32 {
	hash = max(hash, 1)
	at := hash & r.mask
	for r.hashes[at] != 0 && r.hashes[at] != hash {
		at = (at + 1) & r.mask
	}
	return at
}

func (r *rarities) of(hash uint32) float64 {
	at := r.place(hash)
	if r.hashes[at] == 0 {
		return r.absent
	}
	return r.values[at]
}

// tversky is how alike two sets of weighted features are (Tversky 1977, DOI 10.1037/0033-295X.84.4.327), each feature times
// its rarity:
//
//	both / (both + only asked + unasked * only found)
//
// where both is the sum of the lesser weights, and the rest what each has above that. It lies in [0,1]; with unasked 1 it
// is the weighted Jaccard coefficient, which is symmetric. A profile is asked with less, since what it does not name is
// not known to be absent. What is found of denied counts in full against. What is found with less than least does not
// count.
func tversky(asked, found, denied vector, r *rarities, unasked float64, least float32) float64 {
	var both, onlyAsked, onlyFound, against float64
	i, d := 0, 0
	for _, f := range found {
		if f.weight < least {
			continue
		}
		for i < len(asked) && asked[i].hash < f.hash {
			onlyAsked += float64(asked[i].weight) * r.of(asked[i].hash)
			i++
		}
		for d < len(denied) && denied[d].hash < f.hash {
			d++
		}
		rare := r.of(f.hash)
		weight := float64(f.weight)
		switch {
		case i < len(asked) && asked[i].hash == f.hash:
			a := float64(asked[i].weight)
			both += min(a, weight) * rare
			onlyAsked += max(0, a-weight) * rare
			onlyFound += max(0, weight-a) * rare
			i++
		case d < len(denied) && denied[d].hash == f.hash:
			against += weight * rare
		default:
			onlyFound += weight * rare
		}
	}
	for ; i < len(asked); i++ {
		onlyAsked += float64(asked[i].weight) * r.of(asked[i].hash)
	}
	if both == 0 {
		return 0
	}
	return both / (both + onlyAsked + unasked*onlyFound + against)
}

// words are those of a text that is asked, made ready for comparison with many texts.
type words struct {
	vector
	length   float64
	rarities *rarities
	slots    []int32 // an open hash table of places in the vector, from 1; 0: free
}

func newWords(v vector, r *rarities) *words {
	size := 16
	for size < 4*len(v) {
		size *= 2
	}
	w := &words{vector: v, length: length(v, r), rarities: r, slots: make([]int32, size)}
	for i, f := range v {
		at := f.hash & uint32(size-1)
		for w.slots[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		w.slots[at] = int32(i + 1)
	}
	return w
}

// weight is that of a word; 0 where the text does not have it.
func (w *words) weight(hash uint32) float32 {
	mask := uint32(len(w.slots) - 1)
	for at := hash & mask; w.slots[at] != 0; at = (at + 1) & mask {
		if f := &w.vector[w.slots[at]-1]; f.hash == hash {
			return f.weight
		}
	}
	return 0
}

// cosine is the cosine of two texts, each word as its weight times its rarity (Salton and Buckley 1988,
// DOI 10.1016/0306-4573(88)90021-0). It lies in [0,1] and is symmetric.
func (w *words) cosine(text vector) float64 {
	dot := 0.0
	for _, f := range text {
		if weight := w.weight(f.hash); weight > 0 {
			rare := w.rarities.of(f.hash)
			dot += float64(weight) * float64(f.weight) * rare * rare
		}
	}
	if dot == 0 {
		return 0
	}
	return min(1, dot/(w.length*length(text, w.rarities)))
}

func length(v vector, r *rarities) float64 {
	sum := 0.0
	for _, f := range v {
		w := float64(f.weight) * r.of(f.hash)
		sum += w * w
	}
	return math.Sqrt(sum)
}
