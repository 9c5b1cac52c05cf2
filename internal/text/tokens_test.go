package text_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"herstelgraaf/internal/text"
)

func TestTokensAreTheWordsOfAText(t *testing.T) {
	for in, want := range map[string][]string{
		"":                              nil,
		"... !? — ":                     nil,
		"Signalen werden genegeerd.":    {"signalen", "werden", "genegeerd"},
		"UHT-besluit, e-mail":           {"uht", "besluit", "e", "mail"},
		"ruim 1.600 bevingen, 373,476":  {"ruim", "1600", "bevingen", "373476"},
		"foto's van Groningers’ huizen": {"foto", "van", "groningers", "huizen"},
		"the Post Office’s staff don't": {"the", "post", "office", "staff", "dont"},
		"Coördinatie in één loket":      {"coordinatie", "in", "een", "loket"},
		"art. 6:19 Awb":                 {"art", "6", "19", "awb"},
		"⟦a⟧":                           {"a"},
		"\xffkapot\xfe":                 {"kapot"},
		"e\u0301e\u0301n":               {"een"},
		"'t Hof en 's-Gravenhage in 1.": {"t", "hof", "en", "s", "gravenhage", "in", "1"},
		"Ĳsselmeer":                     {"ijsselmeer"},
	} {
		var got []string
		for tok := range text.Tokens(in) {
			got = append(got, tok.Word)
		}
		if !slices.Equal(got, want) {
			t.Errorf("Tokens(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "a b", "foto's", "1.600,5", "\xff\xfe", "é-ü", "’’", "a\u0301", "...1.1"} {
		f.Add(s)
	}
	a := text.NewAnalyzer()
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for tok := range text.Tokens(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("token %+v after byte %d of %q", tok, last, s)
			}
			if !utf8.ValidString(tok.Word) || tok.Word == "" {
				t.Fatalf("token %+v of %q has no word", tok, s)
			}
			a.Word(tok.Word)
			last = tok.End
		}
	})
}
