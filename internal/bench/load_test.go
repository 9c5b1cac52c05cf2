package bench

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func driveTest(t *testing.T, handler http.Handler, path string) Figures {
	t.Helper()
	server := httptest.NewServer(handler)
	defer server.Close()
	load := Load{URL: server.URL + path, Operation: Operations[0], Connections: 2, Duration: 20 * time.Millisecond, Cases: 5, Seed: 1}
	f, err := load.Run(t.Context(), bundledModel(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLoadCountsAnswersOfEitherFraming(t *testing.T) {
	for name, handler := range map[string]http.Handler{
		"with a length": Bare(),
		"in chunks": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			for range 5 {
				fmt.Fprint(w, strings.Repeat(" ", 1000))
				w.(http.Flusher).Flush()
			}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			f := driveTest(t, handler, "/graphql?bytes=5000")
			if f.Answers == 0 || f.Errors != 0 || f.Bytes != 5000 || f.P50 == 0 || f.P99 < f.P50 {
				t.Errorf("got %+v", f)
			}
		})
	}
}

func TestLoadNoticesBadAnswers(t *testing.T) {
	var calls atomic.Int64
	for name, handler := range map[string]http.HandlerFunc{
		"a status": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) },
		"errors":   func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"errors":[]}`) },
		"a length that changes": func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, strings.Repeat(" ", int(calls.Add(1))))
		},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(handler)
			defer server.Close()
			load := Load{URL: server.URL, Operation: Operations[0], Connections: 1, Duration: time.Second, Cases: 5}
			load.Duration = 200 * time.Millisecond
			f, err := load.Run(t.Context(), bundledModel(t))
			if err != nil || f.Errors == 0 || f.Failure == "" {
				t.Errorf("got %+v, %v", f, err)
			}
		})
	}
}

func TestLoadEndsWhenItIsStopped(t *testing.T) {
	asked, release := make(chan struct{}, 1), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		asked <- struct{}{}
		<-release
	}))
	defer server.Close()
	defer close(release)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	load := Load{URL: server.URL, Operation: Operations[0], Connections: 1, Duration: time.Hour, Cases: 5}
	if _, err := load.Run(ctx, bundledModel(t)); err == nil {
		t.Error("want an error that tells that it was stopped")
	}
}

func TestLoadSaysWhatItCannotDrive(t *testing.T) {
	for _, url := range []string{"https://127.0.0.1:1/graphql", "graphql", "http://"} {
		if _, err := (Load{URL: url, Operation: Operations[0], Connections: 1, Cases: 1}).Run(t.Context(), bundledModel(t)); err == nil || !strings.Contains(err.Error(), url) {
			t.Errorf("%q: %v", url, err)
		}
	}
}
