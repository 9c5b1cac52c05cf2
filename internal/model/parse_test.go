package model_test

import (
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
)

func TestModelOfTheProject(t *testing.T) {
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	event := m.Type("Event").(*model.Kind)
	if !event.Relation("about").Stored() || event.Relation("case").Stored() {
		t.Error("an event should store what it is about, and show its case as a view of that")
	}
	if comparison := m.Type("Comparison").(*model.Kind); !comparison.Relation("trajectory").Stored() || !comparison.Relation("foreignCase").Stored() {
		t.Error("a comparison should store both of its cases")
	}
	if got := m.KindOf("causal-link/toeslagenaffaire/a--b"); got == nil || got.Name != "CausalLink" || got.EnumValue != "CAUSAL_LINK" || got.Single != "causalLink" {
		t.Errorf("the kind of a causal link's id is %v", got)
	}
	if m.KindOf("nothing/like-this") != nil || m.KindOf("event") != nil {
		t.Error("an id of no kind has a kind")
	}
	cases := m.Type("Bottleneck").(*model.Kind).Relation("cases")
	if len(cases.Path) != 2 || cases.Target.TypeName() != "Case" {
		t.Errorf("a bottleneck's cases pass through %d relations to %s", len(cases.Path), cases.Target.TypeName())
	}
}

func TestMistakeInTheSchemaIsNamed(t *testing.T) {
	vocabulary := &model.Vocabulary{}
	for _, c := range []struct{ schema, want string }{
		{`type A @node(list: "as") { name: String }`, "no field id"},
		{`type A @node(list: "as") { id: ID! b: B }`, "A.b: the type B is neither"},
		{`type A @node(list: "as") { id: ID! b: A }`, "needs either @relation or @through"},
		{`type A @node(list: "as") { id: ID! b: [A!]! @relation(type: "B", direction: IN) }`, "no kind of A stores a relation B"},
		{`type A @node(list: "as") { id: ID! b: [A!]! @relation(type: "B") c: [A!]! @through(path: "b.d") }`, "has no stored relation d"},
		{`type A @node(list: "as") { id: ID! n: [Int!]! }`, "a list of Int is not supported"},
		{`type A @node(list: "as") { id: ID! n: Int @localized }`, "@localized goes with String"},
		{`type A @node(list: "as") { id: ID! n: Int @temporal }`, "@temporal goes with Boolean"},
		{`type A @node(list: "as") { id: ID! n: Int! @count(of: "x") }`, "counts x, which is no relation"},
		{`type A implements I @node(list: "as") { id: ID! } interface I { id: ID! x: Int }`, "has no field x"},
		{`type A @node(list: "as") { id: ID! label: String }`, "every node has a field of that name"},
		{`type A @node(list: "as", label: "{x}") { id: ID! }`, "x is neither a property nor a relation to one"},
		{`type A @node(list: "as", label: "x") { id: ID! }`, "want fields in braces"},
		{`type A @node(list: "as", label: "{a}") { id: ID! a: A @relation(type: "A") }`, "would hold that of another"},
		{`type A @node(list: "as", label: "{b}") { id: ID! b: Boolean }`, "b is a list or a Boolean"},
		{`type A @node(list: "as") { id: ID! } type SearchFacets { n: Int @searchFacet(argument: "ns") }`, "no kind has a field n"},
		{`type A @node(list: "as") { id: ID! n: Int } type SearchFacets { n: Int @searchFacet(argument: "ns") }`, "A.n is no String and of no enumeration"},
		{`type A @node(list: "as") { id: ID! n: String } type SearchFacets { n: Int @searchFacet(argument: "ns", via: ["X"]) }`, "no kind stores such a relation"},
		{`type A @node(list: "as") { id: ID! n: String } type SearchFacets { n: Int @searchFacet(argument: "ns") } type Query { search(n: Int): Int }`, "search has no such argument"},
		{`type A {`, "parse the model's schema"},
	} {
		if _, err := model.Parse(c.schema, vocabulary); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s\n  gives %v; want an error with %q", c.schema, err, c.want)
		}
	}
}

func TestNodeThatBreaksTheModel(t *testing.T) {
	vocabulary, err := model.ParseVocabulary([]byte(`vocabularies: [{name: Colour, values: [{id: dark-red}, {id: blue}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Parse(`type Box @node(list: "boxes") {
		id: ID! name: String! @localized size: Int @range(min: 1, max: 3) colour: Colour
		in: Box @relation(type: "IN") parts: [Box!]! @relation(type: "PART") top: Box! @relation(type: "TOP") }`, vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	kind := m.Kinds[0]
	good := func() *model.Node {
		n := model.NewNode(kind, "box/a")
		n.Values[kind.Property("name").Index] = model.Text{NL: "doos"}
		n.Values[kind.Property("colour").Index] = "dark-red"
		n.Out[kind.Relation("top").OutIndex] = []string{"box/a"}
		return n
	}
	if found := model.Validate(good()); len(found) > 0 {
		t.Fatalf("a good node breaks the model: %v", found)
	}
	set := func(name string, v model.Value) func(*model.Node) {
		return func(n *model.Node) { n.Values[kind.Property(name).Index] = v }
	}
	lead := func(name string, to ...string) func(*model.Node) {
		return func(n *model.Node) { n.Out[kind.Relation(name).OutIndex] = to }
	}
	for _, c := range []struct {
		breaks      func(*model.Node)
		field, what string
	}{
		{func(n *model.Node) { n.ID = "bag/a" }, "", "does not begin with box/"},
		{set("name", model.Text{}), "name", "missing"},
		{set("name", "doos"), "name", "can't be its value"},
		{set("size", int64(4)), "size", "out of range"},
		{set("colour", "red"), "colour", "not in the list Colour"},
		{lead("top"), "top", "missing"},
		{lead("in", "box/a", "box/b"), "in", "leads to 2 nodes"},
		{lead("parts", "bag/a"), "parts", "no id of a Box"},
		{lead("parts", "box/b", "box/a"), "parts", "not sorted"},
		{lead("parts", "box/a", "box/a"), "parts", "distinct"},
	} {
		n := good()
		c.breaks(n)
		found := model.Validate(n)
		if !slices.ContainsFunc(found, func(v model.Violation) bool {
			return v.Field == c.field && strings.Contains(v.What, c.what) && v.Want != ""
		}) {
			t.Errorf("want %q about %q; got %v", c.what, c.field, found)
		}
	}
}
