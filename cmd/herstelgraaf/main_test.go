package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// update rewrites the golden files: go test ./cmd/herstelgraaf -update.
var update = flag.Bool("update", false, "rewrite the golden files")

// service is the whole program, serving.
type service struct {
	address string
	stop    func() int // stops it and gives its exit code
	errs    *bytes.Buffer
}

// startService starts the program with the arguments of serve, which must be ready at once.
func startService(tb testing.TB, args ...string) *service {
	tb.Helper()
	s := launch(tb, args...)
	if status, body := s.get(tb, "/readyz"); status != http.StatusOK {
		tb.Fatalf("the service is not ready: %s", body)
	}
	return s
}

// launch starts the program with the arguments of serve and waits until it listens.
func launch(tb testing.TB, args ...string) *service {
	tb.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out, in := io.Pipe()
	s := &service{errs: &bytes.Buffer{}}
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, append([]string{"herstelgraaf", "serve", "--listen", "127.0.0.1:0"}, args...), nil, in, s.errs)
		in.Close()
	}()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "listening on "); ok {
			s.address = address
			break
		}
	}
	go io.Copy(io.Discard, out)
	var once sync.Once
	result := 0
	s.stop = func() int {
		once.Do(func() {
			cancel()
			result = <-code
		})
		return result
	}
	if s.address == "" {
		s.stop()
		tb.Fatalf("the service did not start: %s", s.errs)
	}
	return s
}

// bundledService is what bundled gave last.
var bundledService *service

// bundled is a service over the bundled data set that tests share; they only read.
func bundled(tb testing.TB) *service {
	tb.Helper()
	if bundledService == nil {
		args := storeArguments(wholeRun{tb})
		bundledService = startService(tb, append(args, "--max-nodes", "2000000")...)
	}
	return bundledService
}

func endBundled() {
	if bundledService != nil {
		bundledService.stop()
		bundledService = nil
	}
}

func (s *service) get(tb testing.TB, path string) (status int, body string) {
	tb.Helper()
	r, err := http.Get(s.address + path)
	if err != nil {
		tb.Fatal(err)
	}
	defer r.Body.Close()
	content, err := io.ReadAll(r.Body)
	if err != nil {
		tb.Fatal(err)
	}
	return r.StatusCode, string(content)
}

// post sends a query and gives the answer's bytes.
func (s *service) post(tb testing.TB, query string, variables map[string]any) []byte {
	tb.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		tb.Fatal(err)
	}
	r, err := http.Post(s.address+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		tb.Fatal(err)
	}
	defer r.Body.Close()
	content, err := io.ReadAll(r.Body)
	if err != nil {
		tb.Fatal(err)
	}
	return content
}

// gqlError is an error as a client sees it.
type gqlError struct {
	Message    string         `json:"message"`
	Path       []any          `json:"path"`
	Extensions map[string]any `json:"extensions"`
}

// answer is a GraphQL answer.
type answer struct {
	Data   json.RawMessage `json:"data"`
	Errors []gqlError      `json:"errors"`
}

func (s *service) ask(tb testing.TB, query string, variables map[string]any) answer {
	tb.Helper()
	var a answer
	content := s.post(tb, query, variables)
	if err := json.Unmarshal(content, &a); err != nil {
		tb.Fatalf("%s: %s", err, content)
	}
	return a
}

// read asks for data that must come without errors, into a value.
func (s *service) read(tb testing.TB, query string, variables map[string]any, into any) {
	tb.Helper()
	a := s.ask(tb, query, variables)
	if len(a.Errors) > 0 {
		tb.Fatalf("%s\n%v", query, a.Errors)
	}
	if err := json.Unmarshal(a.Data, into); err != nil {
		tb.Fatal(err)
	}
}

// runCommand runs a command of the program.
func runCommand(tb testing.TB, args ...string) (code int, out, errs string) {
	tb.Helper()
	var o, e bytes.Buffer
	code = run(context.Background(), append([]string{"herstelgraaf"}, args...), nil, &o, &e)
	return code, o.String(), e.String()
}
