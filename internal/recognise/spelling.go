package recognise

import (
	"regexp"
	"strings"

	"herstelgraaf/internal/text"
)

// american are beginnings of words as they are spelt in America, each with the British one, in which cues are written.
var american = [][2]string{
	{"behavior", "behaviour"}, {"center", "centre"}, {"color", "colour"}, {"counselor", "counsellor"}, {"defense", "defence"}, {"enquir", "inquir"},
	{"favor", "favour"}, {"fulfill", "fulfil"}, {"honor", "honour"}, {"judgement", "judgment"}, {"labor", "labour"}, {"licens", "licenc"},
	{"neighbor", "neighbour"}, {"offense", "offence"}, {"program", "programme"}, {"skeptic", "sceptic"},
}

// withZ is a word with an ending in -ize.
var withZ = regexp.MustCompile(`^(\pL{4,})iz(e|ed|es|er|ers|ing|ation|ations|ational)$`)

// spelled is an English word as it is spelt in Britain; words of other languages stay as they are.
func spelled(word string, lang text.Lang) string {
	if lang != text.English {
		return word
	}
	for _, pair := range american {
		if rest, ok := strings.CutPrefix(word, pair[0]); ok && !strings.HasPrefix(word, pair[1]) && !(pair[0] == "program" && strings.HasPrefix(rest, "m")) {
			return pair[1] + rest
		}
	}
	return withZ.ReplaceAllString(word, "${1}is$2")
}
