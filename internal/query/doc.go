// Package query answers the part of a GraphQL operation that asks for the model's types. It reads the selection set as a
// plan, runs the plan level by level with at most one request to the store for each level, and writes JSON straight from it. It
// knows the GraphQL specification's rules of execution and what the API derives from the model (filters, orders, pages,
// cursors, facets); it knows no kind of node and no engine. Neighbours: graph binds it to gqlgen, internal/store reads.
package query
