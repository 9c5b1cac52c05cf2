package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/graph/result"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
)

// RecurringPatterns finds bottlenecks that come together in cases.
func (r *queryResolver) RecurringPatterns(ctx context.Context, minCases, minSize, minStrength int, where *query.Where, orderBy dynamics.PatternOrder, first int, samples *int, seed int, asOf *model.Date) ([]result.RecurringPattern, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	patterns, err := dynamics.Patterns(ctx, snapshot, dynamics.PatternOptions{
		MinCases: minCases, MinSize: minSize, MinStrength: minStrength, OrderBy: orderBy, First: first, Claims: asks(ctx, "manifestations"), Null: nullModel(ctx, samples, seed),
	})
	return result.RecurringPatterns(query.NewRefs(ctx), patterns), err
}

// AssociationRules finds which bottlenecks come with which.
func (r *queryResolver) AssociationRules(ctx context.Context, minCases int, minConfidence, minLift float64, maxSize, minStrength int, essential bool, where *query.Where, orderBy dynamics.RuleOrder, first int, samples *int, seed int, asOf *model.Date) ([]result.AssociationRule, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	rules, err := dynamics.Rules(ctx, snapshot, dynamics.RuleOptions{
		MinCases: minCases, MinConfidence: minConfidence, MinLift: minLift, MaxSize: maxSize, MinStrength: minStrength, Essential: essential,
		OrderBy: orderBy, First: first, Claims: asks(ctx, "manifestations"), Null: nullModel(ctx, samples, seed),
	})
	return result.AssociationRules(query.NewRefs(ctx), rules), err
}

// FeedbackLoops finds loops in which bottlenecks feed each other.
func (r *queryResolver) FeedbackLoops(ctx context.Context, minCases, maxLength, minStrength int, where *query.Where, first int, asOf *model.Date) ([]result.FeedbackLoop, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	loops, err := dynamics.Loops(ctx, snapshot, dynamics.LoopOptions{MinCases: minCases, MaxLength: maxLength, MinStrength: minStrength, First: first})
	return result.FeedbackLoops(query.NewRefs(ctx), loops), err
}

// TruthTable finds which combinations of bottlenecks suffice for another one.
func (r *queryResolver) TruthTable(ctx context.Context, conditions []string, outcome string, negate bool, consistency float64, contradiction *float64, pri float64, frequency, minStrength int, fuzzy bool, calibration []float64, notRecorded dynamics.NotRecorded, expectations []dynamics.DirectionalExpectation, remainders bool, where *query.Where, asOf *model.Date) (*result.TruthTable, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	table, err := dynamics.MakeTruthTable(ctx, snapshot, dynamics.TruthTableOptions{
		Conditions: conditions, Outcome: outcome, Negate: negate, Frequency: frequency, Consistency: consistency, Contradiction: contradiction, PRI: pri,
		MinStrength: minStrength, Fuzzy: fuzzy, Calibration: calibration, NotRecorded: notRecorded, Expectations: expectations, Remainders: remainders,
	})
	if err != nil {
		return nil, query.WithNearest(ctx, r.Model, query.ReaderFrom(ctx), err)
	}
	return result.TruthTableOf(query.NewRefs(ctx), table), nil
}

// EventSequences finds kinds of events that follow each other in cases.
func (r *queryResolver) EventSequences(ctx context.Context, minCases, minLength, maxLength int, from, to *string, kinds []string, firstOnly bool, where *query.Where, first int, asOf *model.Date) ([]result.EventSequence, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	sequences, err := dynamics.Sequences(ctx, snapshot, dynamics.SequenceOptions{
		MinCases: minCases, MinLength: minLength, MaxLength: maxLength, From: orZero(from), To: orZero(to), Kinds: kinds, FirstOnly: firstOnly, First: first,
		AsOf: orZero(asOf),
	})
	return result.EventSequences(query.NewRefs(ctx), sequences), err
}

// Population tells what an analysis counts over.
func (r *queryResolver) Population(ctx context.Context, of dynamics.AnalysedData, kinds []string, where *query.Where, asOf *model.Date) (*dynamics.Population, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	population := snapshot.PopulationOf(dynamics.PopulationOptions{Of: of, Kinds: kinds, AsOf: orZero(asOf)})
	return &population, nil
}

// Durations tells how long it took from one kind of event to another.
func (r *queryResolver) Durations(ctx context.Context, from, to string, where *query.Where, asOf *model.Date) (*result.Durations, error) {
	snapshot, err := r.among(ctx, where, asOf)
	if err != nil {
		return nil, err
	}
	durations := dynamics.MeasureDurations(snapshot, dynamics.DurationOptions{From: from, To: to, AsOf: orZero(asOf)})
	return result.DurationsOf(query.NewRefs(ctx), durations), nil
}

// among is the snapshot at the operation's revision, with the cases that fit a filter at a date.
func (r *queryResolver) among(ctx context.Context, where *query.Where, asOf *model.Date) (*dynamics.Snapshot, error) {
	reader := query.ReaderFrom(ctx)
	snapshot, err := r.Snapshots.At(ctx, reader)
	if err != nil {
		return nil, err
	}
	ids, err := query.Matching(ctx, reader, r.Model.Type("Case"), where, asOf)
	return snapshot.Among(ids), err
}

// nullModel samples only where the operation asks for what samples tell.
func nullModel(ctx context.Context, samples *int, seed int) dynamics.NullModel {
	return dynamics.NullModel{Wanted: asks(ctx, "expectedSupport", "surprise", "pValue", "falseDiscoveryRate", "samples"), Samples: samples, Seed: uint64(seed)}
}

// asks tells whether the field that is resolved is asked for one of the fields named.
func asks(ctx context.Context, names ...string) bool {
	return slices.ContainsFunc(graphql.CollectAllFields(ctx), func(name string) bool { return slices.Contains(names, name) })
}

// asksBelow tells whether an operation asks for a field of a field of the field that is resolved.
func asksBelow(ctx context.Context, name, below string) bool {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name != name {
			continue
		}
		asked := graphql.CollectFields(graphql.GetOperationContext(ctx), f.Selections, nil)
		if slices.ContainsFunc(asked, func(f graphql.CollectedField) bool { return f.Name == below }) {
			return true
		}
	}
	return false
}

func orZero[T any](given *T) T {
	var zero T
	if given == nil {
		return zero
	}
	return *given
}
