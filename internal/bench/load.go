package bench

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"time"

	"herstelgraaf/internal/model"
)

// Load says how a server is driven.
type Load struct {
	URL         string // of the GraphQL endpoint; http only
	Operation   Operation
	Connections int
	Duration    time.Duration
	Warmup      time.Duration // before the measurement, not counted
	Cases       int           // of the generated graph
	Seed        uint64        // of the variables
}

// Figures are what a load comes to.
type Figures struct {
	Operation string        `json:"operation"`
	Rate      float64       `json:"rate"` // answers a second
	P50       time.Duration `json:"p50"`
	P99       time.Duration `json:"p99"`
	Answers   int           `json:"answers"`
	Errors    int           `json:"errors"`
	Bytes     int           `json:"bytes"`             // of an answer's body, on average
	Ceiling   float64       `json:"ceiling,omitempty"` // the rate of a bare handler with answers of the same size
	Failure   string        `json:"failure,omitempty"` // the first error
}

// Share is the rate as a share of the ceiling; 0 where that is not known.
func (f Figures) Share() float64 {
	if f.Ceiling == 0 {
		return 0
	}
	return f.Rate / f.Ceiling
}

// requestsEach is how many different requests a connection goes round.
const requestsEach = 256

// Run sends requests on several connections, each the next one when the answer is there, and checks every answer: status
// 200, no errors, and as many bytes as the same request had before. An error of the connection ends the run, as does an
// answer that is not there two minutes after the end.
func (l Load) Run(ctx context.Context, m *model.Model) (Figures, error) {
	to, err := url.Parse(l.URL)
	if err != nil || to.Scheme != "http" || to.Host == "" {
		return Figures{}, fmt.Errorf("%q can't be driven; want a URL like http://127.0.0.1:8080/graphql", l.URL)
	}
	if l.Connections < 1 || l.Cases < 1 {
		return Figures{}, fmt.Errorf("a load has %d connections and %d cases; want at least 1 of each", l.Connections, l.Cases)
	}
	variables := NewVariables(m, l.Cases, l.Seed)
	clients := make([]*client, l.Connections)
	for i := range clients {
		requests := make([][]byte, requestsEach)
		for j := range requests {
			body, err := l.Operation.Body(variables)
			if err != nil {
				return Figures{}, err
			}
			requests[j] = request(to, body)
		}
		if clients[i], err = dial(ctx, to.Host, requests); err != nil {
			return Figures{}, err
		}
		defer clients[i].close()
	}
	stop := context.AfterFunc(ctx, func() {
		for _, c := range clients {
			c.close()
		}
	})
	defer stop()
	if err := drive(ctx, clients, l.Warmup); err != nil {
		return Figures{}, err
	}
	start := time.Now()
	if err := drive(ctx, clients, l.Duration); err != nil {
		return Figures{}, err
	}
	return figures(l.Operation.Name, clients, time.Since(start)), nil
}

// drive runs all clients for some time; each forgets what it counted before.
func drive(ctx context.Context, clients []*client, duration time.Duration) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	until := time.Now().Add(duration)
	errs := make([]error, len(clients))
	var all sync.WaitGroup
	for i, c := range clients {
		all.Go(func() {
			if errs[i] = c.run(ctx, until); errs[i] != nil {
				cancel()
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

func figures(operation string, clients []*client, elapsed time.Duration) Figures {
	f := Figures{Operation: operation}
	var times []time.Duration
	bytes := 0
	for _, c := range clients {
		times = append(times, c.times...)
		bytes += c.bytes
		f.Errors += c.failures
		if f.Failure == "" {
			f.Failure = c.failure
		}
	}
	slices.Sort(times)
	if f.Answers = len(times); f.Answers > 0 {
		f.Rate = float64(f.Answers) / elapsed.Seconds()
		f.P50, f.P99 = times[f.Answers/2], times[f.Answers*99/100]
		f.Bytes = bytes / f.Answers
	}
	return f
}

// String is the figures on one line.
func (f Figures) String() string {
	line := fmt.Sprintf("%-7s%9s/s  p50 %-8s p99 %-8s %7d bytes  %d errors", f.Operation, rate(f.Rate), duration(f.P50), duration(f.P99), f.Bytes, f.Errors)
	if f.Ceiling > 0 {
		line += fmt.Sprintf("  %.3f of a bare handler's %s/s", f.Share(), rate(f.Ceiling))
	}
	if f.Failure != "" {
		line += "\n  first error: " + f.Failure
	}
	return line
}
