package neo4jtest_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"testing"
	"time"

	"herstelgraaf/internal/neo4jtest"
)

// echo is a server that answers each line with itself.
func echo(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				for lines := bufio.NewScanner(c); lines.Scan(); {
					fmt.Fprintln(c, lines.Text())
				}
			}()
		}
	}()
	return l.Addr().String()
}

type client struct {
	net.Conn
	*bufio.Reader
}

func dial(t *testing.T, p *neo4jtest.Proxy) client {
	t.Helper()
	c, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return client{c, bufio.NewReader(c)}
}

func (c client) Read(b []byte) (int, error) { return c.Reader.Read(b) }

func (c client) ask(t *testing.T, text string) {
	t.Helper()
	fmt.Fprintln(c.Conn, text)
	if got, err := c.ReadString('\n'); err != nil || got != text+"\n" {
		t.Fatalf("asked %q, got %q, %v", text, got, err)
	}
}

func TestProxyCountsWhatPasses(t *testing.T) {
	p := neo4jtest.StartProxy(t, echo(t))
	a, b := dial(t, p), dial(t, p)
	a.ask(t, "one")
	a.ask(t, "two")
	b.ask(t, "three")
	want := neo4jtest.Traffic{Connections: 2, ToServer: 14, ToClient: 14, RoundTrips: 3}
	if got := p.ResetTraffic(); got != want {
		t.Errorf("traffic %+v, want %+v", got, want)
	}
	a.ask(t, "four")
	if got := p.Traffic(); got.RoundTrips != 1 || got.Connections != 0 {
		t.Errorf("after the reset %+v, want one round trip and no new connection", got)
	}
}

func TestProxyCutDropsOldAndNewConnectionsUntilMended(t *testing.T) {
	p := neo4jtest.StartProxy(t, "bolt://"+echo(t))
	old := dial(t, p)
	old.ask(t, "hello")
	p.Cut()
	if _, err := old.ReadByte(); err == nil {
		t.Error("the old connection lives on")
	}
	if _, err := dial(t, p).ReadByte(); err == nil {
		t.Error("a new connection is served")
	}
	p.Mend()
	dial(t, p).ask(t, "again")
}

func TestProxyBlackholeKeepsWhatWasSentUntilMended(t *testing.T) {
	p := neo4jtest.StartProxy(t, echo(t))
	c := dial(t, p)
	c.ask(t, "hello")
	p.Blackhole()
	fmt.Fprintln(c.Conn, "lost?")
	c.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
	if _, err := c.ReadByte(); err == nil {
		t.Error("an answer came through")
	}
	c.SetReadDeadline(time.Time{})
	p.Mend()
	if got, err := c.ReadString('\n'); err != nil || got != "lost?\n" {
		t.Errorf("after the mend got %q, %v", got, err)
	}
}

func TestProxyDelayHoldsBothDirections(t *testing.T) {
	p := neo4jtest.StartProxy(t, echo(t))
	c := dial(t, p)
	p.Delay(20 * time.Millisecond)
	start := time.Now()
	c.ask(t, "slowly")
	if took := time.Since(start); took < 40*time.Millisecond {
		t.Errorf("answered after %v, want 40 ms at least", took)
	}
}

func TestProxyPassesTheEndOfAConnection(t *testing.T) {
	p := neo4jtest.StartProxy(t, echo(t))
	c := dial(t, p)
	fmt.Fprintln(c.Conn, "last words")
	c.Conn.(*net.TCPConn).CloseWrite()
	if got, err := io.ReadAll(c); err != nil || string(got) != "last words\n" {
		t.Errorf("got %q, %v", got, err)
	}
}
