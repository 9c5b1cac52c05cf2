package server_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/introspection"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/server"
)

// chain nests follows: depth fields inside each other.
func chain(depth int) string {
	return `{ book(id: "c") ` + strings.Repeat("{ follows ", depth-2) + "{ id }" + strings.Repeat(" }", depth-2) + " }"
}

func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "t%d: title ", i)
	}
	return `{ book(id: "a") { ` + b.String() + "} }"
}

func TestQueryOverALimitIsRefusedWithLimitFoundAndSetting(t *testing.T) {
	s := start(t, func(c *server.Config, d *server.Deps) {
		c.Limits.Depth, c.Limits.Aliases, c.Limits.RootFields, c.Limits.Tokens, c.Limits.InputDepth = 8, 10, 5, 100, 3
		c.Limits.Nodes = 1000
		d.Cost = func(_ context.Context, op *graphql.OperationContext) (int, error) {
			if op.OperationName == "Bad" {
				return 0, fault.Argument("first", 201, "give at most 200")
			}
			if op.OperationName == "Big" {
				return 1001, nil
			}
			return 1000, nil
		}
	})
	doubling := "query { ...f5 } fragment f0 on Query { a: __typename b: __typename }"
	for i := range 5 {
		doubling += fmt.Sprintf(" fragment f%d on Query { ...f%d ...f%d }", i+1, i, i)
	}
	for _, c := range []struct {
		name, document, code, setting string
		limit, found                  any
	}{
		{"depth", chain(9), "QUERY_TOO_DEEP", "max-depth", 8.0, 9.0},
		{"depth in a fragment", `{ ...f } fragment f on Query ` + chain(9), "QUERY_TOO_DEEP", "max-depth", 8.0, 9.0},
		{"aliases", aliases(11), "TOO_MANY_ALIASES", "max-aliases", 10.0, 11.0},
		{"aliases by fragments that spread each other", doubling, "TOO_MANY_ALIASES", "max-aliases", 10.0, 64.0},
		{"root fields", `{ __typename book(id: 1) { id } books { id } ... { letters(count: 1) nothing { id } wait } }`, "TOO_MANY_ROOT_FIELDS", "max-root-fields", 5.0, 6.0},
		{"tokens", "{" + strings.Repeat(" __typename", 100) + "}", "TOO_MANY_TOKENS", "max-tokens", 100.0, nil},
		{"nodes", "query Big { __typename }", "QUERY_TOO_COMPLEX", "max-nodes", 1000.0, 1001.0},
	} {
		got := s.post(toJSON(map[string]any{"query": c.document, "operationName": operationName(c.document)}), "Accept", graphqlResponse)
		p := got.only(t)
		if got.status != 400 || p.code() != c.code || p.Extensions["setting"] != c.setting || p.Extensions["limit"] != c.limit || p.Extensions["found"] != c.found {
			t.Errorf("%s: %d %s", c.name, got.status, got.body)
		}
		if !strings.Contains(p.Message, c.setting) || !strings.Contains(p.Message, fmt.Sprint(c.limit)) {
			t.Errorf("%s: the message does not name limit and setting: %s", c.name, p.Message)
		}
	}
	got := s.post(toJSON(map[string]any{"query": "query Bad { __typename }", "operationName": "Bad"}))
	if p := got.only(t); p.code() != "BAD_ARGUMENT" || p.Extensions["argument"] != "first" {
		t.Errorf("an error of the plan: %s", got.body)
	}
	for _, within := range []string{chain(8), aliases(10), "{" + strings.Repeat(" __typename", 5) + "}"} {
		if got := s.query(within); len(got.errors(t)) != 0 {
			t.Errorf("within the limits: %s", got.body)
		}
	}
}

func operationName(document string) string {
	if strings.HasPrefix(document, "query Big") {
		return "Big"
	}
	return ""
}

func TestArgumentThatNestsTooDeepIsRefused(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Limits.InputDepth = 3 })
	for _, body := range []string{
		`{"query":"query($x: Nest) { tree(of: $x) }","variables":{"x":{"all":[{"all":[{}]}]}}}`,
		`{"query":"{ tree(of: {all: [{all: [{all: []}]}]}) }"}`,
	} {
		got := s.post(body)
		if p := got.only(t); p.code() != "QUERY_TOO_DEEP" || p.Extensions["setting"] != "max-input-depth" {
			t.Errorf("%s", got.body)
		}
	}
	if got := s.post(`{"query":"query($x: Nest) { tree(of: $x) }","variables":{"x":{"all":[{}]}}}`); len(got.errors(t)) != 0 {
		t.Errorf("within the limit: %s", got.body)
	}
}

func TestBodyOverTheLimitIsRefused(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Limits.Body = 1000 })
	body := func(size int) string {
		const frame = `{"query":"{__typename}","operationName":null,"extensions":{"x":""}}`
		return strings.Replace(frame, `""`, `"`+strings.Repeat("x", size-len(frame))+`"`, 1)
	}
	if got := s.post(body(1000)); got.status != 200 {
		t.Errorf("1000 bytes: %d %s", got.status, got.body)
	}
	got := s.post(body(1001))
	if p := got.only(t); got.status != http.StatusRequestEntityTooLarge || p.code() != "BODY_TOO_LARGE" || p.Extensions["found"] != 1001.0 {
		t.Errorf("1001 bytes: %d %s", got.status, got.body)
	}
	chunked := s.request("POST", "/graphql", body(1001), "Content-Type", "application/json")
	chunked.ContentLength = -1
	if got := s.do(chunked); got.status != http.StatusRequestEntityTooLarge || got.only(t).code() != "BODY_TOO_LARGE" {
		t.Errorf("1001 bytes in chunks: %d %s", got.status, got.body)
	}
}

func TestStandardIntrospectionPassesTheDepthLimit(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Limits.Depth = 1 })
	got := s.query(introspection.Query)
	if len(got.errors(t)) != 0 || !strings.Contains(string(got.body), `"A book."`) {
		t.Errorf("%.300s", got.body)
	}
}

func TestIntrospectionCanBeSwitchedOff(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Introspection = false })
	for _, document := range []string{`{ __schema { types { name } } }`, `{ ...f } fragment f on Query { __type(name: "Book") { name } }`} {
		got := s.query(document, "Accept", graphqlResponse)
		if p := got.only(t); got.status != 400 || p.code() != "INTROSPECTION_DISABLED" {
			t.Errorf("%d %s", got.status, got.body)
		}
	}
	if got := s.query(`{ book(id: "a") { __typename } }`); len(got.errors(t)) != 0 {
		t.Errorf("__typename: %s", got.body)
	}
	if got := s.query(`{ boks { id } }`); strings.Contains(got.only(t).Message, "books") {
		t.Errorf("a name is suggested: %s", got.body)
	}
	if got := s.do(s.request("GET", "/schema.graphql", "")); got.status != 404 {
		t.Errorf("/schema.graphql: %d", got.status)
	}
}
