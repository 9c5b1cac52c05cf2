package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A graph goes to another place and back with its history; the hash that the copies print is the same.
func TestCopyThereAndBack(t *testing.T) {
	first, second := "embedded:"+filepath.Join(t.TempDir(), "first"), "embedded:"+filepath.Join(t.TempDir(), "second")
	there := []string{"--to", "embedded:" + filepath.Join(t.TempDir(), "there")}
	back := []string{"--from", there[1]}
	if onNeo4j() {
		server := emptyNeo4j(t)
		there, back = serverArguments(server, "to"), serverArguments(server, "from")
	}
	startService(t, "--data", strings.TrimPrefix(first, embeddedScheme)).stop()
	hashes := map[string]bool{}
	for _, args := range [][]string{
		append([]string{"--from", first}, there...),
		append([]string{"--to", second}, back...),
		{"--from", first, "--to", second},
	} {
		code, out, errs := runCommand(t, append([]string{"copy"}, args...)...)
		if code != 0 {
			t.Fatalf("copy %v ends with %d: %s", args, code, errs)
		}
		hashes[regexp.MustCompile(`both sides have .*`).FindString(out)] = true
	}
	if len(hashes) != 1 {
		t.Errorf("the copies say %v", hashes)
	}
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--from", first}, 2, "--to"},
		{[]string{"--from", "embedded:", "--to", second}, 2, "--from"},
		{[]string{"--from", "embedded:" + filepath.Join(t.TempDir(), "none"), "--to", second}, 1, "none"},
		{[]string{"--from", "http://example.org", "--to", second}, 1, "neo4j://"},
	} {
		if code, _, errs := runCommand(t, append([]string{"copy"}, c.args...)...); code != c.code || !strings.Contains(errs, c.want) {
			t.Errorf("copy %v ends with %d: %s; want %d and %q", c.args, code, errs, c.code, c.want)
		}
	}
}
