package server

import (
	"mime"
	"strconv"
	"strings"
)

// mediaType is one of the two forms of a GraphQL answer. The bytes are the same;
// the HTTP status of an answer without data is not.
type mediaType string

const (
	// graphqlResponse lets the status say whether the operation was executed.
	graphqlResponse mediaType = "application/graphql-response+json"
	// plainJSON is for older clients, which take any status but 200 for a
	// failure of the network.
	plainJSON mediaType = "application/json"
)

func (m mediaType) header() string { return string(m) + "; charset=utf-8" }

// negotiate chooses the media type that an Accept header prefers: the highest
// quality, then the first named. Without a header, and where a wildcard leaves
// the choice open, it is application/json, which every client reads. It returns
// false when the header allows neither.
func negotiate(accept []string) (mediaType, bool) {
	switch {
	case len(accept) == 0:
		return plainJSON, true
	case len(accept) == 1 && (accept[0] == "*/*" || accept[0] == string(plainJSON)):
		return plainJSON, true
	case len(accept) == 1 && accept[0] == string(graphqlResponse):
		return graphqlResponse, true
	}
	var chosen mediaType
	best := 0.0
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		media, quality := acceptPart(part)
		if media != "" && quality > best {
			chosen, best = media, quality
		}
	}
	if strings.TrimSpace(strings.Join(accept, "")) == "" {
		return plainJSON, true
	}
	return chosen, best > 0
}

func acceptPart(part string) (mediaType, float64) {
	name, params, quality, err := readPart(part)
	if err != nil {
		return "", 0
	}
	if charset, given := params["charset"]; given && !strings.EqualFold(charset, "utf-8") {
		return "", 0
	}
	switch name {
	case string(graphqlResponse):
		return graphqlResponse, quality
	case string(plainJSON), "application/*", "*/*":
		return plainJSON, quality
	default:
		return "", 0
	}
}

// readPart reads one media type of an Accept header; its quality is 1 where it
// gives none.
func readPart(part string) (name string, params map[string]string, quality float64, err error) {
	name, params, err = mime.ParseMediaType(part)
	if err != nil {
		return "", nil, 0, err
	}
	quality = 1
	if q, given := params["q"]; given {
		quality, err = strconv.ParseFloat(q, 64)
	}
	return name, params, quality, err
}

// prefersPage tells whether an Accept header asks for a page rather than for
// data in JSON, as browsers do: by quality, then by order. A wildcard asks for
// neither.
func prefersPage(accept []string) bool {
	var page, data float64
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		name, _, quality, err := readPart(part)
		if err != nil {
			continue
		}
		switch {
		case name == "text/html" && quality > data:
			page = max(page, quality)
		case (name == string(plainJSON) || strings.HasSuffix(name, "+json")) && quality > page:
			data = max(data, quality)
		}
	}
	return page > data
}
