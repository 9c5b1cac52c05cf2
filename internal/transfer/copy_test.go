package transfer_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
	"herstelgraaf/internal/transfer"
)

// maker makes an empty store.
type maker func(testing.TB) store.Store

func inMemory(tb testing.TB) store.Store {
	tb.Helper()
	s, err := embedded.OpenMemory(storetest.Model())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { s.Close() })
	return s
}

// lived is a store of authors with a history: new ones, changed ones, deleted ones, one that came back, and words about the
// graph as a whole that change with and without nodes.
func lived(tb testing.TB, open maker) store.Store {
	tb.Helper()
	s := open(tb)
	author := func(slug, nl, en string) *model.Node {
		n := model.NewNode(s.Model().KindOf("author/"+slug), "author/"+slug)
		n.Values[n.Kind.Property("name").Index] = model.Text{NL: nl, EN: en}
		return n
	}
	var many []*model.Node
	for i := range 1500 {
		many = append(many, author(fmt.Sprint(i), fmt.Sprintf("ĳs én Ĳs %d", i), ""))
	}
	for i, set := range []store.ChangeSet{
		{Put: many, Meta: store.Meta{"asOf": "2026-01-01", "licence.nl": "vrij"}},
		{Put: []*model.Node{author("7", "zeven", "seven"), author("x", "Anne", "")}},
		{Delete: []string{"author/7", "author/8"}},
		{Meta: store.Meta{"asOf": "2026-02-02"}},
		{Put: []*model.Node{author("7", "weer", "")}, Meta: store.Meta{}},
	} {
		set.Author, set.Reason, set.Time = fmt.Sprintf("author %d", i), fmt.Sprintf("reason %d", i), time.Date(2026, 3, 4, 5, 6, i, 0, time.UTC)
		if revision, err := s.Apply(tb.Context(), set); err != nil || revision != store.Revision(i+1) {
			tb.Fatalf("change set %d made revision %d: %v", i, revision, err)
		}
	}
	return s
}

// said writes down all that a store tells of its past.
func said(tb testing.TB, s store.Store) (lines []string) {
	tb.Helper()
	at := store.Revision(0)
	for c, err := range s.Changes(tb.Context(), 0) {
		if err != nil {
			tb.Fatal(err)
		}
		lines = append(lines, fmt.Sprintf("%d %s %s -> %s", c.Revision, c.ID, name(c.Before), name(c.After)))
		at = c.Revision
	}
	for r := store.Revision(1); r <= at; r++ {
		info, err := s.ChangeSet(tb.Context(), r)
		if err != nil {
			tb.Fatal(err)
		}
		lines = append(lines, fmt.Sprintf("%d by %s, for %s, at %s: %d changes, %v", r, info.Author, info.Reason, info.Time, info.Changes, info.Meta))
	}
	if err := s.View(tb.Context(), func(r store.Reader) error {
		lines = append(lines, fmt.Sprintf("at revision %d it says %v", r.Revision(), r.Meta()))
		return nil
	}); err != nil {
		tb.Fatal(err)
	}
	return lines
}

func name(n *model.Node) string {
	if n == nil {
		return "none"
	}
	return fmt.Sprint(n.Value("name"))
}

func TestCopyKeepsNodesAndHistory(t *testing.T) { testCopy(t, inMemory, inMemory) }

func testCopy(t *testing.T, from, to maker) {
	source, target := lived(t, from), to(t)
	var last [2]int
	result, err := transfer.Copy(t.Context(), source, target, func(done, total int) {
		if done < last[0] {
			t.Errorf("progress went back from %d to %d", last[0], done)
		}
		last = [2]int{done, total}
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := [2]int{1505, 1505}; last != want || result.Revisions != 5 || result.Nodes != 1500 {
		t.Errorf("progress ended at %v, want %v; %d revisions, want 5; %d nodes, want 1500", last, want, result.Revisions, result.Nodes)
	}
	if got, want := said(t, target), said(t, source); !slices.Equal(got, want) {
		t.Errorf("the copy says\n%q\nits source\n%q", got, want)
	}
	again, err := transfer.Copy(t.Context(), source, target, nil)
	if err != nil || again.Revisions != 0 || again.Content != result.Content {
		t.Errorf("a second copy writes %d revisions and finds %s, %v; want 0 and %s", again.Revisions, again.Content, err, result.Content)
	}
}

// cutOff is a store to which only some writes succeed.
type cutOff struct {
	store.Store
	left int
}

var errCut = errors.New("the cable is cut")

func (c *cutOff) Apply(ctx context.Context, set store.ChangeSet) (store.Revision, error) {
	if c.left--; c.left < 0 {
		return 0, errCut
	}
	return c.Store.Apply(ctx, set)
}

func TestInterruptedCopyGoesOnWhereItStopped(t *testing.T) { testInterrupted(t, inMemory, inMemory) }

func testInterrupted(t *testing.T, from, to maker) {
	source, target := lived(t, from), to(t)
	if _, err := transfer.Copy(t.Context(), source, &cutOff{target, 3}, nil); !errors.Is(err, errCut) {
		t.Fatalf("the copy was not interrupted: %v", err)
	}
	first := 0
	result, err := transfer.Copy(t.Context(), source, target, func(done, _ int) {
		if first == 0 {
			first = done
		}
	})
	if err != nil || result.Revisions != 2 || first < 1504 {
		t.Errorf("the second copy writes %d revisions, begins at change %d, %v; want 2 revisions from change 1504 on", result.Revisions, first, err)
	}
	if got, want := said(t, target), said(t, source); !slices.Equal(got, want) {
		t.Errorf("the copy says\n%q\nits source\n%q", got, want)
	}
}

func TestCopyRefusesATargetThatHoldsAnotherGraph(t *testing.T) {
	source := lived(t, inMemory)
	for what, change := range map[string]func(*store.ChangeSet){
		"another author": func(s *store.ChangeSet) { s.Author = "somebody" },
		"another time":   func(s *store.ChangeSet) { s.Time = s.Time.Add(time.Second) },
		"another meta":   func(s *store.ChangeSet) { s.Meta = store.Meta{"asOf": "1999"} },
	} {
		target := inMemory(t)
		n := model.NewNode(target.Model().KindOf("author/a"), "author/a")
		n.Values[n.Kind.Property("name").Index] = model.Text{NL: "A"}
		set := store.ChangeSet{Put: []*model.Node{n}, Author: "author 0", Reason: "reason 0", Time: time.Date(2026, 3, 4, 5, 6, 0, 0, time.UTC)}
		change(&set)
		if _, err := target.Apply(t.Context(), set); err != nil {
			t.Fatal(err)
		}
		if _, err := transfer.Copy(t.Context(), source, target, nil); fault.CodeOf(err) != fault.Conflict {
			t.Errorf("a target with %s gives %v; want CONFLICT", what, err)
		}
	}
	if _, err := transfer.Copy(t.Context(), inMemory(t), source, nil); fault.CodeOf(err) != fault.Conflict {
		t.Errorf("a target with more than the source gives %v; want CONFLICT", err)
	}
}

// busy is a store that somebody writes to whenever its history is read.
type busy struct {
	store.Store
	writes int
}

func (b *busy) ChangeSet(ctx context.Context, r store.Revision) (store.ChangeSetInfo, error) {
	if b.writes--; b.writes >= 0 {
		n := model.NewNode(b.Model().KindOf("author/b"), "author/b")
		n.Values[n.Kind.Property("name").Index] = model.Text{NL: fmt.Sprint(b.writes)}
		if _, err := b.Apply(ctx, store.ChangeSet{Put: []*model.Node{n}, Author: "b", Reason: "b"}); err != nil {
			return store.ChangeSetInfo{}, err
		}
	}
	return b.Store.ChangeSet(ctx, r)
}

func TestCopyFollowsASourceThatIsWrittenTo(t *testing.T) {
	source := &busy{lived(t, inMemory), 12}
	result, err := transfer.Copy(t.Context(), source, inMemory(t), nil)
	if err != nil || result.Revision != 17 {
		t.Errorf("the copy ends at revision %d, %v; want 17", result.Revision, err)
	}
}

func TestContentOfGraphsThatDifferALittleDiffers(t *testing.T) {
	seen := map[transfer.Content]string{}
	for _, c := range []struct {
		name   model.Text
		author string
	}{
		{model.Text{NL: "a"}, "x"}, {model.Text{EN: "a"}, "x"}, {model.Text{NL: "a", EN: "a"}, "x"}, {model.Text{NL: "aa"}, "x"}, {model.Text{NL: "a"}, "y"},
	} {
		s := inMemory(t)
		n := model.NewNode(s.Model().KindOf("author/a"), "author/a")
		n.Values[n.Kind.Property("name").Index] = c.name
		if _, err := s.Apply(t.Context(), store.ChangeSet{Put: []*model.Node{n}, Author: c.author, Reason: "r"}); err != nil {
			t.Fatal(err)
		}
		content, err := transfer.Sum(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		if same, ok := seen[content]; ok {
			t.Errorf("%v and %s have the content %s", c, same, content)
		}
		seen[content] = fmt.Sprint(c)
	}
}
