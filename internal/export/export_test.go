package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/internal/export"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

func TestEachFormIsWrittenAsItsGoldenFileShows(t *testing.T) {
	s := filled(t)
	for _, name := range export.FormatNames() {
		t.Run(name, func(t *testing.T) {
			got := written(t, s, name, nil)
			file := filepath.Join("testdata", "golden", name)
			if name == "csv.zip" {
				got, file = unzipped(t, got), file+".txt"
			}
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs from %s; look at it, then run with -update:\n%s", name, file, got)
			}
		})
	}
}

// unzipped is a zip file as one text.
func unzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, f := range archive.File {
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&all, "--- %s\n", f.Name)
		if _, err := io.Copy(&all, content); err != nil {
			t.Fatal(err)
		}
	}
	return all.Bytes()
}

func TestEqualSelectionsGiveEqualBytes(t *testing.T) {
	s := filled(t)
	for _, name := range export.FormatNames() {
		if !bytes.Equal(written(t, s, name, nil), written(t, s, name, nil)) {
			t.Errorf("%s differs from one time to the next", name)
		}
	}
}

func TestEachFormSaysWhichStateOfTheGraphItShowsAndHowToCiteIt(t *testing.T) {
	s := filled(t)
	for _, name := range export.FormatNames() {
		got := string(written(t, s, name, nil))
		if name == "csv.zip" {
			got = string(unzipped(t, []byte(got)))
		}
		for _, want := range []string{"revision", "2026.1", "2026-07-02", "None yet.", "Like this."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
}

func TestFilterLeavesOutNodesAndTheRelationsToThem(t *testing.T) {
	s := filled(t)
	strong := func(e *export.Selection) {
		e.Kinds = e.Model.Type("Manifestation").Members()
		e.Where = store.Compare{Property: "strength", Op: store.Gte, Values: []model.Value{int64(2)}}
	}
	var graph struct {
		Elements struct{ Nodes, Edges []any }
	}
	if err := json.Unmarshal(written(t, s, "graph.cyjs", strong), &graph); err != nil {
		t.Fatal(err)
	}
	if len(graph.Elements.Nodes) != 1 || len(graph.Elements.Edges) != 0 {
		t.Errorf("%d nodes and %d edges, want the one claim and none", len(graph.Elements.Nodes), len(graph.Elements.Edges))
	}
	kinds := func(e *export.Selection) {
		e.Kinds = append(e.Model.Type("Manifestation").Members(), e.Model.Type("Bottleneck").Members()...)
	}
	if err := json.Unmarshal(written(t, s, "graph.cyjs", kinds), &graph); err != nil {
		t.Fatal(err)
	}
	if len(graph.Elements.Nodes) != 4 || len(graph.Elements.Edges) != 2 {
		t.Errorf("%d nodes and %d edges, want 4 and 2", len(graph.Elements.Nodes), len(graph.Elements.Edges))
	}
}

func TestMatrixHoldsTheCasesThatAFilterChose(t *testing.T) {
	got := string(written(t, filled(t), "matrix.csv", func(e *export.Selection) {
		e.Kinds = e.Model.Type("Case").Members()
		e.Where = store.HasID{Op: store.Ne, IDs: []string{"trajectory/second"}}
	}))
	_, rows, _ := strings.Cut(got, "\ncase,")
	if want := "harsh_law,long_waits\ntrajectory/first,0,3\nforeign-case/abroad,1,0\n"; rows != want {
		t.Errorf("got\n%s\nwant\n%s", rows, want)
	}
}

func TestTemporalPropertiesAreJudgedAtTheDayAskedFor(t *testing.T) {
	s := filled(t)
	for day, want := range map[string]string{"2000": "<false>", "2026-07-02": "<true>"} {
		asOf, err := model.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		got := written(t, s, "graph.cyjs", func(e *export.Selection) { e.AsOf = asOf })
		var graph struct {
			Data     map[string]string
			Elements struct {
				Nodes []struct{ Data map[string]any }
			}
		}
		if err := json.Unmarshal(got, &graph); err != nil {
			t.Fatal(err)
		}
		if running := fmt.Sprintf("<%v>", graph.Elements.Nodes[0].Data["running"]); running != want || graph.Data["asOf"] != day {
			t.Errorf("at %s running is %s, want %s; the export says asOf %s", day, running, want, graph.Data["asOf"])
		}
	}
}

func TestCellThatASpreadsheetWouldRunIsMadeHarmlessAndCanBeUndone(t *testing.T) {
	got := string(unzipped(t, written(t, filled(t), "csv.zip", nil)))
	for _, want := range []string{"'=SOM(1;2)", "'@home", "'s-Gravenhage", ",-5,"} {
		if !strings.Contains(got, want) {
			t.Errorf("the tables do not hold %s", want)
		}
	}
	if strings.Contains(got, "''s-Gravenhage") {
		t.Error("an apostrophe before a letter was doubled")
	}
}

func TestXMLStaysWellFormedWhateverTextsHold(t *testing.T) {
	s := filled(t)
	for _, name := range []string{"graph.graphml", "graph.gexf"} {
		d := xml.NewDecoder(bytes.NewReader(written(t, s, name, nil)))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %s", name, err)
			}
		}
	}
}

func TestNodeIsWrittenWithItsCitations(t *testing.T) {
	s := filled(t)
	var document struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(node(t, s, "manifestation/first/long-waits")), &document); err != nil {
		t.Fatal(err)
	}
	if len(document.Graph) != 3 || document.Graph[1]["@id"] != "manifestation/first/long-waits" || document.Graph[2]["locator"] != "p. 3" {
		t.Errorf("got %v", document.Graph)
	}
	if got := node(t, s, "vocabulary/category/law"); !strings.Contains(got, `"@value":"Recht"`) || strings.Contains(got, "Uitvoering") {
		t.Errorf("the value of a list is %s", got)
	}
}

func node(t *testing.T, s store.Store, id string) string {
	t.Helper()
	var out bytes.Buffer
	err := s.View(context.Background(), func(r store.Reader) error {
		return export.Node(context.Background(), &out, r, export.Selection{Model: s.Model(), BaseIRI: base}, id)
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestUnknownNodeIsNotFound(t *testing.T) {
	s := filled(t)
	for _, id := range []string{"trajectory/third", "vocabulary/category/none", "", "nothing"} {
		err := s.View(context.Background(), func(r store.Reader) error {
			return export.Node(context.Background(), io.Discard, r, export.Selection{Model: s.Model(), BaseIRI: base}, id)
		})
		if fault.CodeOf(err) != fault.NotFound {
			t.Errorf("%q gives %v, want NOT_FOUND", id, err)
		}
	}
}

func TestBaseIRIMustBeAnAddress(t *testing.T) {
	for given, want := range map[string]string{"https://example.org/": "https://example.org", "http://[::1]:80/a": "http://[::1]:80/a"} {
		if got, err := export.BaseIRI(given); err != nil || got != want {
			t.Errorf("%s gives %q, %v", given, got, err)
		}
	}
	for _, given := range []string{"", "example.org", "ftp://example.org", "https://example.org/?a", "https://example.org/#a", "https://a b/", "https://example.org/<x>", "http://u@example.org"} {
		if got, err := export.BaseIRI(given); err == nil {
			t.Errorf("%q is taken as %q", given, got)
		}
	}
}

// full is a writer that fails, like a disk without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFailingWriterIsTold(t *testing.T) {
	s := filled(t)
	for _, f := range export.Formats {
		err := s.View(context.Background(), func(r store.Reader) error {
			return f.Write(context.Background(), full{}, r, export.Selection{Model: s.Model(), BaseIRI: base})
		})
		if !errors.Is(err, errFull) {
			t.Errorf("%s gives %v", f.Name, err)
		}
	}
}
