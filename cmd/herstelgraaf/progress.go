package main

import (
	"fmt"
	"io"
	"time"
)

// progress shows how far a long step is: nothing within its first second, then a line now and then.
type progress struct {
	out   io.Writer
	every time.Duration
}

func newProgress(out io.Writer) *progress { return &progress{out, time.Second} }

// step begins a step. The function that it returns takes the number of things done and their total.
func (p *progress) step(what string) func(done, total int) {
	last := time.Now()
	shown := false
	return func(done, total int) {
		now := time.Now()
		if now.Sub(last) < p.every && (!shown || done < total) {
			return
		}
		last, shown = now, true
		if total > 0 {
			fmt.Fprintf(p.out, "%s: %d of %d (%d %%)\n", what, done, total, done*100/total)
		} else {
			fmt.Fprintf(p.out, "%s: %d\n", what, done)
		}
	}
}
