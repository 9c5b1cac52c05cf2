package graph

import (
	"context"

	"herstelgraaf/graph/result"
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// SimilarCases finds cases like a case, a profile or a text.
func (r *queryResolver) SimilarCases(ctx context.Context, like result.SimilarTo, first int, weights *result.SimilarityWeights, unasked, minScore float64, minStrength int, where *query.Where, asOf *model.Date) ([]result.SimilarCase, error) {
	asked, err := r.ask(ctx, like, where, asOf)
	if err != nil {
		return nil, err
	}
	found, err := asked.Similar(ctx, asked.all, asked.among, dynamics.SimilarOptions{
		First: first, Weights: weights.Weights(), Unasked: unasked, MinScore: minScore, MinStrength: minStrength,
	})
	var among dynamics.Population
	if asks(ctx, "population") { // it takes a look at every case
		among = asked.among.Population()
	}
	return result.SimilarCases(query.NewRefs(ctx), found, among), err
}

// Advice tells what past cases teach for a new situation.
func (r *queryResolver) Advice(ctx context.Context, like result.SimilarTo, phase *string, first int, weights *result.SimilarityWeights, unasked, minScore float64, minStrength int, where *query.Where, asOf *model.Date) (*result.Advice, error) {
	asked, err := r.ask(ctx, like, where, asOf)
	if err != nil {
		return nil, err
	}
	o := advice.Options{SimilarOptions: dynamics.SimilarOptions{
		First: first, Weights: weights.Weights(), Unasked: unasked, MinScore: minScore, MinStrength: minStrength,
	}}
	o.Phase, o.AsOf = orZero(phase), asked.all.AsOf
	if asOf != nil {
		o.AsOf = *asOf
	}
	reader := query.ReaderFrom(ctx)
	given, err := advice.Advise(ctx, r.Model, reader, asked.all, asked.among, asked.known, asked.Question, o)
	if err != nil {
		return nil, err
	}
	var report *advice.Report
	if asks(ctx, "markdown") {
		if report, err = advice.NewReport(ctx, r.Model, reader, given); err != nil {
			return nil, err
		}
	}
	return result.AdviceOf(query.NewRefs(ctx), given, report), nil
}

// question is what is asked for with what it is answered from.
type question struct {
	advice.Question
	all, among *dynamics.Snapshot
	known      *advice.Knowledge
}

func (r *queryResolver) ask(ctx context.Context, like result.SimilarTo, where *query.Where, asOf *model.Date) (question, error) {
	var q question
	reader := query.ReaderFrom(ctx)
	var err error
	if q.all, err = r.Snapshots.At(ctx, reader); err != nil {
		return q, err
	}
	if q.among, err = r.among(ctx, where, asOf); err != nil {
		return q, err
	}
	if q.known, err = r.Knowledge.At(ctx, reader); err != nil {
		return q, err
	}
	asked, err := like.Like()
	if err != nil {
		return q, err
	}
	q.Question, err = advice.Ask(q.all, q.known, asked)
	return q, query.WithNearest(ctx, r.Model, reader, err)
}
