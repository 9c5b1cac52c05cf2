package recognise

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"herstelgraaf/internal/text"
)

// Confidence of a mention by what it rests on; several add up as 1 - (1-a)(1-b).
const (
	byOneWord   = 0.6 // a cue of one word
	byManyWords = 0.8 // a cue or a label of several
	byLikeness  = 0.5 // words that resemble definitions and examples, at least likeEnough
)

// cueWeight is how much a cue counts, taken as a text that a sentence may resemble, beside a definition or an example.
const cueWeight = 1

// likeEnough is the score from which likeness alone is taken for a mention.
const likeEnough = 2.3

// Recogniser finds subjects in free text. It is immutable and safe for concurrent use.
type Recogniser struct {
	subjects []Subject
	analyzer *text.Analyzer
	cues     [text.Langs]*cueIndex
	like     [text.Langs]*likelihood
	unlike   map[[2]int]bool // pairs of places of subjects, both ways
}

// New makes a recogniser of subjects. Its answers do not depend on their order.
func New(a *text.Analyzer, subjects []Subject) *Recogniser {
	r := &Recogniser{subjects: slices.Clone(subjects), analyzer: a}
	slices.SortFunc(r.subjects, func(a, b Subject) int { return cmp.Compare(a.ID, b.ID) })
	for _, lang := range []text.Lang{text.Dutch, text.English} {
		r.cues[lang.Slot()], r.like[lang.Slot()] = newCueIndex(lang), newLikelihood(len(subjects))
	}
	r.unlike = unlikePairs(r.subjects)
	for i, s := range r.subjects {
		for code, lang := range map[string]text.Lang{"nl": text.Dutch, "en": text.English} {
			for line := range strings.Lines(cueTexts[s.ID][code]) {
				r.cues[lang.Slot()].add(i, line, a)
				if !strings.HasPrefix(strings.TrimSpace(line), "!") {
					r.like[lang.Slot()].learn(i, strings.NewReplacer("/", " ", "*", "").Replace(line), lang, a, cueWeight)
				}
			}
		}
		for _, label := range s.Labels {
			r.cues[label.Lang.Slot()].add(i, r.content(label), a)
			r.like[label.Lang.Slot()].learn(i, label.Text, label.Lang, a, 1)
		}
		for _, t := range s.About {
			r.like[t.Lang.Slot()].learn(i, t.Text, t.Lang, a, 1)
		}
		for _, e := range s.Examples {
			r.like[e.Lang.Slot()].learn(i, e.Text.Text, e.Lang, a, 1)
		}
	}
	return r
}

// content is a label as a cue: its words that are no stop words. A label of stop words and negations alone is none.
func (r *Recogniser) content(label Text) string {
	var words []string
	telling := false
	for t := range text.Tokens(label.Text) {
		stem := r.analyzer.Word(t.Word).Stem(label.Lang)
		if negations[t.Word] || stem != "" {
			words = append(words, t.Word)
		}
		telling = telling || stem != "" && !negations[t.Word]
	}
	if !telling {
		return ""
	}
	return strings.Join(words, " ")
}

// Without is a recogniser that has not seen the examples of a case.
func (r *Recogniser) Without(caseID string) *Recogniser {
	subjects := slices.Clone(r.subjects)
	for i, s := range subjects {
		subjects[i].Examples = slices.DeleteFunc(slices.Clone(s.Examples), func(e Example) bool { return e.Case == caseID })
	}
	return New(r.analyzer, subjects)
}

// evidence is what speaks for one subject, or against it.
type evidence struct {
	doubt     float64 // what is left of 1; 0: there is none
	because   []string
	at        int
	insteadOf []string
}

func (e *evidence) add(f finding, words string, at int) {
	if e.doubt == 0 {
		e.doubt, e.at = 1, at
	}
	e.at = min(e.at, at)
	e.doubt *= 1 - f.confidence
	if !slices.Contains(e.because, words) {
		e.because = append(e.because, words)
	}
	e.insteadOf = append(e.insteadOf, f.insteadOf...)
}

// Recognise finds the subjects that a text tells of, surest first, then by id. A subject that the text both tells of and
// denies is told of where it does so more surely.
func (r *Recogniser) Recognise(s string) []Mention {
	told, denied := make([]evidence, len(r.subjects)), make([]evidence, len(r.subjects))
	for _, sentence := range sentences(s, r.analyzer) {
		for _, f := range r.clearest(append(r.byCues(sentence), r.byLikeness(sentence)...)) {
			to := told
			if f.denied {
				to = denied
			}
			to[f.subject].add(f, quote(s, sentence, f.tokens), sentence.tokens[f.tokens[0]].start)
		}
	}
	var mentions []Mention
	for i, subject := range r.subjects {
		yes, no := told[i], denied[i]
		switch {
		case yes.doubt > 0 && (no.doubt == 0 || yes.doubt < no.doubt):
			mentions = append(mentions, Mention{subject.ID, 1 - yes.doubt, yes.because, false, yes.at, sortedSet(yes.insteadOf)})
		case no.doubt > 0:
			mentions = append(mentions, Mention{subject.ID, 1 - no.doubt, no.because, true, no.at, sortedSet(no.insteadOf)})
		}
	}
	slices.SortStableFunc(mentions, func(a, b Mention) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return mentions
}

func sortedSet(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// byCues finds the subjects whose cues a sentence holds.
func (r *Recogniser) byCues(sentence sentence) []finding {
	var findings []finding
	for _, h := range r.cues[sentence.lang.Slot()].find(sentence) {
		f := finding{subject: h.cue.subject, tokens: h.tokens, confidence: byManyWords, denied: sentence.denied(h) != h.cue.denies}
		for _, i := range h.tokens {
			if sentence.tokens[i].stem != "" {
				f.telling++
			}
		}
		if h.cue.slots == 1 {
			f.confidence = byOneWord
		}
		findings = append(findings, f)
	}
	return findings
}

// byLikeness finds the subject that a sentence resembles most, if there is one. Longer sentences resemble everything more,
// by about the square root of their length.
func (r *Recogniser) byLikeness(sentence sentence) []finding {
	like := r.like[sentence.lang.Slot()]
	best, most, because := -1, likeEnough*math.Sqrt(float64(len(sentence.tokens))), []int(nil)
	for i := range r.subjects {
		if score, reasons := like.score(i, sentence.tokens); score >= most && len(reasons) > 1 {
			best, most, because = i, score, reasons
		}
	}
	if best < 0 || sentence.denied(hit{tokens: because}) {
		return nil
	}
	return []finding{{subject: best, tokens: because, confidence: byLikeness, like: true}}
}

// quote is the words of a sentence at some places, as they stand there; what lies between is left out.
func quote(s string, x sentence, tokens []int) string {
	var b strings.Builder
	for n, at := range tokens {
		switch {
		case n == 0:
		case tokens[n-1] == at-1:
			b.WriteString(" ")
		default:
			b.WriteString(" … ")
		}
		b.WriteString(s[x.tokens[at].start:x.tokens[at].end])
	}
	return b.String()
}

// LanguageOf is the language that a text is taken to be in.
func LanguageOf(s string) text.Lang { return language(s) }
