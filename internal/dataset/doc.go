// Package dataset reads, checks and writes the data files that the graph is made from, and holds the ones that come with
// the program. What may stand in a file, and where, is read from the model (internal/model): no kind is named here but in
// the derivations (derive_*.go). Nodes go to and come from a store (internal/store).
package dataset
