package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"time"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Analysis is what one analysis takes, alone on the machine's clock and in CPU time of the process.
type Analysis struct {
	Name string
	Runs int
	P50  time.Duration // on the clock
	P99  time.Duration
	CPU  time.Duration // the mean of a run, garbage collection and all; 0 where the system does not tell
}

func (a Analysis) String() string {
	return fmt.Sprintf("%-20s p50 %-9s p99 %-9s CPU %-9s %d runs", a.Name, duration(a.P50), duration(a.P99), duration(a.CPU), a.Runs)
}

// Names of the analyses that are measured.
const (
	ReadAnalysis     = "read"     // the snapshot of the whole graph
	SimilarAnalysis  = "similar"  // the ten cases most like one
	PatternsAnalysis = "patterns" // closed sets of bottlenecks that 1 % of the cases have
	SeenAnalysis     = "seen"     // from the end of a write until similarCases sees it
)

// Runs of each.
const (
	similarRuns  = 300
	patternsRuns = 3
	seenRuns     = 50
)

// AnalysesReport is what was measured on a graph.
type AnalysesReport struct {
	Analyses     []Analysis
	Snapshot     int64   // bytes that the snapshot holds
	Store        int64   // bytes that the process holds without it
	Peak         int64   // bytes that the process had from the system at most
	Transactions [][]int // the bottlenecks of each case, by number
}

// Records are the figures, to be put under a column; times in seconds.
func (r *AnalysesReport) Records(column string, cases int) []Record {
	var records []Record
	fact := func(name string, value float64) {
		records = append(records, Record{Column: column, Cases: cases, Fact: name, Value: value})
	}
	for _, a := range r.Analyses {
		fact(a.Name, a.P50.Seconds())
		fact(a.Name+cpuFact, a.CPU.Seconds())
	}
	fact(snapshotFact, float64(r.Snapshot))
	fact(storeFact, float64(r.Store))
	fact(peakFact, float64(r.Peak))
	return records
}

// Facts beside the times.
const (
	cpuFact      = " cpu" // seconds of CPU time
	snapshotFact = "snapshot"
	storeFact    = "store"
	peakFact     = "peak"
)

// Analyses measures the analyses on a store with a generated graph, each after the other.
func Analyses(ctx context.Context, s store.Store, o Options) (*AnalysesReport, error) {
	report := &AnalysesReport{}
	peak := watchPeak()
	defer func() { report.Peak = peak() }()
	measure := func(name string, runs int, before func(int) error, run func(int) error) error {
		a, err := measured(name, runs, before, run)
		report.Analyses = append(report.Analyses, a)
		return err
	}
	followed := dynamics.FollowSnapshot(s)
	var snapshot *dynamics.Snapshot
	newest := func(int) error {
		return s.View(ctx, func(r store.Reader) (err error) {
			snapshot, err = followed.At(ctx, r)
			return err
		})
	}
	report.Store = heap()
	if err := measure(ReadAnalysis, 1, nil, newest); err != nil {
		return nil, err
	}
	if n := len(snapshot.Cases()); n != o.Cases {
		return nil, fmt.Errorf("the graph has %d cases; want the %d that were generated", n, o.Cases)
	}
	report.Snapshot = heap() - report.Store
	report.Transactions = transactions(snapshot)

	random := rand.New(rand.NewPCG(o.Seed, 1))
	similar := dynamics.SimilarOptions{First: 10, Weights: dynamics.DefaultWeights, Unasked: dynamics.DefaultUnasked, MinStrength: 1}
	like := func(id string) error {
		found, err := dynamics.CasesLike(ctx, snapshot, snapshot, id, similar)
		if err == nil && len(found) == 0 {
			err = fmt.Errorf("no case is like %s", id)
		}
		return err
	}
	if err := measure(SimilarAnalysis, similarRuns, nil, func(int) error { return like(CaseID(random.IntN(o.Cases))) }); err != nil {
		return nil, err
	}
	patterns := dynamics.PatternOptions{MinCases: max(1, o.Cases/100), MinSize: 2, MinStrength: 1, First: 20}
	if err := measure(PatternsAnalysis, patternsRuns, nil, func(int) error {
		found, err := dynamics.Patterns(ctx, snapshot, patterns)
		if err == nil && len(found) == 0 {
			err = errors.New("no bottlenecks come together")
		}
		return err
	}); err != nil {
		return nil, err
	}
	var changed *model.Node
	write := func(int) (err error) {
		c, _ := snapshot.Case(CaseID(random.IntN(o.Cases)))
		changed, err = restrengthen(ctx, s, c.Manifestations[0].ID)
		return err
	}
	err := measure(SeenAnalysis, seenRuns, write, func(int) error {
		if err := newest(0); err != nil {
			return err
		}
		c, _ := snapshot.Case(changed.Targets("about")[0])
		if got := int64(c.Strength(changed.Targets("bottleneck")[0])); got != changed.Value("strength") {
			return fmt.Errorf("%s has strength %d after it was written with %d", changed.ID, got, changed.Value("strength"))
		}
		return nil
	})
	return report, err
}

// restrengthen writes a manifestation with another strength.
func restrengthen(ctx context.Context, s store.Store, id string) (*model.Node, error) {
	var n *model.Node
	err := s.View(ctx, func(r store.Reader) error {
		found, err := r.Lookup(ctx, []string{id})
		if err == nil && found[0] == nil {
			err = fmt.Errorf("there is no %s", id)
		}
		if err != nil {
			return err
		}
		n = model.NewNode(found[0].Kind, id)
		copy(n.Values, found[0].Values)
		copy(n.Out, found[0].Out)
		return nil
	})
	if err != nil {
		return nil, err
	}
	set(n, "strength", n.Value("strength").(int64)%3+1)
	_, err = s.Apply(ctx, store.ChangeSet{Author: "bench", Reason: "write one manifestation", Time: time.Now().UTC(), Put: []*model.Node{n}})
	return n, err
}

// transactions are the numbers of the bottlenecks of each case.
func transactions(s *dynamics.Snapshot) [][]int {
	all := make([][]int, 0, len(s.Cases()))
	for _, c := range s.Cases() {
		var items []int
		for _, m := range c.Manifestations {
			item, _ := slices.BinarySearch(s.Bottlenecks(), m.Bottleneck)
			items = append(items, item)
		}
		all = append(all, items)
	}
	return all
}

// measured runs something a number of times. What goes before each run is not counted.
func measured(name string, runs int, before, run func(int) error) (Analysis, error) {
	a := Analysis{Name: name, Runs: runs}
	var times []time.Duration
	for i := range runs {
		if before != nil {
			if err := before(i); err != nil {
				return a, err
			}
		}
		start, spent := time.Now(), cpuTime()
		if err := run(i); err != nil {
			return a, err
		}
		times = append(times, time.Since(start))
		a.CPU += (cpuTime() - spent) / time.Duration(runs)
	}
	slices.Sort(times)
	a.P50, a.P99 = times[len(times)/2], times[len(times)*99/100]
	return a, nil
}

// heap is the bytes of what is reachable.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
