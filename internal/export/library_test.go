package export_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/export"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const base = "https://example.org/graph"

// filled is a store with a small graph: two cases, two bottlenecks, three terms, a claim with a source, and texts that
// are trouble for one form or another.
func filled(t *testing.T) store.Store {
	t.Helper()
	m := parseModel(t)
	s, err := embedded.Open(t.TempDir(), m, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	_, err = s.Apply(context.Background(), store.ChangeSet{
		Author: "tester", Reason: "test", Time: time.Unix(1700000000, 0).UTC(), Put: nodes(m),
		Meta: store.Meta{
			"dataVersion": "2026.1", "asOf": "2026-07-02", "title.nl": "Proef", "title.en": "Trial", "licence.nl": "Nog geen.", "licence.en": "None yet.",
			"howToCite.nl": "Zo.", "howToCite.en": "Like this.",
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parseModel(t *testing.T) *model.Model {
	t.Helper()
	schema, err := os.ReadFile("testdata/schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile("testdata/vocabulary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	vocabulary, err := model.ParseVocabulary(words)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Parse(string(schema), vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

type (
	values map[string]model.Value
	links  map[string][]string
)

func nodes(m *model.Model) []*model.Node {
	node := func(id string, v values, l links) *model.Node {
		n := model.NewNode(m.KindOf(id), id)
		for name, value := range v {
			n.Values[n.Kind.Property(name).Index] = value
		}
		for name, targets := range l {
			n.Out[n.Kind.Relation(name).OutIndex] = slices.Sorted(slices.Values(targets))
		}
		return n
	}
	return []*model.Node{
		node("trajectory/first", values{
			"name": model.Text{NL: "=SOM(1;2)", EN: "First <&> \"case\"\nwith \\ a break"}, "groups": model.TextList{NL: []string{"ouders", "a|b"}},
			"harmPeriod.from": model.Date{Year: 2004}, "harmPeriod.to": model.Date{Year: 2019, Month: 3}, "change": int64(-5), "cost": 1500000.5,
			"running": []int64{20000, 30000},
		}, nil),
		node("trajectory/second", values{"name": model.Text{NL: "'s-Gravenhage"}, "running": []int64{}}, nil),
		node("foreign-case/abroad", values{"name": model.Text{EN: "Abroad\x01"}}, nil),
		node("bottleneck/long-waits", values{
			"name": model.Text{NL: "Lang wachten", EN: "Long waits"}, "category": "civil-service", "definition": model.Text{NL: "Mensen wachten.", EN: "People wait."},
		}, links{"citations": {"citation/long-waits/report"}}),
		node("bottleneck/harsh-law", values{"name": model.Text{NL: "Harde wet", EN: "Harsh law"}, "category": "law", "definition": model.Text{NL: "Hard."}}, nil),
		node("manifestation/first/long-waits", values{"strength": int64(3)}, links{
			"bottleneck": {"bottleneck/long-waits"}, "about": {"trajectory/first"}, "citations": {"citation/first/report"},
		}),
		node("manifestation/abroad/harsh-law", values{"strength": int64(1)}, links{"bottleneck": {"bottleneck/harsh-law"}, "about": {"foreign-case/abroad"}}),
		node("concept-scheme/terms", values{"title": model.Text{NL: "Begrippen", EN: "Terms"}}, nil),
		node("term/recovery", values{
			"prefLabel": model.Text{NL: "herstel", EN: "recovery"}, "altLabels": model.TextList{NL: []string{"herstel", "goedmaken", "goedmaken"}, EN: []string{"redress"}},
			"definition": model.Text{NL: "Goedmaken wat misging."},
		}, links{"inScheme": {"concept-scheme/terms"}, "related": {"term/harm", "term/money"}}),
		node("term/money", values{"prefLabel": model.Text{NL: "geld"}, "definition": model.Text{NL: "Een bedrag."}},
			links{"inScheme": {"concept-scheme/terms"}, "broader": {"term/recovery"}}),
		node("term/harm", values{"prefLabel": model.Text{NL: "schade"}, "definition": model.Text{NL: "Wat misging."}}, links{"inScheme": {"concept-scheme/terms"}}),
		node("document/report", values{
			"title": "Report", "date": model.Date{Year: 2020, Month: 12, Day: 17}, "value": "@home", "ref": "2020/1", "url": "https://example.org/a b",
		}, nil),
		node("citation/long-waits/report", values{"locator": "p. 12"}, links{"document": {"document/report"}}),
		node("citation/first/report", values{"locator": "p. 3"}, links{"document": {"document/report"}}),
	}
}

// written is the export in a form.
func written(t *testing.T, s store.Store, name string, change func(*export.Selection)) []byte {
	t.Helper()
	format, ok := export.FormatNamed(name)
	if !ok {
		t.Fatalf("there is no form %s", name)
	}
	selection := export.Selection{Model: s.Model(), BaseIRI: base}
	if change != nil {
		change(&selection)
	}
	var out bytes.Buffer
	err := s.View(context.Background(), func(r store.Reader) error { return format.Write(context.Background(), &out, r, selection) })
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
