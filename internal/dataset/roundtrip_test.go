package dataset

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"herstelgraaf/internal/model"
)

func TestExportOfAnImportIsTheSameText(t *testing.T) {
	m := theModel(t)
	files := small(t)
	set := read(t, m, files)
	rendered, err := render(set.Nodes, set.Meta, m)
	if err != nil {
		t.Fatal(err)
	}
	got := texts(rendered)
	delete(got, vocabularyFile)
	for name, want := range files {
		if got[name] != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got[name], want)
		}
	}
	if len(got) != len(files) {
		t.Errorf("the export has %d files, want %d", len(got), len(files))
	}
}

// Texts of any kind come back as they went: quotes, colons, hashes, spaces at the ends, breaks, other scripts.
func TestAnyTextComesBackAsItWent(t *testing.T) {
	m := theModel(t)
	seed := uint64(20260702)
	rng := rand.New(rand.NewPCG(seed, 1))
	for round := range 20 {
		set := read(t, m, small(t))
		for _, n := range set.Nodes {
			for i, v := range n.Values {
				switch v := v.(type) {
				case model.Text:
					v.NL, v.EN = anyText(rng), anyText(rng)
					n.Values[i] = v
				case model.TextList:
					v.NL = []string{anyText(rng), anyText(rng)}
					n.Values[i] = v
				case string:
					if n.Kind.Properties[i].Type == model.TypeString {
						n.Values[i] = anyText(rng)
					}
				}
			}
		}
		rendered, err := render(set.Nodes, set.Meta, m)
		if err != nil {
			t.Fatal(err)
		}
		again, problems, err := Read(folder(texts(rendered)), m, nil)
		if err != nil || again == nil {
			t.Fatalf("seed %d, round %d: the export can't be read: %v\n%s", seed, round, err, lines(problems))
		}
		if diff := difference(set, again); diff != "" {
			t.Fatalf("seed %d, round %d: %s", seed, round, diff)
		}
	}
}

func anyText(rng *rand.Rand) string {
	pieces := []string{
		"woord", "Erkenning", " ", "  ", ": ", " #", "'", `"`, `\`, "\n", "\t", "- ", "{", "}", "[", "]", ",", "|", ">", "&", "*", "!", "%", "@", "`", "é", "€", "日本", "⟦", "\u00a0", "\u2028", "\u0085",
		"\ufeff", "\x07", "null", "true", "no", "1e5", "0x1f", "2021-03", "?", "~", "---", "…", "een langere zin die over de rand van een regel heen kan lopen",
	}
	var b strings.Builder
	b.WriteString("x")
	if rng.IntN(3) == 0 {
		b.Reset()
	}
	for range 1 + rng.IntN(12) {
		b.WriteString(pieces[rng.IntN(len(pieces))])
	}
	return b.String()
}

// difference tells the first difference between two sets; empty where there is none.
func difference(a, b *Set) string {
	if len(a.Nodes) != len(b.Nodes) {
		return fmt.Sprintf("%d nodes came back as %d", len(a.Nodes), len(b.Nodes))
	}
	if !maps.Equal(a.Meta, b.Meta) {
		return fmt.Sprintf("what is said of the data set came back as %v, want %v", b.Meta, a.Meta)
	}
	for i, x := range a.Nodes {
		y := b.Nodes[i]
		if x.ID != y.ID {
			return fmt.Sprintf("%s came back as %s", x.ID, y.ID)
		}
		for j, p := range x.Kind.Properties {
			if !reflect.DeepEqual(x.Values[j], y.Values[j]) {
				return fmt.Sprintf("%s: %s came back as %q, want %q", x.ID, p.Name, y.Values[j], x.Values[j])
			}
		}
		for j, rel := range x.Kind.Out {
			if len(x.Out[j])+len(y.Out[j]) > 0 && !reflect.DeepEqual(x.Out[j], y.Out[j]) {
				return fmt.Sprintf("%s: %s came back as %v, want %v", x.ID, rel.Name, y.Out[j], x.Out[j])
			}
		}
	}
	return ""
}

func FuzzImportFile(f *testing.F) {
	m := theModel(f)
	for name, text := range small(f) {
		f.Add(name, text)
	}
	f.Add("cases/first.yaml", "id: trajectory/first\nevents: [[1, {a: b}], &x {id: *x}, !!str y]\n")
	f.Add("actors.yaml", "actors: {a: 1}\n---\n- x\n")
	f.Add("documents.yaml", "documents:\n  - {id: a, title: \"\\x00\\u2028\", kind: news, date: 2021-13}\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		files := small(t)
		if _, ok := files[name]; !ok {
			name = "cases/first.yaml"
		}
		files[name] = text
		set, problems, err := Read(folder(files), m, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.File == "" || p.Line < 1 || p.Message == "" {
				t.Fatalf("a problem without a place or a message: %+v", p)
			}
		}
		if set == nil {
			return
		}
		rendered, err := render(set.Nodes, set.Meta, m)
		if err != nil {
			return // two cases that would be one file
		}
		again, problems, err := Read(folder(texts(rendered)), m, nil)
		if err != nil || again == nil {
			t.Fatalf("the export can't be read: %v\n%s", err, lines(problems))
		}
		if diff := difference(set, again); diff != "" {
			t.Fatal(diff)
		}
	})
}
