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
	// Values are those asked for of each facet of search that the model declares, in its order; nil: all.
	Values [][]string
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
	// Facets count all that match, by the facet's name: kindFacet, whose values are those of NodeKind, and those that the model
	// declares. Each leaves out what the query asks of its own values.
	Facets map[string]store.Facet
}

// kindFacet counts search results by the kind of node.
const kindFacet = "kind"

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
