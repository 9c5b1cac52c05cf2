package model_test

import (
	"strings"
	"testing"

	"herstelgraaf/internal/model"
)

func TestLabelIsMadeOfThePartsThatANodeHas(t *testing.T) {
	m, err := model.Parse(`
		directive @search(weight: Int! = 1) on FIELD_DEFINITION
		type A @node(list: "as", label: "{on}, {n} of {title}") { id: ID! on: Date n: Int title: String @localized }
		type B @node(list: "bs") { id: ID! note: String @search other: String @search(weight: 2) }
		type C @node(list: "cs") { id: ID! note: String }`, &model.Vocabulary{})
	if err != nil {
		t.Fatal(err)
	}
	date, _ := model.ParseDate("2021-03")
	for _, c := range []struct {
		kind   string
		values map[string]model.Value
		want   string
	}{
		{"A", map[string]model.Value{"on": date, "n": int64(3), "title": model.Text{NL: "iets", EN: "it"}}, "2021-03, 3 of it"},
		{"A", map[string]model.Value{"on": date, "title": model.Text{NL: "iets"}}, "2021-03 of iets"},
		{"A", map[string]model.Value{"title": model.Text{EN: "it"}}, "it"},
		{"A", nil, "a/1"},
		{"B", map[string]model.Value{"note": "less", "other": "more"}, "more"},
		{"B", map[string]model.Value{"note": "less"}, "b/1"},
		{"C", map[string]model.Value{"note": "not searched"}, "c/1"},
		{"B", map[string]model.Value{"other": strings.Repeat("é", 81)}, strings.Repeat("é", 80) + "…"},
		{"B", map[string]model.Value{"other": strings.Repeat("woord, ", 12)}, strings.TrimSuffix(strings.Repeat("woord, ", 11), ", ") + "…"},
	} {
		k := m.Type(c.kind).(*model.Kind)
		got := k.LabelOf(strings.ToLower(c.kind)+"/1", model.EN, func(p *model.Property) model.Value { return c.values[p.Name] }, nil)
		if got != c.want {
			t.Errorf("%s of %v is called %q, want %q", c.kind, c.values, got, c.want)
		}
	}
}
