package text

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
)

// irregular holds nouns whose forms, after singular, no rule brings together, or
// whose stem is another word's (Snowball's stem of overheid is over).
var irregular = map[string]string{
	"overheid": "overheid", "overheids": "overheid", "mens": "mens", "mensen": "mens", "kinderen": "kind", "kinder": "kind",
	"lid": "lid", "leden": "lid", "stad": "stad", "steden": "stad", "gegevens": "gegeven", "gegeven": "gegeven",
	"eis": "eis", "eisen": "eis", "prijs": "prijs", "huis": "huis", "bewijs": "bewijs", "huizen": "huis", "plaats": "plaats", "plaatsen": "plaats",
}

// minStem is the length below which a word is its own stem.
const minStem = 3

func stemEnglish(word string) string {
	return snowball(word, english.Stem)
}

// stemDutch is Snowball's Dutch stemmer with its gaps mended: plurals in -s,
// doubled final consonants (herstell-en beside herstel), v and z for f and s
// (belov-en beside belof-te), and the forms of weak and strong verbs that it
// leaves apart (genegeerd, negeert, negeren). What it was measured on stands in
// docs/decisions/full-text-index.md.
func stemDutch(word string) string {
	if len(word) <= minStem {
		return word
	}
	word = singular(word)
	if stem, ok := irregular[word]; ok {
		return stem
	}
	stem := finish(snowball(word, dutch.Stem))
	if verb, ok := verbStem(stem); ok {
		return finish(verb)
	}
	return stem
}

func snowball(word string, stem func(*snowballstem.Env) bool) string {
	if len(word) <= minStem {
		return word
	}
	env := snowballstem.NewEnv(word)
	stem(env)
	return env.Current()
}

// singular undoes the plurals in -s and -en whose suffix keeps Snowball from
// the stem: operaties, schades, meldingen, overheden.
func singular(w string) string {
	switch n := len(w); {
	case n > 6 && w[n-3:] == "ies" && softBefore(w[n-4]):
		return w[:n-1]
	case n > 6 && w[n-3:] == "des", n > 6 && w[n-3:] == "tes":
		return w[:n-1]
	case n > 7 && w[n-5:] == "ingen":
		return w[:n-2]
	case n > 7 && w[n-5:] == "heden":
		return w[:n-4] + "eid"
	}
	return w
}

// softBefore says whether a word in -ies with this letter before it is a
// plural of -ie (commissies) and not a word of its own (advies, verlies).
func softBefore(c byte) bool {
	switch c {
	case 't', 's', 'r', 'g', 'n', 'm', 'd', 'k', 'c':
		return true
	}
	return false
}

// finish brings the spellings of one stem together: one vowel and one consonant
// at the end, f for v, s for z.
func finish(s string) string {
	n := len(s)
	if n < minStem {
		return s
	}
	if n > minStem && s[n-1] == s[n-2] && !vowel(s[n-1]) {
		s, n = s[:n-1], n-1
	}
	if n > 3 && s[n-2] == s[n-3] && vowel(s[n-2]) && s[n-2] != 'i' && !vowel(s[n-1]) && s[n-1] != 'i' {
		s = s[:n-2] + s[n-1:]
		n--
	}
	switch s[n-1] {
	case 'v':
		return s[:n-1] + "f"
	case 'z':
		return s[:n-1] + "s"
	}
	return s
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
