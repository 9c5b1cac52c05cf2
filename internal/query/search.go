package query

import (
	"context"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Searcher finds nodes by their texts.
type Searcher interface {
	// Search finds nodes as they stood at the reader's revision. A *fault.Error is a query that can't be used; any other
	// error ends the operation.
	Search(ctx context.Context, r store.Reader, q SearchQuery) (*SearchResult, error)
}

// SearchQuery is a full-text query.
type SearchQuery struct {
	Text  string
	Kinds []*model.Kind // nil: all
	// Page cuts the results. Its positions are those of SearchHit: whether all terms match, the score in ten-thousandths,
	// and the id.
	Page store.Page
	// Highlights and Facets tell whether they are asked for.
	Highlights, Facets bool
}

// SearchResult is a page of results.
type SearchResult struct {
	Hits  []SearchHit
	Facts store.PageFacts
	// Kinds counts all that match, whatever Kinds the query names; its values are values of NodeKind.
	Kinds store.Facet
}

// SearchHit is one result. Results go by All, then by Score, both descending, then by ID.
type SearchHit struct {
	ID         string
	All        bool    // whether all terms match
	Score      float64 // rounded to four digits
	Highlights []string
}

// searchOrder is the order of results, as cursors hold it.
var searchOrder = []store.Order{{By: store.Degree, Name: "all terms", Descends: true}, {By: store.Degree, Name: "score", Descends: true}}

func (h SearchHit) position() store.Position {
	all := int64(0)
	if h.All {
		all = 1
	}
	return store.Position{Keys: []store.Key{all, scoreUnits(h.Score)}, ID: h.ID}
}
