// Package herstelgraaf holds schema.graphqls, the declaration of the model from which the rest is derived. What reads it
// is internal/model; what derives files from it is internal/generate.
package herstelgraaf

import _ "embed"

//go:generate go run ./internal/generate/run

// Schema is the text of schema.graphqls.
//
//go:embed schema.graphqls
var Schema string
