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
	PageInfo   PageInfo
	Edges      []NeighbourEdge
}

// PageInfo tells where a page stands in the whole list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// NeighbourEdge is a stored relation as one of its ends sees it.
type NeighbourEdge struct {
	Node                query.Ref
	Cursor              string
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
		shown[i].PageInfo = PageInfo{HasNextPage: a.HasNext, HasPreviousPage: a.HasPrevious}
		for j, e := range a.Edges {
			edge := NeighbourEdge{Node: refs.Ref("neighbour", e.To), Cursor: e.Cursor(), Relation: e.Relation, Direction: directionOf(e.Against)}
			if e.Field != "" {
				edge.Field = &e.Field
			}
			edge.sentence = func(lang model.Lang) string { return names.Sentence(a.Node, e.Relation, e.Against, e.To, lang) }
			shown[i].Edges[j] = edge
		}
		if last := len(a.Edges) - 1; last >= 0 {
			shown[i].PageInfo.StartCursor, shown[i].PageInfo.EndCursor = &shown[i].Edges[0].Cursor, &shown[i].Edges[last].Cursor
		}
	}
	return shown
}
