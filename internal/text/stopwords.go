package text

import (
	"maps"
	"strings"
)

// Words too common to tell texts apart, folded.
var (
	commonDutch = wordSet(`
		de het een en of maar want dus om te ten ter tot in op aan uit bij met van voor door over naar onder na
		als dan dat die dit deze er hier daar waar wie wat welke hoe toen zo ook nog al wel niet geen
		ik je jij u hij zij ze wij we jullie hen hun haar hem zijn mij me ons onze mijn jouw uw zich men
		is was waren ben bent geweest wordt worden werd werden geworden heeft hebben had hadden gehad
		kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht mochten wil willen wilde wilden
		s t d n`)
	commonEnglish = wordSet(`
		a an the and or but so if to of in on at by with from for into out over under about as than that this these those there
		here where who whom whose what which how when then also not no nor too very
		i you he she it we they me him her us them my your his its our their
		is was were be been being am are has have had having do does did done
		can could will would shall should may might must
		s t d ll re ve m dont`)
)

// meaningElsewhere holds common words of one language that are words to look
// for in the other: English men and door, Dutch been and IT.
var meaningElsewhere = wordSet("men door die van ten hen toe mag bent wel been it who will may")

// stopWords are the words that are neither indexed nor searched in a language:
// its own common words, and the other's too, since who types "the" means no
// Dutch word by it.
var stopWords = [Langs]map[string]bool{
	Dutch - 1:   stopped(commonDutch, commonEnglish),
	English - 1: stopped(commonEnglish, commonDutch),
}

func stopped(own, other map[string]bool) map[string]bool {
	words := maps.Clone(own)
	for w := range other {
		if !meaningElsewhere[w] {
			words[w] = true
		}
	}
	return words
}

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
