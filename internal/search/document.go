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

// Weights for what most nodes have. Fields from TitleWeight on are titles.
const (
	BodyWeight  = 1
	TitleWeight = 3
)

// Words that a title and a body are taken to have on average. A word counts more in a field with fewer and less in one with
// more. They are about the averages of the bundled data, and fixed, so that what a document scores does not hang on the
// length of others.
const (
	TitleWords = 6
	BodyWords  = 16
)

// wholeUnits is how much a word counts once in a body of average length, as an integer so that sums do not depend on their
// order; a part of a compound counts half as much.
const wholeUnits = 64

func (f Field) weight() int { return min(max(f.Weight, 1), MaxWeight) }

// units is how much each word counts in a field with so many.
func (f Field) units(words int) int {
	average := BodyWords
	if f.weight() >= TitleWeight {
		average = TitleWords
	}
	return int(float64(float64(f.weight()*wholeUnits)/(1-B+float64(B*(float64(words)/float64(average))))) + 0.5)
}
