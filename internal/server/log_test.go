package server_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/server"
)

func TestLogIsJSONWithTheRequestsId(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) {
		c.Log.Format = "json"
		c.Log.Slow = time.Nanosecond
	})
	id := s.query("query Hello { __typename }").header.Get("X-Request-Id")
	s.stop()
	<-s.ended
	for line := range strings.Lines(s.log.String()) {
		var record map[string]any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		if record["msg"] != "request" {
			continue
		}
		if record["level"] != "WARN" || record["request"] != id || record["name"] != "Hello" || record["operation"] != "query" || record["status"] != 200.0 {
			t.Errorf("%s", line)
		}
		return
	}
	t.Errorf("the slow request is not logged:\n%s", s.log)
}

func TestOrdinaryRequestIsNotLoggedByDefault(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Log = server.DefaultConfig().Log })
	s.query("{ __typename }")
	s.query("{ fail(how: CODED) }")
	s.stop()
	<-s.ended
	if strings.Contains(s.log.String(), "msg=request") {
		t.Errorf("%s", s.log)
	}
}
