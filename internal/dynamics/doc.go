// Package dynamics finds what recurs in the graph: pure functions over values that are read from one revision of it. It
// knows nothing of GraphQL, HTTP or a database; package graph shows its results.
package dynamics
