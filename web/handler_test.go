package web_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"herstelgraaf/web"
)

// get asks the front end's handler as a client that sends these headers does.
// Each header is one string, "Name: value".
func get(t *testing.T, method, path string, headers ...string) *http.Response {
	t.Helper()
	request := httptest.NewRequest(method, path, nil)
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		request.Header.Add(name, value)
	}
	recorder := httptest.NewRecorder()
	web.Handler().ServeHTTP(recorder, request)
	return recorder.Result()
}

func body(t *testing.T, response *http.Response) string {
	t.Helper()
	reader := response.Body
	if response.Header.Get("Content-Encoding") == "gzip" {
		unpacked, err := gzip.NewReader(reader)
		if err != nil {
			t.Fatal(err)
		}
		reader = unpacked
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var linked = regexp.MustCompile(`(?:src|href)="([^"]+)"`)

func TestPageIsServedUnderItsContentSecurityPolicy(t *testing.T) {
	for _, c := range []struct{ path, policy string }{
		{"/", web.PlaygroundCSP},
		{"/explore", web.ExplorerCSP},
		{"/explore/", web.ExplorerCSP},
		{"/explore/trajectory/toeslagenaffaire", web.ExplorerCSP},
	} {
		response := get(t, "GET", c.path)
		if response.StatusCode != http.StatusOK {
			t.Fatalf("status of %s = %d, want 200", c.path, response.StatusCode)
		}
		if got := response.Header.Get("Content-Type"); got != "text/html; charset=utf-8" {
			t.Errorf("Content-Type of %s = %q", c.path, got)
		}
		if got := response.Header.Get("Content-Security-Policy"); got != c.policy {
			t.Errorf("Content-Security-Policy of %s = %q, want %q", c.path, got, c.policy)
		}
		if page := body(t, response); !strings.Contains(page, "<title>Herstelgraaf") {
			t.Errorf("%s has no title of its own:\n%s", c.path, page)
		}
	}
}

func TestBrowserIsSentFromTheIRIOfANodeToItsPage(t *testing.T) {
	recorder := httptest.NewRecorder()
	web.NodePage().ServeHTTP(recorder, httptest.NewRequest("GET", "/id/event/toeslagenaffaire/2004-signal", nil))
	if recorder.Code != http.StatusSeeOther {
		t.Errorf("status = %d, want 303", recorder.Code)
	}
	if got, want := recorder.Header().Get("Location"), "/explore/event/toeslagenaffaire/2004-signal"; got != want {
		t.Errorf("Location = %q, want %q", got, want)
	}
}

func TestPageThatIsUnchangedIsNotSentAgain(t *testing.T) {
	etag := get(t, "GET", "/").Header.Get("ETag")
	again := get(t, "GET", "/", "If-None-Match: "+etag)
	if again.StatusCode != http.StatusNotModified {
		t.Errorf("status with If-None-Match %s = %d, want 304", etag, again.StatusCode)
	}
}

func TestPageLinksToNothingButItsOwnFiles(t *testing.T) {
	var links [][]string
	for _, path := range []string{"/", "/explore"} {
		found := linked.FindAllStringSubmatch(body(t, get(t, "GET", path)), -1)
		if len(found) < 3 {
			t.Fatalf("found %d links in %s, want a script, a style sheet and an icon at least", len(found), path)
		}
		links = append(links, found...)
	}
	for _, link := range links {
		if !strings.HasPrefix(link[1], "/assets/") {
			t.Errorf("%s lies outside /assets/", link[1])
			continue
		}
		response := get(t, "GET", link[1])
		if response.StatusCode != http.StatusOK {
			t.Errorf("GET %s = %d, want 200", link[1], response.StatusCode)
		}
		if got := response.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("Cache-Control of %s = %q", link[1], got)
		}
	}
}

func TestAssetIsTheSamePackedAndUnpacked(t *testing.T) {
	for _, link := range linked.FindAllStringSubmatch(body(t, get(t, "GET", "/")), -1) {
		packed := get(t, "GET", link[1], "Accept-Encoding: gzip, deflate, br")
		plain := get(t, "GET", link[1])
		if got := packed.Header.Get("Content-Encoding"); got != "gzip" {
			t.Errorf("%s: Content-Encoding = %q, want gzip", link[1], got)
		}
		if got := plain.Header.Get("Content-Encoding"); got != "" {
			t.Errorf("%s: Content-Encoding = %q for a client without gzip", link[1], got)
		}
		if body(t, packed) != body(t, plain) {
			t.Errorf("%s differs packed and unpacked", link[1])
		}
	}
}

func TestGzipIsSentOnlyWhereItIsAccepted(t *testing.T) {
	icon := regexp.MustCompile(`/assets/icon-[^"]+\.svg`).FindString(body(t, get(t, "GET", "/")))
	for accept, want := range map[string]string{
		"gzip":              "gzip",
		"br, GZIP;q=0.5":    "gzip",
		"*":                 "gzip",
		"identity, *;q=0.1": "gzip",
		"gzip;q=0":          "",
		"gzip;q=0.0, *":     "",
		"*;q=0":             "",
		"gzip;q=high":       "",
		"br":                "",
		"":                  "",
	} {
		response := get(t, "GET", icon, "Accept-Encoding: "+accept)
		if got := response.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: Content-Encoding = %q, want %q", accept, got, want)
		}
		if got := response.Header.Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: Vary = %q", accept, got)
		}
		if got := response.Header.Get("Content-Type"); got != "image/svg+xml" {
			t.Errorf("Accept-Encoding %q: Content-Type = %q", accept, got)
		}
	}
}

func TestOtherPathsAndMethodsAreRefused(t *testing.T) {
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"HEAD", "/", http.StatusOK},
		{"POST", "/", http.StatusMethodNotAllowed},
		{"POST", "/explore/matrix", http.StatusMethodNotAllowed},
		{"GET", "/explorer", http.StatusNotFound},
		{"GET", "/explore.html", http.StatusNotFound},
		{"GET", "/index.html", http.StatusNotFound},
		{"GET", "/assets/", http.StatusNotFound},
		{"GET", "/assets/absent-00000000.js", http.StatusNotFound},
		{"GET", "/assets/playground", http.StatusNotFound},
		{"GET", "/assets/..%2findex.html", http.StatusNotFound},
		{"GET", "/graphql", http.StatusNotFound},
	} {
		if got := get(t, c.method, c.path).StatusCode; got != c.status {
			t.Errorf("%s %s = %d, want %d", c.method, c.path, got, c.status)
		}
	}
}
