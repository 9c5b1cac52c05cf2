package graph_test

import (
	"context"
	"encoding/json"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/graph"
	"herstelgraaf/internal/advice"
	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/store"
)

// bundled is the schema over the bundled data set, shared by the tests, which only read.
func bundled(t *testing.T) *executor.Executor {
	t.Helper()
	s := datasettest.Shared(t)
	made.Do(func() {
		shared = over(s)
	})
	return shared
}

// over is the schema over a store.
func over(s store.Store) *executor.Executor {
	x := executor.New(graph.NewSchema(&graph.Resolver{Model: s.Model(), Snapshots: dynamics.FollowSnapshot(s), Knowledge: advice.NewKeeper(s)}))
	x.AroundOperations(query.NewExecutor(s.Model(), s, query.NewFullText(context.Background(), s)).Around)
	return x
}

var (
	made   sync.Once
	shared *executor.Executor
)

// ask runs a query and reads the data of its answer into v.
func ask(t *testing.T, x *executor.Executor, document string, v any) gqlerror.List {
	t.Helper()
	ctx := graphql.StartOperationTrace(t.Context())
	operation, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: document})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	next, ctx := x.DispatchOperation(ctx, operation)
	response := next(ctx)
	if err := json.Unmarshal(response.Data, v); err != nil {
		t.Fatalf("%v in %s; errors: %v", err, response.Data, response.Errors)
	}
	return response.Errors
}

func TestTheGraphTellsHowToCiteIt(t *testing.T) {
	var got struct {
		Graph struct {
			Revision                              int
			DataVersion, AsOf, Licence, HowToCite string
			English                               string
		}
	}
	if errs := ask(t, bundled(t), `{graph {revision dataVersion asOf licence howToCite english: howToCite(lang: EN)}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	g := got.Graph
	if g.Revision != 1 || g.DataVersion == "" || g.AsOf != "2026-07-02" || g.Licence == "" || g.HowToCite == "" || g.English == "" || g.English == g.HowToCite {
		t.Errorf("the graph is %+v", g)
	}
}

func TestEveryControlledListHasLabelsInBothLanguages(t *testing.T) {
	x := bundled(t)
	lists := graph.Schema().Types["VocabularyName"].EnumValues
	if len(lists) < 15 {
		t.Fatalf("there are only %d lists", len(lists))
	}
	for _, list := range lists {
		var got struct {
			Vocabulary []struct{ Value, NL, EN, Means string }
		}
		if errs := ask(t, x, `{vocabulary(name: `+list.Name+`) {value nl: label en: label(lang: EN) means: definition(lang: EN)}}`, &got); errs != nil {
			t.Fatal(errs)
		}
		if len(got.Vocabulary) == 0 {
			t.Errorf("%s is empty", list.Name)
		}
		for _, v := range got.Vocabulary {
			if v.NL == "" || v.EN == "" || v.Means == "" {
				t.Errorf("%s has %+v", list.Name, v)
			}
		}
	}
}

func TestFollowUpAgreesWithTheListsItCounts(t *testing.T) {
	x := bundled(t)
	var got struct {
		FollowUp []struct {
			Key struct {
				Typename string `json:"__typename"`
				ID, Name string
			}
			Recommendations, Unanswered int
		}
	}
	if errs := ask(t, x, `{followUp(by: MADE_BY) {key {__typename id name(lang: EN)} recommendations unanswered}}`, &got); errs != nil {
		t.Fatal(errs)
	}
	if len(got.FollowUp) < 20 {
		t.Fatalf("there are only %d rows", len(got.FollowUp))
	}
	for _, row := range got.FollowUp[:10] {
		if row.Key.Typename != "Actor" || row.Key.Name == "" {
			t.Errorf("a row is of %+v", row.Key)
		}
		var lists struct{ All, Unanswered struct{ TotalCount int } }
		if errs := ask(t, x, `{
			all: recommendations(where: {madeBy: {id: {eq: "`+row.Key.ID+`"}}}) {totalCount}
			unanswered: recommendations(where: {madeBy: {id: {eq: "`+row.Key.ID+`"}}, commitmentsCount: {eq: 0}}) {totalCount}
		}`, &lists); errs != nil {
			t.Fatal(errs)
		}
		if lists.All.TotalCount != row.Recommendations || lists.Unanswered.TotalCount != row.Unanswered {
			t.Errorf("%s has %d recommendations, %d unanswered; the lists have %d, %d", row.Key.ID, row.Recommendations, row.Unanswered, lists.All.TotalCount, lists.Unanswered.TotalCount)
		}
	}
}

func TestFollowUpLeavesOutWhatComesAfterAsOf(t *testing.T) {
	var got struct {
		FollowUp []struct{ Recommendations int }
		Undated  struct{ TotalCount int }
	}
	if errs := ask(t, bundled(t), `{
		followUp(by: MADE_BY, asOf: "1900") {recommendations}
		undated: recommendations(where: {date: {isNull: true}}) {totalCount}
	}`, &got); errs != nil {
		t.Fatal(errs)
	}
	counted := 0
	for _, row := range got.FollowUp {
		counted += row.Recommendations
	}
	if counted != got.Undated.TotalCount {
		t.Errorf("in 1900 there are %d recommendations; want the %d whose date is not known", counted, got.Undated.TotalCount)
	}
}

func TestAMalformedDateNamesItsArgument(t *testing.T) {
	var got any
	errs := ask(t, bundled(t), `{followUp(by: MADE_BY, asOf: "2024-13") {recommendations}}`, &got)
	if len(errs) != 1 || fault.CodeOf(errs[0]) != fault.BadArgument || errs[0].Path.String() != "followUp.asOf" {
		t.Errorf("got %+v, want one BAD_ARGUMENT at followUp.asOf", errs)
	}
}
