// Package embedded keeps the graph in memory, in a form made for expanding many nodes at once, and durable in one folder.
//
// A snapshot (snapshot.go) is the graph at one revision and never changes: readers (read.go) take the newest and wait for
// nobody. A write is put on disk first (commit.go), then makes the next snapshot (build.go), which shares all that it does
// not touch. The model decides what the arrays hold (layout.go); filters become tests on them (compile.go).
package embedded
