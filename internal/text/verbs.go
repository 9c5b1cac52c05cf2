package text

import "strings"

// apart holds the prefixes that stand off from a Dutch verb and take ge- after
// them: uit-ge-voerd.
var apart = []string{
	"aan", "achter", "af", "bij", "binnen", "deel", "door", "goed", "in", "klaar", "kwijt", "mee", "na", "neer", "om", "onder", "op", "over",
	"plaats", "samen", "tegemoet", "tegen", "terecht", "terug", "toe", "tussen", "uit", "uithuis", "vast", "vol", "voor", "vrij", "weg",
}

// fixed holds the prefixes that never leave a Dutch verb and take no ge-.
var fixed = []string{"be", "her", "ont", "ver", "onder", "over", "voor"}

// strong holds the participles of strong and irregular verbs without ge- and
// -en, as finished stems, and the stem of their infinitive.
var strong = map[string]string{
	"blef": "blijf", "blek": "blijk", "bod": "bied", "bond": "bind", "bracht": "breng", "brok": "brek", "dacht": "denk",
	"dan": "doen", "gan": "gan", "gef": "gef", "grep": "grijp", "hef": "hef", "holp": "help",
	"kek": "kijk", "kocht": "kop", "kom": "kom", "kreg": "krijg", "led": "lijd", "log": "lieg", "nom": "nem", "schof": "schuif",
	"schold": "schel", "schot": "schiet", "schref": "schrijf", "slot": "sluit", "sprok": "sprek", "stan": "stan", "storf": "sterf",
	"trof": "tref", "trok": "trek", "vond": "vind", "wes": "wijs", "won": "win", "zien": "zien", "zocht": "zoek", "zweg": "zwijg", "zwor": "zwer",
}

// whole holds stems that look like verb forms and are not, and verbs that begin
// with ge- themselves.
var whole = wordSet(`gemeent geboort gebor gerecht gezicht gewicht gedicht geduld geweld gebeur gebruik gelof getuig gedog geniet gezond gebied geluid gelukkig gemoed gebit gedrag gelijk
	vriend duizend ellend legend weekend dividend gevol gevoel geval getal geheim geding gezin gewoon gewon gering`)

// kennen and the verbs made of it; other verbs in -kennen there are few, in -ken many.
var kennen = wordSet("ken beken erken herken misken ontken verken")

// verbStem brings an inflected verb, stemmed by Snowball, to the stem of its
// infinitive: negeert, negeerd and genegeerd to neger, uitgevoerd to uitvoer,
// afgewez to afwijs, beslot to besluit. It answers false for what it does not
// know as a verb form.
func verbStem(s string) (string, bool) {
	if whole[s] {
		return "", false
	}
	if prefix, rest, ok := participle(s); ok {
		if verb, ok := strong[rest]; ok {
			return prefix + verb, true
		}
		if verb, ok := weak(rest, true); ok && !whole["ge"+finish(verb)] {
			return prefix + verb, true
		}
	}
	for _, p := range fixed {
		if rest, ok := strings.CutPrefix(s, p); ok {
			if verb, ok := strong[rest]; ok {
				return p + verb, true
			}
		}
	}
	if len(s) < 6 && !shortForm(s) {
		return "", false
	}
	if verb, ok := weak(s, false); ok {
		return verb, true
	}
	return strings.CutSuffix(s, "end") // falend-e
}

// shortForm says whether a stem of five letters ends as verbs do (faalt, bouwd)
// and nouns hardly ever; beeld, kaart and soort are nouns.
func shortForm(s string) bool {
	n := len(s)
	return strings.HasSuffix(s, "wd") || n == 5 && s[n-1] == 't' && strings.IndexByte("lnmfgkp", s[n-2]) >= 0
}

// participle parts a stem at its ge-, which may follow a prefix.
func participle(s string) (prefix, rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, "ge"); ok && len(rest) >= 3 {
		return "", rest, true
	}
	for _, p := range apart {
		if rest, ok = strings.CutPrefix(s, p+"ge"); ok && len(rest) >= 3 {
			return p, rest, true
		}
	}
	return "", "", false
}

// weak takes the final d or t of a weak verb's form off where the letters before
// it can only be the end of a verb's stem. After ge- a few more can.
func weak(s string, afterGe bool) (string, bool) {
	n := len(s)
	if n < 4 || s[n-1] != 'd' && s[n-1] != 't' {
		return "", false
	}
	body, c, v := s[:n-1], s[n-2], s[n-3]
	if vowel(c) {
		return "", false
	}
	switch {
	case longVowel(s[:n-2]) && c != 's' && c != 'h': // negeer-t, betaal-d, voer-de
		return body, true
	case v == 'e' && (c == 'l' || c == 'r') && !strings.HasSuffix(body, "mel"): // herstel-d, verbeter-d
		return body, true
	case v == 'i' && c == 'g': // beschuldig-d
		return strings.TrimSuffix(body, "ig"), n > 5
	case kennen[body]: // erken-d, toe-ge-ken-d
		return body, true
	case afterGe && strings.HasSuffix(s, "tst"): // plaats-t
		return body, true
	case afterGe && strings.ContainsRune("wkpg", rune(c)): // bouw-d, werk-t, stop-t
		return body, true
	case afterGe && (strings.HasSuffix(s, "ld") || strings.HasSuffix(s, "cht") || strings.HasSuffix(s, "nd")): // meld, richt
		return s, true
	}
	return "", false
}

// longVowel says whether s ends in a doubled vowel or a diphthong.
func longVowel(s string) bool {
	if len(s) < 2 {
		return false
	}
	switch s[len(s)-2:] {
	case "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "ou", "au":
		return true
	}
	return false
}
