package server_test

import (
	"net/http"
	"testing"

	"herstelgraaf/internal/server"
)

func preflight(s *running, origin string) reply {
	return s.do(s.request("OPTIONS", "/graphql", "", "Origin", origin,
		"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type"))
}

func TestNoForeignPageMayCallByDefault(t *testing.T) {
	s := start(t)
	for _, got := range []reply{preflight(s, "https://example.org"), s.query("{__typename}", "Origin", "https://example.org")} {
		if allow := got.header.Get("Access-Control-Allow-Origin"); allow != "" {
			t.Errorf("allows %q", allow)
		}
	}
}

func TestOnlyGivenOriginsMayCall(t *testing.T) {
	s := start(t, func(c *server.Config, _ *server.Deps) { c.Origins = []string{"https://example.org"} })
	for origin, allow := range map[string]string{"https://example.org": "https://example.org", "https://example.com": ""} {
		asked, got := preflight(s, origin), s.query("{__typename}", "Origin", origin)
		for _, r := range []reply{asked, got} {
			if r.header.Get("Access-Control-Allow-Origin") != allow || r.header.Get("Access-Control-Allow-Credentials") != "" {
				t.Errorf("%s: allows %q", origin, r.header.Get("Access-Control-Allow-Origin"))
			}
		}
		if asked.status != http.StatusNoContent || got.status != http.StatusOK {
			t.Errorf("%s: preflight %d, POST %d", origin, asked.status, got.status)
		}
	}
}
