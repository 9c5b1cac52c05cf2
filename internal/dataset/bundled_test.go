package dataset

import (
	"io/fs"
	"testing"

	"herstelgraaf/internal/model"
)

func TestBundledDataAreRightAndWarnOnlyOfWhatRestsOnNothing(t *testing.T) {
	set, problems := bundledOnce()
	for _, p := range problems {
		if p.Code != RestsOnNothing {
			t.Error(p)
		}
	}
	if set == nil {
		t.Fatal("the bundled data have errors")
	}
	for _, key := range []string{"dataVersion", "asOf", "title.nl", "title.en", "licence.nl", "licence.en", "howToCite.nl", "howToCite.en"} {
		if set.Meta[key] == "" {
			t.Errorf("the data set does not tell its %s", key)
		}
	}
}

func TestBundledFilesAreTheirOwnExport(t *testing.T) {
	m, set := bundled(t)
	files, err := render(set.Nodes, set.Meta, m)
	if err != nil {
		t.Fatal(err)
	}
	names, err := dataFiles(Bundled())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		want, err := fs.ReadFile(Bundled(), name)
		if err != nil {
			t.Fatal(err)
		}
		if string(files[name]) != string(want) {
			t.Errorf("%s is not in the form that an export gives it: export the data and look at the difference", name)
		}
		delete(files, name)
	}
	for name := range files {
		t.Errorf("the export has a file %s that is not bundled", name)
	}
}

func TestEveryBundledClaimLeadsToADocument(t *testing.T) {
	_, set := bundled(t)
	byID := map[string]*model.Node{}
	for _, n := range set.Nodes {
		byID[n.ID] = n
	}
	cited := map[string]bool{}
	for _, n := range set.Nodes {
		for _, rel := range n.Kind.Out {
			if rel.Type != citesRelation {
				continue
			}
			if len(n.Out[rel.OutIndex]) == 0 {
				t.Errorf("%s has no source", n.ID)
			}
			for _, id := range n.Out[rel.OutIndex] {
				cited[id] = true
			}
		}
	}
	for id := range cited {
		if len(byID[id].Targets("document")) != 1 {
			t.Errorf("%s leads to no document", id)
		}
	}
}
