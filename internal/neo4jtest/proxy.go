package neo4jtest

import (
	"net"
	"strings"
	"sync"
	"testing"
	"time"
)

// Proxy stands between a client and a server on TCP, counts what passes, and
// fails as networks do. A client that is to stay behind it connects by bolt://,
// since by neo4j:// the server would tell it the server's own address.
type Proxy struct {
	target   string
	listener net.Listener

	mu      sync.Mutex
	changed *sync.Cond
	links   map[*link]struct{}
	cut     bool
	held    bool
	closed  bool
	delay   time.Duration
	traffic Traffic
}

// Traffic is what has passed through a Proxy since its start or ResetTraffic.
type Traffic struct {
	Connections int   // accepted
	ToServer    int64 // bytes
	ToClient    int64 // bytes
	// RoundTrips is the number of times that a client spoke after its server
	// had, summed over connections. Requests sent together, without waiting
	// for an answer in between, are one round trip.
	RoundTrips int
}

// StartProxy listens on a free port of the loopback interface until the test
// ends, and passes connections on to target: host:port, or a URI with one.
func StartProxy(tb testing.TB, target string) *Proxy {
	tb.Helper()
	if _, after, ok := strings.Cut(target, "://"); ok {
		target = after
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatalf("proxy: %v", err)
	}
	p := &Proxy{target: target, listener: listener, links: map[*link]struct{}{}}
	p.changed = sync.NewCond(&p.mu)
	tb.Cleanup(p.close)
	go p.accept()
	return p
}

// Addr is the proxy's address, host:port.
func (p *Proxy) Addr() string { return p.listener.Addr().String() }

// URI is the proxy's address for a driver.
func (p *Proxy) URI() string { return "bolt://" + p.Addr() }

// Cut drops every connection, and each new one as soon as it is made.
func (p *Proxy) Cut() {
	p.set(func() {
		p.cut = true
		for l := range p.links {
			l.drop()
		}
	})
}

// Blackhole lets nothing through any more while connections stay open and new
// ones are accepted. What is sent meanwhile arrives after Mend.
func (p *Proxy) Blackhole() { p.set(func() { p.held = true }) }

// Delay holds everything that is sent from now on for d, in both directions.
func (p *Proxy) Delay(d time.Duration) { p.set(func() { p.delay = d }) }

// Mend undoes Cut, Blackhole and Delay.
func (p *Proxy) Mend() { p.set(func() { p.cut, p.held, p.delay = false, false, 0 }) }

// Traffic tells what has passed.
func (p *Proxy) Traffic() Traffic {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.traffic
}

// ResetTraffic begins to count anew and returns what was counted.
func (p *Proxy) ResetTraffic() Traffic {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.traffic
	p.traffic = Traffic{}
	return t
}

func (p *Proxy) set(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
	p.changed.Broadcast()
}

func (p *Proxy) close() {
	p.listener.Close()
	p.set(func() {
		p.closed = true
		for l := range p.links {
			l.drop()
		}
	})
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		go p.connect(client)
	}
}

func (p *Proxy) connect(client net.Conn) {
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		client.Close()
		return
	}
	l := &link{proxy: p, client: client, server: server, answered: true}
	p.mu.Lock()
	p.traffic.Connections++
	if p.cut || p.closed {
		l.drop()
		p.mu.Unlock()
		return
	}
	p.links[l] = struct{}{}
	p.mu.Unlock()

	var both sync.WaitGroup
	both.Go(func() { l.pass(client, server, l.countToServer) })
	both.Go(func() { l.pass(server, client, l.countToClient) })
	both.Wait()
	p.set(func() {
		delete(p.links, l)
		client.Close()
		server.Close()
	})
}

// link is one connection through the proxy. Its fields are guarded by the
// proxy's mutex.
type link struct {
	proxy          *Proxy
	client, server net.Conn
	answered       bool // the server spoke last
	dropped        bool
}

// drop closes both ends so that they see a reset; the proxy's mutex is held.
func (l *link) drop() {
	l.dropped = true
	for _, c := range []net.Conn{l.client, l.server} {
		c.(*net.TCPConn).SetLinger(0)
		c.Close()
	}
}

func (l *link) countToServer(n int) {
	l.proxy.traffic.ToServer += int64(n)
	if l.answered {
		l.proxy.traffic.RoundTrips++
	}
	l.answered = false
}

func (l *link) countToClient(n int) {
	l.proxy.traffic.ToClient += int64(n)
	l.answered = true
}

type piece struct {
	data []byte
	due  time.Time
}

// pass carries what one end sends to the other, until either closes. Reading
// goes on while earlier pieces are delayed, as on a long line.
func (l *link) pass(from, to net.Conn, count func(int)) {
	pieces := make(chan piece, 256)
	go func() {
		defer close(pieces)
		for {
			data := make([]byte, 32<<10)
			n, err := from.Read(data)
			if n > 0 {
				l.proxy.mu.Lock()
				count(n)
				due := time.Now().Add(l.proxy.delay)
				l.proxy.mu.Unlock()
				pieces <- piece{data[:n], due}
			}
			if err != nil {
				return
			}
		}
	}()
	for piece := range pieces {
		time.Sleep(time.Until(piece.due))
		if !l.waitWhileHeld() {
			continue
		}
		to.Write(piece.data) // a failure shows in the next read of that end
	}
	if l.waitWhileHeld() {
		to.(*net.TCPConn).CloseWrite()
	}
}

// waitWhileHeld returns when the proxy lets data through, false if the
// connection was dropped before.
func (l *link) waitWhileHeld() bool {
	l.proxy.mu.Lock()
	defer l.proxy.mu.Unlock()
	for l.proxy.held && !l.dropped {
		l.proxy.changed.Wait()
	}
	return !l.dropped
}
