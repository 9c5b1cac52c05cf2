// Package search is the full-text index that both store engines answer from:
// Dutch and English, BM25, ranked alike whatever the order in which the
// documents came. An Index is an immutable snapshot of all documents' terms and
// keeps none of their texts; package text says what a term is.
package search
