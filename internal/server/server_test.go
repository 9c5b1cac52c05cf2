package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"herstelgraaf/internal/server"
	"herstelgraaf/internal/server/testschema"
)

// running is a server on a port of its own, with what it logged.
type running struct {
	t       *testing.T
	url     string
	library *testschema.Library
	log     *syncBuffer
	stop    context.CancelFunc
	ended   chan error
	client  *http.Client
}

// change alters the settings of a server before it starts.
type change func(*server.Config, *server.Deps)

func start(t *testing.T, changes ...change) *running {
	t.Helper()
	s := &running{
		t:       t,
		library: testschema.New(),
		log:     &syncBuffer{},
		ended:   make(chan error, 1),
		client:  &http.Client{Transport: &http.Transport{DisableCompression: true}},
	}
	cfg := server.DefaultConfig()
	cfg.Log.Level = slog.LevelDebug
	deps := server.Deps{Schema: s.library.Schema()}
	for _, c := range changes {
		c(&cfg, &deps)
	}
	deps.Logger = server.NewLogger(s.log, cfg.Log)
	srv, err := server.New(cfg, deps)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.url = "http://" + l.Addr().String()
	var ctx context.Context
	ctx, s.stop = context.WithCancel(context.Background())
	go func() {
		s.ended <- srv.Serve(ctx, l)
		close(s.ended)
	}()
	t.Cleanup(func() {
		s.client.CloseIdleConnections()
		s.stop()
		<-s.ended
	})
	return s
}

// reply is an answer that was read to its end.
type reply struct {
	status int
	header http.Header
	body   []byte
}

func (s *running) do(r *http.Request) reply {
	s.t.Helper()
	res, err := s.client.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, body}
}

func (s *running) request(method, path, body string, header ...string) *http.Request {
	s.t.Helper()
	r, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

// post sends a body as it is; query makes one of a document.
func (s *running) post(body string, header ...string) reply {
	s.t.Helper()
	return s.do(s.request("POST", "/graphql", body, append([]string{"Content-Type", "application/json"}, header...)...))
}

func (s *running) query(document string, header ...string) reply {
	s.t.Helper()
	return s.post(toJSON(map[string]any{"query": document}), header...)
}

func (s *running) get(document string, header ...string) reply {
	s.t.Helper()
	return s.do(s.request("GET", "/graphql?"+url.Values{"query": {document}}.Encode(), "", header...))
}

func (r reply) errors(t *testing.T) []problem {
	t.Helper()
	var body struct{ Errors []problem }
	if err := json.Unmarshal(r.body, &body); err != nil {
		t.Fatalf("%s: %s", err, r.body)
	}
	return body.Errors
}

// problem is one GraphQL error as a client reads it.
type problem struct {
	Message    string
	Path       []any
	Extensions map[string]any
}

func (p problem) code() string {
	code, _ := p.Extensions["code"].(string)
	return code
}

// only returns the answer's error, which must be the one.
func (r reply) only(t *testing.T) problem {
	t.Helper()
	list := r.errors(t)
	if len(list) != 1 {
		t.Fatalf("%d errors, want 1: %s", len(list), r.body)
	}
	return list[0]
}

func toJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// syncBuffer is a bytes.Buffer that a server may write to while a test reads.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(b)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

const graphqlResponse = "application/graphql-response+json"
