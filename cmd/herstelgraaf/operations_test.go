package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/web"
)

// Each operation that the playground offers answers with facts of the bundled data set; the golden files hold the answers.
func TestReadyOperationsAnswerWithFacts(t *testing.T) {
	s := bundled(t)
	names, err := fs.Glob(web.Operations, "*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no operations: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(name, ".graphql"), func(t *testing.T) {
			document, err := fs.ReadFile(web.Operations, name)
			if err != nil {
				t.Fatal(err)
			}
			s.answersGolden(t, string(document), strings.TrimSuffix(name, ".graphql"))
		})
	}
}

// answersGolden compares the answer to a document with a golden file.
func (s *service) answersGolden(t *testing.T, document, name string) {
	t.Helper()
	first := s.post(t, document, nil)
	if again := s.post(t, document, nil); !bytes.Equal(first, again) {
		t.Error("the same query gives other bytes the second time")
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, first, "", " "); err != nil {
		t.Fatalf("%s: %s", err, first)
	}
	pretty.WriteByte('\n')
	shown := clip(pretty.Bytes())
	if bytes.Contains(first, []byte(`"errors"`)) {
		t.Errorf("it answers with errors: %.500s", first)
	}
	golden := filepath.Join("testdata", "answers", name+".json")
	if *update {
		if err := os.WriteFile(golden, shown, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(shown, want) {
		t.Errorf("the answer differs from %s; see what changed with -update", golden)
	}
}

// clip keeps the first lines of a long answer and the hash of the whole.
func clip(answer []byte) []byte {
	const lines = 1000
	at := 0
	for range lines {
		next := bytes.IndexByte(answer[at:], '\n')
		if next < 0 {
			return answer
		}
		at += next + 1
	}
	if at == len(answer) {
		return answer
	}
	return fmt.Appendf(bytes.Clone(answer[:at]), "… %d bytes in all, SHA-256 %x\n", len(answer), sha256.Sum256(answer))
}
