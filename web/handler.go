package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"
)

// PlaygroundCSP is the Content-Security-Policy under which the playground
// works; Handler sends it with the page. Monaco writes style elements of its
// own, hence 'unsafe-inline' for styles only, and its style sheet draws a few
// marks from data URLs.
const PlaygroundCSP = "default-src 'none'; script-src 'self'; worker-src 'self'; " +
	"style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// ExplorerCSP is the Content-Security-Policy of the explorer: its own files and
// its own server, nothing else. Handler sends it with the page.
const ExplorerCSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// contentTypes has an entry for each kind of file that the bundle may hold, so
// that what is sent does not depend on the machine's own table.
var contentTypes = map[string]string{
	".css": "text/css; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
	".ttf": "font/ttf",
}

// Handler serves the playground at /, the explorer at /explore and every address
// below it, and their files at /assets/. It answers 404 to any other path and 405
// to methods other than GET and HEAD. The names of assets carry a hash of their
// content, so that they may be kept for ever; the pages are asked for anew each
// time, by their ETag.
func Handler() http.Handler {
	dist := folder("dist")
	playground := page(dist, "index.html", PlaygroundCSP)
	explorer := page(dist, "explore.html", ExplorerCSP)
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", playground)
	mux.Handle("GET /explore", explorer)
	mux.Handle("GET /explore/", explorer)
	mux.Handle("GET /assets/{name}", assets(dist))
	return mux
}

// NodePage sends a browser from the IRI of a node, /id/<id>, to the explorer's
// page about it (303: the page is not the thing that the IRI names).
func NodePage() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page := url.URL{Path: "/explore/" + strings.TrimPrefix(r.URL.Path, "/id/")}
		http.Redirect(w, r, page.String(), http.StatusSeeOther)
	})
}

// page is a file of the bundle that is there, or the bundle was never built.
func page(dist fs.FS, name, policy string) http.HandlerFunc {
	page, err := fs.ReadFile(dist, name)
	if err != nil {
		panic(err)
	}
	sum := sha256.Sum256(page)
	etag := `"` + hex.EncodeToString(sum[:8]) + `"`
	return func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Type", "text/html; charset=utf-8")
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cache-Control", "no-cache")
		header.Set("ETag", etag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(page))
	}
}

// assets sends the gzip form, the only one that is kept, and unpacks it for the
// rare client that does not accept it.
func assets(dist fs.FS) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		contentType, known := contentTypes[path.Ext(name)]
		if !known {
			http.NotFound(w, r)
			return
		}
		packed, err := dist.Open("assets/" + name + ".gz")
		if err != nil {
			http.NotFound(w, r)
			return
		}
		defer packed.Close()

		header := w.Header()
		header.Set("Content-Type", contentType)
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Add("Vary", "Accept-Encoding")
		if !acceptsGzip(r) {
			sendUnpacked(w, packed)
			return
		}
		header.Set("Content-Encoding", "gzip")
		if info, err := packed.Stat(); err == nil {
			header.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
		}
		// A failed write means that the client has gone, here and below.
		_, _ = io.Copy(w, packed)
	}
}

func sendUnpacked(w http.ResponseWriter, packed io.Reader) {
	unpacked, err := gzip.NewReader(packed)
	if err != nil {
		http.Error(w, "the bundle is damaged", http.StatusInternalServerError)
		return
	}
	_, _ = io.Copy(w, unpacked)
}

// acceptsGzip reads Accept-Encoding (RFC 9110, 12.5.3): gzip or * is named, and
// not with a weight of zero. What names gzip goes before *.
func acceptsGzip(r *http.Request) bool {
	accepted := false
	for _, part := range strings.Split(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		coding, parameters, _ := strings.Cut(part, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		_, weight, weighted := strings.Cut(strings.ToLower(parameters), "q=")
		wanted := true
		if weighted {
			q, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
			wanted = err == nil && q > 0
		}
		switch coding {
		case "gzip", "x-gzip":
			return wanted
		case "*":
			accepted = wanted
		}
	}
	return accepted
}
