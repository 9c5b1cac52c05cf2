package model

// Value is what a property holds: nil where it is absent, else a value of the Go type that PropertyType names.
type Value any

// Lang is a language of the texts.
type Lang uint8

// The languages.
const (
	NL Lang = iota
	EN
)

// Text is a text in Dutch and English; an empty one is missing.
type Text struct{ NL, EN string }

// In is the text in a language, or in the other where that is missing.
func (t Text) In(l Lang) string {
	if l == EN {
		if t.EN != "" {
			return t.EN
		}
		return t.NL
	}
	if t.NL != "" {
		return t.NL
	}
	return t.EN
}

// TextList is a list of texts in Dutch and English; the two may differ in length.
type TextList struct{ NL, EN []string }

// In is the list in a language, or in the other where that is empty.
func (t TextList) In(l Lang) []string {
	if l == EN && len(t.EN) > 0 || len(t.NL) == 0 {
		return t.EN
	}
	return t.NL
}

// Node is a node as it is stored: its id, its values and the relations that it holds.
type Node struct {
	ID   string
	Kind *Kind
	// Values has an entry for each of Kind.Properties.
	Values []Value
	// Out has an entry for each of Kind.Out: ids of the targets, sorted and distinct.
	Out [][]string
}

// NewNode is a node without values and relations.
func NewNode(k *Kind, id string) *Node {
	return &Node{ID: id, Kind: k, Values: make([]Value, len(k.Properties)), Out: make([][]string, len(k.Out))}
}

// Value is what a property holds, by its name; nil where it is absent or unknown.
func (n *Node) Value(name string) Value {
	if p := n.Kind.Property(name); p != nil {
		return n.Values[p.Index]
	}
	return nil
}

// Targets are the ids that a stored relation leads to, by its name.
func (n *Node) Targets(name string) []string {
	if r := n.Kind.Relation(name); r != nil && r.Stored() {
		return n.Out[r.OutIndex]
	}
	return nil
}

// TrueAt tells whether a temporal Boolean, stored as the ascending days on which it flips, is true on a day.
func TrueAt(flips []int64, day int64) bool {
	n := 0
	for n < len(flips) && flips[n] <= day {
		n++
	}
	return n%2 == 1
}
