package bench

import (
	"math/rand/v2"
	"sort"
)

// zipf draws places from 0 with a probability in proportion to 1/(place+1): Zipf's law with exponent 1.
type zipf struct{ cumulative []float64 }

func newZipf(n int) zipf {
	z := zipf{make([]float64, n)}
	sum := 0.0
	for i := range n {
		sum += 1 / float64(i+1)
		z.cumulative[i] = sum
	}
	return z
}

func (z zipf) next(random *rand.Rand) int {
	at := random.Float64() * z.cumulative[len(z.cumulative)-1]
	return min(sort.SearchFloat64s(z.cumulative, at), len(z.cumulative)-1)
}

// distinct draws n different places, sorted.
func (z zipf) distinct(random *rand.Rand, n int) []int {
	seen := make(map[int]bool, n)
	places := make([]int, 0, n)
	for len(places) < n {
		if at := z.next(random); !seen[at] {
			seen[at] = true
			places = append(places, at)
		}
	}
	sort.Ints(places)
	return places
}
