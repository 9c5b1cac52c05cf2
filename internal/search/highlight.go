package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"herstelgraaf/internal/text"
)

// Bounds of highlights.
const (
	MaxHighlights = 3   // of a document
	excerptLength = 240 // bytes of text, about
	excerptLead   = 60  // of them before the first hit
)

// hitOpen and hitClose stand around a word that was found.
const (
	hitOpen  = "⟦" // U+27E6
	hitClose = "⟧" // U+27E7
)

// ownMarks gives the same brackets in the text itself as plain ones.
var ownMarks = strings.NewReplacer(hitOpen, "[", hitClose, "]")

// Highlighter shows where a query's words stand in texts. It is safe for
// concurrent use.
type Highlighter struct {
	analyzer *text.Analyzer
	wanted   [text.Langs]map[string]int // term -> which of the query's words it is of
}

// Highlighter returns the highlighter of a query. The error is that of Search.
func (x *Index) Highlighter(query string) (*Highlighter, error) {
	words, err := parse(query, x.options.Analyzer)
	if err != nil {
		return nil, err
	}
	h := &Highlighter{analyzer: x.options.Analyzer}
	for slot := range h.wanted {
		h.wanted[slot] = make(map[string]int)
		for i, w := range words {
			if w.stems[slot] != "" {
				h.wanted[slot][w.stems[slot]] = i
			}
		}
	}
	for i, w := range words {
		for _, part := range w.parts {
			if _, ok := h.wanted[text.Dutch.Slot()][part]; !ok {
				h.wanted[text.Dutch.Slot()][part] = i
			}
		}
	}
	return h, nil
}

// Highlights returns excerpts of a document's fields in which words of the query
// occur, at most MaxHighlights, in the order of the fields, each once. They are
// plain text, not HTML, with each word that was found between U+27E6 and U+27E7,
// and an ellipsis where text is left out. A compound that was found by one of
// its parts is marked as a whole.
func (h *Highlighter) Highlights(fields []Field) []string {
	var out []string
	for _, f := range fields {
		if len(out) == MaxHighlights {
			break
		}
		if marks := h.marks(f); len(marks) > 0 {
			if s := excerpt(f.Text, marks); !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// mark is a word of a text that was found, and which of the query's it is.
type mark struct {
	start, end, word int
}

func (h *Highlighter) marks(f Field) []mark {
	var marks []mark
	for tok := range text.Tokens(f.Text) {
		if word, ok := h.find(h.analyzer.Word(tok.Word), f.Lang); ok {
			marks = append(marks, mark{tok.Start, tok.End, word})
		}
	}
	return marks
}

func (h *Highlighter) find(known *text.Word, in text.Lang) (word int, ok bool) {
	for _, lang := range languages {
		if !in.Has(lang) {
			continue
		}
		if word, ok = h.wanted[lang.Slot()][known.Stem(lang)]; ok {
			return word, true
		}
	}
	if !in.Has(text.Dutch) {
		return 0, false
	}
	for _, part := range known.Parts() {
		if word, ok = h.wanted[text.Dutch.Slot()][part]; ok {
			return word, true
		}
	}
	return 0, false
}

// excerpt shows the stretch of s that has the most of the query's words.
func excerpt(s string, marks []mark) string {
	from, to := 0, len(s)
	if len(s) > excerptLength {
		first := richest(marks)
		from = wordStart(s, max(0, min(marks[first].start-excerptLead, len(s)-excerptLength)))
		to = wordEnd(s, from+excerptLength, marks[first].end)
	}
	var b strings.Builder
	if from > 0 {
		b.WriteString("… ")
	}
	at := from
	for _, m := range marks {
		if m.start < from || m.end > to {
			continue
		}
		ownMarks.WriteString(&b, s[at:m.start])
		b.WriteString(hitOpen + s[m.start:m.end] + hitClose)
		at = m.end
	}
	ownMarks.WriteString(&b, s[at:to])
	if to < len(s) {
		b.WriteString(" …")
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// richest returns the mark from which a stretch holds the most different words.
func richest(marks []mark) int {
	best, most := 0, 0
	for i, m := range marks {
		var seen uint64
		n := 0
		for _, next := range marks[i:] {
			if next.end-m.start > excerptLength-excerptLead {
				break
			}
			if seen&(1<<next.word) == 0 {
				seen |= 1 << next.word
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// wordStart moves at forward to where a word begins, if that is near.
func wordStart(s string, at int) int {
	if at == 0 {
		return 0
	}
	if i := strings.IndexByte(s[at:min(len(s), at+excerptLead)], ' '); i >= 0 {
		return at + i + 1
	}
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

// wordEnd moves at back to where a word ends, if that is near and not before least.
func wordEnd(s string, at, least int) int {
	if at >= len(s) {
		return len(s)
	}
	at = max(at, least)
	if i := strings.LastIndexByte(s[least:at], ' '); i >= 0 {
		return least + i
	}
	for at > least && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}
