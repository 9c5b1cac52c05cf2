package text

import (
	_ "embed"
	"strings"
	"sync"
	"sync/atomic"
)

// wordList is a list of Dutch words that compounds are made of, one or more a
// line; lines that begin with # tell what follows.
//
//go:embed words_nl.txt
var wordList string

// cacheLimit is how many words an Analyzer remembers, at about 200 bytes each,
// before it forgets all of them.
const cacheLimit = 1 << 17

// Analyzer turns words into the terms that they are indexed and searched by. It
// is safe for concurrent use, and its answers depend on nothing but the words
// that it was made with.
type Analyzer struct {
	compounds compounds
	known     atomic.Pointer[sync.Map] // folded word -> *Word
	size      atomic.Int64
}

// Word is what an Analyzer knows of one word.
type Word struct {
	stems [Langs]string
	parts []string
}

// Stem is the word's term in lang, which is not Any; empty for a stop word.
func (w *Word) Stem(lang Lang) string { return w.stems[lang.Slot()] }

// Parts are the Dutch stems of what a Dutch compound is made of, in their order
// and each once; none for a word that is no compound.
func (w *Word) Parts() []string { return w.parts }

// NewAnalyzer returns an analyzer that splits compounds of the bundled Dutch
// words and of those given, which may be in any form (signaal, signalen).
func NewAnalyzer(words ...string) *Analyzer {
	a := &Analyzer{compounds: newCompounds(listed(wordList), words)}
	a.known.Store(new(sync.Map))
	return a
}

// Word analyses one word, folded as Tokens does.
func (a *Analyzer) Word(folded string) *Word {
	known := a.known.Load()
	if w, ok := known.Load(folded); ok {
		return w.(*Word)
	}
	folded = strings.Clone(folded) // of a text, which would stay in memory
	w := a.analyse(folded)
	if a.size.Add(1) > cacheLimit {
		known = new(sync.Map)
		a.known.Store(known)
		a.size.Store(1)
	}
	known.Store(folded, w)
	return w
}

func (a *Analyzer) analyse(folded string) *Word {
	w := new(Word)
	if !stopWords[Dutch.Slot()][folded] {
		w.stems[Dutch.Slot()] = stemDutch(folded)
		w.parts = a.compounds.split(folded)
	}
	if !stopWords[English.Slot()][folded] {
		w.stems[English.Slot()] = stemEnglish(folded)
	}
	return w
}

func listed(list string) []string {
	var words []string
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}
