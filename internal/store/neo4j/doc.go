// Package neo4j keeps the graph in a Neo4j server or cluster. It answers the requests of a level, and what
// follows on them, by one statement (a few for dozens of requests), and holds no copy of the graph in the process. A request becomes
// part of a statement in level.go (with path.go, filter.go and order.go; popular.go and anchor.go choose between two ways to
// find a page), a change set becomes writes in apply.go, and gate.go keeps an answer to one revision. What a person sees in Neo4j Browser
// is in docs/neo4j.md; the contract is in package store.
package neo4j
