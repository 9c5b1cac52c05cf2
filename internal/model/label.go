package model

import (
	"fmt"
	"strconv"
	"strings"
)

// LabelField is the field that every node has beside those that the schema declares: what it is called, in short.
const LabelField = "label"

// maxLabel is how many characters a label has at most; a longer one is cut at a word.
const maxLabel = 80

// LabelPart is a part of a label: a property, or a relation to one, which stands for the label of what it leads to.
type LabelPart struct {
	Before   string // stands before the part where another stands before it
	Property *Property
	Relation *Relation
}

// LabelOf is what a node of the kind is called in a language: the parts of the kind's label that the node has, put together
// and cut at 80 characters; its id where it has none. value gives a property's value, target the label of what a relation
// leads to, empty where it leads nowhere.
func (k *Kind) LabelOf(id string, lang Lang, value func(*Property) Value, target func(*Relation) string) string {
	var b strings.Builder
	for _, part := range k.Label {
		text := ""
		if part.Relation != nil {
			text = target(part.Relation)
		} else {
			text = labelText(part.Property, value(part.Property), lang)
		}
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(part.Before)
		}
		b.WriteString(text)
	}
	if b.Len() == 0 {
		return id
	}
	return Shortened(b.String())
}

func labelText(p *Property, v Value, lang Lang) string {
	switch v := v.(type) {
	case string:
		if p.Type == TypeEnum {
			if item := p.Enum.Find(v); item != nil {
				return item.Label.In(lang)
			}
		}
		return v
	case Text:
		return v.In(lang)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case Date:
		if v != (Date{}) {
			return v.String()
		}
	}
	return ""
}

// Shortened is a text of at most 80 characters, cut at a word where there is one.
func Shortened(s string) string {
	runes := []rune(s)
	if len(runes) <= maxLabel {
		return s
	}
	cut := string(runes[:maxLabel])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// Title is the property that search weighs most, the first of several: what a node says of itself. Nil where none is searched.
func (k *Kind) Title() *Property {
	var title *Property
	for _, p := range k.Properties {
		if !p.List && p.Search > 0 && (title == nil || p.Search > title.Search) {
			title = p
		}
	}
	return title
}

// labels reads the labels of the kinds; a kind that declares none is called by its title.
func (b *builder) labels() error {
	for _, k := range b.model.Kinds {
		if k.fields[LabelField] != nil {
			return fmt.Errorf("%s.%s: every node has a field of that name already", k.Name, LabelField)
		}
		node := b.doc.Definitions.ForName(k.Name).Directives.ForName("node")
		template := argument(node, LabelField)
		if title := k.Title(); template == "" && title != nil {
			k.Label = []LabelPart{{Property: title}}
		}
		if template == "" {
			continue
		}
		if err := k.readLabel(template); err != nil {
			return fmt.Errorf("%s: @node(label: %q): %w", k.Name, template, err)
		}
	}
	for _, k := range b.model.Kinds {
		if k.labelLeadsTo(k, map[*Kind]bool{}) {
			return fmt.Errorf("%s: @node(label:): the label of one such node would hold that of another", k.Name)
		}
	}
	return nil
}

// readLabel reads a template such as {document}, {locator}.
func (k *Kind) readLabel(template string) error {
	for rest := template; rest != ""; {
		before, after, ok := strings.Cut(rest, "{")
		name, next, closed := strings.Cut(after, "}")
		if !ok || !closed || len(k.Label) == 0 && before != "" {
			return fmt.Errorf("want fields in braces with text between them")
		}
		part := LabelPart{Before: before, Property: k.properties[name], Relation: k.Relation(name)}
		switch {
		case part.Property != nil && (part.Property.List || part.Property.Type == TypeBoolean):
			return fmt.Errorf("%s is a list or a Boolean", name)
		case part.Property == nil && (part.Relation == nil || part.Relation.Many || !part.Relation.Stored()):
			return fmt.Errorf("%s is neither a property nor a relation to one that the node stores", name)
		}
		k.Label = append(k.Label, part)
		rest = next
	}
	return nil
}

// labelLeadsTo tells whether the label of a node of kind k holds that of one of another kind.
func (k *Kind) labelLeadsTo(other *Kind, seen map[*Kind]bool) bool {
	if seen[k] {
		return false
	}
	seen[k] = true
	for _, part := range k.Label {
		if part.Relation == nil {
			continue
		}
		for _, target := range part.Relation.Target.Members() {
			if target == other || target.labelLeadsTo(other, seen) {
				return true
			}
		}
	}
	return false
}
