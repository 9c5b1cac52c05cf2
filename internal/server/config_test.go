package server_test

import (
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/server"
)

func TestSettingThatCannotBeUsedIsNamed(t *testing.T) {
	if err := server.DefaultConfig().Validate(); err != nil {
		t.Fatalf("the default: %v", err)
	}
	for want, change := range map[string]func(*server.Config){
		`cors-origin is "example.org": `:            func(c *server.Config) { c.Origins = []string{"*", "example.org"} },
		`cors-origin is "https://example.org/": `:   func(c *server.Config) { c.Origins = []string{"https://example.org/"} },
		`max-depth is 0: give 1 or more`:            func(c *server.Config) { c.Limits.Depth = 0 },
		`max-body is -1: give 1 or more`:            func(c *server.Config) { c.Limits.Body = -1 },
		`idle-timeout is 0s: `:                      func(c *server.Config) { c.Timeouts.Idle = 0 },
		`write-timeout is 1s: `:                     func(c *server.Config) { c.Timeouts.Write = time.Second },
		`log-format is "xml": give text or json`:    func(c *server.Config) { c.Log.Format = "xml" },
		`trace-endpoint is "localhost:4318": give `: func(c *server.Config) { c.Tracing.Endpoint = "localhost:4318" },
		`trace-ratio is 2: give 0 to 1`:             func(c *server.Config) { c.Tracing.Ratio = 2 },
	} {
		c := server.DefaultConfig()
		change(&c)
		if err := c.Validate(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s…", err, want)
		}
		if _, err := server.New(c, server.Deps{Schema: start(t).library.Schema()}); err == nil {
			t.Errorf("New takes a configuration with %s", want)
		}
	}
}
