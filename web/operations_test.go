package web_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"herstelgraaf/web"
)

var (
	operationFile = regexp.MustCompile(`^[1-9][1-9]-([a-z]+(?:-[a-z]+)*)\.graphql$`)
	capital       = regexp.MustCompile(`\B[A-Z]`)
)

func TestEachOperationFileHoldsTheOperationOfItsName(t *testing.T) {
	names, err := fs.Glob(web.Operations, "*")
	if err != nil || len(names) == 0 {
		t.Fatalf("operations: %d files, %v", len(names), err)
	}
	for _, name := range names {
		match := operationFile.FindStringSubmatch(name)
		if match == nil {
			t.Errorf("%s is not named as <section><place>-<operation>.graphql", name)
			continue
		}
		text, err := fs.ReadFile(web.Operations, name)
		if err != nil {
			t.Fatal(err)
		}
		document, err := parser.ParseQuery(&ast.Source{Name: name, Input: string(text)})
		if err != nil {
			t.Errorf("%s does not parse: %v", name, err)
			continue
		}
		if len(document.Operations) != 1 {
			t.Errorf("%s holds %d operations, want 1", name, len(document.Operations))
			continue
		}
		operation := document.Operations[0].Name
		if kebab := strings.ToLower(capital.ReplaceAllString(operation, "-$0")); kebab != match[1] {
			t.Errorf("%s holds %s, which would be in %s.graphql", name, operation, kebab)
		}
		if !strings.HasPrefix(string(text), "# ") {
			t.Errorf("%s does not begin with a comment that says what it asks", name)
		}
	}
}
