package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/export"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
)

func TestExportsAreServedAsTheCommandWritesThem(t *testing.T) {
	data := t.TempDir()
	s := startService(t, "--data", data, "--base-iri", "https://example.org/herstel/")
	served := map[string]string{}
	for _, f := range export.Formats {
		r, err := http.Get(s.address + "/export/" + f.Name)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.StatusCode != http.StatusOK || r.Header.Get("Content-Type") != f.MediaType {
			t.Errorf("%s answers %d as %s: %v", f.Name, r.StatusCode, r.Header.Get("Content-Type"), err)
		}
		served[f.Name] = string(content)
	}
	s.stop()
	for _, name := range export.FormatNames() {
		file := filepath.Join(t.TempDir(), name)
		code, out, errs := runCommand(t, "export", "--data", data, "--format", name, "--base-iri", "https://example.org/herstel", file)
		if code != 0 {
			t.Fatalf("the export of %s ends with %d: %s%s", name, code, out, errs)
		}
		if read(t, file) != served[name] {
			t.Errorf("%s is served otherwise than the command writes it", name)
		}
	}
}

func TestExportsTakeTheFiltersOfTheAPI(t *testing.T) {
	s := bundled(t)
	where := `{"kind": {"eq": "SIGNAL"}, "case": {"country": {"eq": "GB"}}}`
	status, body := s.get(t, "/export/graph.cyjs?"+url.Values{"kind": {"EVENT"}, "where": {where}}.Encode())
	var graph struct {
		Data     map[string]string
		Elements struct{ Nodes []any }
	}
	if err := json.Unmarshal([]byte(body), &graph); err != nil || status != http.StatusOK {
		t.Fatalf("the export answers %d, %v", status, err)
	}
	var variable any
	if err := json.Unmarshal([]byte(where), &variable); err != nil {
		t.Fatal(err)
	}
	a := s.ask(t, `query($where: EventWhere) {events(where: $where) {totalCount}}`, map[string]any{"where": variable})
	var counted struct{ Events struct{ TotalCount int } }
	if err := json.Unmarshal(a.Data, &counted); err != nil {
		t.Fatal(err)
	}
	if got := len(graph.Elements.Nodes); got != counted.Events.TotalCount || got == 0 {
		t.Errorf("%d nodes are exported, the API counts %d", got, counted.Events.TotalCount)
	}
	if graph.Data["filter"] != "kind=EVENT where="+where {
		t.Errorf("the export tells its filter as %q", graph.Data["filter"])
	}
}

func TestWhatAnExportCannotUseIsRefusedWithACode(t *testing.T) {
	s := bundled(t)
	for _, c := range []struct {
		path   string
		status int
		code   fault.Code
	}{
		{"/export/graph.gml", http.StatusNotFound, fault.NotFound},
		{"/id/trajectory/nowhere", http.StatusNotFound, fault.NotFound},
		{"/id/", http.StatusNotFound, fault.NotFound},
		{"/export/graph.cyjs?kind=EVENTS", http.StatusBadRequest, fault.BadArgument},
		{"/export/skos.ttl?kind=EVENT", http.StatusBadRequest, fault.BadArgument},
		{"/export/graph.cyjs?kind=EVENT&kind=MEASURE&where={}", http.StatusBadRequest, fault.BadArgument},
		{"/export/graph.cyjs?kind=EVENT&where={}&where={}", http.StatusBadRequest, fault.BadUserInput},
		{"/export/graph.cyjs?kind=EVENT&where=null", http.StatusBadRequest, fault.BadUserInput},
		{"/export/graph.cyjs?kind=EVENT&where=" + url.QueryEscape(`{} {}`), http.StatusBadRequest, fault.BadUserInput},
		{"/export/graph.cyjs?kind=EVENT&where=" + url.QueryEscape(`{"kind":{"eq":null}}`), http.StatusBadRequest, fault.BadArgument},
		{"/export/graph.cyjs?kind=EVENT&where=" + url.QueryEscape(`{"kind":{"is":"SIGNAL"}}`), http.StatusBadRequest, fault.BadUserInput},
		{"/export/graph.cyjs?kind=EVENT&where=" + url.QueryEscape(strings.Repeat(`{"not":`, 41)+"{}"+strings.Repeat("}", 41)), http.StatusBadRequest, fault.TooDeep},
		{"/export/graph.cyjs?asOf=2020-13", http.StatusBadRequest, fault.BadArgument},
		{"/export/graph.cyjs?format=x", http.StatusBadRequest, fault.BadUserInput},
	} {
		status, body := s.get(t, c.path)
		var a answer
		if err := json.Unmarshal([]byte(body), &a); err != nil || len(a.Errors) != 1 {
			t.Errorf("%s answers %s", c.path, body)
			continue
		}
		if status != c.status || a.Errors[0].Extensions["code"] != string(c.code) {
			t.Errorf("%s answers %d %v (%s), want %d %s", c.path, status, a.Errors[0].Extensions["code"], a.Errors[0].Message, c.status, c.code)
		}
	}
}

func TestExportCommandTellsWhatItCannotUse(t *testing.T) {
	data, file := t.TempDir(), filepath.Join(t.TempDir(), "out")
	startService(t, "--data", data).stop() // fills it
	for _, args := range [][]string{
		{"--format", "gml"}, {"--format", "graph.cyjs", "--kind", "NONE"}, {"--format", "jsonl", "--kind", "EVENT"},
		{"--format", "skos.ttl", "--base-iri", "here"}, {"--format", "graph.cyjs", "--kind", "EVENT", "--where", "{"},
	} {
		code, _, errs := runCommand(t, append(append([]string{"export", "--data", data}, args...), file)...)
		if code != 2 || errs == "" {
			t.Errorf("export %v ends with %d: %s", args, code, errs)
		}
	}
}

// movingStore is a store whose graph moves while a request of HTTP views it.
type movingStore struct {
	store.Store
	how atomic.Pointer[viewing]
}

// viewing replaces a view; what it gets as the first makes an ordinary one.
type viewing func(view func(func(store.Reader) error) error, read func(store.Reader) error) error

func (m *movingStore) View(ctx context.Context, read func(store.Reader) error) error {
	ordinary := func(read func(store.Reader) error) error { return m.Store.View(ctx, read) }
	if how := m.how.Load(); how != nil && server.RequestID(ctx) != "" {
		return (*how)(ordinary, read)
	}
	return ordinary(read)
}

func (m *movingStore) view(how viewing) { m.how.Store(&how) }

// serviceOf serves a store, ready.
func serviceOf(t *testing.T, s store.Store, config server.Config) *service {
	t.Helper()
	built, err := newService(t.Context(), config, s, server.NewLogger(t.Output(), config.Log))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(built.Handler())
	t.Cleanup(web.Close)
	served := &service{address: web.URL}
	if status, body := served.get(t, "/readyz"); status != http.StatusOK {
		t.Fatal(body)
	}
	return served
}

func TestExportsBeyondTheLimitAreAskedToComeBack(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	moving := &movingStore{Store: openEmpty(t, m)}
	config := server.DefaultConfig()
	config.Limits.Exports = 1
	s := serviceOf(t, moving, config)
	entered, leave := make(chan struct{}), make(chan struct{})
	moving.view(func(view func(func(store.Reader) error) error, read func(store.Reader) error) error {
		close(entered)
		<-leave
		return view(read)
	})
	first := make(chan int)
	go func() {
		r, err := http.Get(s.address + "/export/skos.ttl")
		if err != nil {
			first <- 0
			return
		}
		r.Body.Close()
		first <- r.StatusCode
	}()
	<-entered
	r, err := http.Get(s.address + "/export/skos.ttl")
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusServiceUnavailable || r.Header.Get("Retry-After") == "" {
		t.Errorf("the second export answers %d, Retry-After %q", r.StatusCode, r.Header.Get("Retry-After"))
	}
	close(leave)
	if status := <-first; status != http.StatusOK {
		t.Errorf("the first export answers %d", status)
	}
}

// An engine that can't hold a revision begins again when the graph moves. What was sent by then can't be taken back.
func TestExportOfAGraphThatMovesIsWholeOrBrokenOff(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	moving := &movingStore{Store: openEmpty(t, m)}
	if _, err := loadIfEmpty(t.Context(), moving, newProgress(t.Output())); err != nil {
		t.Fatal(err)
	}
	s := serviceOf(t, moving, server.DefaultConfig())
	_, whole := s.get(t, "/export/matrix.csv")

	moving.view(func(view func(func(store.Reader) error) error, read func(store.Reader) error) error {
		if err := view(read); err != nil {
			return err
		}
		return view(read)
	})
	if status, body := s.get(t, "/export/matrix.csv"); status != http.StatusOK || body != whole {
		t.Errorf("a small export that began again answers %d with %d bytes, want the %d bytes", status, len(body), len(whole))
	}
	r, err := http.Get(s.address + "/export/graph.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if _, err := io.ReadAll(r.Body); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a large export that began again ends with %v, want a broken connection", err)
	}

	moving.view(func(view func(func(store.Reader) error) error, read func(store.Reader) error) error {
		return errors.Join(view(read), fault.New(fault.Unavailable, "the store is gone"))
	})
	if status, body := s.get(t, "/export/matrix.csv"); status != http.StatusServiceUnavailable || !strings.Contains(body, "UNAVAILABLE") {
		t.Errorf("a small export that failed answers %d %.200s", status, body)
	}
}
