package generate_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const dataFolder = "../dataset/data"

// form compiles the JSON Schema that a data file names in its first line.
func form(t *testing.T, file string, text []byte) *jsonschema.Schema {
	t.Helper()
	line, _, _ := bytes.Cut(text, []byte("\n"))
	_, path, ok := strings.Cut(string(line), "$schema=")
	if !ok {
		t.Fatalf("%s names no schema in its first line", file)
	}
	path = filepath.Join(filepath.Dir(file), path)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(read(t, path)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("form.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("form.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func values(t *testing.T, text []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestBundledFilesFitTheirSchemas(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		found, err := filepath.Glob(filepath.Join(dataFolder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 10 {
		t.Fatalf("found only %d data files", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text := read(t, file)
			if err := form(t, file, text).Validate(values(t, text)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEditorsPointOutMistakes(t *testing.T) {
	file := dataFolder + "/cases/wia-uwv.yaml"
	text := read(t, file)
	schema := form(t, file, text)
	for _, c := range []struct{ mistake, old, new string }{
		{"a value that is in no list", "domain: social-security", "domain: social-securities"},
		{"a date that is none", `date: "2024-09-04"`, `date: "2024-13"`},
		{"a key that is unknown", "status: running", "state: running"},
		{"a language that is unknown", "name: {nl:", "name: {de:"},
		{"a node of another kind", "id: trajectory/wia-uwv", "id: actor/wia-uwv"},
		{"a number out of range", "strength: 3", "strength: 4"},
		{"a required field that is missing", "    sign: positive\n", ""},
	} {
		t.Run(c.mistake, func(t *testing.T) {
			broken := bytes.Replace(text, []byte(c.old), []byte(c.new), 1)
			if bytes.Equal(broken, text) {
				t.Fatalf("the file has no %q", c.old)
			}
			if err := schema.Validate(values(t, broken)); err == nil {
				t.Errorf("%q passes", c.new)
			}
		})
	}
}
