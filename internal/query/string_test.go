package query

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/quick"
)

// Every string is written as JSON that reads back as the same string, wherever in it a byte stands that needs care.
func TestStringsReadBackAsTheyWere(t *testing.T) {
	same := func(s string) bool {
		var back string
		err := json.Unmarshal(appendString(nil, s), &back)
		return err == nil && back == s
	}
	for c := range 256 {
		for at := range 20 {
			plain := strings.Repeat("a", 20)
			if s := plain[:at] + string(rune(c)) + plain[at:]; !same(s) {
				t.Errorf("%q comes back as another string", s)
			}
		}
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
	if got := string(appendString(nil, "\xff\xfe<é>")); got != `"`+"\ufffd\ufffd"+`<é>"` {
		t.Errorf("got %s", got)
	}
}

func BenchmarkString(b *testing.B) {
	s := strings.Repeat("De dienst wees de aanvraag af zonder uitleg; zie artikel 12. ", 4)
	b.SetBytes(int64(len(s)))
	var dst []byte
	for b.Loop() {
		dst = appendString(dst[:0], s)
	}
}
