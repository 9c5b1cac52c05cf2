package server_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestAnswerIsTheSameBytesByPostAndGet(t *testing.T) {
	s := start(t)
	const want = `{"data":{"book":{"id":"b","follows":{"title":"Alpha"}}}}`
	const document = `query B { book(id: "b") { id follows { title } } }`
	for name, got := range map[string]reply{"POST": s.query(document), "GET": s.get(document)} {
		if got.status != http.StatusOK || string(got.body) != want {
			t.Errorf("%s: %d %s, want %s", name, got.status, got.body, want)
		}
	}
}

func TestHeadTellsWhatGetWouldSend(t *testing.T) {
	s := start(t)
	full := s.get("{__typename}")
	head := s.do(s.request("HEAD", "/graphql?query={__typename}", ""))
	if head.status != http.StatusOK || len(head.body) != 0 || head.header.Get("ETag") != full.header.Get("ETag") {
		t.Errorf("HEAD: %d, %d bytes, ETag %s, want that of GET, %s", head.status, len(head.body), head.header.Get("ETag"), full.header.Get("ETag"))
	}
}

func TestVariablesAndOperationNameGoByPostAndGet(t *testing.T) {
	s := start(t)
	const document = `query One($id: ID!) { book(id: $id) { title } } query Two { __typename }`
	posted := s.post(toJSON(map[string]any{"query": document, "operationName": "One", "variables": map[string]any{"id": "c"}}))
	got := s.do(s.request("GET", "/graphql?operationName=One&variables=%7B%22id%22%3A%22c%22%7D&query="+strings.ReplaceAll(document, " ", "+"), ""))
	for _, r := range []reply{posted, got} {
		if string(r.body) != `{"data":{"book":{"title":"Gamma"}}}` {
			t.Errorf("%d %s", r.status, r.body)
		}
	}
}

func TestMediaTypeIsTheOneThatTheClientPrefers(t *testing.T) {
	s := start(t)
	for accept, want := range map[string]string{
		"":                                  "application/json",
		"*/*":                               "application/json",
		"application/*":                     "application/json",
		"application/json":                  "application/json",
		"text/html,*/*;q=0.8":               "application/json",
		"application/graphql-response+json": graphqlResponse,
		"application/json;q=0.5, " + graphqlResponse: graphqlResponse,
		graphqlResponse + ",application/json;q=0.9":  graphqlResponse,
		"application/json, multipart/mixed":          "application/json",
		graphqlResponse + ";charset=utf-8":           graphqlResponse,
	} {
		got := s.query("{__typename}", "Accept", accept)
		if got.status != http.StatusOK || got.header.Get("Content-Type") != want+"; charset=utf-8" {
			t.Errorf("Accept %q: %d %s, want %s", accept, got.status, got.header.Get("Content-Type"), want)
		}
	}
	for _, accept := range []string{"text/html", "application/json;q=0", "application/json;charset=latin1", "nonsense"} {
		got := s.query("{__typename}", "Accept", accept)
		if got.status != http.StatusNotAcceptable || got.only(t).code() != "NOT_ACCEPTABLE" {
			t.Errorf("Accept %q: %d %s", accept, got.status, got.body)
		}
	}
}

func TestStatusFollowsTheMediaType(t *testing.T) {
	s := start(t)
	for document, code := range map[string]string{
		"{":           "GRAPHQL_PARSE_FAILED",
		"{ nowhere }": "GRAPHQL_VALIDATION_FAILED",
		"query($id: ID!) { book(id: $id) { id } }":      "BAD_USER_INPUT",
		"query A { __typename } query B { __typename }": "BAD_USER_INPUT",
	} {
		for accept, status := range map[string]int{"application/json": 200, graphqlResponse: 400} {
			got := s.query(document, "Accept", accept)
			if got.status != status || got.only(t).code() != code || strings.Contains(string(got.body), `"data"`) {
				t.Errorf("%s as %s: %d %s, want %d %s without data", document, accept, got.status, got.body, status, code)
			}
		}
	}
}

func TestBodyThatIsNoRequestIsRefusedWithWhatIsWrong(t *testing.T) {
	s := start(t)
	for body, want := range map[string]string{
		"":                                   "the body is empty",
		"{":                                  "the body is not JSON",
		`"query"`:                            "not a JSON object",
		`{}`:                                 `"query" is missing`,
		`{"query":""}`:                       `"query" is missing`,
		`{"query":null}`:                     `"query" is missing`,
		`{"query":7}`:                        `"query" is of type number: send a string`,
		`{"query":"{a}","operationName":[]}`: `"operationName" is of type array: send a string`,
		`{"query":"{a}","variables":"x"}`:    `"variables" is of type string: send an object`,
		`{"query":"{a}","extensions":1}`:     `"extensions" is of type number: send an object`,
		`{"query":"{a}"} {}`:                 "goes on after its JSON object",
		"{\"query\":\"\xff\"}":               "not UTF-8",
	} {
		got := s.post(body)
		if p := got.only(t); got.status != 400 || p.code() != "BAD_REQUEST" || !strings.Contains(p.Message, want) {
			t.Errorf("%q: %d %s, want %q", body, got.status, got.body, want)
		}
	}
}

func TestParametersThatAreNoRequestAreRefused(t *testing.T) {
	s := start(t)
	for query, want := range map[string]string{
		"":                            `"query" is missing`,
		"query=%7B":                   "Expected",
		"query={a}&variables=[]":      "parameter variables is of type array",
		"query={a}&extensions=%7B":    "parameter extensions is not JSON",
		"query={a}&variables=%7B%7D1": "goes on after",
		"query=%ff":                   "not UTF-8",
		"query=%zz":                   "not well encoded",
	} {
		got := s.do(s.request("GET", "/graphql?"+query, "", "Accept", graphqlResponse))
		if p := got.only(t); got.status != 400 || !strings.Contains(p.Message, want) {
			t.Errorf("%q: %d %s, want %q", query, got.status, got.body, want)
		}
	}
}

func TestOnlyUncompressedJSONIsTaken(t *testing.T) {
	s := start(t)
	for _, header := range [][2]string{
		{"Content-Type", ""},
		{"Content-Type", "text/plain"},
		{"Content-Type", "application/x-www-form-urlencoded"},
		{"Content-Type", "application/json; charset=latin1"},
		{"Content-Encoding", "gzip"},
	} {
		got := s.query("{__typename}", header[0], header[1])
		if got.status != http.StatusUnsupportedMediaType || got.only(t).code() != "UNSUPPORTED_MEDIA_TYPE" {
			t.Errorf("%s: %d %s", header, got.status, got.body)
		}
	}
	if got := s.query("{__typename}", "Content-Type", "application/json; charset=UTF-8"); got.status != 200 {
		t.Errorf("charset UTF-8: %d %s", got.status, got.body)
	}
}

func TestListOfRequestsIsRefused(t *testing.T) {
	got := start(t).post(` [{"query":"{__typename}"}]`)
	if got.status != 400 || got.only(t).code() != "BATCH_NOT_SUPPORTED" {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestMutationIsExecutedByPostOnly(t *testing.T) {
	s := start(t)
	const document = `mutation { rename(id: "a", title: "Aleph") { title } }`
	for _, accept := range []string{"application/json", graphqlResponse} {
		got := s.get(document, "Accept", accept)
		if got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != "POST" || got.only(t).code() != "METHOD_NOT_ALLOWED" {
			t.Errorf("GET: %d %s", got.status, got.body)
		}
	}
	if got := s.query(`{ book(id: "a") { title } }`); !strings.Contains(string(got.body), "Alpha") {
		t.Errorf("the refused mutation was executed: %s", got.body)
	}
	if got := s.query(document); string(got.body) != `{"data":{"rename":{"title":"Aleph"}}}` {
		t.Errorf("POST: %s", got.body)
	}
}

func TestOtherMethodsAreToldWhatIsAllowed(t *testing.T) {
	s := start(t)
	for path, allow := range map[string]string{"/graphql": "GET, HEAD, POST", "/healthz": "GET, HEAD"} {
		got := s.do(s.request("DELETE", path, ""))
		if got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != allow || got.only(t).code() != "METHOD_NOT_ALLOWED" {
			t.Errorf("%s: %d, Allow %q, %s", path, got.status, got.header.Get("Allow"), got.body)
		}
	}
	if got := s.do(s.request("GET", "/nowhere", "")); got.status != 404 || got.only(t).code() != "NOT_FOUND" {
		t.Errorf("/nowhere: %d %s", got.status, got.body)
	}
}
