package dataset

import (
	"fmt"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// aliasesField is the property of a kind whose values may stand for its id in references.
const aliasesField = "aliases"

// alias is another id for a node.
type alias struct {
	id   string // the last part of the node's id
	file string
	at   *item
}

// collectAliases notes the other ids of nodes before any id is made, since ids may be made from references.
func (r *reader) collectAliases(files []parsedFile) {
	for _, f := range files {
		c := contentsOf(r.model, f.name)
		for _, k := range c.sections {
			if p := k.Property(aliasesField); p == nil || !p.List {
				continue
			}
			section := f.root.get(k.File.Section)
			if section == nil {
				continue
			}
			for _, at := range section.items {
				id, names := at.get("id"), at.get(aliasesField)
				if id == nil || names == nil {
					continue
				}
				for _, name := range names.items {
					r.alias(k, f.name, name, id.text)
				}
			}
		}
	}
}

func (r *reader) alias(k *model.Kind, file string, at *item, id string) {
	if r.aliases[k] == nil {
		r.aliases[k] = map[string]*alias{}
	}
	if first := r.aliases[k][at.text]; first != nil {
		r.report(file, at, Error, AliasClash, fmt.Sprintf("%q is an alias of %s already (%s:%d)", at.text, first.id, first.file, first.at.line), "each alias once")
		return
	}
	r.aliases[k][at.text] = &alias{id, file, at}
}

// unalias gives the id for which a text stands.
func (r *reader) unalias(t model.Type, text string) string {
	k, ok := t.(*model.Kind)
	if !ok {
		return text
	}
	if a := r.aliases[k][strings.TrimPrefix(text, k.Slug+"/")]; a != nil {
		return a.id
	}
	return text
}

// reference resolves a reference that stands in an entry to the id of an existing node. A short id is completed from the
// relation's target: with its kind, and for entries that belong to a file's node with that node.
func (r *reader) reference(e *entry, rel *model.Relation, at *item) (string, bool) {
	if at.shape != scalar {
		r.wrongShape(e.file, at, rel.Name, "the id of a "+rel.Target.TypeName())
		return "", false
	}
	text := r.unalias(rel.Target, at.text)
	id := ""
	for _, k := range rel.Target.Members() {
		if strings.HasPrefix(text, k.Slug+"/") {
			id = text
		}
	}
	k, single := rel.Target.(*model.Kind)
	if id == "" && single {
		id = join(k.Slug, shortScope(k, e.rootID()), text)
	}
	if target := r.entries[id]; target != nil && target.node.Kind.Implements(rel.Target) {
		return id, true
	}
	want := "the id of a " + rel.Target.TypeName()
	if near := r.near(e, rel, at.text); near != "" {
		want = near
	}
	r.report(e.file, at, Error, DanglingReference, fmt.Sprintf("%s leads to %q, which does not exist", rel.Name, at.text), want)
	return "", false
}

// rootID is the id of the node of the file in which an entry stands; empty where the file is none.
func (e *entry) rootID() string {
	switch {
	case e.root != nil:
		return e.root.node.ID
	case e.node.Kind.File != nil && e.node.Kind.File.Section == "":
		return e.node.ID
	}
	return ""
}

// shortScope is what completes a short id of a kind, besides the kind, in the file of a node.
func shortScope(k *model.Kind, root string) string {
	if k.File == nil || k.File.Owner == "" {
		return ""
	}
	return local(root)
}

// short writes the id of a reference as briefly as reference reads it back.
func short(rel *model.Relation, root, id string) string {
	k, single := rel.Target.(*model.Kind)
	if !single {
		return id
	}
	text, ok := strings.CutPrefix(id, join(k.Slug, shortScope(k, root))+"/")
	if !ok || strings.HasPrefix(text, k.Slug+"/") {
		return id
	}
	return text
}

// near gives the ids that resemble a reference which leads nowhere, as the entry would write them.
func (r *reader) near(e *entry, rel *model.Relation, text string) string {
	var candidates []string
	for _, id := range r.ids(rel.Target.Members()) {
		candidates = append(candidates, short(rel, e.rootID(), id))
	}
	for name := range r.aliases[asKind(rel.Target)] {
		candidates = append(candidates, name)
	}
	slices.Sort(candidates)
	return nearest(text, candidates)
}

func asKind(t model.Type) *model.Kind {
	k, _ := t.(*model.Kind)
	return k
}
