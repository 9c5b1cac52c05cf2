package dataset

import (
	"fmt"
	"strings"

	"herstelgraaf/internal/model"
)

// citesRelation is the type of the relation from a claim to its sources.
const citesRelation = "CITES"

// check tells what is wrong with a node that was read whole: what breaks the model, which texts lack a language, and what
// rests on nothing.
func (r *reader) check(e *entry) {
	for _, v := range model.Validate(e.node) {
		field, _, _ := strings.Cut(v.Field, ".")
		if e.bad[v.Field] || e.bad[field] {
			continue
		}
		r.report(e.file, e.where(v.Field), Error, codeOf(e, v), strings.TrimPrefix(v.Field+": ", ": ")+v.What, v.Want)
	}
	for _, p := range e.node.Kind.Properties {
		if lang := lacks(e.node.Values[p.Index]); lang != "" {
			r.report(e.file, e.where(p.Name), Warning, MissingLanguage, fmt.Sprintf("%s is missing in %s", p.Name, lang), "it in Dutch (nl) and English (en)")
		}
	}
	for _, rel := range e.node.Kind.Out {
		if len(e.node.Out[rel.OutIndex]) > 0 || e.bad[rel.Name] {
			continue
		}
		switch {
		case rel.Type == citesRelation:
			r.report(e.file, e.where(rel.Name), Error, NoSource, fmt.Sprintf("%s has no source", e.node.ID), "at least one of "+rel.Name)
		case rel.Derived != "":
			r.report(e.file, e.where(rel.Name), Warning, RestsOnNothing, fmt.Sprintf("%s rests on nothing: %s is empty", e.node.ID, rel.Name), restsOnAdvice)
		}
	}
	if p := e.node.Kind.Property(aliasesField); p != nil {
		r.checkAliases(e)
	}
}

// checkAliases tells where an alias of a node is the id of another.
func (r *reader) checkAliases(e *entry) {
	names, _ := e.node.Value(aliasesField).([]string)
	for i, name := range names {
		if other := r.entries[join(e.node.Kind.Slug, name)]; other != nil {
			r.report(e.file, e.at.get(aliasesField).items[i], Error, AliasClash, fmt.Sprintf("the alias %q is the id of a node (%s:%d)", name, other.file, other.at.line), "another alias, or one node for both")
		}
	}
}

// checkUnique tells where two nodes of a kind share a value that none may share.
func (r *reader) checkUnique() {
	type key struct {
		property *model.Property
		value    model.Value
	}
	seen := map[key]*entry{}
	for _, e := range r.order {
		for _, p := range e.node.Kind.Properties {
			v := e.node.Values[p.Index]
			if !p.Unique || p.List || v == nil {
				continue
			}
			if first := seen[key{p, v}]; first != nil {
				r.report(e.file, e.where(p.Name), Error, NotUnique, fmt.Sprintf("%s shares its %s with %s (%s:%d)", e.node.ID, p.Name, first.node.ID, first.file, first.at.line), "a value of its own")
				continue
			}
			seen[key{p, v}] = e
		}
	}
}

// where is the place of a field in the file, or that of the entry.
func (e *entry) where(field string) *item {
	at := e.at
	for name := range strings.SplitSeq(field, ".") {
		p := at.pair(name)
		if p == nil {
			break
		}
		at = p.value
	}
	return at
}

// codeOf tells which kind of problem a violation of the model is.
func codeOf(e *entry, v model.Violation) Code {
	if p := e.node.Kind.Property(v.Field); p != nil {
		value := e.node.Values[p.Index]
		switch {
		case value == nil:
			return MissingField
		case p.Min != nil || p.Max != nil:
			return OutOfRange
		}
		return WrongValue
	}
	if rel := e.node.Kind.Relation(v.Field); rel != nil && rel.Stored() && len(e.node.Out[rel.OutIndex]) == 0 {
		return MissingField
	}
	return BreaksModel
}

// lacks names the language in which a text is missing though it exists in the other; empty where none is. Lists of texts
// may differ in length, so they lack nothing.
func lacks(v model.Value) string {
	text, ok := v.(model.Text)
	switch {
	case ok && text.EN == "":
		return "English (en)"
	case ok && text.NL == "":
		return "Dutch (nl)"
	}
	return ""
}
