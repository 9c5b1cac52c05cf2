package model

// TextOf is a property's text in both languages; none where the node has none.
func (n *Node) TextOf(property string) Text {
	t, _ := n.Value(property).(Text)
	return t
}

// StringOf is a property's text in no language, or its value in a controlled list; empty where the node has none.
func (n *Node) StringOf(property string) string {
	s, _ := n.Value(property).(string)
	return s
}

// DateOf is a property's date; the zero Date where the node has none.
func (n *Node) DateOf(property string) Date {
	d, _ := n.Value(property).(Date)
	return d
}
