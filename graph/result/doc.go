// Package result holds the Go types of the API's hand-written part: what resolvers return and gqlgen's code writes out.
// The types that analyses return are in internal/dynamics; those of the model have none.
package result
