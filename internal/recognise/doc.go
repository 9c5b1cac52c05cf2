// Package recognise finds in free Dutch or English text what a graph knows: bottlenecks, terms, kinds of events. It goes by
// cues, labels, definitions and past examples, sets aside what the text denies, and names the words that led to each find.
// It knows nothing of stores; package advice gives it what a graph holds.
package recognise
