package recognise

import (
	"cmp"
	"math"
	"slices"

	"herstelgraaf/internal/text"
)

// smoothing is how many words' worth of the average text each subject's texts are mixed with.
const smoothing = 12

// minWord is the least log ratio that a word must give to be named as a reason.
const minWord = 0.7

// likelihood tells subjects apart by the words of their texts in one language: a multinomial model with Dirichlet smoothing
// (Zhai and Lafferty 2004, DOI 10.1145/984321.984322). A word counts for a subject by the logarithm of how much likelier
// it is in the subject's texts than in all; where it is less likely it does not count against it, since a text that tells
// of several subjects has words of others.
type likelihood struct {
	subjects []map[string]float64 // for each the number of texts that hold a stem
	sizes    []float64
	all      map[string]float64
	total    float64
}

func newLikelihood(subjects int) *likelihood {
	l := &likelihood{subjects: make([]map[string]float64, subjects), sizes: make([]float64, subjects), all: map[string]float64{}}
	for i := range l.subjects {
		l.subjects[i] = map[string]float64{}
	}
	return l
}

// learn takes in a text of a subject.
func (l *likelihood) learn(subject int, s string, lang text.Lang, a *text.Analyzer, weight float64) {
	seen := map[string]bool{}
	for t := range text.Tokens(s) {
		if isAmount(t.Word) {
			continue
		}
		w := a.Word(t.Word)
		for _, stem := range stemsOf(w, lang) {
			if stem == "" || seen[stem] {
				continue
			}
			seen[stem] = true
			l.subjects[subject][stem] += weight
			l.sizes[subject] += weight
			l.all[stem] += weight
			l.total += weight
		}
	}
}

// amounts are number words and units of money: they come with any subject, and in few texts by chance with one.
var amounts = markSet(`een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd honderden duizend
	duizenden miljoen miljard procent euro one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
	hundred hundreds thousand thousands million billion cent percent euros pound pounds dollar dollars`)

// isAmount tells whether a word is a number, a number word or a unit of money.
func isAmount(word string) bool { return amounts[word] || word[0] >= '0' && word[0] <= '9' }

func stemsOf(w *text.Word, lang text.Lang) []string {
	stems := []string{w.Stem(lang)}
	if lang == text.Dutch {
		stems = append(stems, w.Parts()...)
	}
	return stems
}

// word is how much a stem counts for a subject.
func (l *likelihood) word(subject int, stem string) float64 {
	all := l.all[stem]
	if all == 0 {
		return 0
	}
	p := all / l.total
	of := (l.subjects[subject][stem] + smoothing*p) / (l.sizes[subject] + smoothing)
	return max(0, math.Log(of/p))
}

// score is how much some words of a sentence count for a subject, and which count most.
func (l *likelihood) score(subject int, tokens []token) (score float64, because []int) {
	type reason struct {
		at int
		by float64
	}
	var reasons []reason
	var seen []string
	for i, t := range tokens {
		if isAmount(t.word) {
			continue
		}
		best := 0.0
		for _, stem := range append([]string{t.stem}, t.parts...) {
			if stem == "" || slices.Contains(seen, stem) {
				continue
			}
			seen = append(seen, stem)
			best = max(best, l.word(subject, stem))
		}
		score += best
		if best >= minWord {
			reasons = append(reasons, reason{i, best})
		}
	}
	slices.SortStableFunc(reasons, func(a, b reason) int { return cmp.Compare(b.by, a.by) })
	for _, r := range reasons[:min(3, len(reasons))] {
		because = append(because, r.at)
	}
	slices.Sort(because)
	return score, because
}
