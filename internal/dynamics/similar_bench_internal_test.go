package dynamics

import (
	"fmt"
	"math/rand/v2"
	"syscall"
	"testing"
)

// reportCPU adds the CPU time of an operation to what a benchmark reports: with other work on the machine, time on the clock
// says little.
func reportCPU(b *testing.B) func() {
	spent := func() float64 {
		var used syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
			b.Fatal(err)
		}
		return float64(used.Utime.Nano() + used.Stime.Nano())
	}
	from := spent()
	return func() { b.ReportMetric((spent()-from)/float64(b.N), "cpu-ns/op") }
}

// many is a snapshot of so many cases, each with 5 to 20 of 150 bottlenecks, some rare and some frequent, and 50 words.
func many(n int) *Snapshot {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 5, 149)
	words := rand.NewZipf(random, 1.1, 20, 4_999)
	e := newEdit(&Snapshot{})
	for i := range n {
		c := &Case{ID: fmt.Sprintf("trajectory/case-%06d", i), Country: "NL", Domain: []string{"benefits", "housing", "defence", "policing"}[random.IntN(4)]}
		seen := map[uint64]bool{}
		for len(seen) < 5+i%16 {
			b := zipf.Uint64()
			if !seen[b] {
				seen[b] = true
				name := fmt.Sprintf("bottleneck/bottleneck-%03d", b)
				c.Manifestations = append(c.Manifestations, Manifestation{"manifestation/" + c.ID + name, e.intern(name), 1 + random.IntN(3)})
			}
		}
		text := map[string]float64{}
		for range 50 {
			text[fmt.Sprint("word ", words.Uint64())]++
		}
		c.traits.text = textVector(text)
		e.cases[c.ID] = c
	}
	return e.done()
}

func BenchmarkSimilarCases(b *testing.B) {
	s := many(100_000)
	ids := make([]string, 1000)
	for i := range ids {
		ids[i] = s.Cases()[i*97].ID
	}
	o := SimilarOptions{First: 10, Weights: DefaultWeights, Unasked: DefaultUnasked, MinStrength: 1}
	i := 0
	defer reportCPU(b)()
	for b.Loop() {
		if _, err := CasesLike(b.Context(), s, s, ids[i%len(ids)], o); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

func BenchmarkSimilarCasesAfterAWrite(b *testing.B) {
	s := many(100_000)
	o := SimilarOptions{First: 10, Weights: DefaultWeights, Unasked: DefaultUnasked, MinStrength: 1}
	defer reportCPU(b)()
	for b.Loop() {
		e := newEdit(s)
		c := e.of(s.Cases()[500].ID)
		changed := c.Manifestations[0]
		changed.Strength = 1 + changed.Strength%3
		c.Manifestations = with(c.Manifestations, changed, byID)
		s = e.done()
	}
	if _, err := CasesLike(b.Context(), s, s, s.Cases()[500].ID, o); err != nil {
		b.Fatal(err)
	}
}
