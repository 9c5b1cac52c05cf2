// Package generate derives from schema.graphqls and the vocabulary all that is not written by hand: the API that clients
// see, the schema and the code of gqlgen, docs/model.md, and the JSON Schemas of the data files. `go generate ./...` runs
// it. It answers no queries: what the names it makes mean at run time is internal/query.
package generate
