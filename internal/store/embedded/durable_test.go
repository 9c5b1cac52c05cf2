package embedded_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
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

// childVariable tells the test's program, started again, to write to the folder that it names instead of testing.
const childVariable = "EMBEDDED_TEST_CHILD"

// killSeed makes the tests with chance repeatable.
const killSeed = 7

func TestMain(m *testing.M) {
	if dir := os.Getenv(childVariable); dir != "" {
		if err := writeUntilKilled(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// writeUntilKilled applies change sets one after the other and says so of each when it is answered.
func writeUntilKilled(dir string) error {
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err != nil {
		return err
	}
	fmt.Println("open")
	revision := currentRevision(s)
	for {
		revision++
		if _, err := s.Apply(context.Background(), numbered(revision)); err != nil {
			return err
		}
		fmt.Println(uint64(revision))
	}
}

// numbered is the change set that makes a revision: three nodes of its own, one that each revision changes, and from the
// tenth on the deletion of an older one's.
func numbered(revision store.Revision) store.ChangeSet {
	m := storetest.Model()
	node := func(id, text string) *model.Node {
		n := model.NewNode(m.KindOf(id), id)
		n.Values[n.Kind.Property("name").Index] = model.Text{NL: text}
		return n
	}
	set := store.ChangeSet{Author: "child", Reason: fmt.Sprint("revision ", revision), Time: time.Unix(int64(revision), 0)}
	for _, part := range []string{"a", "b", "c"} {
		text := fmt.Sprint(part, strings.Repeat("x", int(revision)%50*40))
		set.Put = append(set.Put, node(fmt.Sprintf("author/%d-%s", revision, part), text))
	}
	set.Put = append(set.Put, node("author/newest", fmt.Sprint(revision)))
	if revision > 10 {
		set.Delete = []string{fmt.Sprintf("author/%d-a", revision-10)}
	}
	return set
}

func currentRevision(s store.Store) (revision store.Revision) {
	s.View(context.Background(), func(r store.Reader) error {
		revision = r.Revision()
		return nil
	})
	return revision
}

// checkNumbered fails the test unless a store holds all of the first revisions' change sets and nothing else.
func checkNumbered(t *testing.T, s store.Store, revision store.Revision) {
	t.Helper()
	want := map[string]*model.Node{}
	for r := store.Revision(1); r <= revision; r++ {
		set := numbered(r)
		for _, n := range set.Put {
			want[n.ID] = n
		}
		for _, id := range set.Delete {
			delete(want, id)
		}
	}
	err := s.View(context.Background(), func(r store.Reader) error {
		found := 0
		for n, err := range r.Nodes(context.Background(), nil) {
			if err != nil {
				return err
			}
			found++
			if w := want[n.ID]; w == nil || !store.SameNode(n, w) {
				t.Errorf("at revision %d: %s is %v, want %v", revision, n.ID, n.Values, w)
			}
		}
		if found != len(want) {
			t.Errorf("at revision %d: %d nodes, want %d", revision, found, len(want))
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if history, err := s.History(context.Background(), "author/newest"); err != nil || len(history) != int(revision) {
		t.Errorf("at revision %d: %d changes of the node that each revision changes, %v", revision, len(history), err)
	}
	if info, err := s.ChangeSet(context.Background(), revision); revision > 0 && (err != nil || info.Reason != fmt.Sprint("revision ", revision)) {
		t.Errorf("change set %d: %+v, %v", revision, info, err)
	}
}

// TestAnsweredWritesSurviveKill kills a process that writes, again and again, and opens what it left. After two of three
// kills the file's unused pages are scribbled over, cut off or grown, as a write that was under way may leave them when
// the machine fails. All that was answered must be there, and of what was not, all or nothing.
func TestAnsweredWritesSurviveKill(t *testing.T) {
	random := rand.New(rand.NewPCG(killSeed, 1))
	dir := t.TempDir()
	rounds, acknowledged, unanswered := 60, 0, 0
	var last store.Revision
	for round := range rounds {
		answered, err := killWhileWriting(dir, random.IntN(12), time.Duration(random.IntN(8000))*time.Microsecond)
		if err != nil {
			t.Fatalf("seed %d, round %d: %v", killSeed, round, err)
		}
		if round%3 > 0 {
			if err := tear(filepath.Join(dir, "graph.db"), random, round%3 == 1); err != nil {
				t.Fatal(err)
			}
		}
		acknowledged += int(max(answered, last) - last)
		s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
		if err != nil {
			t.Fatalf("seed %d, round %d: %v", killSeed, round, err)
		}
		found := currentRevision(s)
		if found < answered || found > max(answered, last)+1 {
			t.Errorf("seed %d, round %d: revision %d was answered, %d is found", killSeed, round, answered, found)
		}
		unanswered += int(found - max(answered, last))
		if round%5 == 0 || round == rounds-1 {
			checkNumbered(t, s, found)
		}
		last = found
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d kills, %d writes acknowledged and found, %d found whose answer the kill cut off", rounds, acknowledged, unanswered)
	if acknowledged < rounds {
		t.Errorf("only %d writes were acknowledged: the test kills too early", acknowledged)
	}
}

// killWhileWriting starts a process that writes to a folder, kills it some time after some answers, at any point of a
// write, and gives the newest revision that it answered; 0 for none.
func killWhileWriting(dir string, answers int, after time.Duration) (store.Revision, error) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"="+dir)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	lines := bufio.NewReader(out)
	var newest store.Revision
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		fmt.Sscanf(line, "%d\n", &newest)
		if answers--; answers == -1 {
			time.AfterFunc(after, func() { cmd.Process.Kill() }) // what it answered before it died is still read
		}
	}
	cmd.Wait()
	if complaint.Len() > 0 {
		return 0, errors.New(complaint.String())
	}
	return newest, nil
}

// tear leaves a file as a write under way may leave it: garbage in pages that the newest state does not use, or an end
// that was cut off or half written.
func tear(path string, random *rand.Rand, pages bool) error {
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		return err
	}
	var free []int
	used, pageSize := 0, db.Info().PageSize
	err = db.View(func(tx *bolt.Tx) error {
		for ; ; used++ {
			info, err := tx.Page(used)
			if err != nil || info == nil {
				return err
			}
			if info.Type == "free" {
				free = append(free, used)
			}
		}
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if !pages {
		if err := f.Truncate(int64(used * pageSize)); err != nil || random.IntN(2) == 0 {
			return err
		}
		_, err := f.WriteAt(garbage(random, 1+random.IntN(3*pageSize)), int64(used*pageSize))
		return err
	}
	for _, page := range free {
		if random.IntN(2) == 0 {
			if _, err := f.WriteAt(garbage(random, 1+random.IntN(pageSize)), int64(page*pageSize)); err != nil {
				return err
			}
		}
	}
	return nil
}

func garbage(random *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}

// TestTornLastWriteIsAsIfItNeverWas makes each state that a machine's failure can leave before the last page of a write
// is on disk: any of its pages there or not, one of them in part.
func TestTornLastWriteIsAsIfItNeverWas(t *testing.T) {
	random := rand.New(rand.NewPCG(killSeed, 2))
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.db")
	var before []byte
	for revision := store.Revision(1); revision <= 12; revision++ {
		before = fileAfter(t, dir, revision-1)
		after := fileAfter(t, dir, revision)
		for range 5 {
			torn := append([]byte(nil), before...)
			if len(after) > len(before) && random.IntN(2) == 0 {
				torn = append(torn, make([]byte, len(after)-len(before))...)
			}
			page := os.Getpagesize()
			for at := 2 * page; at+page <= len(torn) && at+page <= len(after); at += page {
				if n := random.IntN(3); n > 0 {
					copy(torn[at:], after[at:at+page/n])
				}
			}
			if err := os.WriteFile(path, torn, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := embedded.Open(dir, storetest.Model(), embedded.Options{NoSync: true})
			if err != nil {
				t.Fatalf("seed %d: %v", killSeed, err)
			}
			checkNumbered(t, s, revision-1)
			s.Close()
		}
		if err := os.WriteFile(path, after, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// fileAfter brings the store in a folder to a revision and gives the bytes of its file.
func fileAfter(t *testing.T, dir string, revision store.Revision) []byte {
	t.Helper()
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	for at := currentRevision(s); at < revision; at++ {
		if _, err := s.Apply(context.Background(), numbered(at+1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestFirstStartsAtOnceMakeOneStore: of those that open a new folder together one gets it, and what it writes stays.
func TestFirstStartsAtOnceMakeOneStore(t *testing.T) {
	dir := t.TempDir()
	type opened struct {
		store *embedded.Store
		err   error
	}
	starts := make(chan opened)
	for range 8 {
		go func() {
			s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
			starts <- opened{s, err}
		}()
	}
	var got *embedded.Store
	for range 8 {
		switch o := <-starts; {
		case o.err == nil && got != nil:
			t.Error("two opened the folder")
		case o.err == nil:
			got = o.store
		case !strings.Contains(o.err.Error(), "in use"):
			t.Error(o.err)
		}
	}
	if got == nil {
		t.Fatal("none opened the folder")
	}
	if _, err := got.Apply(context.Background(), numbered(1)); err != nil {
		t.Fatal(err)
	}
	got.Close()
	again, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	checkNumbered(t, again, 1)
	if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v, %v", files, err)
	}
}

func TestSecondProcessIsRefused(t *testing.T) {
	dir := t.TempDir()
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"="+dir)
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), filepath.Join(dir, "graph.db")+" is in use by another process") {
		t.Errorf("the second process said %q, %v", out, err)
	}
	if _, err := s.Apply(context.Background(), numbered(1)); err != nil {
		t.Errorf("the first process can't write any more: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if again, err := embedded.Open(dir, storetest.Model(), embedded.Options{}); err != nil {
		t.Errorf("a folder that was let go: %v", err)
	} else {
		checkNumbered(t, again, 1)
		again.Close()
	}
}
