package query

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/search"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/text"
)

// FullText keeps the full-text index of a store: it is made at the start and follows the store's changes. It holds the
// words of the nodes but not their texts. It is safe for concurrent use.
type FullText struct {
	store store.Store
	index *store.Followed[fullText]
}

// fullText is the index of a revision, with what its documents are narrowed and counted by.
type fullText struct {
	*search.Index
	facets searchFacets
}

// NewFullText begins to make the index of a store, in the background; searches wait for it. Where the store can't be read
// yet, the next Ready or search tries again.
func NewFullText(ctx context.Context, s store.Store) *FullText {
	f := &FullText{s, store.Follow(s, func(ctx context.Context, r store.Reader) (fullText, error) { return buildIndex(ctx, s.Model(), r) }, followIndex)}
	go func() { _ = f.Ready(ctx) }() // who asks next is told what failed
	return f
}

// Ready makes the first index where there is none, or waits for it, and tells why it can't be made.
func (f *FullText) Ready(ctx context.Context) error { return f.index.Ready(ctx) }

func buildIndex(ctx context.Context, m *model.Model, r store.Reader) (fullText, error) {
	var failed error
	facets := newSearchFacets(m)
	index := search.Build(documents(ctx, r, facets, &failed), search.Options{Marks: len(facets)})
	facets.settle()
	return fullText{index, facets}, failed
}

func documents(ctx context.Context, r store.Reader, facets searchFacets, failed *error) iter.Seq[search.Document] {
	return func(yield func(search.Document) bool) {
		for n, err := range r.Nodes(ctx, nil) {
			if err != nil {
				*failed = err
				return
			}
			facets.hold(n)
			if d, found := document(n, facets); found && !yield(d) {
				return
			}
		}
	}
}

// document is what a search may find of a node; nothing where it has no text that is searched.
func document(n *model.Node, facets searchFacets) (search.Document, bool) {
	fields := searchedFields(n)
	if len(fields) == 0 {
		return search.Document{}, false
	}
	return search.Document{ID: n.ID, Kind: uint16(n.Kind.Index), Fields: fields, Marks: facets.marksOf(n)}, true
}

// followIndex is the index after changes.
func followIndex(index fullText, _ store.Meta, changes []store.Change) fullText {
	put := map[string]*model.Node{}
	for _, change := range changes {
		put[change.ID] = change.After
	}
	facets := index.facets.follow(put)
	var documents []search.Document
	var remove []string
	for id, n := range put {
		if n != nil {
			if d, found := document(n, facets); found {
				documents = append(documents, d)
				continue
			}
		}
		remove = append(remove, id)
	}
	facets.settle()
	return fullText{index.With(documents, remove), facets}
}

// searchedFields are the texts of a node that search reads.
func searchedFields(n *model.Node) []search.Field {
	var fields []search.Field
	add := func(p *model.Property, lang text.Lang, texts ...string) {
		for _, t := range texts {
			if t != "" {
				fields = append(fields, search.Field{Lang: lang, Weight: p.Search, Text: t})
			}
		}
	}
	for _, p := range n.Kind.Properties {
		if p.Search == 0 {
			continue
		}
		switch v := n.Values[p.Index].(type) {
		case string:
			add(p, text.Any, v)
		case []string:
			add(p, text.Any, v...)
		case model.Text:
			add(p, text.Dutch, v.NL)
			add(p, text.English, v.EN)
		case model.TextList:
			add(p, text.Dutch, v.NL...)
			add(p, text.English, v.EN...)
		}
	}
	return fields
}

// Search finds nodes at the reader's revision.
func (f *FullText) Search(ctx context.Context, r store.Reader, q SearchQuery) (*SearchResult, error) {
	index, err := f.index.At(ctx, r)
	if err != nil {
		return nil, err
	}
	size, backward := q.Page.First, false
	if q.Page.Last > 0 {
		size, backward = q.Page.Last, true
	}
	if q.Page.Empty {
		size = 0
	}
	query := search.Query{
		Text: q.Text, Limit: size + 1, Backward: backward, Facets: q.Facets, Marked: index.facets.marked(q.Values),
		After: searchPosition(q.Page.After), Before: searchPosition(q.Page.Before),
	}
	if q.Kinds != nil {
		query.Kinds = make([]uint16, len(q.Kinds))
	}
	for i, k := range q.Kinds {
		query.Kinds[i] = uint16(k.Index)
	}
	found, err := index.Search(query)
	if err != nil {
		return nil, err
	}
	result := &SearchResult{Facts: store.PageFacts{Total: found.Total}}
	hits := found.Hits
	more := len(hits) > size
	switch {
	case more && backward:
		hits = hits[1:]
	case more:
		hits = hits[:size]
	}
	result.Facts.HasNext, result.Facts.HasPrevious = more && !backward, more && backward
	if err := beyond(index.Index, query, &result.Facts); err != nil {
		return nil, err
	}
	for _, h := range hits {
		result.Hits = append(result.Hits, SearchHit{ID: h.ID, All: h.All, Score: h.Score})
	}
	if q.Facets {
		result.Facets = index.facets.count(found.Marks)
		result.Facets[kindFacet] = f.byKind(found.Kinds)
	}
	if q.Highlights {
		return result, highlight(ctx, r, index.Index, q.Text, result.Hits)
	}
	return result, nil
}

// beyond looks whether results lie on the other side of the cursor that a page begins at.
func beyond(index *search.Index, q search.Query, facts *store.PageFacts) error {
	end := search.Query{Text: q.Text, Kinds: q.Kinds, Marked: q.Marked, Limit: 1, Backward: q.Backward}
	from := q.After
	if q.Backward {
		from = q.Before
	}
	if from == nil {
		return nil
	}
	found, err := index.Search(end)
	if err != nil || len(found.Hits) == 0 {
		return err
	}
	outermost := found.Hits[0].Position()
	if q.Backward {
		facts.HasNext = !precedes(outermost, *from)
	} else {
		facts.HasPrevious = !precedes(*from, outermost)
	}
	return nil
}

// precedes tells whether a comes before b in the order of results.
func precedes(a, b search.Position) bool {
	if a.All != b.All {
		return a.All
	}
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) < 0
}

func searchPosition(p *store.Position) *search.Position {
	if p == nil {
		return nil
	}
	all, _ := p.Keys[0].(int64)
	score, _ := p.Keys[1].(int64)
	return &search.Position{All: all == 1, Score: float64(score) / 1e4, ID: p.ID}
}

func (f *FullText) byKind(counts map[uint16]int) store.Facet {
	var facet store.Facet
	for kind, n := range counts {
		facet.Values = append(facet.Values, store.FacetValue{Value: f.store.Model().Kinds[kind].EnumValue, Count: n})
	}
	slices.SortFunc(facet.Values, func(a, b store.FacetValue) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value.(string), b.Value.(string)))
	})
	return facet
}

func highlight(ctx context.Context, r store.Reader, index *search.Index, query string, hits []SearchHit) error {
	ids := make([]string, len(hits))
	for i := range hits {
		ids[i] = hits[i].ID
	}
	nodes, err := r.Lookup(ctx, ids)
	if err != nil {
		return err
	}
	highlighter, err := index.Highlighter(query)
	if err != nil {
		return err
	}
	for i, n := range nodes {
		if n != nil {
			hits[i].Highlights = highlighter.Highlights(searchedFields(n))
		}
	}
	return nil
}

// scoreUnits is a score in ten-thousandths, which is exact for a score rounded to four digits.
func scoreUnits(score float64) int64 { return int64(math.Round(score * 1e4)) }
