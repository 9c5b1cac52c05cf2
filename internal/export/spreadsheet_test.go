package export

import (
	"strings"
	"testing"
)

func TestFormulasAreMadeHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "'t Loo": "'t Loo", "=1+1": "'=1+1", "+31": "'+31", "-1": "'-1", "@x": "'@x", "\ta": "'\ta", "\ra": "'\ra", "\na": "'\na",
		"＝1": "'＝1", "'=1": "''=1", "''=1": "'''=1", "a=1": "a=1", "'": "'",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func FuzzHarmlessCellCanBeUndone(f *testing.F) {
	for _, text := range []string{"", "=1", "'=1", "''-", "'t Loo", "＠"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cell := harmless(text)
		if strings.IndexAny(cell, formulaMarks) == 0 {
			t.Errorf("%q becomes %q, which a spreadsheet runs", text, cell)
		}
		if rest := strings.TrimLeft(cell, "'"); rest != cell && strings.IndexAny(rest, formulaMarks) == 0 {
			cell = cell[1:]
		}
		if cell != text {
			t.Errorf("%q comes back as %q", text, cell)
		}
	})
}
