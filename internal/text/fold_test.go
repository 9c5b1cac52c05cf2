package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"herstelgraaf/internal/text"
)

func TestFoldSetsCaseAndDiacriticsAside(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"Toeslagenaffaire": "toeslagenaffaire",
		"GEÏNFORMEERD":     "geinformeerd",
		"Coördinatie":      "coordinatie",
		"reële":            "reele",
		"Ĳsselmeer":        "ijsselmeer",
		"IJsselmeer":       "ijsselmeer",
		"Straße":           "strasse",
		"STRAẞE":           "strasse",
		"Søren Łukasz":     "soren lukasz",
		"e\u0301e\u0301n":  "een",
		"één":              "een",
		"İstanbul":         "istanbul",
		"Ὀδυσσεύς":         "οδυσσευσ",
		"ﬁnanciën":         "financien",
		"a\xffb":           "a\ufffdb",
	} {
		if got := text.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "abc", "ÀÉÎ", "ĳ", "ẞ", "\xff", "ϴ", "ﷺ", "K\u0301\u0323"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if twice := text.Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
		if !utf8.ValidString(once) {
			t.Fatalf("Fold(%q) = %q is not valid UTF-8", s, once)
		}
		if up := text.Fold(strings.ToUpper(s)); utf8.ValidString(s) && text.Fold(strings.ToLower(strings.ToUpper(s))) != up {
			t.Fatalf("case matters in %q", s)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		text.Fold("De Coördinator stelde één regeling open")
	}
}
