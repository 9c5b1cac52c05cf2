package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"herstelgraaf/internal/dataset"
)

// Every node of every kind can be shown by its label alone.
func TestEveryNodeHasAShortLabelInBothLanguages(t *testing.T) {
	s := bundled(t)
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range m.Kinds {
		var data map[string]struct {
			Nodes []struct{ ID, NL, EN string }
		}
		s.read(t, fmt.Sprintf(`query($en: Language! = EN) {%s(first: 200) {nodes {id nl: label en: label(lang: $en)}}}`, k.List), nil, &data)
		for _, n := range data[k.List].Nodes {
			for _, label := range []string{n.NL, n.EN} {
				if label == "" || label == n.ID || utf8.RuneCountInString(label) > 81 || strings.Contains(label, "{") {
					t.Errorf("the label of %s is %q", n.ID, label)
				}
			}
		}
	}
}

func TestAClaimIsCalledByWhatItIsAbout(t *testing.T) {
	var data struct {
		Manifestation struct {
			Label      string
			Bottleneck struct{ Name, Label string }
			Citations  []struct {
				Label, Locator string
				Document       struct{ Title string }
			}
		}
	}
	bundled(t).read(t, `{manifestation(id: "manifestation/wia-uwv/signals-ignored") {label(lang: EN) bottleneck {name(lang: EN) label(lang: EN)} citations {label locator document {title}}}}`, nil, &data)
	m := data.Manifestation
	if m.Label != m.Bottleneck.Name || m.Label != m.Bottleneck.Label || len(m.Citations) == 0 {
		t.Errorf("a manifestation is called %q, its bottleneck %+v", m.Label, m.Bottleneck)
	}
	for _, c := range m.Citations {
		if whole := c.Document.Title + ", " + c.Locator; !strings.HasPrefix(whole, strings.TrimSuffix(c.Label, "…")) || len(c.Label) < 20 {
			t.Errorf("a citation is called %q, want the beginning of %q", c.Label, whole)
		}
	}
}

// The same node has the same label wherever it is asked for.
func TestALabelIsTheSameEverywhere(t *testing.T) {
	const id = "causal-link/wia-uwv/oversight-fails--signals-ignored"
	var data struct {
		Node, CausalLink struct{ Label string }
		Nodes            []struct{ Label string }
		Neighbours       []struct {
			Node  struct{ Label string }
			Edges []struct {
				Node struct{ ID, Label string }
			}
		}
		Trajectory struct {
			CausalLinks struct {
				Nodes []struct{ Label string }
			}
		}
		Search struct{ Nodes []struct{ ID, Label string } }
	}
	bundled(t).read(t, fmt.Sprintf(`{
		node(id: %[1]q) {label} causalLink(id: %[1]q) {label} nodes(ids: [%[1]q]) {label ... on Claim {label}}
		neighbours(ids: [%[1]q]) {node {label} edges {node {id label}}}
		trajectory(id: "trajectory/wia-uwv") {causalLinks(where: {id: {eq: %[1]q}}) {nodes {label}}}
		search(query: "signalen", kinds: [CAUSAL_LINK], first: 100) {nodes {id label}}
	}`, id), nil, &data)
	want := data.Node.Label
	got := []string{data.CausalLink.Label, data.Nodes[0].Label, data.Neighbours[0].Node.Label, data.Trajectory.CausalLinks.Nodes[0].Label}
	for _, n := range data.Search.Nodes {
		if n.ID == id {
			got = append(got, n.Label)
		}
	}
	if !strings.Contains(want, " → ") || len(got) != 5 {
		t.Fatalf("it is called %q, and found in %d places", want, len(got))
	}
	for i, label := range got {
		if label != want {
			t.Errorf("in place %d it is called %q, want %q", i, label, want)
		}
	}
	for _, e := range data.Neighbours[0].Edges {
		if e.Node.Label == "" || e.Node.Label == e.Node.ID {
			t.Errorf("a neighbour is called %q", e.Node.Label)
		}
	}
}
