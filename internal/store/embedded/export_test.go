package embedded

import "herstelgraaf/internal/model"

// HurryAlways makes rankings and sets of fitting nodes serve short lists too, as they serve long ones, until undo is called.
func HurryAlways() (undo func()) {
	ranked, patient := rankedFrom, patience
	rankedFrom, patience = 0, 0
	return func() { rankedFrom, patience = ranked, patient }
}

// HeadOfFormat is the head of an empty store of some format.
func HeadOfFormat(version byte) []byte { return sealed(keyHead, []byte{0, 0, 0, 0, version, 0, 0, 0}) }

// EncodeRecord is the payload of a node's record in a new file.
func EncodeRecord(n *model.Node) []byte {
	m := &model.Model{Kinds: []*model.Kind{n.Kind}}
	return newEncoder(m, newDictionary(fuzzNames(n.Kind))).node(nil, n, 1, 0)[4:]
}

// DecodeRecord reads what EncodeRecord wrote.
func DecodeRecord(m *model.Model, id string, payload []byte) (*model.Node, error) {
	v, err := newDecoder(m, newDictionary(fuzzNames(m.KindOf(id)))).node(id, payload)
	return v.node, err
}

func fuzzNames(k *model.Kind) []string {
	names := []string{k.Name}
	for _, p := range k.Properties {
		names = append(names, p.Name)
	}
	for _, r := range k.Out {
		names = append(names, r.Name)
	}
	return names
}
