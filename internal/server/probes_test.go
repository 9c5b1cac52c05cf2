package server_test

import (
	"errors"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/server"
)

func TestReadinessTellsWhyNot(t *testing.T) {
	var loading atomic.Bool
	loading.Store(true)
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Ready = func() error {
			if loading.Load() {
				return errors.New("the data set is loading")
			}
			return nil
		}
	})
	got := s.do(s.request("GET", "/readyz", ""))
	if got.status != 503 || strings.TrimSpace(string(got.body)) != `{"status":"not ready","reason":"the data set is loading"}` {
		t.Errorf("%d %s", got.status, got.body)
	}
	if got := s.do(s.request("GET", "/healthz", "")); got.status != 200 {
		t.Errorf("/healthz while loading: %d", got.status)
	}
	loading.Store(false)
	if got := s.do(s.request("GET", "/readyz", "")); got.status != 200 || strings.TrimSpace(string(got.body)) != `{"status":"ready"}` {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestSchemaIsServedWhole(t *testing.T) {
	s := start(t)
	got := s.do(s.request("GET", "/schema.graphql", ""))
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: string(got.body)})
	if err != nil {
		t.Fatal(err)
	}
	if schema.Query.Fields.ForName("books").Description != "Books in the order of their ids." || schema.Types["Nest"] == nil {
		t.Errorf("%s", got.body)
	}
}

func TestMetricsCountRequestsAndErrors(t *testing.T) {
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Revision = func() uint64 { return 42 }
		own := prometheus.NewCounter(prometheus.CounterOpts{Name: "herstelgraaf_own_total", Help: "One of the store's."})
		d.Collectors = []prometheus.Collector{own}
	})
	s.query("{__typename}")
	s.query("{__typename}")
	s.get("{__typename}", "If-None-Match", "*")
	s.query(`mutation { rename(id: "a", title: "A") { id } }`)
	s.query("{ fail(how: CODED) fail2: fail(how: PANIC) }")
	s.query("{", "Accept", graphqlResponse)
	text := string(s.do(s.request("GET", "/metrics", "")).body)
	for _, want := range []string{
		`herstelgraaf_http_requests_total{operation="query",status="2xx"} 3`,
		`herstelgraaf_http_requests_total{operation="query",status="3xx"} 1`,
		`herstelgraaf_http_requests_total{operation="mutation",status="2xx"} 1`,
		`herstelgraaf_http_requests_total{operation="none",status="4xx"} 1`,
		`herstelgraaf_http_request_duration_seconds_count{operation="query"} 4`,
		`herstelgraaf_http_requests_in_flight 1`,
		`herstelgraaf_graphql_errors_total{code="NOT_FOUND"} 1`,
		`herstelgraaf_graphql_errors_total{code="INTERNAL"} 1`,
		`herstelgraaf_graphql_errors_total{code="GRAPHQL_PARSE_FAILED"} 1`,
		`herstelgraaf_store_revision 42`,
		`herstelgraaf_own_total 0`,
	} {
		if !strings.Contains(text, want+"\n") {
			name, _, _ := strings.Cut(want, "{")
			t.Errorf("want %s among\n%s", want, strings.Join(regexp.MustCompile(`(?m)^`+name+`.*$`).FindAllString(text, -1), "\n"))
		}
	}
}
