// Package model holds the model of the graph as schema.graphqls declares it: kinds of nodes, their properties and
// relations, and the values that properties take. It checks nodes against the model. It knows nothing of where nodes are
// stored (internal/store) or how they are queried (internal/query).
package model
