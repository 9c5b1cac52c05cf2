package embedded_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
)

// everything reads all that a store holds, the past included, as text that can be compared.
func everything(s store.Store) (string, error) {
	var b strings.Builder
	ctx := context.Background()
	err := s.View(ctx, func(r store.Reader) error {
		fmt.Fprintln(&b, r.Revision(), r.Meta())
		for n, err := range r.Nodes(ctx, nil) {
			if err != nil {
				return err
			}
			fmt.Fprintln(&b, n.ID, n.Values, n.Out)
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	for c, err := range s.Changes(ctx, 0) {
		if err != nil {
			return "", err
		}
		info, err := s.ChangeSet(ctx, c.Revision)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&b, info, c.ID, c.Before != nil, c.After != nil)
		if c.Before != nil {
			fmt.Fprintln(&b, c.Before.Values)
		}
	}
	return b.String(), nil
}

func openAndRead(dir string) (string, error) {
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{NoSync: true})
	if err != nil {
		return "", err
	}
	defer s.Close()
	return everything(s)
}

// TestDamageIsReported flips bits and cuts the file at random places: either the damage is reported with the file's name,
// or it lies where nothing is stored and all is as it was.
func TestDamageIsReported(t *testing.T) {
	random := rand.New(rand.NewPCG(killSeed, 3))
	dir := t.TempDir()
	whole := fileAfter(t, dir, 15)
	want, err := openAndRead(dir)
	if err != nil {
		t.Fatal(err)
	}
	reported := 0
	for i := range 400 {
		damaged := append([]byte(nil), whole...)
		at, what := random.IntN(len(whole)), ""
		if i%10 == 0 {
			damaged, what = damaged[:at], fmt.Sprintf("cut at byte %d", at)
		} else {
			damaged[at] ^= 1 << random.IntN(8)
			what = fmt.Sprintf("a flipped bit in byte %d", at)
		}
		dir := filepath.Join(dir, fmt.Sprint(i))
		if err := errors.Join(os.Mkdir(dir, 0o700), os.WriteFile(filepath.Join(dir, "graph.db"), damaged, 0o600)); err != nil {
			t.Fatal(err)
		}
		got, err := openAndRead(dir)
		switch {
		case err == nil && got != want:
			t.Fatalf("seed %d: %s went unnoticed", killSeed, what)
		case err != nil && (!strings.Contains(err.Error(), "graph.db") || strings.Contains(err.Error(), "in use")):
			t.Errorf("seed %d: %s: the error does not name the file: %v", killSeed, what, err)
		case err != nil:
			reported++
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d of 400 damages were reported, the others lie where nothing is stored", reported)
	if reported < 50 {
		t.Error("too few places are checked")
	}
}

func TestDamagedRecordIsReportedByKey(t *testing.T) {
	dir := t.TempDir()
	data := fileAfter(t, dir, 3)
	at := strings.LastIndex(string(data), "author/2-b")
	if at < 0 {
		t.Fatal("the file does not hold the node")
	}
	for at >= 0 { // each place where the node's id stands: its newest record is among them
		data[at+len("author/2-b")] ^= 1
		at = strings.LastIndex(string(data[:at]), "author/2-b")
	}
	if err := os.WriteFile(filepath.Join(dir, "graph.db"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openAndRead(dir); err == nil || !strings.Contains(err.Error(), "author/2-b") || !strings.Contains(err.Error(), "graph.db") {
		t.Errorf("got %v", err)
	}
}

func TestFilesThatAreNoStoreAreNeverOpenedAsEmpty(t *testing.T) {
	for what, data := range map[string][]byte{
		"an empty file": {}, "a text": []byte("hello"), "zeros": make([]byte, 1<<16), "noise": garbage(rand.New(rand.NewPCG(killSeed, 4)), 1<<16),
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "graph.db"), data, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := openAndRead(dir); err == nil || !strings.Contains(err.Error(), "graph.db is damaged") {
			t.Errorf("%s: got %v", what, err)
		}
		if after, err := os.ReadFile(filepath.Join(dir, "graph.db")); err != nil || len(after) != len(data) {
			t.Errorf("%s was changed to %d bytes, %v", what, len(after), err)
		}
	}
}

// TestCreationThatWasCutOffBeginsAgain: what a killed first start leaves is no store yet.
func TestCreationThatWasCutOffBeginsAgain(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "graph.db.1.new"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	checkNumbered(t, s, 0)
}
