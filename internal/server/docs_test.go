package server_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// literals are the string literals of a Go file for which keep holds.
func literals(t *testing.T, file string, keep func(string) bool) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && keep(strings.Trim(l.Value, "\"`")) {
			found = append(found, strings.Trim(l.Value, "\"`"))
		}
		return true
	})
	return found
}

func TestReferenceTellsEveryCodeAndSetting(t *testing.T) {
	text, err := os.ReadFile("../../docs/http.md")
	if err != nil {
		t.Fatal(err)
	}
	isCode := func(s string) bool { return s != "" && strings.ToUpper(s) == s }
	isSetting := func(s string) bool {
		return strings.Contains(s, "-") && !strings.ContainsAny(s, " :%/")
	}
	names := append(literals(t, "../fault/codes.go", isCode), literals(t, "config.go", isSetting)...)
	if len(names) < 40 {
		t.Fatalf("found only %q", names)
	}
	for _, name := range names {
		if !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("docs/http.md does not tell of %s", name)
		}
	}
}
