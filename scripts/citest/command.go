package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// check is a part that counts as one test: it passes if the command succeeds.
func check(words ...string) func(context.Context, io.Writer) (tally, error) {
	return func(ctx context.Context, log io.Writer) (tally, error) {
		cmd := command(ctx, log, words[0], words[1:]...)
		cmd.Stdout = log
		if err := cmd.Run(); err != nil {
			return tally{}, fmt.Errorf("%s: %w", strings.Join(words, " "), err)
		}
		return tally{passed: 1}, nil
	}
}

// command prepares a program in a process group of its own, so that ending it
// ends what it started.
func command(ctx context.Context, log io.Writer, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = os.Environ()
	cmd.Stderr = log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 10 * time.Second
	return cmd
}

// lackingCode is the exit code of a script that says on its last line what the
// machine lacks.
const lackingCode = 69

// lackingError says what a machine lacks for a part to run.
type lackingError struct{ what string }

func (e *lackingError) Error() string { return e.what }
