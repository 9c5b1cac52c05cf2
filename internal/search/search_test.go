package search_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/search"
	"herstelgraaf/internal/text"
)

const (
	bottleneck = iota
	event
	recommendation
)

func both(dutch, english string) []search.Field {
	return []search.Field{
		{Lang: text.Dutch, Weight: search.TitleWeight, Text: dutch},
		{Lang: text.English, Weight: search.TitleWeight, Text: english},
	}
}

var few = []search.Document{
	{ID: "b/signals", Kind: bottleneck, Fields: both("Signalen blijven liggen", "Signals are not acted on")},
	{ID: "b/trust", Kind: bottleneck, Fields: both("Wantrouwen als uitgangspunt", "Distrust by default")},
	{ID: "e/ignored", Kind: event, Fields: both("Signalen van ouders werden genegeerd", "Signals from parents were ignored")},
	{ID: "e/ignores", Kind: event, Fields: both("De minister negeert een waarschuwing", "The minister ignores a warning")},
	{ID: "e/operation", Kind: event, Fields: both("De hersteloperatie begint", "The recovery operation begins")},
	{ID: "e/operations", Kind: event, Fields: both("Operatie na herstel uitgesteld", "Surgery put off")},
	{ID: "e/quake", Kind: event, Fields: both("Aardbevingsschade in Groningen", "Earthquake damage in Groningen")},
	{ID: "r/coordinate", Kind: recommendation, Fields: both("Zorg voor één coördinator", "Appoint one coordinator")},
	{ID: "r/wia", Kind: recommendation, Fields: []search.Field{{Text: "Rapport over de WIA", Weight: 3}, {Lang: text.Dutch, Text: "Het UWV herstelt fouten in uitkeringen"}}},
}

func index(docs []search.Document) *search.Index {
	return search.Build(slices.Values(docs), search.Options{})
}

func find(t *testing.T, x *search.Index, query string) []string {
	t.Helper()
	r, err := x.Search(search.Query{Text: query, Limit: 100})
	if err != nil {
		t.Fatalf("search %q: %v", query, err)
	}
	if r.Total != len(r.Hits) {
		t.Errorf("search %q: %d hits of %d", query, len(r.Hits), r.Total)
	}
	ids := make([]string, len(r.Hits))
	for i, h := range r.Hits {
		ids[i] = h.ID
	}
	return ids
}

func TestQueriesFindWhatAReaderWouldExpect(t *testing.T) {
	x := index(few)
	for query, want := range map[string]string{
		"genegeerde signalen":      "e/ignored b/signals e/ignores",
		"GENEGEERDE SIGNALEN!":     "e/ignored b/signals e/ignores",
		"ignored signals":          "e/ignored b/signals e/ignores",
		"herstel":                  "e/operations e/operation r/wia",
		"operatie":                 "e/operations e/operation",
		"hersteloperatie":          "e/operation e/operations",
		"schade":                   "e/quake",
		"coordinator":              "r/coordinate",
		"Coördinatoren":            "r/coordinate",
		"één coördinator":          "r/coordinate",
		"wia":                      "r/wia",
		"Groningen damage":         "e/quake",
		"schade Groningen":         "e/quake",
		"signal":                   "b/signals e/ignored",
		"fout":                     "r/wia",
		"uitkering":                "r/wia",
		"wantrouwen en vertrouwen": "b/trust",
		"\"de minister\" -negeert": "e/ignores e/ignored",
		"niets-hiervan":            "",
	} {
		if got := strings.Join(find(t, x, query), " "); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

func TestDocumentsWithAllWordsComeFirst(t *testing.T) {
	docs := []search.Document{
		{ID: "a", Fields: []search.Field{{Text: "zeldzaam zeldzaam zeldzaam"}}},
		{ID: "b", Fields: []search.Field{{Text: strings.Repeat("vulling ", 200) + "zeldzaam gewoon"}}},
		{ID: "c", Fields: []search.Field{{Text: "gewoon"}}},
	}
	r, err := index(docs).Search(search.Query{Text: "zeldzaam gewoon", Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	if h := r.Hits[0]; h.ID != "b" || !h.All || h.Score >= r.Hits[1].Score {
		t.Errorf("hits are %+v, want b first though a scores higher", r.Hits)
	}
	if r.Hits[1].All || r.Hits[2].All {
		t.Errorf("hits with one word say that they have all: %+v", r.Hits)
	}
}

func TestTitlesCountMoreThanBodies(t *testing.T) {
	docs := []search.Document{
		{ID: "a", Fields: []search.Field{{Text: "iets over anders", Weight: search.TitleWeight}, {Text: "schade aan woningen", Weight: search.BodyWeight}}},
		{ID: "b", Fields: []search.Field{{Text: "schade aan woningen", Weight: search.TitleWeight}, {Text: "iets over anders", Weight: search.BodyWeight}}},
	}
	if got := find(t, index(docs), "schade"); got[0] != "b" {
		t.Errorf("order is %v, want the title first", got)
	}
}

func TestQueriesThatCannotBeSearchedNameTheArgument(t *testing.T) {
	x := index(few)
	for _, query := range []string{"", "  ", "?!", "de het een the", "the and is de", strings.Repeat("a", search.MaxQuery+1), manyWords(search.MaxWords + 1)} {
		_, err := x.Search(search.Query{Text: query, Limit: 1})
		var f *fault.Error
		if !errors.As(err, &f) || f.Kind != search.BadQuery || f.Details["argument"] != "query" {
			t.Errorf("search %.20q: error %v, want %s for query", query, err, search.BadQuery)
		}
		if _, err := x.Highlighter(query); err == nil {
			t.Errorf("highlights of %.20q: no error", query)
		}
	}
	for _, query := range []string{"door", "men", manyWords(search.MaxWords)} {
		if _, err := x.Search(search.Query{Text: query}); err != nil {
			t.Errorf("search %.20q: %v", query, err)
		}
	}
}

func manyWords(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("woord%d", i)
	}
	return strings.Join(words, " ")
}

func TestKindsNarrowAndFacetsDoNot(t *testing.T) {
	r, err := index(few).Search(search.Query{Text: "signalen genegeerd", Kinds: []uint16{event}, Limit: 10, Facets: true})
	if err != nil {
		t.Fatal(err)
	}
	if r.Total != 2 || len(r.Hits) != 2 || r.Hits[0].Kind != event {
		t.Errorf("got %+v, want the two events", r)
	}
	if r.Kinds[event] != 2 || r.Kinds[bottleneck] != 1 || len(r.Kinds) != 2 {
		t.Errorf("facets are %v", r.Kinds)
	}
}

func TestFilterLeavesDocumentsOut(t *testing.T) {
	r, err := index(few).Search(search.Query{Text: "signalen", Limit: 10, Filter: func(id string) bool { return id != "b/signals" }})
	if err != nil {
		t.Fatal(err)
	}
	if r.Total != 1 || r.Hits[0].ID != "e/ignored" {
		t.Errorf("got %+v", r)
	}
}

func TestHighlightsMarkWhatWasFound(t *testing.T) {
	x := index(few)
	long := strings.Repeat("Er staat hier veel tekst. ", 40) + "Toen werden de signalen van ouders genegeerd, zei men. " + strings.Repeat("En nog meer tekst. ", 40)
	for _, c := range []struct {
		query  string
		fields []search.Field
		want   []string
	}{
		{"genegeerde signalen", few[2].Fields, []string{"⟦Signalen⟧ van ouders werden ⟦genegeerd⟧"}},
		{"signal", few[2].Fields, []string{"⟦Signalen⟧ van ouders werden genegeerd", "⟦Signals⟧ from parents were ignored"}},
		{"herstel", few[4].Fields, []string{"De ⟦hersteloperatie⟧ begint"}},
		{"hersteloperatie", few[5].Fields, []string{"⟦Operatie⟧ na ⟦herstel⟧ uitgesteld"}},
		{"coordinator", few[7].Fields, []string{"Zorg voor één ⟦coördinator⟧", "Appoint one ⟦coordinator⟧"}},
		{"schade", []search.Field{{Text: "<b>schade</b> ⟦x⟧"}}, []string{"<b>⟦schade⟧</b> [x]"}},
		{"schade", []search.Field{{Text: "schade"}, {Text: "schade"}}, []string{"⟦schade⟧"}},
		{"schade", []search.Field{{Text: "niets"}}, nil},
		{"genegeerde signalen", []search.Field{{Text: long, Lang: text.Dutch}}, []string{
			"… hier veel tekst. Er staat hier veel tekst. Toen werden de ⟦signalen⟧ van ouders ⟦genegeerd⟧, zei men. En nog meer tekst. En nog meer tekst. En nog meer tekst. En nog meer tekst. En nog meer tekst. En nog meer tekst. En nog meer tekst. En nog …"}},
	} {
		h, err := x.Highlighter(c.query)
		if err != nil {
			t.Fatal(err)
		}
		if got := h.Highlights(c.fields); !slices.Equal(got, c.want) {
			t.Errorf("highlights of %q:\n got %q\nwant %q", c.query, got, c.want)
		}
	}
}
