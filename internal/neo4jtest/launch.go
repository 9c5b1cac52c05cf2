package neo4jtest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	password = "herstelgraaf-test"

	// lackingCode is how scripts/neo4j/serve says that the machine lacks something.
	lackingCode = 69
)

// lackingError says what a machine lacks for a Neo4j to start.
type lackingError struct{ what string }

func (e *lackingError) Error() string { return e.what }

// giveUp ends a test for want of a server: as skipped on a machine that lacks
// what it takes, as failed otherwise and in CI.
func giveUp(tb testing.TB, err error) {
	tb.Helper()
	var lacking *lackingError
	if errors.As(err, &lacking) && os.Getenv("CI") != "true" {
		tb.Skipf("no Neo4j to test against: %v", err)
	}
	tb.Fatalf("no Neo4j to test against: %v", err)
}

// process is a running scripts/neo4j/serve.
type process struct {
	cmd   *exec.Cmd
	stdin io.Closer
	uri   string
}

// launch starts a server and returns when it answers. A port of "0" is one that
// is free; without a data folder the server has a temporary one.
func launch(port, data string) (*process, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	logs := filepath.Join(root, "build", "neo4j", "logs")
	if err := os.MkdirAll(logs, 0o755); err != nil {
		return nil, err
	}
	if logs, err = os.MkdirTemp(logs, filepath.Base(os.Args[0])+"-"); err != nil {
		return nil, err
	}
	console, err := os.Create(filepath.Join(logs, "console.log"))
	if err != nil {
		return nil, err
	}
	defer console.Close()

	args := []string{"--until-eof", "--port", port, "--password", password, "--logs", logs,
		"--heap", "768m", "--page-cache", "256m"}
	if data != "" {
		args = append(args, "--data", data)
	}
	cmd := exec.Command(filepath.Join(root, "scripts", "neo4j", "serve"), args...)
	cmd.Stderr = console
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if uri, ok := strings.CutPrefix(lines.Text(), "listening on "); ok {
			return &process{cmd, stdin, uri}, nil
		}
	}
	err = cmd.Wait()
	said, _ := os.ReadFile(console.Name())
	if cmd.ProcessState.ExitCode() == lackingCode {
		text := strings.TrimSpace(string(said))
		return nil, &lackingError{text[strings.LastIndexByte(text, '\n')+1:]}
	}
	return nil, fmt.Errorf("scripts/neo4j/serve ended before it was ready (%v); it said:\n%s", err, said)
}

func (p *process) server() *Server {
	return &Server{URI: p.uri, User: "neo4j", Password: password}
}

func (p *process) stop() error {
	p.stdin.Close()
	return p.cmd.Wait()
}

func (p *process) kill() error {
	if err := p.cmd.Process.Kill(); err != nil {
		return err
	}
	p.cmd.Wait() // reports the kill
	return nil
}

// moduleRoot is the folder above the test's that holds scripts/neo4j.
func moduleRoot() (string, error) {
	start, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "scripts", "neo4j", "serve")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no folder above %s holds scripts/neo4j/serve", start)
		}
	}
}
