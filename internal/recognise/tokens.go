package recognise

import (
	"slices"
	"strings"

	"herstelgraaf/internal/text"
)

// token is a word of a sentence.
type token struct {
	start, end int // bytes in the whole text
	word       string
	stem       string   // empty for a stop word
	parts      []string // of a Dutch compound; of the second half of a word with a hyphen, that word
	negates    bool
	clause     int // tokens of one clause share the number
	part       int // likewise for what semicolons, colons and dashes part
}

// sentence is a sentence in the language that most of its words are of.
type sentence struct {
	lang   text.Lang
	tokens []token
}

// negations are the words that deny. What stands beside is told by deniesBefore.
var negations = map[string]bool{
	"niet": true, "geen": true, "nooit": true, "niemand": true, "zonder": true, "evenmin": true, "noch": true, "nergens": true, "niets": true,
	"not": true, "no": true, "never": true, "nobody": true, "without": true, "none": true, "neither": true, "nor": true, "nothing": true, "noone": true,
	"didnt": true, "wasnt": true, "werent": true, "isnt": true, "arent": true, "doesnt": true, "dont": true, "hadnt": true, "hasnt": true,
	"couldnt": true, "cannot": true, "cant": true, "wouldnt": true, "shouldnt": true, "wont": true, "havent": true, "mustnt": true,
	"nimmer": true, "geenszins": true, "allerminst": true,
}

// notOnly are the words that make a negation before them none: not only, niet alleen.
var notOnly = map[string]bool{"alleen": true, "slechts": true, "enkel": true, "louter": true, "only": true, "merely": true, "just": true}

// clauseWords begin another clause, so that a negation before them does not reach on.
var clauseWords = map[string]bool{
	"maar": true, "terwijl": true, "omdat": true, "doordat": true, "zodat": true, "hoewel": true, "toen": true, "voordat": true, "want": true,
	"but": true, "while": true, "because": true, "although": true, "though": true, "when": true, "before": true, "until": true, "after": true, "whereas": true,
	"totdat": true, "nadat": true, "waardoor": true, "waarna": true, "tenzij": true, "ondanks": true, "however": true, "unless": true, "despite": true,
}

// maxSentence is how many words a sentence has at most; a longer one is cut, so that no text takes long.
const maxSentence = 80

// sentences cuts a text, which is taken to be in one language.
func sentences(s string, a *text.Analyzer) []sentence {
	lang := language(s)
	var all []sentence
	var now []token
	clause, part, last := 0, 0, 0
	for t := range text.Tokens(s) {
		gap := s[last:t.Start]
		if (ends(gap) || len(now) == maxSentence) && len(now) > 0 {
			all = append(all, sentence{lang, now})
			now = nil
			clause++
			part++
		} else if strings.ContainsAny(gap, ",;:()–—") || clauseWords[t.Word] {
			clause++
			if strings.ContainsAny(gap, ";:–—") {
				part++
			}
		}
		word := spelled(t.Word, lang)
		w := a.Word(word)
		tok := token{start: t.Start, end: t.End, word: word, stem: w.Stem(lang), negates: negations[word], clause: clause, part: part}
		if lang == text.Dutch {
			tok.parts = w.Parts()
		}
		if gap == "-" && len(now) > 0 {
			tok.parts = append(slices.Clone(tok.parts), now[len(now)-1].word+"-"+t.Word)
		}
		now = append(now, tok)
		last = t.End
	}
	if len(now) > 0 {
		all = append(all, sentence{lang, now})
	}
	for _, x := range all {
		for i := 1; i < len(x.tokens); i++ {
			if notOnly[x.tokens[i].word] || x.isMoreThan(i) {
				x.tokens[i-1].negates = false
			}
			if x.tokens[i].word == "one" && x.tokens[i-1].word == "no" {
				x.tokens[i-1].word = "nobody"
			}
		}
	}
	return all
}

// isMoreThan tells whether the words from a place on make a negation before them none: no more than, niets anders dan.
func (s sentence) isMoreThan(at int) bool {
	if at+1 == len(s.tokens) {
		return false
	}
	next := s.tokens[at+1].word
	switch s.tokens[at].word {
	case "meer", "minder", "anders":
		return next == "dan"
	case "more", "less", "other":
		return next == "than"
	}
	return false
}

func ends(gap string) bool { return strings.ContainsAny(gap, ".!?\n•") }

// Words by which the two languages are told apart: common in one and unknown in the other.
var (
	dutchMarks   = markSet("de het een en van niet dat die voor met op te zijn werd werden aan er bij om ook naar wie maar hun zij geen uit worden wordt hij ze wat als dan nog zonder mensen jaren niets omdat terwijl binnen kreeg kregen moest moesten")
	englishMarks = markSet("the and to were that by for not they with from who their its on a it be been have has this those there no he she at which when what or after before because while only would could people years everyone within without nobody")
)

func markSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// language is the language of which a text has more common words; Dutch where there are as many of both.
func language(s string) text.Lang {
	balance := 0
	for t := range text.Tokens(s) {
		switch {
		case dutchMarks[t.Word]:
			balance++
		case englishMarks[t.Word]:
			balance--
		}
	}
	if balance < 0 {
		return text.English
	}
	return text.Dutch
}
