package recognise

import "herstelgraaf/internal/text"

// Subject is something that free text can tell of.
type Subject struct {
	ID string // such as bottleneck/long-waits; ids of cues.yaml have cues
	// Labels are its names. Each stands for all its words near each other.
	Labels []Text
	// About are texts that say what it is: its definition, how to recognise it.
	About []Text
	// Examples are texts of how it showed before.
	Examples []Example
	// Unlike are the ids of subjects that it is easily taken for. Of two such, words tell of the one that they fit better.
	Unlike []string
}

// Text is a text in one language.
type Text struct {
	Lang text.Lang
	Text string
}

// Example is a text of how something showed in a case.
type Example struct {
	Text
	Case string // the id of the case
}

// Mention is a subject that a text tells of.
type Mention struct {
	ID         string
	Confidence float64  // how sure, above 0 and at most 1
	Because    []string // the words of the text that led to it, as they stand there
	Denied     bool     // the text says that it was not so
	At         int      // where in the text the first of these words stands, in bytes
	// InsteadOf are the ids of subjects that it is easily taken for, of which the same words would tell, but less clearly; sorted.
	InsteadOf []string
}
