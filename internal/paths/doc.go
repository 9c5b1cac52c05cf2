// Package paths finds how two nodes of a graph hang together, so that a path that says much comes before one that runs
// through a hub. It reads a store level by level, from both ends, and knows nothing of GraphQL.
package paths
