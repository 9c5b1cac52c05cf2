package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"
)

// services are the servers that parts share. Each is started by the first part
// that needs it and stopped after the last.
type services struct {
	neo4j, app *service
}

const neo4jPassword = "herstelgraaf-ci"

// startNeo4j returns the variables by which tests find the Neo4j server.
func (s *services) startNeo4j(ctx context.Context) ([]string, error) {
	if s.neo4j == nil {
		cmd := exec.Command("scripts/neo4j/serve", "--until-eof", "--port", "0", "--password", neo4jPassword,
			"--logs", filepath.Join(logDir, "neo4j"))
		var err error
		if s.neo4j, err = startService(ctx, "neo4j", cmd); err != nil {
			return nil, err
		}
	}
	return []string{
		"NEO4J_TEST_URI=" + s.neo4j.address, "NEO4J_TEST_USER=neo4j", "NEO4J_TEST_PASSWORD=" + neo4jPassword,
	}, nil
}

// exportedNodes is where startApp leaves the data that its server serves.
const exportedNodes = logDir + "/nodes.jsonl"

// startApp returns the address of the project's own server, which serves the
// bundled data from a new folder.
func (s *services) startApp(ctx context.Context) (string, error) {
	if s.app != nil {
		return s.app.address, nil
	}
	data, err := os.MkdirTemp("", "herstelgraaf-ci-")
	if err != nil {
		return "", err
	}
	for _, words := range [][]string{
		buildProgram,
		{program, "import", "--data", data, "internal/dataset/data"},
		{program, "export", "--data", data, "--format", "jsonl", exportedNodes},
	} {
		if out, err := exec.CommandContext(ctx, words[0], words[1:]...).CombinedOutput(); err != nil {
			os.RemoveAll(data)
			return "", fmt.Errorf("%s: %w\n%s", strings.Join(words, " "), err, out)
		}
	}
	// Random documents ask for more than the limits for strangers allow.
	cmd := exec.Command(program, "serve", "--listen", "127.0.0.1:0", "--data", data,
		"--max-nodes", "1000000000", "--max-aliases", "1000")
	app, err := startService(ctx, "herstelgraaf", cmd)
	if err != nil {
		os.RemoveAll(data)
		return "", err
	}
	app.data = data
	s.app = app
	return app.address, app.waitReady(ctx)
}

// stop ends the services and reports those that did not end well.
func (s *services) stop() error {
	return errors.Join(s.neo4j.stop(), s.app.stop())
}

// service is a server process that has said where it listens.
type service struct {
	name    string
	address string // with its scheme
	data    string // removed at the end
	process *os.Process
	stdin   io.Closer
	ended   chan struct{}
	err     error // after ended
}

var listening = regexp.MustCompile(`listening on ([a-z0-9]+://[^\s"]+)`)

// startService starts a server and returns when it has printed its address. Its
// output goes to a log of its own. It stays in this program's process group, so
// that it ends with it.
func startService(ctx context.Context, name string, cmd *exec.Cmd) (*service, error) {
	log, err := os.Create(filepath.Join(logDir, "service-"+name+".log"))
	if err != nil {
		return nil, err
	}
	output, input := io.Pipe()
	cmd.Stdout, cmd.Stderr = input, input
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &service{name: name, process: cmd.Process, stdin: stdin, ended: make(chan struct{})}
	go func() {
		s.err = cmd.Wait()
		input.Close()
		close(s.ended)
	}()
	address := make(chan string, 1)
	go func() {
		defer log.Close()
		for lines := bufio.NewReader(output); ; {
			line, err := lines.ReadString('\n')
			io.WriteString(log, line)
			if m := listening.FindStringSubmatch(line); m != nil {
				select {
				case address <- m[1]:
				default:
				}
			}
			if err != nil {
				return
			}
		}
	}()
	select {
	case s.address = <-address:
		return s, nil
	case <-ctx.Done():
		s.stop()
		return nil, fmt.Errorf("%s: no address yet: %w", name, ctx.Err())
	case <-s.ended:
		var exit *exec.ExitError
		if errors.As(s.err, &exit) && exit.ExitCode() == lackingCode {
			return nil, &lackingError{lastLine(log.Name())}
		}
		return nil, fmt.Errorf("%s ended before it listened (%v): %s; see %s", name, s.err, lastLine(log.Name()), log.Name())
	}
}

// waitReady returns when /readyz says so.
func (s *service) waitReady(ctx context.Context) error {
	for {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.address+"/readyz", nil)
		if err != nil {
			return err
		}
		if answer, err := http.DefaultClient.Do(request); err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s is not ready: %w", s.name, ctx.Err())
		case <-s.ended:
			return fmt.Errorf("%s ended before it was ready: %v", s.name, s.err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// stop asks the server to end, waits for it and removes its data.
func (s *service) stop() error {
	if s == nil {
		return nil
	}
	s.stdin.Close()
	s.process.Signal(syscall.SIGTERM)
	select {
	case <-s.ended:
	case <-time.After(30 * time.Second):
		s.process.Kill()
		<-s.ended
	}
	if s.data != "" {
		os.RemoveAll(s.data)
	}
	var exit *exec.ExitError
	if errors.As(s.err, &exit) && exit.ExitCode() == 128+int(syscall.SIGTERM) {
		return nil // how a Java process ends at that signal
	}
	if s.err != nil {
		return fmt.Errorf("%s: %w", s.name, s.err)
	}
	return nil
}
