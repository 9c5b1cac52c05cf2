package result

import (
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/paths"
	"herstelgraaf/internal/query"
)

// NodeNeighbours is a node with the nodes one stored relation away.
type NodeNeighbours struct {
	Node       query.Ref
	TotalCount int
	Edges      []NeighbourEdge
}

// NeighbourEdge is a stored relation as one of its ends sees it.
type NeighbourEdge struct {
	Node                query.Ref
	Relation, Direction string
	Field               *string

	sentence func(model.Lang) string
}

// Sentence is the relation as a sentence.
func (e NeighbourEdge) Sentence(lang model.Lang) string { return e.sentence(lang) }

// NeighboursOf are nodes with their neighbours as the API shows them.
func NeighboursOf(refs *query.Refs, found []paths.Neighbourhood, names paths.Names) []NodeNeighbours {
	shown := make([]NodeNeighbours, len(found))
	for i, a := range found {
		shown[i] = NodeNeighbours{Node: refs.Ref("centre", a.Node), TotalCount: a.Total, Edges: make([]NeighbourEdge, len(a.Edges))}
		for j, e := range a.Edges {
			edge := NeighbourEdge{Node: refs.Ref("neighbour", e.To), Relation: e.Relation, Direction: directionOf(e.Against)}
			if e.Field != "" {
				edge.Field = &e.Field
			}
			edge.sentence = func(lang model.Lang) string { return names.Sentence(a.Node, e.Relation, e.Against, e.To, lang) }
			shown[i].Edges[j] = edge
		}
	}
	return shown
}
