package embedded_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
)

// TestStoreIsTheSameWhenOpenedAgain: every type of value, the relations, the past and the meta.
func TestStoreIsTheSameWhenOpenedAgain(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, storetest.Model())
	for i, size := range []int{40, 30} {
		set := store.ChangeSet{Author: "tester", Reason: "test", Time: time.Unix(1, 0), Put: storetest.Random(s.Model(), uint64(i), size), Meta: store.Meta{"asOf": "2026-01-01", "howToCite.en": "so"}}
		if _, err := s.Apply(context.Background(), set); err != nil {
			t.Fatal(err)
		}
	}
	want, err := everything(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, storetest.Model())
	defer again.Close()
	if got, err := everything(again); err != nil || got != want {
		t.Errorf("%v; got\n%s\nwant\n%s", err, got, want)
	}
}

// The kinds of a model before and after it is edited.
const (
	schemaBefore = `
		interface Node { id: ID! }
		type Person implements Node @node(list: "persons") { id: ID! name: String! age: Int nick: String lives: Town @relation(type: "LIVES") drives: [Car!]! @relation(type: "DRIVES") }
		type Town implements Node @node(list: "towns") { id: ID! name: String }
		type Car implements Node @node(list: "cars") { id: ID! }`
	schemaAfter = `
		interface Node { id: ID! }
		type Town implements Node @node(list: "towns") { id: ID! mayor: String name: String people: [Person!]! @relation(type: "LIVES", direction: IN) }
		type Person implements Node @node(list: "persons") { id: ID! title: String name: String! lives: Town @relation(type: "LIVES") knows: [Person!]! @relation(type: "KNOWS") }`
	schemaOtherType = `
		interface Node { id: ID! }
		type Person implements Node @node(list: "persons") { id: ID! name: Int }`
)

func parse(t *testing.T, schema string) *model.Model {
	t.Helper()
	m, err := model.Parse(schema, &model.Vocabulary{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func open(t *testing.T, dir string, m *model.Model) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(dir, m, embedded.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestModelMayChangeBetweenRuns: properties, relations and kinds come, go and move; what remains is as it was.
func TestModelMayChangeBetweenRuns(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, parse(t, schemaBefore))
	m := s.Model()
	ann, town, car := model.NewNode(m.KindOf("person/ann"), "person/ann"), model.NewNode(m.KindOf("town/delft"), "town/delft"), model.NewNode(m.KindOf("car/1"), "car/1")
	for name, v := range map[string]model.Value{"name": "Ann", "age": int64(40), "nick": "A"} {
		ann.Values[ann.Kind.Property(name).Index] = v
	}
	ann.Out[ann.Kind.Relation("lives").OutIndex] = []string{"town/delft"}
	ann.Out[ann.Kind.Relation("drives").OutIndex] = []string{"car/1"}
	town.Values[town.Kind.Property("name").Index] = "Delft"
	set := store.ChangeSet{Author: "tester", Reason: "test", Time: time.Unix(1, 0), Put: []*model.Node{ann, town, car}}
	if _, err := s.Apply(context.Background(), set); err != nil {
		t.Fatal(err)
	}
	s.Close()

	s = open(t, dir, parse(t, schemaAfter))
	err := s.View(context.Background(), func(r store.Reader) error {
		nodes, err := r.Lookup(context.Background(), []string{"person/ann", "town/delft", "car/1"})
		if err != nil {
			return err
		}
		if n := nodes[0]; n.Value("name") != "Ann" || n.Value("title") != nil || len(n.Targets("lives")) != 1 || len(n.Targets("knows")) != 0 {
			t.Errorf("Ann is %+v", n)
		}
		if n := nodes[1]; n.Value("name") != "Delft" || n.Value("mayor") != nil {
			t.Errorf("Delft is %+v", n)
		}
		if nodes[2] != nil {
			t.Errorf("a node of a kind that is gone is %+v", nodes[2])
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	set.Put = []*model.Node{model.NewNode(s.Model().KindOf("town/gouda"), "town/gouda")}
	set.Put[0].Values[s.Model().KindOf("town/gouda").Property("mayor").Index] = "Bea"
	if _, err := s.Apply(context.Background(), set); err != nil {
		t.Error(err)
	}
	s.Close()
	open(t, dir, parse(t, schemaAfter)).Close()

	if _, err := embedded.Open(dir, parse(t, schemaOtherType), embedded.Options{}); err == nil || !strings.Contains(err.Error(), "Person.name") {
		t.Errorf("a property of another type gave %v", err)
	}
}

func TestGraphOfAnotherModelIsNotOpenedAsEmpty(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, parse(t, schemaBefore))
	kind := s.Model().Kinds[1]
	if _, err := s.Apply(context.Background(), store.ChangeSet{Author: "tester", Reason: "test", Time: time.Unix(1, 0), Put: []*model.Node{model.NewNode(kind, "town/a")}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	other := parse(t, `type Book @node(list: "books") { id: ID! }`)
	if s, err := embedded.Open(dir, other, embedded.Options{}); err == nil || !strings.Contains(err.Error(), "not opened as an empty graph") {
		t.Errorf("it is opened: %v, %v", s, err)
	}
}

func TestNewerFormatIsRefused(t *testing.T) {
	dir := t.TempDir()
	open(t, dir, storetest.Model()).Close()
	path := filepath.Join(dir, "graph.db")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("graph")).Put([]byte("head"), embedded.HeadOfFormat(9))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err == nil || !strings.Contains(err.Error(), "format 9") || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
}

func TestFolderThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := embedded.Open(filepath.Join(file, "store"), storetest.Model(), embedded.Options{}); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("got %v", err)
	}
}
