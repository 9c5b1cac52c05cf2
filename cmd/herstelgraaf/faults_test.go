package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/neo4jtest"
	neo4jstore "herstelgraaf/internal/store/neo4j"
)

// weakLine is a server with a generated graph behind a proxy.
type weakLine struct {
	server *neo4jtest.Server
	proxy  *neo4jtest.Proxy
	args   []string // by which a service reaches it through the proxy
}

func TestServiceOverAWeakLine(t *testing.T) {
	needNeo4j(t)
	server := emptyNeo4j(t)
	generateOn(t, server)
	for name, test := range map[string]func(*testing.T, weakLine){
		"starts before its database":                            startsBefore,
		"outlives a cut line":                                   outlivesCut,
		"tells that a silent database takes too long":           tellsSilence,
		"ends in the database what takes longer than its limit": endsEndless,
	} {
		t.Run(name, func(t *testing.T) {
			proxy := neo4jtest.StartProxy(t, server.URI)
			behind := *server
			behind.URI = proxy.URI()
			test(t, weakLine{server, proxy, serverArguments(&behind, "store")})
		})
	}
}

// generateOn fills an empty server with a generated graph.
func generateOn(t *testing.T, server *neo4jtest.Server) {
	t.Helper()
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URL: server.URI, User: server.User, Password: server.Password}, m)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := bench.Fill(t.Context(), s, bench.Options{Cases: 60, Seed: 1}, nil); err != nil {
		t.Fatal(err)
	}
}

var question = `{bottleneck(id: "` + bench.BottleneckID(1) + `") {id}}`

// answers tells whether the service answers a query with data; otherwise it must say that it is unavailable.
func (s *service) answers(t *testing.T) bool {
	t.Helper()
	a := s.ask(t, question, nil)
	if len(a.Errors) == 0 {
		return true
	}
	if code := a.Errors[0].Extensions["code"]; code != "UNAVAILABLE" {
		t.Errorf("a query is answered with %v: %s; want UNAVAILABLE", code, a.Errors[0].Message)
	}
	return false
}

func startsBefore(t *testing.T, line weakLine) {
	line.proxy.Cut()
	s := launch(t, append(line.args, "--wait", "1h")...)
	defer s.stop()
	if status, body := s.get(t, "/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "database") {
		t.Errorf("without its database /readyz answers %d: %s", status, body)
	}
	if status, body := s.get(t, "/healthz"); status != http.StatusOK {
		t.Errorf("without its database /healthz answers %d: %s", status, body)
	}
	if s.answers(t) {
		t.Error("a query is answered without a database")
	}
	line.proxy.Mend()
	s.awaitReady(t)
	if !s.answers(t) {
		t.Error("/readyz says ready, but a query is not answered")
	}
}

// awaitReady returns when /readyz says so.
func (s *service) awaitReady(t *testing.T) {
	t.Helper()
	for status := 0; status != http.StatusOK; {
		status, _ = s.get(t, "/readyz")
	}
}

func outlivesCut(t *testing.T, line weakLine) {
	s := startService(t, line.args...)
	defer s.stop()
	for range 3 {
		if !s.answers(t) {
			t.Error("a query is not answered though the database is there")
		}
		line.proxy.Cut()
		if s.answers(t) {
			t.Error("a query is answered without a database")
		}
		if status, body := s.get(t, "/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "can't be reached") {
			t.Errorf("without its database /readyz answers %d: %s", status, body)
		}
		line.proxy.Mend()
	}
	if !s.answers(t) {
		t.Error("a query is not answered though the line is mended")
	}
}

func TestServiceOutlivesARestartOfItsDatabase(t *testing.T) {
	needNeo4j(t)
	server := neo4jtest.StartOwn(t)
	generateOn(t, server.Server)
	s := startService(t, serverArguments(server.Server, "store")...)
	defer s.stop()
	before := s.post(t, question, nil)
	server.Stop(t)
	if s.answers(t) {
		t.Error("a query is answered without a database")
	}
	server.Restart(t)
	s.awaitReady(t)
	if after := s.post(t, question, nil); string(after) != string(before) {
		t.Errorf("after the restart the answer is\n%s\nbefore it was\n%s", after, before)
	}
}

func TestWrongAccessToTheDatabaseEndsTheStart(t *testing.T) {
	needNeo4j(t)
	server := neo4jtest.Start(t)
	for what, c := range map[string]struct {
		args []string
		says string
	}{
		"wrong password": {[]string{"--store-password", "secret"}, "refuses the user or the password"},
		"no credentials": {[]string{"--store-user", "", "--store-password", ""}, "refuses the user or the password"},
		"wrong database": {[]string{"--store-database", "elsewhere"}, "elsewhere"},
		"a folder too":   {[]string{"--data", "here"}, "--data and --store"},
	} {
		args := append([]string{"serve", "--listen", "127.0.0.1:0", "--wait", "1h"}, append(serverArguments(server, "store"), c.args...)...)
		code, _, errs := runCommand(t, args...)
		if code == 0 || !strings.Contains(errs, c.says) || strings.Contains(errs, "secret") {
			t.Errorf("%s: it ends with %d and says %q; want %q and no secret", what, code, errs, c.says)
		}
	}
}

// endsEndless asks what takes longer than a query may. An operator sees its name in the server's list.
func endsEndless(t *testing.T, line weakLine) {
	s := startService(t, append(line.args, "--query-timeout", "5s")...)
	defer s.stop()
	where := `{id: {eq: "nowhere"}}`
	for range 5 {
		where = `{bottleneck: {manifestations: {some: ` + where + `}}}`
	}
	driver := line.server.Driver(t)
	running := func() []string {
		found, err := neo4j.ExecuteQuery(t.Context(), driver, "SHOW TRANSACTIONS YIELD metaData WHERE metaData.operation IS NOT NULL RETURN metaData.operation AS name", nil, neo4j.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, r := range found.Records {
			name, _ := r.Values[0].(string)
			names = append(names, name)
		}
		return names
	}
	running() // the first look takes the longest
	answered := make(chan answer, 1)
	go func() {
		answered <- s.ask(t, `query EndlessQuestion {manifestations(where: `+where+`) {totalCount}}`, nil)
	}()
	for !slices.Contains(running(), "EndlessQuestion") {
		if len(answered) > 0 {
			t.Fatalf("the question was answered before the server's list had it: %v", <-answered)
		}
	}
	if a := <-answered; len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "QUERY_TIMEOUT" {
		t.Errorf("the question is answered with %s, %v; want QUERY_TIMEOUT", a.Data, a.Errors)
	}
	for slices.Contains(running(), "EndlessQuestion") { // the server ends it at its next look
	}
}

func tellsSilence(t *testing.T, line weakLine) {
	s := startService(t, append(line.args, "--query-timeout", "3s")...)
	defer s.stop()
	if !s.answers(t) { // and the database has planned the statement
		t.Error("a query is not answered though the database is there")
	}
	line.proxy.Blackhole()
	if a := s.ask(t, question, nil); len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != "QUERY_TIMEOUT" {
		t.Errorf("a query to a silent database is answered with %s, %v; want QUERY_TIMEOUT", a.Data, a.Errors)
	}
	if status, body := s.get(t, "/readyz"); status != http.StatusServiceUnavailable {
		t.Errorf("with a silent database /readyz answers %d: %s", status, body)
	}
	line.proxy.Mend()
	s.awaitReady(t)
	if !s.answers(t) {
		t.Error("a query is not answered though the database speaks again")
	}
}
