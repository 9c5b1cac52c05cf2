package server

import (
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/klauspost/compress/gzhttp"
	"github.com/klauspost/compress/gzip"
	"github.com/rs/cors"

	"herstelgraaf/internal/fault"
)

// smallestCompressed is the size from which compressing saves a packet.
const smallestCompressed = 1400

func (s *Server) routes(deps Deps, graphQL http.Handler) (http.Handler, error) {
	o := &observer{
		ids:     newRequestIDs(),
		metrics: s.metrics,
		present: presenter{log: s.log},
		log:     s.log,
		slow:    s.cfg.Log.Slow,
	}
	compress, err := gzhttp.NewWrapper(
		gzhttp.MinSize(smallestCompressed),
		gzhttp.CompressionLevel(gzip.BestSpeed),
		gzhttp.SuffixETag(gzipSuffix),
	)
	if err != nil {
		return nil, err
	}
	r := chi.NewRouter()
	r.Use(o.wrap)
	if s.tracing != nil {
		r.Use(traced(s.tracing))
	}
	if len(s.cfg.Origins) > 0 {
		r.Use(crossOrigin(s.cfg.Origins))
	}
	r.Use(func(next http.Handler) http.Handler { return compress(next) })
	r.NotFound(notFound)
	r.MethodNotAllowed(s.methodNotAllowed(r))

	r.Handle("/graphql", graphQL)
	get := func(pattern string, h http.Handler) {
		r.Method(http.MethodGet, pattern, h)
		r.Method(http.MethodHead, pattern, h)
	}
	get("/healthz", http.HandlerFunc(healthy))
	get("/readyz", http.HandlerFunc(s.ready))
	get("/metrics", s.metrics.handler())
	if s.cfg.Introspection {
		get("/schema.graphql", schemaText(deps.Schema.Schema()))
	}
	if deps.Pages != nil {
		page := withoutPolicy(deps.Pages)
		get("/", page)
		get("/explore", page)
		get("/explore/*", page)
		get("/assets/*", page)
	}
	if deps.Exports != nil {
		exports := newExporter(deps, s.cfg, o.present)
		get("/export/{name}", http.HandlerFunc(exports.export))
		get("/id/*", http.HandlerFunc(exports.node))
		get("/def", http.HandlerFunc(exports.definitions))
	}
	if deps.Routes != nil {
		deps.Routes(r)
	}
	return r, nil
}

// crossOrigin lets pages of the given origins call the service, without
// credentials: a token is sent in a header, never in a cookie.
func crossOrigin(origins []string) func(http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", "If-None-Match", requestIDHeader, "Traceparent"},
		ExposedHeaders: []string{"ETag", requestIDHeader},
		MaxAge:         600,
	}).Handler
}

// withoutPolicy leaves the Content-Security-Policy to a handler of pages. A
// script that runs as a worker is bound by the headers of its own file, so the
// policy for answers without a page would stop it.
func withoutPolicy(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Del("Content-Security-Policy")
		next.ServeHTTP(w, r)
	})
}

func notFound(w http.ResponseWriter, r *http.Request) {
	problem := fault.New(fault.NotFound, "there is nothing at %s: GraphQL is at /graphql, its schema at /schema.graphql", r.URL.Path)
	writeRefusal(w, http.StatusNotFound, asGraphQL(problem))
}

func (s *Server) methodNotAllowed(routes chi.Routes) http.HandlerFunc {
	methods := []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete}
	return func(w http.ResponseWriter, r *http.Request) {
		var allow []string
		for _, m := range methods {
			if routes.Match(chi.NewRouteContext(), m, r.URL.Path) {
				allow = append(allow, m)
			}
		}
		w.Header().Set("Allow", strings.Join(allow, ", "))
		problem := fault.New(fault.MethodNotAllowed, "%s is not allowed at %s: send %s", r.Method, r.URL.Path, strings.Join(allow, " or "))
		writeRefusal(w, http.StatusMethodNotAllowed, asGraphQL(problem))
	}
}
