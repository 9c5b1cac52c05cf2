package dataset

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"herstelgraaf/internal/model"
)

// dossierFolder holds the facts that the bundled data were made from; it lies beside the repository.
const dossierFolder = "../../../shared/dossier"

// dossier is the dossier's files, parsed. Where it is absent the tests that compare with it are skipped, but not in CI.
func dossier(t *testing.T) map[string]*item {
	t.Helper()
	if _, err := os.Stat(dossierFolder); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the dossier is not there to compare with: %v", err)
		}
		t.Skipf("the dossier is not there to compare with: %v", err)
	}
	files, err := parseDossier()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var parseDossier = sync.OnceValues(func() (map[string]*item, error) {
	fsys := os.DirFS(dossierFolder)
	names, err := dataFiles(fsys)
	if err != nil {
		return nil, err
	}
	files := map[string]*item{}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		root, problem := parseYAML(name, text)
		if problem != nil {
			return nil, errors.New(problem.String())
		}
		files[name] = root
	}
	return files, nil
})

// leaves calls found for each scalar of a file, with its place and the keys that lead to it.
func leaves(i *item, at string, found func(at, text string)) {
	switch i.shape {
	case scalar:
		found(at, i.text)
	case mapping:
		for _, p := range i.pairs {
			leaves(p.value, path.Join(at, p.key), found)
		}
	case list:
		for _, one := range i.items {
			leaves(one, at, found)
		}
	}
}

func TestEveryLeafOfTheDossierIsInTheExport(t *testing.T) {
	files := dossier(t)
	m, set := bundled(t)
	rendered, err := render(set.Nodes, set.Meta, m)
	if err != nil {
		t.Fatal(err)
	}
	exported := map[string]bool{}
	for name, text := range rendered {
		root, problem := parseYAML(name, text)
		if problem != nil {
			t.Fatal(problem)
		}
		leaves(root, "", func(_, text string) { exported[text] = true })
	}
	count := 0
	for name, root := range files {
		leaves(root, "", func(at, text string) {
			count++
			for _, piece := range carried(at, text) {
				if !exported[piece] {
					t.Errorf("%s: %s: %q is not in the export", name, at, piece)
				}
			}
		})
	}
	if count < 30_000 {
		t.Errorf("only %d leaves were compared", count)
	}
}

// carried is what the data files make of a leaf of the dossier.
func carried(at, text string) []string {
	switch last := path.Base(at); {
	case last == "sign":
		return []string{map[string]string{"+": "positive", "-": "negative"}[text]}
	case last == "id" && at == "id" || last == "kind" && at == "kind":
		return nil // the two make the id of the file's node: TestCountsEqualTheDossier
	case last == "source":
		return []string{lastPart(text)} // the case is not part of a document's id
	case last == "locator":
		return locators(text)
	}
	return []string{text}
}

// locators are the pieces of a locator that names several places, each without the id of its document.
func locators(text string) []string {
	if !strings.Contains(text, "; ") || strings.HasPrefix(text, "aanbeveling 17; ") {
		return []string{withoutDocument(text)}
	}
	var pieces []string
	for piece := range strings.SplitSeq(text, ";") {
		pieces = append(pieces, withoutDocument(strings.TrimSpace(piece)))
	}
	return pieces
}

func withoutDocument(piece string) string {
	if id, rest, found := strings.Cut(piece, ": "); found && validLocal(id) && strings.Contains(id, "-") {
		return rest
	}
	return piece
}

// section is a list in the dossier and the kind of node that its entries became.
type section struct{ key, kind string }

var sections = []section{
	{"events", "Event"}, {"bottlenecks", "Manifestation"}, {"causes", "CausalLink"}, {"measures", "Measure"}, {"recommendations", "Recommendation"}, {"commitments", "Commitment"},
	{"lessons", "Lesson"}, {"open_questions", "OpenQuestion"}, {"actors", "Involvement"}, {"considerations", "Consideration"}, {"perspectives", "Perspective"},
	{"conclusions", "Statement"}, {"faults", "Statement"}, {"levels", "Statement"}, {"goals", "Statement"}, {"principles", "Statement"},
}

func TestCountsEqualTheDossier(t *testing.T) {
	files := dossier(t)
	m, set := bundled(t)
	want := map[string]int{}
	documents := map[string]bool{}
	for name, root := range files {
		if docs := root.get("documents"); docs != nil {
			for _, d := range docs.items {
				documents[d.get("id").text] = true
			}
		}
		switch {
		case path.Dir(name) == "cases" || name == "programme.yaml":
			want[map[string]string{"trajectory": "Trajectory", "foreign-case": "ForeignCase", "programme": "Programme"}[root.get("kind").text]]++
			id := root.get("kind").text + "/" + root.get("id").text
			node(t, set, id)
			for _, s := range sections {
				if list := root.get(s.key); list != nil {
					want[s.kind] += len(list.items)
				}
			}
			for key, kind := range map[string]string{"acknowledged": "Acknowledgement", "affected": "AffectedCount", "cost": "RecoveryCost"} {
				if root.get(key) != nil {
					want[kind]++
				}
			}
		case name == "bottlenecks.yaml":
			for _, b := range root.get("bottlenecks").items {
				want["Bottleneck"]++
				want["Distinction"] += len(b.get("notToConfuseWith").items)
			}
		case name == "terms.yaml":
			want["ConceptScheme"]++
			for _, term := range root.get("terms").items {
				want["Term"]++
				if used := term.get("usedDifferently"); used != nil {
					want["TermUsage"] += len(used.items)
				}
			}
		case name == "comparisons.yaml":
			want["Comparison"] = len(root.get("comparisons").items)
		case name == "actors.yaml":
			want["Actor"] = len(root.get("actors").items)
		}
	}
	want["Document"] = len(documents)
	counts := set.Counts(m)
	for _, k := range m.Kinds {
		switch k.Name {
		case "Citation", "DocumentVariant", "StatusChange": // counted by TestSourcesAndLocatorsEqualTheDossier; made here; added to here
			continue
		}
		if counts[k.Index] != want[k.Name] {
			t.Errorf("there are %d nodes of the kind %s, the dossier has %d", counts[k.Index], k.Name, want[k.Name])
		}
	}
}

// Every claim cites the sources of its entry in the dossier, in that order, and each locator stands on one of them.
func TestSourcesAndLocatorsEqualTheDossier(t *testing.T) {
	files := dossier(t)
	_, set := bundled(t)
	claims := map[string][]*model.Node{} // by subject and kind, in place
	for _, n := range set.Nodes {
		for _, about := range n.Targets("about") {
			key := about + " " + n.Kind.Name
			claims[key] = append(claims[key], n)
		}
	}
	byID := map[string]*model.Node{}
	for _, n := range set.Nodes {
		byID[n.ID] = n
	}
	compared := 0
	compare := func(where string, entry *item, claim *model.Node) {
		source := entry.get("source")
		if source == nil {
			return
		}
		if claim == nil {
			t.Errorf("%s: there is no node for it", where)
			return
		}
		compared++
		var want, got, located []string
		for _, s := range source.items {
			want = append(want, "document/"+lastPart(s.text))
		}
		var cited []*model.Node
		for _, id := range claim.Targets("citations") {
			cited = append(cited, byID[id])
		}
		for _, c := range inPlace(cited) {
			got = append(got, c.Targets("document")...)
			if l, ok := c.Value("locator").(string); ok {
				located = append(located, l)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %s cites %v, want %v", where, claim.ID, got, want)
		}
		var pieces []string
		if l := entry.get("locator"); l != nil {
			pieces = locators(l.text)
		}
		slices.Sort(pieces)
		slices.Sort(located)
		if !slices.Equal(located, pieces) {
			t.Errorf("%s: the locators of %s are %q, want %q", where, claim.ID, located, pieces)
		}
	}
	for name, root := range files {
		if path.Dir(name) == "cases" || name == "programme.yaml" {
			subject := root.get("kind").text + "/" + root.get("id").text
			at := map[string]int{}
			for _, s := range sections {
				list := root.get(s.key)
				if list == nil {
					continue
				}
				nodes := inPlace(claims[subject+" "+s.kind])
				for i, entry := range list.items {
					var claim *model.Node
					if place := at[s.kind]; place < len(nodes) {
						claim = nodes[place]
					}
					at[s.kind]++
					compare(fmt.Sprintf("%s: %s %d", name, s.key, i+1), entry, claim)
				}
			}
			for key, kind := range map[string]string{"acknowledged": "acknowledgement", "affected": "affected-count", "cost": "recovery-cost"} {
				if entry := root.get(key); entry != nil {
					compare(name+": "+key, entry, byID[kind+"/"+root.get("id").text])
				}
			}
		}
		for key, kind := range map[string]string{"bottlenecks": "bottleneck", "terms": "term", "comparisons": "comparison"} {
			if name != key+".yaml" {
				continue
			}
			for _, entry := range root.get(key).items {
				id := entry.get("id").text
				compare(name+": "+id, entry, byID[kind+"/"+id])
				if used := entry.get("usedDifferently"); used != nil {
					for _, u := range used.items {
						compare(name+": "+id+" used differently", u, byID["term-usage/"+id+"/"+u.get("trajectory").text])
					}
				}
			}
		}
	}
	if compared < 2000 {
		t.Errorf("only %d claims were compared", compared)
	}
}
