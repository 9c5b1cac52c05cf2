package evaluate

import (
	"context"
	"slices"

	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Result is what was measured.
type Result struct {
	Descriptions int
	Cases        int
	Paraphrases  []Row // how well a description finds its case
	Stated       Found // bottlenecks that descriptions state
	Denied       Found // bottlenecks that they deny
	Foreign      []ForeignRow
}

// Row is one way of finding a case by a description.
type Row struct {
	Name string
	Ranking
}

// ForeignRow is one way of finding the foreign cases with which a Dutch trajectory is compared.
type ForeignRow struct {
	Name      string
	N         int
	NDCG      float64
	RecallAt3 float64
}

// options are those of similarCases by default, over all cases.
func options(cases int) dynamics.SimilarOptions {
	return dynamics.SimilarOptions{First: min(cases, dynamics.MaxFirst), Weights: dynamics.DefaultWeights, Unasked: dynamics.DefaultUnasked, MinStrength: 1}
}

// Run measures on a graph. Before a case is asked about, its manifestations are taken out of what texts are recognised by,
// and its name, summary and groups out of what is looked among, so that it can only be found by its structure. The rows
// that say 'with its texts' leave the latter in: only with them can ways that compare words find a case at all. A description of a
// case or a bottleneck that the graph does not have is NOT_FOUND.
func Run(ctx context.Context, m *model.Model, r store.Reader, descriptions []Description) (*Result, error) {
	known, err := advice.ReadKnowledge(ctx, m, r)
	if err != nil {
		return nil, err
	}
	snapshot, err := dynamics.ReadSnapshot(ctx, m, r)
	if err != nil {
		return nil, err
	}
	for _, d := range descriptions {
		if err := d.check(snapshot); err != nil {
			return nil, err
		}
	}
	texts, err := readTexts(ctx, m, r)
	if err != nil {
		return nil, err
	}
	e := &evaluation{ctx: ctx, snapshot: snapshot, options: options(len(snapshot.Cases())), texts: texts}
	e.result = &Result{Descriptions: len(descriptions), Cases: len(snapshot.Cases())}
	if err := e.paraphrases(known, descriptions); err != nil {
		return nil, err
	}
	return e.result, e.foreign(m, r)
}

func (d Description) check(s *dynamics.Snapshot) error {
	if _, ok := s.Case(d.Case); !ok {
		return fault.Missing(d.Case)
	}
	for _, id := range slices.Concat(d.States, d.Denies) {
		if !s.BottleneckExists(id) {
			return fault.Missing(id)
		}
	}
	return nil
}

type evaluation struct {
	ctx      context.Context
	snapshot *dynamics.Snapshot
	options  dynamics.SimilarOptions
	texts    map[string]document // by case
	result   *Result
}

func (e *evaluation) paraphrases(known *advice.Knowledge, descriptions []Description) error {
	var strict, full, words, jaccard Ranking
	without := map[string]*advice.Knowledge{}
	for _, d := range descriptions {
		if without[d.Case] == nil {
			without[d.Case] = known.Without(d.Case)
		}
		recognised, profile := without[d.Case].Recognise(d.Text)
		e.result.Stated.add(ids(recognised.Bottlenecks), d.States)
		e.result.Denied.add(ids(recognised.Denied), d.Denies)

		bare := e.snapshot.WithoutTexts(d.Case)
		for _, x := range []struct {
			among   *dynamics.Snapshot
			ranking *Ranking
		}{{bare, &strict}, {e.snapshot, &full}} {
			found, err := dynamics.CasesLikeProfile(e.ctx, x.among, x.among, profile, e.options)
			if err != nil {
				return err
			}
			x.ranking.add(rankOf(d.Case, found))
		}
		words.add(place(d.Case, e.byBM25(d.Text, "")))
		jaccard.add(place(d.Case, e.byJaccard(ids(recognised.Bottlenecks), "")))
	}
	e.result.Paraphrases = []Row{
		{"similarCases", strict},
		{"similarCases, with its texts", full},
		{"Jaccard on recognised bottlenecks", jaccard},
		{"BM25 on summaries, with its texts", words},
		{"random, expected", RandomRanking(len(descriptions), len(e.snapshot.Cases()))},
	}
	return nil
}

func rankOf(id string, found []dynamics.SimilarCase) int {
	return slices.IndexFunc(found, func(c dynamics.SimilarCase) bool { return c.Case == id }) + 1
}

func place(id string, ranking []string) int { return slices.Index(ranking, id) + 1 }

// add compares what was found with what is right.
func (f *Found) add(found, right []string) {
	for _, id := range found {
		if slices.Contains(right, id) {
			f.Right++
		} else {
			f.Wrong++
		}
	}
	for _, id := range right {
		if !slices.Contains(found, id) {
			f.Missed++
		}
	}
}
