package recognise

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"herstelgraaf/internal/text"
)

//go:embed cues.yaml
var cuesFile []byte

// cueTexts are the cues of the file, by subject: in each language one a line.
var cueTexts = func() map[string]map[string]string {
	var cues map[string]map[string]string
	if err := yaml.Unmarshal(cuesFile, &cues); err != nil {
		panic(fmt.Sprintf("read cues.yaml: %s", err)) // it is part of the program
	}
	return cues
}()

// Cued lists the subjects that have cues and whose ids begin with a prefix, sorted.
func Cued(prefix string) []string {
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(cueTexts)) {
		if strings.HasPrefix(id, prefix) {
			ids = append(ids, id)
		}
	}
	return ids
}

// cue is a set of words that tell of a subject when all stand near each other.
type cue struct {
	subject int
	slots   int
	negated []bool // the slots that a negation fills
	denies  bool   // it tells the opposite of its subject
}

// plainNegations are those that stand for any other in a cue; words such as niets and nobody stand for themselves.
var plainNegations = map[string]bool{"niet": true, "geen": true, "not": true, "no": true}

// slot is a place in a cue.
type slot struct{ cue, at int }

// cueIndex finds the cues of one language by the words of a text.
type cueIndex struct {
	lang     text.Lang
	cues     []cue
	words    map[string][]slot // by stem, or by word for a stop word
	prefixes map[string][]slot
	negated  []slot
}

func newCueIndex(lang text.Lang) *cueIndex {
	return &cueIndex{lang: lang, words: map[string][]slot{}, prefixes: map[string][]slot{}}
}

// add takes in a cue, written as in cues.yaml.
func (x *cueIndex) add(subject int, line string, a *text.Analyzer) {
	line, denies := strings.CutPrefix(strings.TrimSpace(line), "!")
	slots := strings.Fields(line)
	if len(slots) == 0 {
		return
	}
	c := cue{subject: subject, slots: len(slots), negated: make([]bool, len(slots)), denies: denies}
	for at, alternatives := range slots {
		s := slot{len(x.cues), at}
		for alternative := range strings.SplitSeq(alternatives, "/") {
			alternative = spelled(strings.ReplaceAll(text.Fold(alternative), "'s", ""), x.lang)
			if prefix, ok := strings.CutSuffix(alternative, "*"); ok {
				x.prefixes[prefix] = append(x.prefixes[prefix], s)
				continue
			}
			if plainNegations[alternative] {
				c.negated[at] = true
			}
			key := a.Word(alternative).Stem(x.lang)
			if key == "" || strings.Contains(alternative, "-") {
				key = alternative
			}
			if !slices.Contains(x.words[key], s) {
				x.words[key] = append(x.words[key], s)
			}
		}
		if c.negated[at] {
			x.negated = append(x.negated, s)
		}
	}
	x.cues = append(x.cues, c)
}

// shortestPrefix bounds from below the length of prefixes in cues.
const shortestPrefix = 3

// each calls f with the slots that a token fills.
func (x *cueIndex) each(t token, f func(slot)) {
	for _, s := range x.words[t.word] {
		f(s)
	}
	if t.stem != "" && t.stem != t.word {
		for _, s := range x.words[t.stem] {
			f(s)
		}
	}
	for _, p := range t.parts {
		for _, s := range x.words[p] {
			f(s)
		}
	}
	for n := shortestPrefix; n <= len(t.word); n++ {
		for _, s := range x.prefixes[t.word[:n]] {
			f(s)
		}
	}
	if t.negates {
		for _, s := range x.negated {
			f(s)
		}
	}
}

// hit is a cue in a sentence.
type hit struct {
	cue    *cue
	tokens []int // ascending, distinct
	meant  []int // negations that the cue allows in place of one of the words: they deny nothing
}

// reach is how many tokens a cue of so many words may span.
func reach(slots int) int { return 3*slots + 3 }

// spans tells whether some words stand near enough to each other to be meant together. Common words tell little, so where
// at most one of the words is none they must stand closer. Nothing goes beyond a semicolon, a colon or a dash.
func (s sentence) spans(tokens []int) bool {
	first, last := tokens[0], tokens[len(tokens)-1]
	telling := 0
	for _, i := range tokens {
		if s.tokens[i].stem != "" {
			telling++
		}
	}
	return s.tokens[first].part == s.tokens[last].part && (telling > 1 || last-first < len(tokens)+1+telling)
}

// find gives the cues of a sentence, each with the narrowest span of distinct words that fills it.
func (x *cueIndex) find(s sentence) []hit {
	filled := map[int][][]int{} // by cue: for each slot the tokens that fill it
	for i, t := range s.tokens {
		if s.ofLack(i) {
			continue
		}
		x.each(t, func(at slot) {
			f := filled[at.cue]
			if f == nil {
				f = make([][]int, x.cues[at.cue].slots)
				filled[at.cue] = f
			}
			if n := len(f[at.at]); n == 0 || f[at.at][n-1] != i {
				f[at.at] = append(f[at.at], i)
			}
		})
	}
	var hits []hit
	for _, n := range slices.Sorted(maps.Keys(filled)) {
		slots := s.plainFirst(filled[n])
		if tokens := narrowest(slots, reach(x.cues[n].slots)); tokens != nil && s.spans(tokens) && s.holds(tokens) {
			hits = append(hits, hit{&x.cues[n], tokens, s.meant(slots, tokens)})
		}
	}
	return hits
}

// meant are the negations that fill a slot for which another word was chosen: in 'at first not' a cue of first or not means
// both.
func (s sentence) meant(slots [][]int, chosen []int) []int {
	var meant []int
	for _, tokens := range slots {
		for _, i := range tokens {
			if s.tokens[i].negates && !slices.Contains(chosen, i) {
				meant = append(meant, i)
			}
		}
	}
	return meant
}

// plainFirst leaves negations out of slots that another word fills too, where they negate that word or one of another slot:
// in 'signals were not ignored' and 'no signals were ignored' a cue of signals and ignored or not goes by ignored, and is denied.
func (s sentence) plainFirst(slots [][]int) [][]int {
	plain := slices.Clone(slots)
	for i, tokens := range slots {
		if !slices.ContainsFunc(tokens, func(t int) bool { return !s.tokens[t].negates }) {
			continue
		}
		plain[i] = slices.DeleteFunc(slices.Clone(tokens), func(t int) bool {
			next := s.afterCommon(t + 1)
			return s.tokens[t].negates && slices.ContainsFunc(slots, func(others []int) bool { return slices.Contains(others, next) })
		})
	}
	return plain
}

// afterCommon is the first word from a place on that is no common one.
func (s sentence) afterCommon(at int) int {
	for at < len(s.tokens) && s.tokens[at].stem == "" {
		at++
	}
	return at
}

// narrowest chooses a token for each slot, all distinct, within a span as short as can be and at most limit.
func narrowest(slots [][]int, limit int) []int {
	for _, tokens := range slots {
		if len(tokens) == 0 {
			return nil
		}
	}
	var best []int
	bestSpan := limit
	chosen := make([]int, 0, len(slots))
	var choose func(at, least, most int)
	choose = func(at, least, most int) {
		if at == len(slots) {
			if span := most - least + 1; span < bestSpan || best == nil && span <= limit {
				best, bestSpan = slices.Clone(chosen), span
			}
			return
		}
		from, _ := slices.BinarySearch(slots[at], most-bestSpan+1)
		for _, t := range slots[at][from:] {
			l, m := min(least, t), max(most, t)
			if t > least && m-l+1 > bestSpan {
				break
			}
			if m-l+1 > bestSpan || slices.Contains(chosen, t) {
				continue
			}
			chosen = append(chosen, t)
			choose(at+1, l, m)
			chosen = chosen[:at]
		}
	}
	for _, t := range slots[0] {
		chosen = append(chosen[:0], t)
		choose(1, t, t)
	}
	slices.Sort(best)
	return best
}
