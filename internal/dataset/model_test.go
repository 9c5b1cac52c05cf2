package dataset

import (
	"os"
	"strings"
	"testing"

	"herstelgraaf/internal/model"
)

// A kind that is added to the schema can be read, checked and written with no other edit.
func TestKindAddedToTheSchemaIsReadAndWritten(t *testing.T) {
	schema, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Parse(string(schema)+`
type Rumour implements Node & Claim @node(list: "rumours", key: "{bottleneck}") @file(in: ["cases/*.yaml"], section: "rumours", owner: "about") {
  id: ID!
  text: String! @localized
  weight: Int @range(min: 1, max: 9)
  languages: [Language!]! @derived(by: "languages")
  place: Int! @derived(by: "place")
  bottleneck: Bottleneck @relation(type: "HINTS_AT")
  about: [Subject!]! @list @relation(type: "ABOUT")
  citations: [Citation!]! @list @relation(type: "CITES") @nested
}
`, theModel(t).Vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	files := small(t)
	const section = `
rumours:
  - bottleneck: long-waits
    text: {nl: "Men zegt dat het nog jaren duurt.", en: "They say it will take years yet."}
    weight: 3
    citations: [{document: letter}]
`
	files["cases/first.yaml"] += section
	set := read(t, m, files)
	n := node(t, set, "rumour/first/long-waits")
	if n.Value("weight") != int64(3) || n.Targets("about")[0] != "trajectory/first" || n.Targets("bottleneck")[0] != "bottleneck/long-waits" {
		t.Errorf("the rumour was read as %v %v", n.Values, n.Out)
	}
	rendered, err := render(set.Nodes, set.Meta, m)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(rendered["cases/first.yaml"]); got != files["cases/first.yaml"] {
		t.Errorf("the export is\n%s", got)
	}
	files["cases/first.yaml"] = strings.Replace(files["cases/first.yaml"], "weight: 3", "weight: 30", 1)
	if problems, err := Check(folder(files), m); err != nil || !strings.Contains(lines(problems), "30 is out of range; want a number from 1 to 9") {
		t.Errorf("a weight of 30 is told as %v\n%s", err, lines(problems))
	}
}

func TestUnknownDerivationIsNamed(t *testing.T) {
	schema, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Parse(strings.Replace(string(schema), `@derived(by: "slippageDays")`, `@derived(by: "slipage")`, 1), theModel(t).Vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(folder(small(t)), m, nil); err == nil || !strings.Contains(err.Error(), "Commitment.slippageDays") || !strings.Contains(err.Error(), "slipage") {
		t.Errorf("an unknown derivation is told as %v", err)
	}
}

func TestValuesThatMustBeUniqueAreCompared(t *testing.T) {
	schema, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Parse(strings.Replace(string(schema), "  abbreviation: String ", "  abbreviation: String @unique ", 1), theModel(t).Vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	files := small(t)
	files["actors.yaml"] = strings.ReplaceAll(files["actors.yaml"], "country: NL", "country: NL, abbreviation: AB")
	files["actors.yaml"] = strings.Replace(files["actors.yaml"], "    country: NL, abbreviation: AB", "    country: NL\n    abbreviation: AB", 1)
	problems, err := Check(folder(files), m)
	if err != nil || !strings.Contains(lines(problems), "actor/ministry shares its abbreviation with actor/agency") {
		t.Errorf("an abbreviation twice is told as %v\n%s", err, lines(problems))
	}
}

func TestFilesThatNoKindStandsInArePassedOver(t *testing.T) {
	files := small(t)
	files["cases/deep/third.yaml"] = "id: trajectory/third\n"
	files[".notes.yaml"] = "x: ["
	problems, err := Check(folder(files), theModel(t))
	if err != nil || len(problems) != 1 || problems[0].Code != UnknownFile || problems[0].File != "cases/deep/third.yaml" {
		t.Errorf("such files are told as %v\n%s", err, lines(problems))
	}
}
