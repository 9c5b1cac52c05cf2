package generate

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// Where the generator reads and writes, from the top of the repository.
const (
	schemaPath     = "schema.graphqls"
	vocabularyPath = "internal/dataset/data/vocabulary.yaml"
	apiPath        = "graph/generated/api.graphqls"
	gqlgenPath     = "graph/generated/gqlgen.graphqls"
	referencePath  = "docs/model.md"
	formsPath      = "internal/dataset/schema"
)

// Run makes all generated files, from the top of the repository: the current directory.
func Run() error {
	schema, err := os.ReadFile(schemaPath)
	if err != nil {
		return err
	}
	vocabulary, err := os.ReadFile(vocabularyPath)
	if err != nil {
		return err
	}
	files, err := Derive(schema, vocabulary)
	if err != nil {
		return err
	}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, files[path], 0o644); err != nil {
			return err
		}
	}
	if err := code(); err != nil {
		return fmt.Errorf("run gqlgen: %w", err)
	}
	return nil
}

// Derive makes the generated files that are not Go, by their path from the top of the repository.
func Derive(schema, vocabulary []byte) (map[string][]byte, error) {
	s, err := parse(schema, vocabulary)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	if files[apiPath], err = printSchema(apiPath, s.api()); err != nil {
		return nil, err
	}
	opaque, err := s.opaque()
	if err != nil {
		return nil, err
	}
	if files[gqlgenPath], err = printSchema(gqlgenPath, opaque); err != nil {
		return nil, err
	}
	files[referencePath] = s.reference()
	forms, err := s.forms()
	if err != nil {
		return nil, err
	}
	for name, text := range forms {
		files[path.Join(formsPath, name)] = text
	}
	return files, nil
}
