package server_test

import (
	"context"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/go-chi/chi/v5"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/server/testschema"
)

func TestCodeAndDetailsOfAnErrorReachTheClient(t *testing.T) {
	got := start(t).query(`{ fail(how: CODED) }`)
	p := got.only(t)
	want := map[string]any{"code": "NOT_FOUND", "id": "book/x", "near": []any{"book/a"}}
	if got.status != 200 || !reflect.DeepEqual(p.Extensions, want) || !reflect.DeepEqual(p.Path, []any{"fail"}) {
		t.Errorf("%d %s", got.status, got.body)
	}
	if !strings.HasPrefix(string(got.body), `{"data":{"fail":null},"errors":`) {
		t.Errorf("the data is not there: %s", got.body)
	}
}

func TestInternalsGoToTheLogAndNeverToTheClient(t *testing.T) {
	s := start(t)
	for document, code := range map[string]string{
		`{ fail(how: PANIC) }`:   "INTERNAL",
		`{ fail(how: PLAIN) }`:   "INTERNAL",
		`{ fail(how: WRAPPED) }`: "UNAVAILABLE",
	} {
		got := s.query(document)
		p := got.only(t)
		if p.code() != code || strings.Contains(string(got.body), testschema.Secret) {
			t.Errorf("%s: %s", document, got.body)
		}
		id := got.header.Get("X-Request-Id")
		if code == "INTERNAL" && (p.Extensions["request"] != id || !strings.Contains(p.Message, id)) {
			t.Errorf("%s: the error does not tell the request's id %s: %s", document, id, got.body)
		}
		logged := false
		for line := range strings.Lines(s.log.String()) {
			logged = logged || strings.Contains(line, testschema.Secret) && strings.Contains(line, "request="+id)
		}
		if !logged {
			t.Errorf("%s: the log has nothing of request %s:\n%s", document, id, s.log)
		}
	}
}

func TestNullWhereTheSchemaForbidsItIsInternal(t *testing.T) {
	got := start(t).query(`{ nothing { id } }`, "Accept", graphqlResponse)
	if p := got.only(t); p.code() != "INTERNAL" || got.status != 200 || !strings.HasPrefix(string(got.body), `{"data":null,`) {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestArgumentThatCannotBeReadIsNamed(t *testing.T) {
	s := start(t)
	got := s.query(`{ letters(count: 99999999999) }`)
	if p := got.only(t); p.code() != "BAD_USER_INPUT" || !strings.Contains(p.Message, "count") {
		t.Errorf("%s", got.body)
	}
	got = s.query(`{ books(first: -1) { id } }`)
	if p := got.only(t); p.code() != "BAD_ARGUMENT" || p.Message != `argument "first" is -1: give 0 or more` {
		t.Errorf("%s", got.body)
	}
}

func TestVariableThatDoesNotFitIsNamed(t *testing.T) {
	got := start(t).post(`{"query":"query($n: Int!) { letters(count: $n) }","variables":{"n":"many"}}`)
	p := got.only(t)
	if p.code() != "BAD_USER_INPUT" || p.Extensions["variable"] != "n" || !strings.HasPrefix(p.Message, "variable $n ") || p.Path != nil {
		t.Errorf("%s", got.body)
	}
}

func TestErrorsComeInTheOrderOfTheDocument(t *testing.T) {
	s := start(t)
	const document = `{ c: fail(how: PLAIN) a: fail(how: CODED) b: fail(how: WRAPPED) books { id } d: fail(how: CODED) }`
	for range 20 {
		var order []string
		for _, p := range s.query(document).errors(t) {
			order = append(order, fmt.Sprint(p.Path...))
		}
		if strings.Join(order, "") != "cabd" {
			t.Fatalf("order is %v", order)
		}
	}
}

func TestDocumentWithManyMistakesGetsABoundedAnswer(t *testing.T) {
	got := start(t).query("{" + strings.Repeat(" nowhere ", 500) + "}")
	if n := len(got.errors(t)); n != 20 {
		t.Errorf("%d errors, want 20", n)
	}
}

func TestOperationRefusedByAMiddlewareHasNoData(t *testing.T) {
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Around = func(context.Context, graphql.OperationHandler) graphql.ResponseHandler {
			return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{
				gqlerror.Wrap(fault.New(fault.Unavailable, "the store cannot be reached")),
			}})
		}
	})
	got := s.query("{__typename}", "Accept", graphqlResponse)
	if p := got.only(t); got.status != 503 || p.code() != "UNAVAILABLE" || strings.Contains(string(got.body), `"data"`) {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestExtensionsOfAnOperationAreSent(t *testing.T) {
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Around = func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
			respond := next(ctx)
			return func(ctx context.Context) *graphql.Response {
				r := respond(ctx)
				r.Extensions["revision"] = 7
				return r
			}
		}
	})
	if got := s.query("{__typename}"); string(got.body) != `{"data":{"__typename":"Query"},"extensions":{"revision":7}}` {
		t.Errorf("%s", got.body)
	}
}

func TestPanicOutsideGraphQLIsInternalToo(t *testing.T) {
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Routes = func(r chi.Router) {
			r.Get("/broken", func(http.ResponseWriter, *http.Request) { panic(testschema.Secret) })
		}
	})
	got := s.do(s.request("GET", "/broken", ""))
	if p := got.only(t); got.status != 500 || p.code() != "INTERNAL" || strings.Contains(string(got.body), testschema.Secret) {
		t.Errorf("%d %s", got.status, got.body)
	}
	if !strings.Contains(s.log.String(), testschema.Secret) {
		t.Error("the log does not tell")
	}
}
