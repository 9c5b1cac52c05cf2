package search

import "herstelgraaf/internal/text"

// Document is the text of one node that a search may find.
type Document struct {
	ID     string
	Kind   uint16 // the caller's number for the kind of node; see Query.Kinds
	Fields []Field
	// Marks are the caller's numbers, from 0, for what documents are narrowed to and counted by beside their kind: as many
	// as Options.Marks. See Query.Marked.
	Marks []uint32
}

// Field is a part of a document's text.
type Field struct {
	Lang   text.Lang // text.Any is indexed as Dutch and as English
	Weight int       // 1 to MaxWeight: how often the text counts; 0 counts as 1
	Text   string
}

// MaxWeight bounds Field.Weight.
const MaxWeight = 15

// Weights for what most nodes have; a field's length counts as often as its
// words do, so that a word in a title is worth more, though not three times.
const (
	BodyWeight  = 1
	TitleWeight = 3
)

// wholeUnits is how much a word counts in a document, as an integer so that
// sums do not depend on their order; a part of a compound counts half as much.
const (
	wholeUnits = 2
	partUnits  = 1
)

func (f Field) weight() int { return min(max(f.Weight, 1), MaxWeight) }
