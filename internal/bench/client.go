package bench

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/url"
	"slices"
	"strconv"
	"time"
)

// client is one connection that sends its requests in turn. It reads HTTP/1.1 by itself, with no allocation for an answer,
// because it shares the machine with the server that it measures.
type client struct {
	conn     net.Conn
	in       *bufio.Reader
	requests [][]byte
	lengths  []int // of the answer that each request had first; 0: none yet
	next     int
	body     []byte // of the answer: the whole of it the first time that a request is sent, later only how it begins

	times    []time.Duration
	bytes    int
	failures int
	failure  string
}

// headBytes is how much of a body is kept when its request has been answered before.
const headBytes = 200

// lastAnswer is how long the last answer of a run is waited for.
const lastAnswer = 2 * time.Minute

func dial(ctx context.Context, address string, requests [][]byte) (*client, error) {
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	return &client{
		conn: conn, in: bufio.NewReaderSize(conn, 64<<10), requests: requests, lengths: make([]int, len(requests)),
	}, nil
}

func (c *client) close() { c.conn.Close() }

// request writes out a whole request, as it goes over the wire.
func request(to *url.URL, body []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n", to.RequestURI(), to.Host, len(body))
	b.Write(body)
	return b.Bytes()
}

// run sends requests until a time, and counts anew.
func (c *client) run(ctx context.Context, until time.Time) error {
	c.times, c.bytes, c.failures, c.failure = c.times[:0], 0, 0, ""
	if err := c.conn.SetDeadline(until.Add(lastAnswer)); err != nil {
		return err
	}
	for now := time.Now(); now.Before(until); {
		if ctx.Err() != nil {
			return nil
		}
		if _, err := c.conn.Write(c.requests[c.next]); err != nil {
			return fmt.Errorf("send a request: %w", err)
		}
		status, length, err := c.answer()
		if err != nil {
			return fmt.Errorf("read an answer: %w", err)
		}
		c.check(status, length)
		c.bytes += length
		c.next = (c.next + 1) % len(c.requests)
		end := time.Now()
		c.times = append(c.times, end.Sub(now))
		now = end
	}
	return nil
}

func (c *client) check(status, length int) {
	switch first := &c.lengths[c.next]; {
	case status != 200 || *first == 0 && bytes.Contains(c.body, []byte(`"errors":[`)):
		c.fail(fmt.Sprintf("status %d: %s", status, c.body[:min(len(c.body), headBytes)]))
	case *first == 0:
		*first = length
	case *first != length:
		c.fail(fmt.Sprintf("an answer of %d bytes; the same request had %d before: %s", length, *first, c.body))
	}
}

func (c *client) fail(why string) {
	c.failures++
	if c.failure == "" {
		c.failure = why
	}
}

// answer reads one answer: its status and the length of its body.
func (c *client) answer() (status, length int, err error) {
	c.body = c.body[:0]
	line, err := c.line()
	if err != nil {
		return 0, 0, err
	}
	if len(line) < 12 {
		return 0, 0, fmt.Errorf("the status line is %q", line)
	}
	if status, err = strconv.Atoi(string(line[9:12])); err != nil {
		return 0, 0, fmt.Errorf("the status line is %q", line)
	}
	length, chunked := 0, false
	for {
		if line, err = c.line(); err != nil {
			return 0, 0, err
		}
		if len(line) == 0 {
			break
		}
		name, value, _ := bytes.Cut(line, []byte(":"))
		value = bytes.TrimSpace(value)
		switch {
		case bytes.EqualFold(name, []byte("Content-Length")):
			if length, err = strconv.Atoi(string(value)); err != nil {
				return 0, 0, fmt.Errorf("Content-Length is %q", value)
			}
		case bytes.EqualFold(name, []byte("Transfer-Encoding")):
			chunked = bytes.EqualFold(value, []byte("chunked"))
		}
	}
	if !chunked {
		return status, length, c.skip(length)
	}
	for {
		if line, err = c.line(); err != nil {
			return 0, 0, err
		}
		size, err := strconv.ParseInt(string(line), 16, 64)
		if err != nil {
			return 0, 0, fmt.Errorf("a chunk's size is %q", line)
		}
		if err := c.skip(int(size)); err != nil {
			return 0, 0, err
		}
		if _, err := c.line(); err != nil {
			return 0, 0, err
		}
		if size == 0 {
			return status, length, nil
		}
		length += int(size)
	}
}

// line reads a line without its end; it holds until the next read.
func (c *client) line() ([]byte, error) {
	line, err := c.in.ReadSlice('\n')
	if err != nil {
		return nil, err
	}
	return bytes.TrimRight(line, "\r\n"), nil
}

// skip reads n bytes of a body and keeps what check looks at.
func (c *client) skip(n int) error {
	keep := n
	if c.lengths[c.next] > 0 {
		keep = min(n, headBytes-len(c.body))
	}
	if keep > 0 {
		at := len(c.body)
		c.body = slices.Grow(c.body, keep)[:at+keep]
		if _, err := io.ReadFull(c.in, c.body[at:]); err != nil {
			return err
		}
		n -= keep
	}
	_, err := c.in.Discard(n)
	return err
}
