// Package text knows how Dutch and English are written: which spellings are the
// same word to a reader (Fold), in which order texts stand (Key), and which
// terms of a text a search should find (Analyzer). It knows nothing of nodes,
// stores or queries; package search builds its index from it.
package text
