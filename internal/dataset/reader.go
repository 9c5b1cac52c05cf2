package dataset

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// reader turns parsed files into nodes: first it gives every entry its id (collect), then it reads fields and resolves
// references (fill, in fields.go and references.go).
type reader struct {
	model    *model.Model
	problems []Problem
	entries  map[string]*entry
	order    []*entry
	aliases  map[*model.Kind]map[string]*alias
}

// entry is a node with the place in the files that it is read from.
type entry struct {
	node  *model.Node
	file  string
	at    *item
	root  *entry          // the node of the file; nil where the file is none
	place int             // in its section, from 1
	bad   map[string]bool // fields of which a problem was told already
}

func (r *reader) report(file string, at *item, severity Severity, code Code, message, want string) {
	r.problems = append(r.problems, Problem{file, max(at.line, 1), max(at.column, 1), severity, code, message, want})
}

func (r *reader) wrongShape(file string, at *item, what, want string) {
	r.report(file, at, Error, WrongShape, fmt.Sprintf("%s is %s", what, at.shape), want)
}

// onlyKeys tells the keys of a mapping that have no meaning.
func (r *reader) onlyKeys(file string, at *item, keys []string) {
	for _, p := range at.pairs {
		if slices.Contains(keys, p.key) {
			continue
		}
		want := nearest(p.key, keys)
		if want == "" {
			want = "one of " + strings.Join(keys, ", ")
		}
		r.report(file, &item{line: p.line, column: p.column}, Error, UnknownKey, fmt.Sprintf("the key %q has no meaning here", p.key), want)
	}
}

// collect makes an entry for each node in a file.
func (r *reader) collect(f parsedFile) {
	c := contentsOf(r.model, f.name)
	if len(c.roots)+len(c.sections) == 0 {
		r.report(f.name, f.root, Warning, UnknownFile, "no kind of node stands in this file; it is passed over", "a file that the model names, or none")
		return
	}
	if f.root.shape == nothing && len(c.roots) == 0 {
		return
	}
	if f.root.shape != mapping {
		r.wrongShape(f.name, f.root, "the file", "a mapping")
		return
	}
	var root *entry
	keys := []string{}
	if len(c.roots) > 0 {
		if root = r.root(f, c.roots); root == nil {
			return
		}
		keys = fieldNames(root.node.Kind)
	}
	for _, k := range c.sections {
		keys = append(keys, k.File.Section)
	}
	r.onlyKeys(f.name, f.root, keys)
	for _, p := range f.root.pairs {
		k := c.section(p.key)
		if k == nil || p.value.shape == nothing {
			continue
		}
		if p.value.shape != list {
			r.wrongShape(f.name, p.value, p.key, "a list of entries")
			continue
		}
		for i, at := range p.value.items {
			scope := ""
			if root != nil {
				scope = local(root.node.ID)
			}
			e := r.entry(k, f.name, at, root, scope, i+1)
			if e == nil || k.File.Owner == "" {
				continue
			}
			if owner := k.Relation(k.File.Owner); root != nil && root.node.Kind.Implements(owner.Target) {
				e.node.Out[owner.OutIndex] = []string{root.node.ID}
			}
		}
	}
}

// root makes the entry of a file that is a node itself; nil where its id can't be read.
func (r *reader) root(f parsedFile, kinds []*model.Kind) *entry {
	var prefixes []string
	for _, k := range kinds {
		prefixes = append(prefixes, k.Slug+"/…")
	}
	id := f.root.get("id")
	if id == nil || id.shape != scalar {
		r.report(f.name, f.root, Error, MissingField, "id is missing", "an id "+strings.Join(prefixes, " or "))
		return nil
	}
	for _, k := range kinds {
		slug, ok := strings.CutPrefix(id.text, k.Slug+"/")
		if !ok {
			continue
		}
		if !validLocal(slug) {
			r.report(f.name, id, Error, BadID, fmt.Sprintf("%q is no id", id.text), idForm+" after "+k.Slug+"/")
			return nil
		}
		if want := fileOf(k, slug); want != f.name {
			r.report(f.name, id, Warning, FileName, fmt.Sprintf("%s stands in %s", id.text, f.name), "the file "+want)
		}
		return r.add(&entry{node: model.NewNode(k, id.text), file: f.name, at: f.root, place: 1})
	}
	r.report(f.name, id, Error, UnknownKind, fmt.Sprintf("%q names no kind of node that stands in this file", id.text), "an id "+strings.Join(prefixes, " or "))
	return nil
}

// entry makes the entry of a mapping in a section or inside another entry, and those of the entries inside it. The ids
// begin with scope after their kind.
func (r *reader) entry(k *model.Kind, file string, at *item, root *entry, scope string, place int) *entry {
	if at.shape != mapping {
		r.wrongShape(file, at, "the entry", "a mapping with the fields of a "+k.Name)
		return nil
	}
	r.onlyKeys(file, at, fieldNames(k))
	last, ok := r.localID(k, file, at, place)
	if !ok {
		return nil
	}
	return r.add(&entry{node: model.NewNode(k, join(k.Slug, scope, last)), file: file, at: at, root: root, place: place})
}

// add registers an entry and collects what is nested in it; nil where its id is taken.
func (r *reader) add(e *entry) *entry {
	id := e.node.ID
	if first := r.entries[id]; first != nil {
		at := e.at
		if p := e.at.pair("id"); p != nil {
			at = p.value
		}
		r.report(e.file, at, Error, DuplicateID, fmt.Sprintf("the id %s is taken by %s:%d", id, first.file, first.at.line), "an id of its own; write one under the key id where the fields make none")
		return nil
	}
	e.bad = map[string]bool{}
	r.entries[id] = e
	r.order = append(r.order, e)
	root := e.root
	if root == nil && e.node.Kind.File != nil && e.node.Kind.File.Section == "" {
		root = e
	}
	for _, f := range e.node.Kind.Fields {
		rel := f.Relation
		if rel == nil || !rel.Nested || !written(e.node.Kind, f) {
			continue
		}
		value := e.at.get(f.Name)
		if value == nil {
			continue
		}
		kind, ok := rel.Target.(*model.Kind)
		if !ok {
			continue
		}
		items := []*item{value}
		if rel.Many {
			if value.shape != list {
				r.wrongShape(e.file, value, f.Name, "a list of entries")
				e.bad[f.Name] = true
				continue
			}
			items = value.items
		}
		var targets []string
		for i, at := range items {
			if n := r.entry(kind, e.file, at, root, scope(e.node, kind, rel.Type), i+1); n != nil {
				targets = append(targets, n.node.ID)
			} else {
				e.bad[f.Name] = true
			}
		}
		slices.Sort(targets)
		e.node.Out[rel.OutIndex] = targets
	}
	return e
}

// fieldNames are the keys that files give for a kind.
func fieldNames(k *model.Kind) []string {
	var names []string
	for _, f := range fieldsInOrder(k) {
		names = append(names, f.Name)
	}
	return names
}

// ids are the ids of all entries of some kinds, sorted.
func (r *reader) ids(kinds []*model.Kind) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(r.entries)), func(id string) bool {
		return !slices.Contains(kinds, r.entries[id].node.Kind)
	})
}
