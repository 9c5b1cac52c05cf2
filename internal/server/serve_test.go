package server_test

import (
	"context"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/server"
)

func TestRunningQueriesAreFinishedBeforeTheServiceStops(t *testing.T) {
	s := start(t)
	answers := make(chan reply, 8)
	for range cap(answers) {
		go func() { answers <- s.query("{ wait }") }()
	}
	for range cap(answers) {
		<-s.library.Waiting
	}
	s.stop()
	waitUntilRefused(t, s)
	select {
	case err := <-s.ended:
		t.Fatalf("the server ended while queries ran: %v", err)
	default:
	}
	close(s.library.Release)
	for range cap(answers) {
		if got := <-answers; got.status != 200 || string(got.body) != `{"data":{"wait":"done"}}` {
			t.Errorf("%d %s", got.status, got.body)
		}
	}
	if err := <-s.ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

// waitUntilRefused returns once the listener is closed.
func waitUntilRefused(t *testing.T, s *running) {
	t.Helper()
	for {
		c, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			return
		}
		c.Close()
	}
}

func TestQueryThatOutlivesTheStopIsCancelled(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Timeouts.Shutdown = time.Millisecond })
	failed := make(chan error, 1)
	go func() {
		r := s.request("POST", "/graphql", `{"query":"{ wait }"}`, "Content-Type", "application/json")
		res, err := s.client.Do(r)
		if err == nil {
			res.Body.Close()
		}
		failed <- err
	}()
	<-s.library.Waiting
	s.stop()
	if err := <-s.ended; err == nil || !strings.Contains(err.Error(), "requests still ran") {
		t.Errorf("Serve: %v", err)
	}
	<-failed
}

func TestQueryOverItsTimeIsStopped(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Timeouts.Query = 10 * time.Millisecond })
	for accept, status := range map[string]int{"application/json": 200, graphqlResponse: 503} {
		got := s.query("{ wait books { id } }", "Accept", accept)
		p := got.only(t)
		if got.status != status || p.code() != "QUERY_TIMEOUT" || p.Extensions["setting"] != "query-timeout" || p.Extensions["limit"] != "10ms" {
			t.Errorf("%s: %d %s", accept, got.status, got.body)
		}
		if strings.Contains(string(got.body), `"data"`) {
			t.Errorf("part of the data was sent: %s", got.body)
		}
	}
}

func TestQueryOfAClientThatHasGoneIsStopped(t *testing.T) {
	s := start(t)
	ctx, cancel := context.WithCancel(context.Background())
	left := make(chan struct{})
	go func() {
		defer close(left)
		r := s.request("POST", "/graphql", `{"query":"{ wait }"}`, "Content-Type", "application/json").WithContext(ctx)
		if res, err := s.client.Do(r); err == nil {
			res.Body.Close()
		}
	}()
	<-s.library.Waiting
	cancel()
	<-left
	s.stop()
	// Serve returns without an error only once the query has ended.
	if err := <-s.ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
	if !strings.Contains(s.log.String(), "status=499") {
		t.Errorf("the log does not tell that the client left:\n%s", s.log)
	}
}

func TestSlowSenderIsCutOff(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Timeouts.ReadHeader = 20 * time.Millisecond })
	c, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Write([]byte("POST /graphql HTTP/1.1\r\nHost: x\r\n")); err != nil {
		t.Fatal(err)
	}
	if n, err := c.Read(make([]byte, 1)); err == nil {
		t.Errorf("read %d bytes, want the connection closed", n)
	}
}

func TestBodyThatStopsComingIsRefused(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Timeouts.Read = 20 * time.Millisecond })
	c, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Write([]byte("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")); err != nil {
		t.Fatal(err)
	}
	answer := make([]byte, 12)
	if _, err := c.Read(answer); err != nil || string(answer) != "HTTP/1.1 400" {
		t.Errorf("%q %v", answer, err)
	}
}

func TestListenerThatFailsEndsServe(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	s, err := server.New(server.DefaultConfig(), server.Deps{Schema: start(t).library.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Serve(context.Background(), l); err == nil || !strings.Contains(err.Error(), l.Addr().String()) {
		t.Errorf("Serve: %v, want an error with the address", err)
	}
}

func TestRequestKeepsTheIdThatAProxyGave(t *testing.T) {
	s := start(t)
	for given, kept := range map[string]bool{"proxy-7.a:b_c": true, "a b": false, "x=\"y\"": false, strings.Repeat("a", 65): false} {
		got := s.query("{__typename}", "X-Request-Id", given).header.Get("X-Request-Id")
		if (got == given) != kept || got == "" {
			t.Errorf("given %q: %q", given, got)
		}
	}
	if a, b := s.query("{__typename}"), s.query("{__typename}"); a.header.Get("X-Request-Id") == b.header.Get("X-Request-Id") {
		t.Error("two requests have one id")
	}
}

func TestAnswersCarrySecurityHeaders(t *testing.T) {
	s := start(t)
	for _, path := range []string{"/graphql?query={__typename}", "/nowhere", "/metrics", "/schema.graphql"} {
		h := s.do(s.request("GET", path, "")).header
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" ||
			h.Get("X-Frame-Options") != "DENY" || !strings.HasPrefix(h.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: %v", path, h)
		}
	}
}

func TestPageBringsItsOwnPolicy(t *testing.T) {
	const policy = "default-src 'self'"
	s := start(t, func(_ *server.Config, d *server.Deps) {
		d.Pages = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/" {
				w.Header().Set("Content-Security-Policy", policy)
			}
		})
	})
	for path, want := range map[string]string{"/": policy, "/assets/worker.js": ""} {
		if got := s.do(s.request("GET", path, "")); got.status != 200 || got.header.Get("Content-Security-Policy") != want {
			t.Errorf("%s: %d %q, want %q", path, got.status, got.header.Get("Content-Security-Policy"), want)
		}
	}
}
