package dataset

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"herstelgraaf/internal/model"
)

var bundledModel = sync.OnceValue(func() *model.Model {
	schema, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		panic(err)
	}
	vocabulary, err := Vocabulary(Bundled())
	if err != nil {
		panic(err)
	}
	m, err := model.Parse(string(schema), vocabulary)
	if err != nil {
		panic(err)
	}
	return m
})

// theModel is the model of the repository with the bundled vocabulary.
func theModel(testing.TB) *model.Model { return bundledModel() }

var bundledOnce = sync.OnceValues(func() (*Set, []Problem) {
	set, problems, err := Read(Bundled(), bundledModel(), nil)
	if err != nil {
		panic(err)
	}
	return set, problems
})

// bundled is the bundled data set with its model. It must not be changed.
func bundled(t testing.TB) (*model.Model, *Set) {
	t.Helper()
	set, problems := bundledOnce()
	if set == nil {
		t.Fatalf("the bundled data have errors:\n%s", lines(problems))
	}
	return bundledModel(), set
}

// small is a data set with two cases that shows most of what files can say, in the canonical form: testdata/small, by the
// files' names.
func small(t testing.TB) map[string]string {
	t.Helper()
	fsys := os.DirFS("testdata/small")
	names, err := dataFiles(fsys)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(text)
	}
	return files
}

func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// read reads files that must have no errors.
func read(t testing.TB, m *model.Model, files map[string]string) *Set {
	t.Helper()
	set, problems, err := Read(folder(files), m, nil)
	if err != nil {
		t.Fatal(err)
	}
	if set == nil {
		t.Fatalf("the files have errors:\n%s", lines(problems))
	}
	return set
}

func lines(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

// node finds a node of a set by its id.
func node(t testing.TB, set *Set, id string) *model.Node {
	t.Helper()
	i := slices.IndexFunc(set.Nodes, func(n *model.Node) bool { return n.ID == id })
	if i < 0 {
		t.Fatalf("there is no node %s", id)
	}
	return set.Nodes[i]
}

func texts(files map[string][]byte) map[string]string {
	m := map[string]string{}
	for name, content := range files {
		m[name] = string(content)
	}
	return m
}
