package text_test

import (
	"strings"
	"sync"
	"testing"

	"herstelgraaf/internal/text"
)

func TestDutchOrder(t *testing.T) {
	for _, row := range [][]string{
		{"", " ", "1", "a"},
		{"een", "Een", "één", "Één", "eend"},             // letters, then diacritics, then case
		{"ii", "ij", "ĳ", "ijs", "ik", "yoghurt", "zes"}, // ij is i and j, not y
		{"nr. 2", "nr. 10", "nr. 100"},
		{"artikel 9a", "artikel 10"},
		{"a 0 b", "a 000 x", "a 5.000 tot", "a 5.500 pond", "a 500 x"},
		{"99999999", "100000000", "9999999999999999", "10000000000000000"},
		{"de Wit", "deal"}, // a space comes before a letter
		{"1 januari", "april"},
		{"Grenfell", "Groningen", "groningers"},
		{"coordinatie", "coördinatie", "Coördinatie", "coordinator"},
		{"zaak", "zaak 1", "zaaken"},
	} {
		for i := 1; i < len(row); i++ {
			if a, b := text.Key(row[i-1]), text.Key(row[i]); a >= b {
				t.Errorf("%q must come before %q, keys %q and %q", row[i-1], row[i], a, b)
			}
		}
	}
}

func TestKeysOfLongTextsAreBounded(t *testing.T) {
	long := strings.Repeat("é", text.KeyLimit)
	if text.Key(long+"a") != text.Key(long+"b") {
		t.Error("texts that differ after the limit have different keys")
	}
	if n := len(text.Key(long)); n > 4000 {
		t.Errorf("key of %d characters has %d bytes", text.KeyLimit, n)
	}
}

func TestKeysAreTheSameForAllCallers(t *testing.T) {
	words := []string{"een", "Één", "nr. 10", "ĳs", "zaak 2", ""}
	want := make([]string, len(words))
	for i, w := range words {
		want[i] = text.Key(w)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 200 {
				for i, w := range words {
					if got := text.Key(w); got != want[i] {
						t.Errorf("Key(%q) = %q, then %q", w, want[i], got)
						return
					}
				}
			}
		})
	}
	wg.Wait()
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"", "abc", "é", "nr. 0010", "00", "9999999999999999999999", "\xff", "١٢", "½", "ﷺ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := text.Key(s)
		for i := range len(key) {
			if key[i] <= ' ' || key[i] > '~' {
				t.Fatalf("Key(%q) = %q is not printable ASCII", s, key)
			}
		}
		if len([]rune(s)) < text.KeyLimit && strings.ToValidUTF8(s, "") == s && text.Key(s+"z") < key {
			t.Fatalf("%q comes after %q", s, s+"z")
		}
	})
}

func BenchmarkKey(b *testing.B) {
	for b.Loop() {
		text.Key("Aardbevingsschade in Groningen, fase 2")
	}
}
