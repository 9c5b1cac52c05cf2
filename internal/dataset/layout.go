package dataset

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// contents tells what may stand in a file.
type contents struct {
	roots    []*model.Kind // the file is a node of one of these; none: it only has sections
	sections []*model.Kind
}

// contentsOf tells what may stand in the file at a path; no roots and no sections where the model knows no such file.
func contentsOf(m *model.Model, file string) contents {
	var c contents
	for _, k := range m.Kinds {
		if k.File == nil || !slices.ContainsFunc(k.File.In, func(pattern string) bool { ok, _ := path.Match(pattern, file); return ok }) {
			continue
		}
		if k.File.Section == "" {
			c.roots = append(c.roots, k)
		} else {
			c.sections = append(c.sections, k)
		}
	}
	return c
}

// section finds the kind whose entries stand under a key.
func (c contents) section(key string) *model.Kind {
	for _, k := range c.sections {
		if k.File.Section == key {
			return k
		}
	}
	return nil
}

// inOrder gives the sections in the order in which a file has them: that of the root's fields of the same name, then that
// of the model.
func (c contents) inOrder(root *model.Kind) []*model.Kind {
	if root == nil {
		return c.sections
	}
	var ordered []*model.Kind
	for _, f := range root.Fields {
		if k := c.section(f.Name); k != nil {
			ordered = append(ordered, k)
		}
	}
	for _, k := range c.sections {
		if !slices.Contains(ordered, k) {
			ordered = append(ordered, k)
		}
	}
	return ordered
}

// fileOf is the path of the file in which a node stands that is a file itself or belongs to no file's node.
func fileOf(k *model.Kind, local string) string { return strings.ReplaceAll(k.File.In[0], "*", local) }

// schemaOf is the path of the JSON Schema of a file, as seen from it: `../schema/terms.schema.json`. Files of a folder share
// one, named after the folder without its final s.
func schemaOf(file string) string {
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	if dir := path.Dir(file); dir != "." {
		name = strings.TrimSuffix(path.Base(dir), "s")
	}
	return fmt.Sprintf("%sschema/%s.schema.json", strings.Repeat("../", strings.Count(file, "/")+1), name)
}

// written tells whether files give a field: not what the service makes, not what another node holds, not the owner.
func written(k *model.Kind, f *model.Field) bool {
	switch {
	case f.ID, f.Value != nil:
		return true
	case f.Property != nil:
		return f.Property.Derived == ""
	case f.Relation != nil:
		return f.Relation.Stored() && f.Relation.Derived == "" && (k.File == nil || k.File.Owner != f.Name)
	}
	return false
}

// fieldsInOrder are the fields that files give, in the order in which they write them: the id, the fields that make one, then
// the others in the order of the model.
func fieldsInOrder(k *model.Kind) []*model.Field {
	ordered := []*model.Field{k.Field("id")}
	if k.Key != nil {
		expandKey(*k.Key, func(name string) string {
			if f := k.Field(name); f != nil && written(k, f) {
				ordered = append(ordered, f)
			}
			return ""
		})
	}
	for _, f := range k.Fields {
		if written(k, f) && !slices.Contains(ordered, f) {
			ordered = append(ordered, f)
		}
	}
	return ordered
}

// local is an id without its kind.
func local(id string) string {
	_, rest, _ := strings.Cut(id, "/")
	return rest
}

// scope is what the ids of entries nested in a node begin with after their own kind: the node's id. Its kind is left out
// where the node is a file, as for the entries of the file's sections, or where only one kind can have such entries.
func scope(owner *model.Node, nested *model.Kind, relationType string) string {
	if owner.Kind.File != nil && owner.Kind.File.Section == "" {
		return local(owner.ID)
	}
	for _, f := range nested.Fields {
		if r := f.Relation; r != nil && r.Direction == model.In && r.Type == relationType && len(r.Target.Members()) == 1 {
			return local(owner.ID)
		}
	}
	return owner.ID
}

// join puts the parts of an id together, leaving out empty ones.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "/")
}
