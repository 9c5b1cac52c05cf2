package main

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func TestSchemaIsServedAsTheCommandWritesIt(t *testing.T) {
	file := filepath.Join(t.TempDir(), "schema.graphql")
	if code, out, errs := runCommand(t, "schema", file); code != 0 {
		t.Fatalf("schema ends with %d: %s%s", code, out, errs)
	}
	written := read(t, file)
	if status, served := bundled(t).get(t, "/schema.graphql"); status != http.StatusOK || served != written {
		t.Errorf("/schema.graphql answers %d with %d bytes, want the %d bytes of the file", status, len(served), len(written))
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: written})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range schema.Types {
		if d.BuiltIn {
			continue
		}
		if d.Description == "" {
			t.Errorf("%s has no description", d.Name)
		}
		for _, f := range d.Fields {
			if f.Description == "" && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s.%s has no description", d.Name, f.Name)
			}
		}
	}
}

func TestSchemaAndIntrospectionNameTheSameDirectives(t *testing.T) {
	var told struct {
		Schema struct{ Directives []struct{ Name string } } `json:"__schema"`
	}
	bundled(t).read(t, "{__schema {directives {name}}}", nil, &told)
	specified := map[string]bool{"skip": true, "include": true, "deprecated": true, "specifiedBy": true, "oneOf": true}
	for _, d := range told.Schema.Directives {
		if !specified[d.Name] {
			t.Errorf("introspection names @%s, which is neither in the specification nor in the schema", d.Name)
		}
	}
}
