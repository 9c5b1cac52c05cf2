package search

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"herstelgraaf/internal/text"
)

// batch is how many documents go to a worker of Build at a time.
const batch = 256

// Build returns the index of docs; of several documents with one id the last counts.
func Build(docs iter.Seq[Document], o Options) *Index {
	o = o.filled()
	x := newIndex(o)
	if s := analyse(docs, o); len(s.ids) > 0 {
		x.views = []view{newView(s)}
	}
	x.total()
	return x
}

type numbered struct {
	first int
	docs  []Document
}

func analyse(docs iter.Seq[Document], o Options) *segment {
	work := make(chan numbered, o.Workers)
	builders := make([]*builder, o.Workers)
	var wg sync.WaitGroup
	for i := range builders {
		b := newBuilder(o.Analyzer)
		builders[i] = b
		wg.Go(func() {
			for some := range work {
				for n, d := range some.docs {
					b.add(d, some.first+n)
				}
			}
		})
	}
	some := numbered{}
	for d := range docs {
		some.docs = append(some.docs, d)
		if len(some.docs) == batch {
			work <- some
			some = numbered{first: some.first + batch, docs: make([]Document, 0, batch)}
		}
	}
	work <- some
	close(work)
	wg.Wait()
	return assemble(builders, o.Marks)
}

// builder takes documents in, with term numbers of its own.
type builder struct {
	analyzer *text.Analyzer
	words    map[string]wordTerms
	langs    [text.Langs]builderLang
	docs     []builtDoc
	field    []wordTerms // of the field that is being added
}

type builderLang struct {
	terms   map[string]uint32
	names   []string
	units   []uint32 // of each term in the document that is being added
	touched []uint32
	entries []entry
}

type entry struct {
	term  uint32
	units uint16
}

type builtDoc struct {
	id    string
	order int // the document's place in what Build was given
	kind  uint16
	marks []uint32
	has   [text.Langs]bool // whether it has words in a language
	from  [text.Langs]int  // its entries in each language begin here
	to    [text.Langs]int
}

// wordTerms is a word's terms, numbered; none is -1.
type wordTerms struct {
	whole [text.Langs]int32
	parts []uint32 // Dutch
}

func newBuilder(a *text.Analyzer) *builder {
	b := &builder{analyzer: a, words: make(map[string]wordTerms)}
	for l := range b.langs {
		b.langs[l].terms = make(map[string]uint32)
	}
	return b
}

func (l *builderLang) number(term string) uint32 {
	n, ok := l.terms[term]
	if !ok {
		n = uint32(len(l.names))
		l.terms[term] = n
		l.names = append(l.names, term)
		l.units = append(l.units, 0)
	}
	return n
}

func (l *builderLang) count(term uint32, units int) {
	if l.units[term] == 0 {
		l.touched = append(l.touched, term)
	}
	l.units[term] += uint32(units)
}

func (b *builder) word(folded string) wordTerms {
	if w, ok := b.words[folded]; ok {
		return w
	}
	known := b.analyzer.Word(folded)
	var w wordTerms
	for _, lang := range languages {
		w.whole[lang.Slot()] = -1
		if stem := known.Stem(lang); stem != "" {
			w.whole[lang.Slot()] = int32(b.langs[lang.Slot()].number(stem))
		}
	}
	for _, part := range known.Parts() {
		w.parts = append(w.parts, b.langs[text.Dutch.Slot()].number(part))
	}
	b.words[strings.Clone(folded)] = w
	return w
}

var languages = [text.Langs]text.Lang{text.Dutch, text.English}

func (b *builder) add(d Document, order int) {
	doc := builtDoc{id: d.ID, order: order, kind: d.Kind, marks: d.Marks}
	for _, f := range d.Fields {
		words, lens := b.wordsOf(f)
		for _, lang := range languages {
			slot := lang.Slot()
			if lens[slot] == 0 {
				continue
			}
			doc.has[slot] = true
			units := f.units(lens[slot])
			for _, w := range words {
				if w.whole[slot] >= 0 {
					b.langs[slot].count(uint32(w.whole[slot]), units)
				}
				if lang == text.Dutch {
					for _, part := range w.parts {
						b.langs[slot].count(part, units/2)
					}
				}
			}
		}
	}
	for slot := range b.langs {
		l := &b.langs[slot]
		doc.from[slot] = len(l.entries)
		for _, term := range l.touched {
			l.entries = append(l.entries, entry{term, uint16(min(l.units[term], math.MaxUint16))})
			l.units[term] = 0
		}
		l.touched = l.touched[:0]
		doc.to[slot] = len(l.entries)
	}
	b.docs = append(b.docs, doc)
}

// wordsOf are the words of a field, and how many of them each of its languages indexes.
func (b *builder) wordsOf(f Field) (words []wordTerms, lens [text.Langs]int) {
	words = b.field[:0]
	for tok := range text.Tokens(f.Text) {
		w := b.word(tok.Word)
		for _, lang := range languages {
			if f.Lang.Has(lang) && w.whole[lang.Slot()] >= 0 {
				lens[lang.Slot()]++
			}
		}
		words = append(words, w)
	}
	b.field = words
	return words, lens
}

type placed struct {
	builtDoc
	by int // index of its builder
}

// assemble makes one segment of what the builders took in.
func assemble(builders []*builder, marks int) *segment {
	var docs []placed
	for i, b := range builders {
		for _, d := range b.docs {
			docs = append(docs, placed{d, i})
		}
	}
	slices.SortFunc(docs, func(a, b placed) int {
		return cmp.Or(strings.Compare(a.id, b.id), cmp.Compare(b.order, a.order))
	})
	docs = slices.CompactFunc(docs, func(a, b placed) bool { return a.id == b.id })

	s := &segment{ids: make([]string, len(docs)), kinds: make([]uint16, len(docs)), marks: make([][]uint32, marks)}
	for ord, d := range docs {
		s.ids[ord], s.kinds[ord] = d.id, d.kind
	}
	for place := range s.marks {
		s.marks[place] = make([]uint32, len(docs))
		for ord, d := range docs {
			s.marks[place][ord] = d.marks[place]
		}
	}
	var wg sync.WaitGroup
	for slot := range s.langs {
		wg.Go(func() { assembleLang(s, slot, docs, builders) })
	}
	wg.Wait()
	s.seal()
	return s
}

func assembleLang(s *segment, slot int, docs []placed, builders []*builder) {
	v := &s.langs[slot]
	v.terms = make(map[string]uint32)
	global := make([][]uint32, len(builders)) // a builder's term number -> the segment's
	for i, b := range builders {
		l := &b.langs[slot]
		global[i] = make([]uint32, len(l.names))
		for t, name := range l.names {
			global[i][t] = v.number(name)
		}
	}
	s.has[slot] = make(bitmap, wordsFor(len(docs)))
	sizes := make([]uint32, len(v.names))
	for ord, d := range docs {
		if d.has[slot] {
			s.has[slot].set(uint32(ord))
		}
		for _, e := range builders[d.by].langs[slot].entries[d.from[slot]:d.to[slot]] {
			sizes[global[d.by][e.term]]++
		}
	}
	next := v.lay(sizes)
	for ord, d := range docs {
		for _, e := range builders[d.by].langs[slot].entries[d.from[slot]:d.to[slot]] {
			t := global[d.by][e.term]
			v.ords[next[t]], v.units[next[t]] = uint32(ord), e.units
			next[t]++
		}
	}
	v.prune()
}

func (v *vocabulary) number(name string) uint32 {
	t, ok := v.terms[name]
	if !ok {
		t = uint32(len(v.names))
		v.terms[name] = t
		v.names = append(v.names, name)
	}
	return t
}

// lay makes room for so many postings of each term, and returns where those of
// each begin.
func (v *vocabulary) lay(sizes []uint32) (next []uint32) {
	v.start = make([]uint32, len(sizes)+1)
	for t, n := range sizes {
		v.start[t+1] = v.start[t] + n
	}
	v.ords, v.units = make([]uint32, v.start[len(sizes)]), make([]uint16, v.start[len(sizes)])
	return slices.Clone(v.start[:len(sizes)])
}

// prune forgets terms that no document holds any more.
func (v *vocabulary) prune() {
	kept := 0
	for t, name := range v.names {
		if v.start[t] == v.start[t+1] {
			delete(v.terms, name)
			continue
		}
		v.names[kept], v.terms[name] = name, uint32(kept)
		v.start[kept] = v.start[t]
		kept++
	}
	v.start[kept] = uint32(len(v.ords))
	v.names, v.start = v.names[:kept], v.start[:kept+1]
}
