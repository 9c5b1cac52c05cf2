package query

import "herstelgraaf/internal/model"

// rootField tells how a root field of the API finds its nodes.
type rootField struct {
	kind rootKind
	of   model.Type
}

// rootFields are the root fields that the executor answers: those that the API derives from the model, and node, nodes
// and search.
func rootFields(m *model.Model) map[string]rootField {
	roots := map[string]rootField{
		"node":   {rootNode, m.Type("Node")},
		"nodes":  {rootNodes, m.Type("Node")},
		"search": {rootSearch, m.Type("Node")},
	}
	for _, k := range m.Kinds {
		roots[k.Single] = rootField{rootSingle, k}
		roots[k.List] = rootField{rootList, k}
	}
	for _, a := range m.Abstracts {
		if a.List != "" {
			roots[a.List] = rootField{rootList, a}
		}
	}
	return roots
}
