// Package storetest is the suite that every engine of internal/store passes: one file a concern, on a small library of
// books and films that is drawn in library.go. Its reference (reference.go) answers requests in the plainest way, and
// random requests must get the same answers from an engine.
package storetest
