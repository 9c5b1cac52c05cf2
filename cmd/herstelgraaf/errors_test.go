package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestBadInputIsNamed(t *testing.T) {
	s := bundled(t)
	for _, c := range []struct {
		name, query string
		code        string
		argument    string // extensions.argument
		path        string // joined by dots
	}{
		{"negative first", `{bottlenecks(first: -1) {totalCount}}`, "BAD_ARGUMENT", "first", "bottlenecks"},
		{"first over the limit", `{bottlenecks(first: 201) {totalCount}}`, "BAD_ARGUMENT", "first", "bottlenecks"},
		{"first with last", `{bottlenecks(first: 1, last: 1) {totalCount}}`, "BAD_ARGUMENT", "last", "bottlenecks"},
		{"cursor that is none", `{bottlenecks(after: "x") {totalCount}}`, "BAD_CURSOR", "after", "bottlenecks"},
		{"malformed date", `{events(where: {date: {gte: "2020-13"}}) {totalCount}}`, "BAD_ARGUMENT", "where.date", "events"},
		{"malformed asOf", `{commitments(asOf: "soon") {totalCount}}`, "BAD_ARGUMENT", "asOf", "commitments"},
		{"null to compare with", `{events(where: {date: {eq: null}}) {totalCount}}`, "BAD_ARGUMENT", "where.date.eq", "events"},
		{"two keys in one order", `{events(orderBy: {date: ASC, place: ASC}) {totalCount}}`, "BAD_ARGUMENT", "orderBy", "events"},
		{"search for nothing", `{search(query: "  ") {totalCount}}`, "BAD_QUERY", "query", "search"},
		{"search for too much", `{search(query: "` + strings.Repeat("a", 1001) + `") {totalCount}}`, "BAD_QUERY", "query", "search"},
		{"nested", `{bottlenecks(first: 1) {nodes {cases(last: -5) {totalCount}}}}`, "BAD_ARGUMENT", "last", "bottlenecks.nodes.0.cases"},
		{"too many ids", `{nodes(ids: ["` + strings.Repeat(`a/b","`, 200) + `c"]) {id}}`, "BAD_ARGUMENT", "ids", "nodes"},
		{"neighbours of nothing", `{neighbours(ids: []) {totalCount}}`, "BAD_ARGUMENT", "ids", "neighbours"},
		{"neighbours of too many", `{neighbours(ids: ["` + strings.Repeat(`a/b","`, 100) + `c"]) {totalCount}}`, "BAD_ARGUMENT", "ids", "neighbours"},
		{"too many neighbours", `{neighbours(ids: ["bottleneck/long-waits"], first: 201) {totalCount}}`, "BAD_ARGUMENT", "first", "neighbours"},
		{"the next neighbours of two nodes", `{neighbours(ids: ["bottleneck/long-waits", "bottleneck/signals-ignored"], after: "WyJuZWlnaGJvdXJzIl0") {totalCount}}`, "BAD_ARGUMENT", "after", "neighbours"},
		{"neighbours after no cursor", `{neighbours(ids: ["bottleneck/long-waits"], after: "x") {totalCount}}`, "BAD_CURSOR", "after", "neighbours"},
		{"neighbours after a cursor of another list", `{neighbours(ids: ["bottleneck/long-waits"], after: "WyJuZWlnaGJvdXJzIl0") {totalCount}}`, "BAD_CURSOR", "after", "neighbours"},
		{"relations that are none", `{neighbours(ids: ["bottleneck/long-waits"], relations: ["events"]) {totalCount}}`, "BAD_ARGUMENT", "relations", "neighbours"},
		{"neighbours of a node that does not exist", `{neighbours(ids: ["bottleneck/long-waits", "bottleneck/long-wait"]) {totalCount}}`, "NOT_FOUND", "", "neighbours"},
		{"id that does not exist", `{bottleneck(id: "bottleneck/signal-ignored") {name}}`, "NOT_FOUND", "", "bottleneck"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := s.ask(t, c.query, nil)
			if len(a.Errors) != 1 {
				t.Fatalf("want one error, got %v; data %s", a.Errors, a.Data)
			}
			e := a.Errors[0]
			argument, _ := e.Extensions["argument"].(string)
			if e.Extensions["code"] != c.code || argument != c.argument || joined(e.Path) != c.path {
				t.Errorf("got code %v, argument %q, path %s: %s\nwant %s, %q, %s", e.Extensions["code"], argument, joined(e.Path), e.Message, c.code, c.argument, c.path)
			}
		})
	}
}

func joined(path []any) string {
	var parts []string
	for _, p := range path {
		switch p := p.(type) {
		case string:
			parts = append(parts, p)
		case float64:
			parts = append(parts, string(rune('0'+int(p))))
		}
	}
	return strings.Join(parts, ".")
}

func TestUnknownIDOfNodeIsNull(t *testing.T) {
	a := bundled(t).ask(t, `{node(id: "bottleneck/none") {id} nodes(ids: ["x", "bottleneck/long-waits"]) {id}}`, nil)
	if len(a.Errors) > 0 || string(a.Data) != `{"node":null,"nodes":[null,{"id":"bottleneck/long-waits"}]}` {
		t.Errorf("got %s, %v", a.Data, a.Errors)
	}
}

func TestMisspeltIDIsToldWhatResemblesIt(t *testing.T) {
	a := bundled(t).ask(t, `{trajectory(id: "trajectory/toeslagenafaire") {name}}`, nil)
	if len(a.Errors) != 1 {
		t.Fatalf("got %v", a.Errors)
	}
	near, _ := a.Errors[0].Extensions["near"].([]any)
	if !slices.Contains(near, any("trajectory/toeslagenaffaire")) {
		t.Errorf("near are %v", near)
	}
}

func TestCursorOfAnotherOrderIsRefused(t *testing.T) {
	s := bundled(t)
	var page struct {
		Bottlenecks struct{ PageInfo struct{ EndCursor string } }
	}
	s.read(t, `{bottlenecks(first: 3, orderBy: {name: ASC}) {pageInfo {endCursor}}}`, nil, &page)
	a := s.ask(t, `query($after: String) {bottlenecks(after: $after, orderBy: {name: DESC}) {totalCount}}`, map[string]any{"after": page.Bottlenecks.PageInfo.EndCursor})
	if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "BAD_CURSOR" {
		t.Errorf("got %v, %s", a.Errors, a.Data)
	}
}

func TestUnknownSettingStopsTheStart(t *testing.T) {
	var out strings.Builder
	for _, c := range []struct {
		args    []string
		environ []string
		want    string
	}{
		{[]string{"serve", "--no-such-flag"}, nil, "no-such-flag"},
		{[]string{"serve", "--max-depth", "many"}, nil, "max-depth"},
		{[]string{"serve", "--max-depth", "-3"}, nil, "max-depth"},
		{[]string{"serve", "--log-level", "LOUD"}, nil, "log-level"},
		{[]string{"serve", "--query-timeout", "5"}, nil, "query-timeout"},
		{[]string{"serve", "stray"}, nil, "stray"},
		{[]string{"serve"}, []string{"HERSTELGRAAF_MAX_DEPHT=5"}, "HERSTELGRAAF_MAX_DEPHT"},
		{[]string{"surve"}, nil, "surve"},
		{[]string{"export"}, nil, "export"},
	} {
		out.Reset()
		code := run(t.Context(), append([]string{"herstelgraaf"}, c.args...), c.environ, &out, &out)
		if code != 2 || !strings.Contains(out.String(), c.want) {
			t.Errorf("%v with %v ends with %d and says %q; want 2 and %q", c.args, c.environ, code, out.String(), c.want)
		}
	}
}

func TestHealthAndReadiness(t *testing.T) {
	s := bundled(t)
	for _, path := range []string{"/healthz", "/readyz", "/metrics", "/", "/schema.graphql"} {
		if status, body := s.get(t, path); status != http.StatusOK {
			t.Errorf("%s answers %d: %.200s", path, status, body)
		}
	}
}
