package server_test

import (
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/protobuf/proto"

	"herstelgraaf/internal/server"
)

// spans is an OTLP collector that keeps the spans it is sent.
func spans(t *testing.T) (endpoint string, sent chan *collector.ExportTraceServiceRequest) {
	sent = make(chan *collector.ExportTraceServiceRequest, 16)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		var request collector.ExportTraceServiceRequest
		if r.URL.Path != "/v1/traces" {
			t.Errorf("spans are sent to %s", r.URL.Path)
		}
		if err := proto.Unmarshal(body, &request); err != nil {
			t.Error(err)
		}
		sent <- &request
	}))
	t.Cleanup(s.Close)
	return s.URL, sent
}

func TestSpansOfRequestAndOperationReachTheCollector(t *testing.T) {
	endpoint, sent := spans(t)
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Tracing.Endpoint = endpoint })
	const caller = "4bf92f3577b34da6a3ce929d0e0e4736"
	s.post(`{"query":"query Hello { __typename }"}`, "Traceparent", "00-"+caller+"-00f067aa0ba902b7-01")
	s.stop()
	if err := <-s.ended; err != nil {
		t.Fatalf("Serve: %v", err)
	}
	close(sent)
	found := map[string]bool{}
	for request := range sent {
		for _, resource := range request.ResourceSpans {
			for _, scope := range resource.ScopeSpans {
				for _, span := range scope.Spans {
					found[span.Name] = true
					if id := hex.EncodeToString(span.TraceId); id != caller {
						t.Errorf("span %s is of trace %s, want the caller's", span.Name, id)
					}
				}
			}
		}
	}
	if !found["POST"] || !found["graphql query"] {
		t.Errorf("spans %v, want POST and graphql query", found)
	}
}
