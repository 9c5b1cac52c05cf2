package itemset

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"
)

// Chance is what a null model says of the support of an item set.
type Chance struct {
	Expected  float64 // the mean of the support over the samples
	Deviation float64 // its standard deviation over the samples
	P         float64 // one-sided: how likely at least this support is; above 0, at most 1
	Q         float64 // the false discovery rate at which the set is found, over all that were tested; P to 1
}

// Surprise is by how many standard deviations a support exceeds what is expected; 0 where the null model allows no other.
func (c Chance) Surprise(support int) float64 {
	if c.Deviation == 0 {
		return 0
	}
	return (float64(support) - c.Expected) / c.Deviation
}

// Swaps for each one of the matrix: tried before the first sample, and between two samples.
const (
	swapsBefore  = 20
	swapsBetween = 5
)

// Work is about how many steps a number of samples takes.
func (m *Matrix) Work(sets []Set, samples int) float64 {
	items := 0
	for _, s := range sets {
		items += len(s.Items)
	}
	words := (len(m.rows) + 63) / 64
	return float64(samples) * (10*swapsBetween*float64(m.ones) + float64(items)*float64(words))
}

// Chances tests item sets against a null model that keeps how many transactions each item has and how many items each
// transaction has. The i-th chance belongs to the i-th set. The same seed gives the same result.
//
// The samples are states of a chain of swaps, which has all matrices with these margins as equally likely states (Gionis,
// Mannila, Mielikäinen and Tsaparas, Assessing Data Mining Results via Swap Randomization, 2007, DOI 10.1145/1297332.1297338).
// P = (1 + samples with at least the support) / (1 + samples), so that no finite number of samples makes it 0 (North, Curtis and Sham 2002,
// DOI 10.1086/341527); Q by Benjamini and Hochberg 1995 (DOI 10.1111/j.2517-6161.1995.tb02031.x).
func Chances(ctx context.Context, m *Matrix, sets []Set, samples int, seed uint64) ([]Chance, error) {
	chain := newChain(m, seed)
	chain.swap(swapsBefore * m.ones)
	sums, squares, reached := make([]float64, len(sets)), make([]float64, len(sets)), make([]int, len(sets))
	for range samples {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		chain.swap(swapsBetween * m.ones)
		for i, s := range sets {
			n := support(chain.columns, len(m.rows), s.Items)
			sums[i] += float64(n)
			squares[i] += float64(n) * float64(n)
			if n >= s.Support {
				reached[i]++
			}
		}
	}
	chances := make([]Chance, len(sets))
	n := float64(samples)
	for i := range sets {
		mean := sums[i] / n
		chances[i] = Chance{
			Expected:  mean,
			Deviation: math.Sqrt(max(0, squares[i]/n-mean*mean)),
			P:         float64(1+reached[i]) / (1 + n),
		}
	}
	discoveryRates(chances)
	return chances, nil
}

// discoveryRates fills in Q: the least rate at which the step-up procedure finds each.
func discoveryRates(chances []Chance) {
	order := make([]int, len(chances))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(chances[b].P, chances[a].P) })
	least := 1.0
	for i, at := range order {
		rank := len(order) - i
		least = min(least, chances[at].P*float64(len(order))/float64(rank))
		chances[at].Q = least
	}
}

// chain is a matrix that is changed by swaps.
type chain struct {
	random  *rand.Rand
	columns []column
	ones    []one
}

// one is a pair of a transaction and an item that it has.
type one struct{ row, item int32 }

func newChain(m *Matrix, seed uint64) *chain {
	c := &chain{random: rand.New(rand.NewPCG(seed, 0)), columns: make([]column, len(m.columns))}
	for i := range m.columns {
		c.columns[i] = slices.Clone(m.columns[i])
	}
	for row, items := range m.rows {
		for _, item := range items {
			c.ones = append(c.ones, one{int32(row), item})
		}
	}
	return c
}

// swap tries a number of swaps: two transactions exchange an item that the other has not. A try that fails counts, so
// that all states are equally likely.
func (c *chain) swap(tries int) {
	if len(c.ones) < 2 {
		return
	}
	for range tries {
		a, b := &c.ones[c.random.IntN(len(c.ones))], &c.ones[c.random.IntN(len(c.ones))]
		if c.columns[b.item].has(a.row) || c.columns[a.item].has(b.row) {
			continue
		}
		c.columns[a.item].clear(a.row)
		c.columns[b.item].clear(b.row)
		c.columns[b.item].set(a.row)
		c.columns[a.item].set(b.row)
		a.item, b.item = b.item, a.item
	}
}
