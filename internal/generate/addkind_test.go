package generate_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"herstelgraaf/internal/generate"
)

// archive is a kind of node that the model does not have.
const archive = `
"A place where the records of cases are kept (archief)."
type Archive implements Node & Claim @node(list: "archives") @file(in: ["archives.yaml"], section: "archives") {
  "The id."
  id: ID!
  "The name."
  name: String! @localized @search(weight: 4)
  "When it was opened."
  opened: Date
  "The field of government whose records it holds."
  domain: Domain! @facet
  "The languages in which its texts exist."
  languages: [Language!]! @derived(by: "languages")
  "Who keeps it."
  keeper: Actor @relation(type: "KEPT_BY")
  "The cases whose records it holds."
  cases: [Case!]! @relation(type: "HOLDS_RECORDS_OF")
  "The sources it rests on."
  citations: [Citation!]! @list @relation(type: "CITES") @nested
}
`

const archives = `# yaml-language-server: $schema=../schema/archives.schema.json

archives:
  - id: noord
    name: {nl: "Archief in het noorden", en: "Archive in the north"}
    opened: "2019"
    domain: mining-damage
    cases: [trajectory/aardbevingsschade-groningen]
    citations: [{document: kst-35510-96}]
  - id: zandkasteel
    name: {nl: "Leeszaal in het zandkasteel", en: "Reading room in the sand castle"}
    opened: "2024-03"
    domain: benefits
    keeper: belastingdienst-toeslagen
    cases: [trajectory/toeslagenaffaire]
    citations: [{document: kst-35510-96, locator: "p. 1"}]
`

func TestANewKindNeedsOnlyItsDeclarationAndData(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program, which takes long")
	}
	folder := copyModule(t)
	appendTo(t, filepath.Join(folder, "schema.graphqls"), archive)
	file := filepath.Join(folder, "internal/dataset/data/archives.yaml")
	if err := os.WriteFile(file, []byte(archives), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	if err := generate.Run(); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "herstelgraaf-test")
	output(t, "go", "build", "-o", program, "./cmd/herstelgraaf")

	t.Run("an editor gets its schema", func(t *testing.T) {
		if err := form(t, file, []byte(archives)).Validate(values(t, []byte(archives))); err != nil {
			t.Error(err)
		}
	})
	t.Run("it is imported and exported", func(t *testing.T) {
		data, out := t.TempDir(), t.TempDir()
		output(t, program, "import", filepath.Dir(file), "--data", data)
		if again := output(t, program, "import", filepath.Dir(file), "--data", data); !strings.Contains(again, "nothing differs") {
			t.Errorf("a second import says %q", again)
		}
		output(t, program, "export", out, "--data", data)
		if got := read(t, filepath.Join(out, "archives.yaml")); !bytes.Equal(got, []byte(archives)) {
			t.Errorf("exported is %s", got)
		}
	})
	t.Run("it is served", func(t *testing.T) {
		ask := serve(t, program)
		for _, c := range []struct{ name, query, want string }{
			{"by id", `{archive(id: "archive/zandkasteel") {name(lang: EN) opened keeper {id} citations {locator document {id}}}}`,
				`{"archive":{"name":"Reading room in the sand castle","opened":"2024-03","keeper":{"id":"actor/belastingdienst-toeslagen"},"citations":[{"locator":"p. 1","document":{"id":"document/kst-35510-96"}}]}}`},
			{"ordered", `{archives(orderBy: {name: DESC}) {totalCount nodes {id cases {nodes {id}}}}}`,
				`{"archives":{"totalCount":2,"nodes":[{"id":"archive/zandkasteel","cases":{"nodes":[{"id":"trajectory/toeslagenaffaire"}]}},{"id":"archive/noord","cases":{"nodes":[{"id":"trajectory/aardbevingsschade-groningen"}]}}]}}`},
			{"filtered", `{archives(where: {opened: {lt: "2020"}, cases: {some: {domain: {eq: MINING_DAMAGE}}}}) {nodes {id}}}`,
				`{"archives":{"nodes":[{"id":"archive/noord"}]}}`},
			{"counted", `{archives {facets {domain {value count}}}}`,
				`{"archives":{"facets":{"domain":[{"value":"BENEFITS","count":1},{"value":"MINING_DAMAGE","count":1}]}}}`},
			{"searched", `{search(query: "sand castles", kinds: [ARCHIVE]) {nodes {__typename id}}}`,
				`{"search":{"nodes":[{"__typename":"Archive","id":"archive/zandkasteel"}]}}`},
		} {
			t.Run(c.name, func(t *testing.T) {
				if got := ask(c.query); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
			})
		}
	})
}

func appendTo(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, append(read(t, path), text...), 0o644); err != nil {
		t.Fatal(err)
	}
}

// output runs a command and gives what it prints.
func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", filepath.Base(name), strings.Join(args, " "), err, out)
	}
	return string(out)
}

// serve starts the program on a free port and gives a function that asks it a query and returns the data of the answer.
// The program ends with the test.
func serve(t *testing.T, program string) func(query string) string {
	t.Helper()
	cmd := exec.Command(program, "serve", "--listen", "127.0.0.1:0", "--data", t.TempDir())
	cmd.Stderr = t.Output()
	lines, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGTERM)
		if err := cmd.Wait(); err != nil {
			t.Errorf("the service ended with %v", err)
		}
	})
	scanner := bufio.NewScanner(lines)
	if !scanner.Scan() {
		t.Fatal("the service tells no address")
	}
	address := strings.TrimPrefix(scanner.Text(), "listening on ")
	go io.Copy(io.Discard, lines)
	untilReady(t, address)
	return func(query string) string {
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.Post(address+"/graphql", "application/json", bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		var answer struct {
			Data   json.RawMessage
			Errors json.RawMessage
		}
		if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
			t.Fatal(err)
		}
		if answer.Errors != nil {
			t.Errorf("%s gives %s", query, answer.Errors)
		}
		return string(answer.Data)
	}
}

// untilReady asks /readyz until it says yes.
func untilReady(t *testing.T, address string) {
	t.Helper()
	for range time.Tick(20 * time.Millisecond) {
		response, err := http.Get(address + "/readyz")
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode == http.StatusOK {
			return
		}
	}
}
