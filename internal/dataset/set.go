package dataset

import (
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Set is a whole data set, ready to be stored.
type Set struct {
	// Meta says dataVersion and asOf, and in both languages title, licence and howToCite (licence.nl).
	Meta store.Meta
	// Nodes are all nodes with what the service derives, by id.
	Nodes []*model.Node
}

// Counts is the number of nodes of each kind, by Kind.Index.
func (s *Set) Counts(m *model.Model) []int {
	counts := make([]int, len(m.Kinds))
	for _, n := range s.Nodes {
		counts[n.Kind.Index]++
	}
	return counts
}

// Read reads the data files below fsys. Progress, if set, is called with the number of files read and their total.
// The problems are sorted by file and line; the Set is nil if one of them is an error. The error tells that the files
// can't be read at all, or that the model names a derivation that does not exist.
func Read(fsys fs.FS, m *model.Model, progress func(done, total int)) (*Set, []Problem, error) {
	files, err := dataFiles(fsys)
	if err != nil {
		return nil, nil, err
	}
	if err := knownRules(m); err != nil {
		return nil, nil, err
	}
	r := &reader{model: m, entries: map[string]*entry{}, aliases: map[*model.Kind]map[string]*alias{}}
	parsed, err := r.parseAll(fsys, files, progress)
	if err != nil {
		return nil, nil, err
	}
	meta := store.Meta{}
	var data []parsedFile
	for _, f := range parsed {
		switch f.name {
		case aboutFile:
			meta = r.about(f)
		case vocabularyFile:
			r.vocabulary(f)
		default:
			data = append(data, f)
		}
	}
	if !slices.Contains(files, aboutFile) {
		r.report(aboutFile, &item{line: 1, column: 1}, Error, MissingField, "the data set has no "+aboutFile, "a file with version and asOf")
	}
	r.collectAliases(data)
	for _, f := range data {
		r.collect(f)
	}
	for _, e := range r.order {
		r.fill(e)
	}
	set := &Set{Meta: meta}
	for _, e := range r.order {
		set.Nodes = append(set.Nodes, e.node)
	}
	derive(set.Nodes, func(id string) int { return r.entries[id].place })
	for _, e := range r.order {
		r.check(e)
	}
	r.checkUnique()
	r.checkExclusions()
	sortProblems(r.problems)
	if Errors(r.problems) > 0 {
		return nil, r.problems, nil
	}
	slices.SortFunc(set.Nodes, func(a, b *model.Node) int { return strings.Compare(a.ID, b.ID) })
	return set, r.problems, nil
}

// Check reads the data files below fsys and tells everything that is wrong with them, sorted by file and line.
func Check(fsys fs.FS, m *model.Model) ([]Problem, error) {
	_, problems, err := Read(fsys, m, nil)
	return problems, err
}

type parsedFile struct {
	name string
	root *item
}

// parseAll parses files; those that are not YAML become problems. Parsing is most of the work of reading, so it is spread
// over the processors.
func (r *reader) parseAll(fsys fs.FS, names []string, progress func(done, total int)) ([]parsedFile, error) {
	type result struct {
		root    *item
		problem *Problem
		err     error
	}
	results := make([]result, len(names))
	var workers sync.WaitGroup
	var next atomic.Int64
	done := make(chan struct{})
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(names); i = int(next.Add(1)) - 1 {
				text, err := fs.ReadFile(fsys, names[i])
				if results[i].err = err; err == nil {
					results[i].root, results[i].problem = parseYAML(names[i], text)
				}
				done <- struct{}{}
			}
		})
	}
	for i := range names {
		<-done
		if progress != nil {
			progress(i+1, len(names))
		}
	}
	workers.Wait()
	var parsed []parsedFile
	for i, name := range names {
		switch one := results[i]; {
		case one.err != nil:
			return nil, one.err
		case one.problem != nil:
			r.problems = append(r.problems, *one.problem)
		default:
			parsed = append(parsed, parsedFile{name, one.root})
		}
	}
	return parsed, nil
}

// dataFiles lists the YAML files below fsys by name. Names that begin with a dot are passed over.
func dataFiles(fsys fs.FS) ([]string, error) {
	var files []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && (path.Ext(name) == ".yaml" || path.Ext(name) == ".yml"):
			files = append(files, name)
		}
		return nil
	})
	return files, err
}
