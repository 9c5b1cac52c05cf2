// Package embedded keeps the graph in memory, in a form made for expanding many nodes at once, and durable in one folder.
//
// A snapshot (snapshot.go) is the graph at one revision and never changes: readers take the newest and wait for nobody.
// A write makes the next one (build.go), sharing all that it does not touch, after it is on disk (file.go).
package embedded
