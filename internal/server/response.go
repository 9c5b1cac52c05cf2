package server

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// answer is a GraphQL response on its way out. Data is JSON already and is sent
// as it is.
type answer struct {
	media      mediaType
	status     int
	executed   bool // without execution there is no data entry, not even null
	data       json.RawMessage
	errors     gqlerror.List
	extensions map[string]any
}

func answered(m mediaType, r *graphql.Response) answer {
	return answer{media: m, status: http.StatusOK, executed: true, data: r.Data, errors: r.Errors, extensions: r.Extensions}
}

// parts are the bytes around data: what comes before it and what after.
func (a answer) parts() (before, after []byte, err error) {
	before = []byte{'{'}
	if a.executed {
		before = []byte(`{"data":`)
		if a.data == nil {
			before = append(before, "null"...)
		}
	}
	entry := func(name string, value any) error {
		b, err := json.Marshal(value)
		if err != nil {
			return err
		}
		if len(after) > 0 || a.executed {
			after = append(after, ',')
		}
		after = append(after, '"')
		after = append(after, name...)
		after = append(after, '"', ':')
		after = append(after, b...)
		return nil
	}
	if len(a.errors) > 0 {
		if err := entry("errors", a.errors); err != nil {
			return nil, nil, err
		}
	}
	if len(a.extensions) > 0 {
		if err := entry("extensions", a.extensions); err != nil {
			return nil, nil, err
		}
	}
	return before, append(after, '}'), nil
}

// write sends the answer. To a GET it adds an ETag, and sends no body when the
// client has that one.
func (a answer) write(w http.ResponseWriter, r *http.Request) error {
	before, after, err := a.parts()
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", a.media.header())
	h.Add("Vary", "Accept")
	if r.Method != http.MethodPost && a.status == http.StatusOK {
		if unchanged(w, r, validator([]byte(a.media), before, a.data, after)) {
			h.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
	} else {
		h.Set("Cache-Control", "no-store")
	}
	h.Set("Content-Length", strconv.Itoa(len(before)+len(a.data)+len(after)))
	w.WriteHeader(a.status)
	for _, part := range [...][]byte{before, a.data, after} {
		// A client that has gone is no error of the service.
		if _, err := w.Write(part); err != nil {
			return nil
		}
	}
	return nil
}

// refusal is the body of every answer that is no GraphQL response: the same
// form, so that a client needs one reader.
func refusal(list gqlerror.List) []byte {
	var b bytes.Buffer
	// Errors made here hold only strings, numbers and lists of them.
	if err := json.NewEncoder(&b).Encode(map[string]any{"errors": list}); err != nil {
		return []byte(`{"errors":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]}` + "\n")
	}
	return b.Bytes()
}
