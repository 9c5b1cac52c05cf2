package server

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/export"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/store"
)

// Exports says what is served in other forms than GraphQL: the graph, at
// /export/<name>, each node, at /id/<id>, and what the model defines, at /def.
type Exports struct {
	Store store.Store
	// Page answers /id/ to clients that prefer text/html; nil: they get JSON-LD.
	Page http.Handler
}

// exporter serves Exports.
type exporter struct {
	Exports
	schema  *ast.Schema
	cfg     Config
	present presenter
	running chan struct{} // holds one for each export that is written
	// run is in each validator: another program may write the same revision in other bytes, and a graph that is laid anew
	// counts its revisions anew.
	run string
}

func newExporter(deps Deps, cfg Config, present presenter) *exporter {
	return &exporter{*deps.Exports, deps.Schema.Schema(), cfg, present, make(chan struct{}, cfg.Limits.Exports), rand.Text()}
}

func (e *exporter) export(w http.ResponseWriter, r *http.Request) {
	format, ok := export.FormatNamed(chi.URLParam(r, "name"))
	if !ok {
		e.refuse(w, r, fault.New(fault.NotFound, "there is no export %q: take one of %s", chi.URLParam(r, "name"), strings.Join(export.FormatNames(), ", ")))
		return
	}
	parameters, err := e.parameters(r)
	if err != nil {
		e.refuse(w, r, err)
		return
	}
	selection, err := format.Read(e.Store.Model(), e.schema, parameters, e.cfg.Limits.InputDepth)
	if err != nil {
		e.refuse(w, r, err)
		return
	}
	select {
	case e.running <- struct{}{}:
		defer func() { <-e.running }()
	default:
		w.Header().Set("Retry-After", "5")
		e.refuse(w, r, fault.New(fault.Unavailable, "%d exports are being written, the limit here (max-exports): ask again in a while", e.cfg.Limits.Exports).
			With("limit", e.cfg.Limits.Exports).With("setting", "max-exports"))
		return
	}
	w.Header().Set("Content-Type", format.MediaType)
	w.Header().Set("Content-Disposition", `attachment; filename="`+format.Name+`"`)
	e.stream(w, r, func(ctx context.Context, out io.Writer, reader store.Reader) (bool, error) {
		known := e.unchanged(w, r, reader.Revision())
		if known || r.Method == http.MethodHead {
			return known, nil
		}
		return false, format.Write(ctx, out, reader, selection)
	})
}

// parameterNames are those of /export/; each but kind can be given once.
var parameterNames = []string{"kind", "where", "asOf"}

func (e *exporter) parameters(r *http.Request) (export.Parameters, error) {
	given := r.URL.Query()
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(parameterNames, name) {
			return export.Parameters{}, fault.New(fault.BadUserInput, "there is no parameter %q: an export takes %s", name, strings.Join(parameterNames, ", "))
		}
		if name != "kind" && len(given[name]) > 1 {
			return export.Parameters{}, fault.New(fault.BadUserInput, "the parameter %q is given %d times: give it once", name, len(given[name]))
		}
	}
	p := export.Parameters{BaseIRI: e.base(r), Where: given.Get("where"), AsOf: given.Get("asOf")}
	for _, kinds := range given["kind"] {
		p.Kinds = append(p.Kinds, strings.Split(kinds, ",")...)
	}
	return p, nil
}

func (e *exporter) base(r *http.Request) string {
	switch {
	case e.cfg.BaseIRI != "":
		return e.cfg.BaseIRI
	case r.TLS != nil:
		return "https://" + r.Host
	default:
		return "http://" + r.Host
	}
}

// node answers the IRI of a node, or of what stands in the vocabulary, which has no page.
func (e *exporter) node(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "*")
	w.Header().Add("Vary", "Accept")
	if e.Page != nil && !export.InVocabulary(id) && prefersPage(r.Header.Values("Accept")) {
		e.Page.ServeHTTP(w, r)
		return
	}
	base, err := export.BaseIRI(e.base(r))
	if err != nil {
		e.refuse(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/ld+json")
	e.stream(w, r, func(ctx context.Context, out io.Writer, reader store.Reader) (bool, error) {
		// It is written before it can be unchanged, since there may be no such node.
		var node bytes.Buffer
		if err := export.Node(ctx, &node, reader, export.Selection{Model: e.Store.Model(), BaseIRI: base}, id); err != nil {
			return false, query.WithNearest(ctx, e.Store.Model(), reader, err)
		}
		if e.unchanged(w, r, reader.Revision()) {
			return true, nil
		}
		_, err := node.WriteTo(out)
		return false, err
	})
}

// definitions answers the IRIs of what the model defines, which differ from this
// address in their fragment only.
func (e *exporter) definitions(w http.ResponseWriter, r *http.Request) {
	base, err := export.BaseIRI(e.base(r))
	if err != nil {
		e.refuse(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/ld+json")
	// A client that has gone is no error of the service.
	_ = export.Definitions(w, e.Store.Model(), base)
}

// unchanged gives an answer that is made from a revision its ETag, and tells
// whether the client has it.
func (e *exporter) unchanged(w http.ResponseWriter, r *http.Request, revision store.Revision) bool {
	return unchanged(w, r, validator(fmt.Appendf(nil, "%s %d %q %q", e.run, revision, e.base(r), r.URL.RequestURI())))
}

// stream answers with what write writes from one revision of the graph, or says
// that the client has it already, as write found. When something goes wrong after
// the first bytes are out, the connection is broken off, so that nobody takes the
// part for the whole.
func (e *exporter) stream(w http.ResponseWriter, r *http.Request, write func(context.Context, io.Writer, store.Reader) (known bool, err error)) {
	ctx, cancel := context.WithTimeout(r.Context(), e.cfg.Timeouts.Write)
	defer cancel()
	body := &heldBody{out: w}
	var known bool
	err := e.Store.View(ctx, func(reader store.Reader) (err error) {
		if err = body.restart(); err != nil {
			return err
		}
		known, err = write(ctx, body, reader)
		return err
	})
	switch {
	case err == nil && known:
		w.Header().Del("Content-Type")
		w.Header().Del("Content-Disposition")
		w.WriteHeader(http.StatusNotModified)
	case err == nil:
		// A client that has gone is no error of the service.
		_ = body.send()
	case body.sent:
		e.present.log.WarnContext(ctx, "an export was broken off", "path", r.URL.Path, "error", err)
		panic(http.ErrAbortHandler)
	default:
		e.refuse(w, r, err)
	}
}

func (e *exporter) refuse(w http.ResponseWriter, r *http.Request, err error) {
	for _, name := range []string{"Content-Disposition", "ETag", "Cache-Control"} {
		w.Header().Del(name)
	}
	var c coded
	switch {
	case errors.As(err, &c) && fault.Code(c.Code()) != fault.Internal:
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		c = fault.New(fault.Timeout, "the export was stopped before it ended")
	default:
		e.present.log.ErrorContext(r.Context(), "export failed", "path", r.URL.Path, "error", err)
		c = internal(r.Context())
	}
	writeRefusal(w, statusOf(fault.Code(c.Code())), asGraphQL(c))
}

// heldBytes is how much of a body is held back: until it is full an export can
// begin again, or fail with a status.
const heldBytes = 64 << 10

// heldBody holds the beginning of a body back.
type heldBody struct {
	out  io.Writer
	held []byte
	sent bool
}

// restart forgets what is held; it fails where something is out already.
func (b *heldBody) restart() error {
	if b.sent {
		return fault.New(fault.Unavailable, "the graph changed while it was exported: ask again")
	}
	b.held = b.held[:0]
	return nil
}

func (b *heldBody) Write(p []byte) (int, error) {
	if b.sent {
		return b.out.Write(p)
	}
	b.held = append(b.held, p...)
	if len(b.held) >= heldBytes {
		return len(p), b.send()
	}
	return len(p), nil
}

func (b *heldBody) send() error {
	if b.sent {
		return nil
	}
	b.sent = true
	_, err := b.out.Write(b.held)
	b.held = nil
	return err
}
