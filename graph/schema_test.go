package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"herstelgraaf/graph"
)

func TestIntrospectionShowsTheModelAsOrdinaryTypes(t *testing.T) {
	x := executor.New(graph.NewSchema(&graph.Resolver{}))
	ctx := graphql.StartOperationTrace(t.Context())
	op, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: `{
		type: __type(name: "Bottleneck") { kind interfaces { name } fields { name args { name } } }
		opaque: __type(name: "Model") { name }
		query: __type(name: "Query") { fields { name type { kind name ofType { name } } } }
	}`})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	op.DisableIntrospection = false
	next, ctx := x.DispatchOperation(ctx, op)
	response := next(ctx)
	if len(response.Errors) > 0 {
		t.Fatal(response.Errors)
	}
	var got struct {
		Type struct {
			Kind       string
			Interfaces []struct{ Name string }
			Fields     []struct {
				Name string
				Args []struct{ Name string }
			}
		}
		Opaque *struct{ Name string }
		Query  struct {
			Fields []struct {
				Name string
				Type struct {
					Kind, Name string
					OfType     struct{ Name string }
				}
			}
		}
	}
	if err := json.Unmarshal(response.Data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Type.Kind != "OBJECT" || len(got.Type.Interfaces) != 2 {
		t.Errorf("Bottleneck is %+v", got.Type)
	}
	arguments := map[string]int{}
	for _, f := range got.Type.Fields {
		arguments[f.Name] = len(f.Args)
	}
	if arguments["name"] != 1 || arguments["cases"] != 6 || arguments["citations"] != 0 {
		t.Errorf("Bottleneck's fields have %v arguments", arguments)
	}
	if got.Opaque != nil {
		t.Error("clients see the scalar that stands for the model")
	}
	for _, f := range got.Query.Fields {
		if f.Name == "bottlenecks" && f.Type.OfType.Name != "BottleneckConnection" {
			t.Errorf("bottlenecks is of type %+v", f.Type)
		}
	}
}

func BenchmarkSchema(b *testing.B) {
	for b.Loop() {
		graph.Schema()
	}
}
