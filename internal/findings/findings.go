package findings

import (
	"context"
	"fmt"
	"slices"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// What is asked of the analyses, and how much of each answer is told.
const (
	minCases      = 5 // what fewer cases show is an anecdote
	maxSize       = 4 // bottlenecks of a pattern: larger ones are what the cases told at most length share
	maxPatterns   = 10
	samples       = 4999 // of the null model: the least p-value is then 0.0002
	seed          = 1
	maxSteps      = 6 // events of a sequence
	maxSequences  = 10
	maxLoopLength = 5
	maxLoops      = 20 // of those that a case shows whole, and of those that are pieced together
	maxLike       = 3  // nearest cases of each case
)

// Kinds of events between which it is measured, by id of the vocabulary.
const (
	signal          = "signal"
	acknowledgement = "acknowledgement"
	scheme          = "scheme-announced"
)

// alike are kinds of events that count as another here: a signal that was put aside was a signal, and many a timeline tells
// only that a scheme was announced, or only that it opened.
var alike = map[string]string{"signal-dismissed": signal, "scheme-opened": scheme}

// untold are the kinds of events of which a sequence would tell nothing: each is something else in each case.
var untold = []string{"milestone"}

// Findings are what recurs in the cases of one revision of a graph. They are immutable.
type Findings struct {
	meta       store.Meta
	vocabulary *model.Vocabulary
	names      map[string]model.Text
	snapshot   *dynamics.Snapshot
	timelines  *dynamics.Snapshot // with the kinds of events that count as another

	surprising, frequent []dynamics.Pattern
	sequences            []dynamics.Sequence
	durations            []duration
	whole, pieced        []dynamics.Loop
	likeness             []likeness
	usualLikeness        float64 // the median of the scores of all pairs of cases
}

// duration is how long it took between two kinds of events.
type duration struct {
	from, to string
	dynamics.Durations
	before []earlier
}

// earlier is a case in which the second kind of event is recorded before the first of the first kind.
type earlier struct {
	id   string
	date model.Date
}

// likeness is a case with those that are most like it.
type likeness struct {
	id      string
	nearest []dynamics.SimilarCase
}

// Find works out what recurs. The same revision has the same findings.
func Find(ctx context.Context, m *model.Model, r store.Reader) (*Findings, error) {
	f := &Findings{meta: r.Meta(), vocabulary: m.Vocabulary}
	var err error
	if f.snapshot, err = dynamics.ReadSnapshot(ctx, m, r); err != nil {
		return nil, err
	}
	if f.names, err = readNames(ctx, m, r); err != nil {
		return nil, err
	}
	f.timelines = f.snapshot.Alike(alike)
	for _, find := range []func(context.Context) error{f.findPatterns, f.findSequences, f.findLoops, f.findLikeness} {
		if err := find(ctx); err != nil {
			return nil, err
		}
	}
	for _, d := range [][2]string{{signal, acknowledgement}, {acknowledgement, scheme}, {signal, scheme}} {
		f.durations = append(f.durations, f.measure(d[0], d[1]))
	}
	return f, nil
}

// readNames gives the names of what findings name.
func readNames(ctx context.Context, m *model.Model, r store.Reader) (map[string]model.Text, error) {
	var kinds []*model.Kind
	for _, k := range m.Kinds {
		if k.Property("name") != nil {
			kinds = append(kinds, k)
		}
	}
	names := map[string]model.Text{}
	for n, err := range r.Nodes(ctx, kinds) {
		if err != nil {
			return nil, fmt.Errorf("read names: %w", err)
		}
		if name, ok := n.Value("name").(model.Text); ok {
			names[n.ID] = name
		}
	}
	return names, nil
}

func (f *Findings) findPatterns(ctx context.Context) error {
	patterns := func(order dynamics.PatternOrder) ([]dynamics.Pattern, error) {
		count := samples
		found, err := dynamics.Patterns(ctx, f.snapshot, dynamics.PatternOptions{
			MinCases: minCases, MinSize: 2, MinStrength: 1, OrderBy: order, First: dynamics.MaxFirst,
			Null: dynamics.NullModel{Wanted: true, Samples: &count, Seed: seed},
		})
		return distinct(found), err
	}
	var err error
	if f.surprising, err = patterns(dynamics.PatternsBySurprise); err != nil {
		return err
	}
	f.frequent, err = patterns(dynamics.PatternsBySupport)
	return err
}

// distinct are the first patterns of a size that can be read, without the variants of one before: those that share more than
// half of their bottlenecks with it, or hold all of its.
func distinct(patterns []dynamics.Pattern) []dynamics.Pattern {
	var kept []dynamics.Pattern
	for _, p := range patterns {
		variant := func(k dynamics.Pattern) bool {
			shared := 0
			for _, b := range p.Bottlenecks {
				if slices.Contains(k.Bottlenecks, b) {
					shared++
				}
			}
			least := min(len(p.Bottlenecks), len(k.Bottlenecks))
			return shared == least || 2*shared > len(p.Bottlenecks)+len(k.Bottlenecks)-shared
		}
		if len(kept) < maxPatterns && len(p.Bottlenecks) <= maxSize && !slices.ContainsFunc(kept, variant) {
			kept = append(kept, p)
		}
	}
	return kept
}

// findSequences leaves out the sequence without anything between its ends: durations tell that.
func (f *Findings) findSequences(ctx context.Context) (err error) {
	var kinds []string
	for _, item := range f.vocabulary.List("EventKind").Values {
		if !slices.Contains(untold, item.ID) {
			kinds = append(kinds, item.ID)
		}
	}
	f.sequences, err = dynamics.Sequences(ctx, f.timelines, dynamics.SequenceOptions{
		MinCases: minCases, MinLength: 3, MaxLength: maxSteps, From: signal, To: scheme, Kinds: kinds, FirstOnly: true, First: maxSequences,
	})
	return err
}

func (f *Findings) measure(from, to string) duration {
	d := duration{from: from, to: to, Durations: dynamics.MeasureDurations(f.timelines, dynamics.DurationOptions{From: from, To: to})}
	for _, x := range d.Cases {
		c, _ := f.timelines.Case(x.Case)
		first := slices.IndexFunc(c.Events, func(e dynamics.Event) bool { return e.Kind == to })
		if first >= 0 && c.Events[first].Date.Last() < x.From.First() {
			d.before = append(d.before, earlier{c.ID, c.Events[first].Date})
		}
	}
	return d
}

// findLoops tells the shortest first: each link more is a link more to doubt.
func (f *Findings) findLoops(ctx context.Context) error {
	loops, err := dynamics.Loops(ctx, f.snapshot, dynamics.LoopOptions{MinCases: 1, MaxLength: maxLoopLength, First: dynamics.MaxFirst})
	slices.SortStableFunc(loops, func(a, b dynamics.Loop) int { return len(a.Links) - len(b.Links) })
	for _, l := range loops {
		switch {
		case len(l.WholeIn) > 0 && len(f.whole) < maxLoops:
			f.whole = append(f.whole, l)
		case len(l.WholeIn) == 0 && len(f.pieced) < maxLoops:
			f.pieced = append(f.pieced, l)
		}
	}
	return err
}

func (f *Findings) findLikeness(ctx context.Context) error {
	var scores []float64
	for _, c := range f.snapshot.Cases() {
		nearest, err := dynamics.CasesLike(ctx, f.snapshot, f.snapshot, c.ID, dynamics.SimilarOptions{
			First: dynamics.MaxFirst, Weights: dynamics.DefaultWeights, Unasked: 1, MinStrength: 1,
		})
		if err != nil {
			return err
		}
		for _, like := range nearest {
			scores = append(scores, like.Score)
		}
		f.likeness = append(f.likeness, likeness{c.ID, nearest[:min(maxLike, len(nearest))]})
	}
	if len(scores) > 0 {
		slices.Sort(scores)
		f.usualLikeness = scores[len(scores)/2]
	}
	return nil
}

// mutual are the pairs of cases of which each is the nearest of the other, by id.
func (f *Findings) mutual() [][2]string {
	nearest := map[string]string{}
	for _, l := range f.likeness {
		if len(l.nearest) > 0 {
			nearest[l.id] = l.nearest[0].Case
		}
	}
	var pairs [][2]string
	for _, l := range f.likeness {
		if other := nearest[l.id]; nearest[other] == l.id && l.id < other {
			pairs = append(pairs, [2]string{l.id, other})
		}
	}
	return pairs
}
