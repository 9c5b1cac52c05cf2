// Package transfer copies a whole graph with its history from one store to another, revision by revision, and compares
// the two by a digest of their content. It knows stores only by their contract (internal/store), so that every pair of
// engines will do.
package transfer
