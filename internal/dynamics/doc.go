// Package dynamics finds what recurs in the graph: pure functions over a snapshot of one revision of it. It says what cases,
// bottlenecks and events are to a method; the methods, over plain numbers, are in the folders beside this file. It knows nothing of
// GraphQL, HTTP or a database; package graph shows its results.
package dynamics
