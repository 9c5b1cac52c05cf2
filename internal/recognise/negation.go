package recognise

import "slices"

// reachOn is how far a negation reaches on to what follows it, in words.
const reachOn = 4

// backward are the negations that can deny what comes before them, since Dutch puts niet after the object (wachttijden
// waren er niet). Between the two only common words may stand.
var backward = map[string]bool{"niet": true, "nooit": true, "not": true, "never": true}

// relative are the words that begin a clause about what stands before them: what is denied in it is something else.
var relative = map[string]bool{"die": true, "dat": true, "wat": true, "wie": true, "waar": true, "that": true, "which": true, "who": true, "what": true}

// denied tells whether a sentence says that what some of its words tell was not so: an odd number of negations that are
// not among those words, or meant by them, stand near them in the same clause, with no 'and' between.
func (s sentence) denied(h hit) bool {
	tokens := h.tokens
	first, last := tokens[0], tokens[len(tokens)-1]
	found := 0
	for i, t := range s.tokens {
		switch {
		case !t.negates || slices.Contains(tokens, i) || slices.Contains(h.meant, i):
		case i < first:
			if s.joined(i, first) && !s.coordinated(first, last) && (first-i <= reachOn || s.noQuestion(i)) {
				found++
			}
		case i > last:
			if s.joined(last, i) && (backward[t.word] && s.light(last+1, i) || s.noQuestion(i)) {
				found++
			}
		default:
			next := slices.IndexFunc(tokens, func(at int) bool { return at > i })
			if s.joined(i, tokens[next]) && !s.turns(tokens[next-1], i) && !s.closed(i, tokens[next]) {
				found++
			}
		}
	}
	return found%2 == 1
}

// coordinated tells whether 'and' stands between two words.
func (s sentence) coordinated(from, to int) bool {
	return slices.ContainsFunc(s.tokens[from:to+1], func(t token) bool { return t.word == "en" || t.word == "and" })
}

// turns tells whether a word that begins another clause stands between two words, or is the first of them: what follows
// 'but' or 'because' does not deny what stands before it.
func (s sentence) turns(from, to int) bool {
	return slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return clauseWords[t.word] })
}

// joined tells whether two words stand in one clause with no 'and' between.
func (s sentence) joined(from, to int) bool {
	for i := from; i <= to; i++ {
		if s.tokens[i].clause != s.tokens[from].clause || s.tokens[i].word == "en" || s.tokens[i].word == "and" {
			return false
		}
	}
	return true
}

// closed tells whether a negation is a noun after which a preposition begins what it does not negate: 'they warned, and got nothing
// for years'.
func (s sentence) closed(negation, next int) bool {
	return nouns[s.tokens[negation].word] && slices.ContainsFunc(s.tokens[negation+1:next], func(t token) bool { return prepositions[t.word] })
}

// Words by which closed tells. The prepositions of 'none of the warnings' and 'niets van de klachten' are not among them.
var (
	nouns        = markSet("niets niemand nothing nobody")
	prepositions = markSet("aan gedurende in met na over tot voor about after during for in to with")
)

// ofLack tells whether a word negates a lack that follows: 'geen gebrek aan hulp' is not 'geen hulp'.
func (s sentence) ofLack(at int) bool {
	return s.tokens[at].negates && at+1 < len(s.tokens) && lacks[s.tokens[at+1].word]
}

var lacks = markSet("tekort gebrek lack shortage absence")

// light tells whether some words are all common ones, and none begins a clause about what stands before.
func (s sentence) light(from, to int) bool {
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.stem != "" || relative[t.word] })
}

// wholeClause are the words that make a negation before them deny all of its clause: geen sprake van, niets gebleken van.
var wholeClause = map[string]bool{"sprake": true, "gebleken": true, "gevonden": true, "question": true, "evidence": true, "sign": true, "trace": true}

// noQuestion tells whether a negation is such a one.
func (s sentence) noQuestion(at int) bool {
	return at+1 < len(s.tokens) && wholeClause[s.tokens[at+1].word]
}

// holds tells whether the negations among some words stand in one clause with another of them.
func (s sentence) holds(tokens []int) bool {
	for n, i := range tokens {
		if !s.tokens[i].negates || len(tokens) == 1 {
			continue
		}
		if (n == 0 || !s.joined(tokens[n-1], i)) && (n == len(tokens)-1 || !s.joined(i, tokens[n+1])) {
			return false
		}
	}
	return true
}
