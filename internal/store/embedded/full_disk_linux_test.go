package embedded_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/storetest"
)

// TestFullDiskRefusesWritesAndGoesOnReading fills a small disk of its own, where the test may mount one.
func TestFullDiskRefusesWritesAndGoesOnReading(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		t.Logf("no disk of its own (%v): TestFilesThatMayNotGrow stands in for it", err)
		return
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	fillAndRead(t, dir, func() {
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
	})
}

// TestFilesThatMayNotGrow meets the same in a process of its own whose files are bounded, which needs no rights.
func TestFilesThatMayNotGrow(t *testing.T) {
	dir := os.Getenv("EMBEDDED_TEST_LIMIT")
	if dir == "" {
		dir = t.TempDir()
		cmd := exec.Command(os.Args[0], "-test.run=^TestFilesThatMayNotGrow$", "-test.v")
		cmd.Env = append(os.Environ(), "EMBEDDED_TEST_LIMIT="+dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	old := limitFiles(t, 1<<18)
	fillAndRead(t, dir, func() { limitFiles(t, old) })
}

// limitFiles bounds the size of this process's files and gives the bound before.
func limitFiles(t *testing.T, bytes uint64) uint64 {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	old := limit.Cur
	limit.Cur = bytes
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	return old
}

// fillAndRead writes to a store until it refuses, sees that it reads on, makes room and writes again.
func fillAndRead(t *testing.T, dir string, makeRoom func()) {
	s, err := embedded.Open(dir, storetest.Model(), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	revision := store.Revision(0)
	for {
		_, err := s.Apply(ctx, padded(revision+1))
		if err != nil {
			if fault.CodeOf(err) != fault.Unavailable {
				t.Errorf("a full disk gave %v with code %s", err, fault.CodeOf(err))
			}
			break
		}
		revision++
	}
	if revision == 0 {
		t.Fatal("not even one write fits")
	}
	for range 3 {
		if _, err := s.Apply(ctx, padded(revision+1)); fault.CodeOf(err) != fault.Unavailable {
			t.Errorf("a disk that is still full gave %v", err)
		}
	}
	checkPadded(t, s, revision)
	makeRoom()
	for range 3 {
		revision++
		if got, err := s.Apply(ctx, padded(revision)); err != nil || got != revision {
			t.Fatalf("with room again: revision %d, %v", got, err)
		}
	}
	checkPadded(t, s, revision)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = embedded.Open(dir, storetest.Model(), embedded.Options{}); err != nil {
		t.Fatal(err)
	}
	checkPadded(t, s, revision)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// padded is a change set of some 20 kB with one node.
func padded(revision store.Revision) store.ChangeSet {
	set := numbered(1)
	set.Put = set.Put[:1]
	set.Put[0].ID = fmt.Sprintf("author/%d", revision)
	set.Reason = strings.Repeat("why ", 5000)
	return set
}

func checkPadded(t *testing.T, s store.Store, revision store.Revision) {
	t.Helper()
	if got := currentRevision(s); got != revision {
		t.Errorf("revision %d, want %d", got, revision)
	}
	err := s.View(context.Background(), func(r store.Reader) error {
		nodes := 0
		for _, err := range r.Nodes(context.Background(), nil) {
			if err != nil {
				return err
			}
			nodes++
		}
		if nodes != int(revision) {
			t.Errorf("%d nodes, want %d", nodes, revision)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
