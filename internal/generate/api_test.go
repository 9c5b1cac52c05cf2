package generate_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/generate"
)

// committed loads a schema that is committed in this repository.
func committed(t *testing.T, path string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: path, Input: string(read(t, "../../"+path))})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEverythingInTheAPIIsDescribed(t *testing.T) {
	s := committed(t, "graph/generated/api.graphqls")
	described := func(what, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", what)
		}
	}
	for name, def := range s.Types {
		if def.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		described(name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			described(name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				described(name+"."+f.Name+"("+a.Name+":)", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			described(name+"."+v.Name, v.Description)
		}
	}
}

func TestClientsSeeNothingOfHowTheModelIsAnswered(t *testing.T) {
	s := committed(t, "graph/generated/api.graphqls")
	for _, name := range []string{"Model", "ModelRef", "RelationDirection"} {
		if s.Types[name] != nil {
			t.Errorf("the API has a type %s", name)
		}
	}
	for _, name := range []string{"node", "relation", "opaque", "value"} {
		if s.Directives[name] != nil {
			t.Errorf("the API has a directive @%s", name)
		}
	}
}

func TestEveryOperatorOfTheDesignIsThere(t *testing.T) {
	s := committed(t, "graph/generated/api.graphqls")
	for filter, operators := range map[string]string{
		"IDFilter":      "eq ne in notIn",
		"StringFilter":  "eq ne in notIn contains startsWith isNull",
		"TextFilter":    "eq ne in notIn contains startsWith isNull lang",
		"IntFilter":     "eq ne in notIn gt gte lt lte isNull",
		"DecimalFilter": "eq ne in notIn gt gte lt lte isNull",
		"DateFilter":    "eq ne in notIn gt gte lt lte isNull overlaps",
		"BooleanFilter": "eq ne isNull",
		"DomainFilter":  "eq ne in notIn isNull",
	} {
		var got []string
		for _, f := range s.Types[filter].Fields {
			got = append(got, f.Name)
		}
		if strings.Join(got, " ") != operators {
			t.Errorf("%s has %v, want %s", filter, got, operators)
		}
	}
}

func TestGeneratedCodeGrowsByTwoRootFieldsAKind(t *testing.T) {
	schema, vocabulary := small(t)
	files, err := generate.Derive(schema, vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	opaque := string(files["graph/generated/gqlgen.graphqls"])
	for _, want := range []string{`\bbook: Model\n`, `\bbooks: Model!\n`, `\bworks: Model!\n`, `\bfind: Model!\n`, `\bauthor: ModelRef!\n`, `\bbooks: \[ModelRef!\]!\n`} {
		if !regexp.MustCompile(want).MatchString(opaque) {
			t.Errorf("gqlgen's schema has no %s", want)
		}
	}
	if regexp.MustCompile(`(type|input|interface) (Book|Work|Found|BookWhere)`).MatchString(opaque) {
		t.Error("gqlgen's schema has a type of the model")
	}
}
