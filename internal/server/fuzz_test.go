package server_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"herstelgraaf/internal/server"
	"herstelgraaf/internal/server/testschema"
)

// checkAnswer holds for any request whatever: JSON, data or coded errors, no
// status of the 500s, nothing internal.
func checkAnswer(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	body := w.Body.Bytes()
	var answer struct {
		Data   json.RawMessage
		Errors []problem
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	if answer.Data == nil && len(answer.Errors) == 0 {
		t.Fatalf("neither data nor errors: %s", body)
	}
	for _, p := range answer.Errors {
		if p.code() == "" || p.Message == "" {
			t.Fatalf("an error without code or message: %s", body)
		}
		if p.code() == "INTERNAL" {
			t.Fatalf("internal error: %s", body)
		}
	}
	if w.Code >= http.StatusInternalServerError {
		t.Fatalf("status %d: %s", w.Code, body)
	}
}

// harmless serves only fields that answer at once.
func harmless(t testing.TB) http.Handler {
	c := server.DefaultConfig()
	library := testschema.New()
	close(library.Release)
	s, err := server.New(c, server.Deps{Schema: library.Schema(), Logger: server.NewLogger(&syncBuffer{}, c.Log)})
	if err != nil {
		t.Fatal(err)
	}
	return s.Handler()
}

// fails tells whether a document asks for fields that are there to fail, or for
// letters without end.
func fails(text string) bool {
	return strings.Contains(text, "fail") || strings.Contains(text, "nothing") || strings.Contains(text, "letters") || strings.Contains(text, `\u`)
}

func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		`{"query":"{ __typename }"}`,
		`{"query":"query Q($n: Int!, $t: Nest) { books(first: $n) { ...f } tree(of: $t) } fragment f on Book { id follows { title } }","operationName":"Q","variables":{"n":2,"t":{"all":[{}]}}}`,
		`{"query":"{ book(id: 1) @include(if: false) { id } ... @skip(if: true) { books { id } } }"}`,
		`{"query":"mutation { rename(id: \"a\", title: \"\\\"\") { title } }"}`,
		`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`,
		`{"query":"{ books(first: 1e3) { id } }"}`,
		`{"query":"subscription { __typename }"}`,
		`{"query":"{ __schema { types { fields { type { ofType { name } } } } } }","variables":null}`,
		`[]`, `{`, `null`, "\xff", `{"query":"{","variables":[1]}`,
	} {
		f.Add([]byte(seed))
	}
	h := harmless(f)
	f.Fuzz(func(t *testing.T, body []byte) {
		if fails(string(body)) {
			t.Skip()
		}
		r := httptest.NewRequest("POST", "/graphql", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		checkAnswer(t, w)
	})
}

func FuzzParametersAndHeaders(f *testing.F) {
	f.Add("{ __typename }", "", `{"a":1}`, "*/*", "*")
	f.Add("query A { books { id } } query B { __typename }", "B", "", "application/json;q=0.1,"+graphqlResponse, `W/"x"`)
	f.Add("mutation { __typename }", "", "[]", "text/html", `"a-gzip"`)
	h := harmless(f)
	f.Fuzz(func(t *testing.T, query, name, variables, accept, known string) {
		if fails(query) {
			t.Skip()
		}
		r := httptest.NewRequest("GET", "/graphql", nil)
		r.URL.RawQuery = url.Values{"query": {query}, "operationName": {name}, "variables": {variables}}.Encode()
		r.Header.Set("Accept", accept)
		r.Header.Set("If-None-Match", known)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code == http.StatusNotModified {
			if w.Body.Len() > 0 || w.Header().Get("ETag") == "" {
				t.Fatalf("304 with %q", w.Body)
			}
			return
		}
		checkAnswer(t, w)
	})
}
