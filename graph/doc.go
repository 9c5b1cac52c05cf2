// Package graph is the GraphQL layer: gqlgen's code (generated), the Go types of the hand-written part (result) and the
// resolvers, a few lines each. The root fields of the model are in executor_fields.go, which is generated: the executor of
// internal/query answers them.
package graph
