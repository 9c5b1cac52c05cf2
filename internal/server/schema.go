package server

import (
	"bytes"
	"net/http"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

// SchemaText is the whole schema as text in the schema definition language, with descriptions; what GraphQL defines itself
// is left out. It is what /schema.graphql answers with.
func SchemaText(schema *ast.Schema) []byte {
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatSchema(schema)
	return text.Bytes()
}

// schemaText serves the schema's text, which stays as it is while the service runs.
func schemaText(schema *ast.Schema) http.Handler {
	text := SchemaText(schema)
	tag := validator(text)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if unchanged(w, r, tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		// A client that has gone is no error of the service.
		_, _ = w.Write(text)
	})
}
