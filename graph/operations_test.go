package graph_test

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"herstelgraaf/web"
)

func TestTheReadyOperationsAnswerFromTheBundledData(t *testing.T) {
	names, err := fs.Glob(web.Operations, "*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("there are %d operations: %v", len(names), err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			document, err := fs.ReadFile(web.Operations, name)
			if err != nil {
				t.Fatal(err)
			}
			var data json.RawMessage
			if errs := ask(t, bundled(t), string(document), &data); errs != nil {
				t.Fatal(errs)
			}
			if answer := string(data); len(answer) < 80 || strings.Contains(answer, `"totalCount":0`) {
				t.Errorf("the answer holds nothing: %.200s", answer)
			}
		})
	}
}
