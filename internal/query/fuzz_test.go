package query

import (
	"encoding/json"
	"testing"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

func projectModel(tb testing.TB) *model.Model {
	tb.Helper()
	m, err := dataset.Model()
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// eventOrder has a key of each type that cursors hold.
var eventOrder = []store.Order{{By: store.Property, Name: "date"}, {By: store.Property, Name: "title", Lang: model.EN}, {By: store.Degree, Name: "actors"}, {By: store.ID}}

func FuzzCursor(f *testing.F) {
	m := projectModel(f)
	of := m.Type("Event")
	add := func(at store.Position) {
		cursor := appendCursor(nil, fingerprint(of, eventOrder), at)
		f.Add(string(cursor[1 : len(cursor)-1]))
	}
	add(store.Position{Keys: []store.Key{int64(18600 * 512), "3b0a", int64(3), "event/a/2020-signal"}, ID: "event/a/2020-signal"})
	add(store.Position{Keys: []store.Key{nil, nil, int64(0), "event/ë\"\n"}, ID: ""})
	f.Add("")
	f.Add("WyJhIl0")
	f.Fuzz(func(t *testing.T, cursor string) {
		at, err := readCursor(cursor, of, eventOrder)
		if err != nil {
			return
		}
		again := appendCursor(nil, fingerprint(of, eventOrder), *at)
		back, err := readCursor(string(again[1:len(again)-1]), of, eventOrder)
		if err != nil {
			t.Fatalf("the cursor of %v can't be read: %s", at, err)
		}
		if len(back.Keys) != len(at.Keys) || back.ID != at.ID {
			t.Errorf("%v comes back as %v", at, back)
		}
		for i := range at.Keys {
			if at.Keys[i] != back.Keys[i] {
				t.Errorf("key %d of %v comes back as %v", i, at, back)
			}
		}
	})
}

func FuzzWhere(f *testing.F) {
	m := projectModel(f)
	for _, s := range []string{
		`{"domain": {"eq": "BENEFITS"}}`,
		`{"or": [{"country": {"eq": "GB"}}, {"manifestationsCount": {"gte": 8}}], "not": {"status": {"eq": "COMPLETED"}}}`,
		`{"harmPeriod": {"from": {"lt": "2010"}}, "name": {"contains": "é", "lang": "EN"}}`,
		`{"manifestations": {"some": {"bottleneck": {"id": {"in": ["bottleneck/a"]}}}}}`,
		`{"name": {"eq": null}, "and": {"id": {"eq": 1}}}`,
		`{"cost": {"amount": {"amount": {"gt": "1e400"}}}, "events": {"every": {}}}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var where map[string]any
		if json.Unmarshal([]byte(s), &where) != nil {
			return
		}
		for _, name := range []string{"Case", "Trajectory", "Event", "Bottleneck", "Commitment"} {
			_, err := readConditions(m.Type(name), where, path{"where"})
			if err != nil && (err.Kind != fault.BadArgument || err.Details["argument"] == "") {
				t.Errorf("%s: the error %q names no argument", s, err)
			}
		}
	})
}

func FuzzOrderBy(f *testing.F) {
	m := projectModel(f)
	for _, s := range []string{`{"date": "ASC"}`, `[{"place": "DESC"}, {"id": "ASC"}]`, `{"title": "ASC", "lang": "EN"}`, `{"date": "UP"}`, `[null]`, `{}`, `{"amount": {"amount": "ASC"}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var orderBy any
		if json.Unmarshal([]byte(s), &orderBy) != nil || orderBy == nil {
			return
		}
		for _, name := range []string{"Event", "Measure", "Bottleneck"} {
			order, err := readOrder(m.Type(name), listOf(orderBy))
			if err == nil && len(order) == 0 && len(listOf(orderBy)) > 0 {
				t.Errorf("%s orders nothing, without an error", s)
			}
		}
	})
}
