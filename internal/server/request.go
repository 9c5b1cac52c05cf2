package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/internal/fault"
)

// payload is a GraphQL request as it comes over HTTP.
type payload struct {
	Query         *string        `json:"query"`
	OperationName *string        `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

var bodies = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// largestKept keeps a rare large body from staying in the pool.
const largestKept = 64 << 10

// readPost reads a request from a JSON body of at most limit bytes.
func readPost(w http.ResponseWriter, r *http.Request, limit int64) (*graphql.RawParams, *fault.Error) {
	if err := checkContentType(r.Header); err != nil {
		return nil, err
	}
	if r.ContentLength > limit {
		return nil, bodyTooLarge(limit).With("found", r.ContentLength)
	}
	body := bodies.Get().(*bytes.Buffer)
	defer func() {
		if body.Cap() <= largestKept {
			body.Reset()
			bodies.Put(body)
		}
	}()
	if _, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, limit)); err != nil {
		if errors.As(err, new(*http.MaxBytesError)) {
			return nil, bodyTooLarge(limit)
		}
		return nil, fault.Wrap(err, fault.BadRequest, "the body could not be read to its end")
	}
	return decode(body.Bytes(), r.Header)
}

func bodyTooLarge(limit int64) *fault.Error {
	return overLimit(fault.BodyTooLarge, "max-body", "bytes of body", limit)
}

func checkContentType(h http.Header) *fault.Error {
	if e := h.Get("Content-Encoding"); e != "" && e != "identity" {
		return fault.New(fault.UnsupportedMediaType, "Content-Encoding is %q: send the body uncompressed", e)
	}
	given := h.Get("Content-Type")
	if given == string(plainJSON) {
		return nil
	}
	name, params, err := mime.ParseMediaType(given)
	if err != nil || name != string(plainJSON) {
		return fault.New(fault.UnsupportedMediaType, "Content-Type is %q: send application/json", given)
	}
	if charset, ok := params["charset"]; ok && !strings.EqualFold(charset, "utf-8") {
		return fault.New(fault.UnsupportedMediaType, "Content-Type has the charset %q: send utf-8", charset)
	}
	return nil
}

func decode(body []byte, h http.Header) (*graphql.RawParams, *fault.Error) {
	if !utf8.Valid(body) {
		return nil, fault.New(fault.BadRequest, "the body is not UTF-8")
	}
	switch first := bytes.TrimLeft(body, " \t\r\n"); {
	case len(first) == 0:
		return nil, fault.New(fault.BadRequest, `the body is empty: send a JSON object with "query"`)
	case first[0] == '[':
		return nil, fault.New(fault.BatchNotSupported, "the body is a list of requests: send each in a request of its own")
	case first[0] != '{':
		return nil, fault.New(fault.BadRequest, `the body is not a JSON object: send one with "query"`)
	}
	var p payload
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&p); err != nil {
		return nil, jsonFault("the body", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fault.New(fault.BadRequest, "the body goes on after its JSON object")
	}
	return p.params(h)
}

// readGet reads a request from the parameters of the address.
func readGet(r *http.Request) (*graphql.RawParams, *fault.Error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, fault.New(fault.BadRequest, "the address's parameters are not well encoded")
	}
	var p payload
	if values.Has("query") {
		p.Query = parameter(values, "query")
	}
	if values.Get("operationName") != "" {
		p.OperationName = parameter(values, "operationName")
	}
	for name, into := range map[string]*map[string]any{"variables": &p.Variables, "extensions": &p.Extensions} {
		text := values.Get(name)
		if text == "" {
			continue
		}
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		if err := d.Decode(into); err != nil {
			return nil, jsonFault("parameter "+name, err)
		}
		if _, err := d.Token(); !errors.Is(err, io.EOF) {
			return nil, fault.New(fault.BadRequest, "parameter %s goes on after its JSON object", name)
		}
	}
	if p.Query != nil && !utf8.ValidString(*p.Query) {
		return nil, fault.New(fault.BadRequest, "parameter query is not UTF-8")
	}
	return p.params(r.Header)
}

func parameter(values url.Values, name string) *string { return &values[name][0] }

func (p *payload) params(h http.Header) (*graphql.RawParams, *fault.Error) {
	raw := &graphql.RawParams{Variables: p.Variables, Extensions: p.Extensions, Headers: h}
	if p.OperationName != nil {
		raw.OperationName = *p.OperationName
	}
	if p.Query != nil {
		raw.Query = *p.Query
	}
	if raw.Query == "" && p.Extensions["persistedQuery"] == nil {
		return nil, fault.New(fault.BadRequest, `"query" is missing: send a GraphQL document`)
	}
	return raw, nil
}

func jsonFault(what string, err error) *fault.Error {
	var mismatch *json.UnmarshalTypeError
	if !errors.As(err, &mismatch) {
		return fault.New(fault.BadRequest, "%s is not JSON: %s", what, err)
	}
	if mismatch.Field != "" {
		what = `"` + mismatch.Field + `"`
	}
	right := "an object"
	if mismatch.Field == "query" || mismatch.Field == "operationName" {
		right = "a string"
	}
	return fault.New(fault.BadRequest, "%s is of type %s: send %s", what, mismatch.Value, right)
}
