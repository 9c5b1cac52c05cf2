package dynamics

// alignment compares timelines with the one that is asked: both are kinds in their order, each weighing its rarity. What
// both have is their heaviest common subsequence; the dynamic programme is that of Needleman and Wunsch (1970,
// DOI 10.1016/0022-2836(70)90057-4) without mismatches. It is for one goroutine.
type alignment struct {
	asked    []uint32
	weights  []float64 // of what is asked
	total    float64   // their sum
	rarities *rarities
	unasked  float64
	best     [][]float64 // best[i][j]: of asked[i:] and found[j:]
}

func newAlignment(asked []uint32, r *rarities, unasked float64) *alignment {
	a := &alignment{asked: asked, rarities: r, unasked: unasked, best: make([][]float64, len(asked)+1)}
	for _, kind := range asked {
		a.weights = append(a.weights, r.of(kind))
		a.total += r.of(kind)
	}
	return a
}

// weigh fills in the best weights for a timeline and gives that of the whole.
func (a *alignment) weigh(found []uint32) float64 {
	for i := range a.best {
		if len(a.best[i]) <= len(found) {
			a.best[i] = make([]float64, len(found)+1)
		}
	}
	clear(a.best[len(a.asked)][:len(found)+1])
	for i := len(a.asked) - 1; i >= 0; i-- {
		row, below := a.best[i], a.best[i+1]
		row[len(found)] = 0
		for j := len(found) - 1; j >= 0; j-- {
			row[j] = max(below[j], row[j+1])
			if a.asked[i] == found[j] {
				row[j] = max(row[j], below[j+1]+a.weights[i])
			}
		}
	}
	return a.best[0][0]
}

// similarity is as that of sets, with the heaviest common subsequence for what both have: 0 to 1.
func (a *alignment) similarity(found []uint32) float64 {
	both := a.weigh(found)
	if both == 0 {
		return 0
	}
	total := 0.0
	for _, kind := range found {
		total += a.rarities.of(kind)
	}
	return both / (both + (a.total - both) + a.unasked*(total-both))
}

// pairs are the places in what is asked and in a timeline that are aligned, the earliest that can be.
func (a *alignment) pairs(found []uint32) [][2]int {
	if a.weigh(found) == 0 {
		return nil
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(a.asked) && j < len(found); {
		switch best := a.best[i][j]; {
		case a.asked[i] == found[j] && best == a.best[i+1][j+1]+a.weights[i]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case best == a.best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return pairs
}
