package text

import (
	"slices"
	"strings"
)

const (
	minPart  = 3 // letters; shorter words (ei, la) hide in too many others
	minForm  = 5 // letters from which a part may be another form of a listed word
	maxParts = 5
)

// compounds splits Dutch compounds into words of a list.
type compounds struct {
	forms map[string]bool // the words as listed, folded
	stems map[string]bool
}

func newCompounds(lists ...[]string) compounds {
	c := compounds{forms: make(map[string]bool), stems: make(map[string]bool)}
	for _, list := range lists {
		for _, w := range list {
			if w = Fold(w); len(w) >= minPart {
				c.forms[w] = true
				c.stems[stemDutch(w)] = true
			}
		}
	}
	return c
}

// split returns the stems of the words that a compound is made of, or nil. All
// of the compound must be accounted for: each part is a word of the list in any
// form, which covers the links -en- and -e- (toeslag-en-affaire), or such a word
// with -s- (herstel-s-) or -er- (kind-er-). Of several ways to split, the one
// with the fewest parts wins, then the one with the longest last part, which is
// the compound's head. A word of the list is not split.
func (c compounds) split(word string) []string {
	if len(word) < 2*minPart+1 || len(word) > wordLimit || !lowerASCII(word) || c.stems[stemDutch(word)] {
		return nil
	}
	best := c.cover(word, maxParts)
	if len(best) < 2 {
		return nil
	}
	slices.Reverse(best)
	var parts []string
	for _, p := range best {
		if !slices.Contains(parts, p) {
			parts = append(parts, p)
		}
	}
	return parts
}

// cover finds the best way to write word as at most limit parts, last part first.
func (c compounds) cover(word string, limit int) []string {
	// best[i] is how many parts the first i letters take, 0 for none found;
	// from[i] is where the last of them begins.
	best, from := make([]int, len(word)+1), make([]int, len(word)+1)
	stems := make([]string, len(word)+1)
	for end := minPart; end <= len(word); end++ {
		for start := 0; start <= end-minPart; start++ {
			if start > 0 && best[start] == 0 || best[end] > 0 && best[start]+1 >= best[end] || best[start] == limit {
				continue
			}
			if stem := c.part(word[start:end], end == len(word)); stem != "" {
				best[end], from[end], stems[end] = best[start]+1, start, stem
			}
		}
	}
	if best[len(word)] == 0 {
		return nil
	}
	var parts []string
	for end := len(word); end > 0; end = from[end] {
		parts = append(parts, stems[end])
	}
	return parts
}

// part returns the stem of s as a part of a compound, empty if it is none.
func (c compounds) part(s string, last bool) string {
	if stem := c.word(s); stem != "" || last {
		return stem
	}
	if bare, ok := strings.CutSuffix(s, "s"); ok {
		return c.word(bare)
	}
	if bare, ok := strings.CutSuffix(s, "er"); ok {
		return c.word(bare)
	}
	return ""
}

func (c compounds) word(s string) string {
	if len(s) < minPart || len(s) < minForm && !c.forms[s] {
		return ""
	}
	if stem := stemDutch(s); c.stems[stem] {
		return stem
	}
	return ""
}

func lowerASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
