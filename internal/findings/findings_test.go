package findings

import (
	"testing"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
)

func TestVariantsAndLargePatternsAreLeftOut(t *testing.T) {
	pattern := func(bottlenecks ...string) dynamics.Pattern { return dynamics.Pattern{Bottlenecks: bottlenecks} }
	kept := distinct([]dynamics.Pattern{
		pattern("a", "b", "c", "d"),
		pattern("a", "b", "c", "e"), // shares three of five
		pattern("b", "c"),           // is part of the first
		pattern("a", "f", "g"),
		pattern("v", "w", "x", "y", "z"), // is too large to read
		pattern("f", "h"),
	})
	var first []string
	for _, p := range kept {
		first = append(first, p.Bottlenecks[len(p.Bottlenecks)-1])
	}
	if len(first) != 3 || first[0] != "d" || first[1] != "g" || first[2] != "h" {
		t.Errorf("kept are %v", kept)
	}
}

func TestSpansAreInTheUnitThatSuitsThem(t *testing.T) {
	for want, days := range map[string]dynamics.DayRange{
		"0 days":        {Min: 0, Max: 0},
		"38–68 days":    {Min: 38, Max: 68},
		"6 months":      {Min: 180, Max: 184},
		"1.4–2.4 years": {Min: 500, Max: 870},
		"10.1 years":    {Min: 3690, Max: 3690},
	} {
		p := &page{lang: model.EN, words: wordsOf[model.EN]}
		if got := p.span(days); got != want {
			t.Errorf("%v days are told as %q, want %q", days, got, want)
		}
	}
}
