package server

import (
	"fmt"
	"log/slog"
	"net/url"
	"time"

	"herstelgraaf/internal/export"
)

// Config holds every setting of the HTTP side. DefaultConfig gives a usable
// one; cmd fills the rest from flags and the environment.
type Config struct {
	// Origins are the web origins, as in https://example.org, whose pages may
	// call the service; "*" allows every page. None by default: only pages that
	// the service itself serves may.
	Origins []string
	// Introspection tells clients the schema: by __schema and __type, at
	// /schema.graphql, and by what errors suggest for a misspelt field.
	Introspection bool
	// BaseIRI is what the IRIs of nodes begin with; empty: the address that a
	// request was sent to.
	BaseIRI  string
	Limits   Limits
	Timeouts Timeouts
	Log      Log
	Tracing  Tracing
}

// Limits bound what one request may ask for. Each is inclusive and positive.
type Limits struct {
	Body       int64 // bytes of a request's body
	Header     int   // bytes of a request's line and headers, so of a GET query too
	Tokens     int   // lexical tokens of a document
	Depth      int   // fields inside each other, introspection aside
	InputDepth int   // lists and objects inside each other in an argument or a variable
	Aliases    int   // fields with an alias, counted at every place of a fragment
	RootFields int   // fields of the root type, counted likewise
	Nodes      int   // nodes that the plan may read
	Exports    int   // exports that are written at the same time
	Documents  int64 // bytes of query text kept parsed, and as many for persisted queries
}

// Timeouts bound how long something may take.
type Timeouts struct {
	ReadHeader time.Duration // a request's line and headers
	Read       time.Duration // a whole request
	Write      time.Duration // from the end of the headers to the end of the answer
	Idle       time.Duration // a kept connection without a request
	Query      time.Duration // the execution of one operation
	Shutdown   time.Duration // running requests after the service is told to stop
}

// Log says how NewLogger writes.
type Log struct {
	Format string     // "text" or "json"
	Level  slog.Level // requests are logged at debug, slow ones at warn, failed ones at error
	Slow   time.Duration
}

// Tracing sends OpenTelemetry spans by OTLP over HTTP. It is off while Endpoint
// is empty.
type Tracing struct {
	Endpoint string  // such as http://localhost:4318
	Ratio    float64 // of the requests that bring no decision of their own, 0 to 1
}

// DefaultConfig returns the settings that hold where an operator gives none.
func DefaultConfig() Config {
	return Config{
		Introspection: true,
		Limits: Limits{
			Body:       256 << 10,
			Header:     64 << 10,
			Tokens:     5_000,
			Depth:      20,
			InputDepth: 20,
			Aliases:    100,
			RootFields: 30,
			Nodes:      100_000,
			Exports:    4,
			Documents:  4 << 20,
		},
		Timeouts: Timeouts{
			ReadHeader: 5 * time.Second,
			Read:       15 * time.Second,
			Write:      60 * time.Second,
			Idle:       120 * time.Second,
			Query:      15 * time.Second,
			Shutdown:   30 * time.Second,
		},
		Log:     Log{Format: "text", Level: slog.LevelInfo, Slow: 2 * time.Second},
		Tracing: Tracing{Ratio: 1},
	}
}

// Validate names the first setting that cannot be used, by its flag.
func (c Config) Validate() error {
	for _, o := range c.Origins {
		if err := checkOrigin(o); err != nil {
			return err
		}
	}
	if c.BaseIRI != "" {
		if _, err := export.BaseIRI(c.BaseIRI); err != nil {
			return fmt.Errorf("base-iri: %w", err)
		}
	}
	for _, l := range []struct {
		flag  string
		value int64
	}{
		{"max-body", c.Limits.Body},
		{"max-header", int64(c.Limits.Header)},
		{"max-tokens", int64(c.Limits.Tokens)},
		{"max-depth", int64(c.Limits.Depth)},
		{"max-input-depth", int64(c.Limits.InputDepth)},
		{"max-aliases", int64(c.Limits.Aliases)},
		{"max-root-fields", int64(c.Limits.RootFields)},
		{"max-nodes", int64(c.Limits.Nodes)},
		{"max-exports", int64(c.Limits.Exports)},
		{"document-cache", c.Limits.Documents},
	} {
		if l.value < 1 {
			return fmt.Errorf("%s is %d: give 1 or more", l.flag, l.value)
		}
	}
	for _, t := range []struct {
		flag  string
		value time.Duration
	}{
		{"read-header-timeout", c.Timeouts.ReadHeader},
		{"read-timeout", c.Timeouts.Read},
		{"write-timeout", c.Timeouts.Write},
		{"idle-timeout", c.Timeouts.Idle},
		{"query-timeout", c.Timeouts.Query},
		{"shutdown-timeout", c.Timeouts.Shutdown},
		{"log-slow", c.Log.Slow},
	} {
		if t.value <= 0 {
			return fmt.Errorf("%s is %s: give a time above 0, such as 5s", t.flag, t.value)
		}
	}
	if c.Timeouts.Write <= c.Timeouts.Query {
		return fmt.Errorf("write-timeout is %s: give more than query-timeout, %s, or an answer that is too late cannot say so",
			c.Timeouts.Write, c.Timeouts.Query)
	}
	if c.Log.Format != "text" && c.Log.Format != "json" {
		return fmt.Errorf("log-format is %q: give text or json", c.Log.Format)
	}
	return c.Tracing.validate()
}

func (t Tracing) validate() error {
	if t.Ratio < 0 || t.Ratio > 1 {
		return fmt.Errorf("trace-ratio is %g: give 0 to 1", t.Ratio)
	}
	if t.Endpoint == "" {
		return nil
	}
	u, err := url.Parse(t.Endpoint)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return fmt.Errorf("trace-endpoint is %q: give an address such as http://localhost:4318", t.Endpoint)
	}
	return nil
}

func checkOrigin(origin string) error {
	if origin == "*" {
		return nil
	}
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" || u.Scheme+"://"+u.Host != origin {
		return fmt.Errorf("cors-origin is %q: give scheme and host only, such as https://example.org", origin)
	}
	return nil
}
