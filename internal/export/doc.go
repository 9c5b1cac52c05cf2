// Package export writes the graph in forms that other programs read. The data files of the project itself are
// internal/dataset's.
package export
