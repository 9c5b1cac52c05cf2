// Package web holds the front end that is built into the program: the
// playground, and the operations that it opens as tabs. It serves files and
// nothing else; the API that the playground calls is mounted beside it by
// internal/server. The sources of the bundle in dist are in src.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist operations/*.graphql
var files embed.FS

// Operations holds the ready operations of the API, one a file, named by
// section, place in the section, and operation: 12-bottleneck-across-cases.graphql
// is the second of the first section and holds BottleneckAcrossCases.
var Operations = folder("operations")

// folder is one of the embedded folders, which are there or the program would
// not have been built.
func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err)
	}
	return sub
}
