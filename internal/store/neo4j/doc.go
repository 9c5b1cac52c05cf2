// Package neo4j keeps the graph in a Neo4j server or cluster. It reads level by level, one statement a level, and holds no
// copy of the graph in the process. A request becomes a statement in level.go (with path.go, filter.go and order.go), a
// change set becomes writes in apply.go, and gate.go keeps an answer to one revision. What a person sees in Neo4j Browser
// is in docs/neo4j.md; the contract is in package store.
package neo4j
