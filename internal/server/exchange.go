package server

import (
	"context"
	"crypto/rand"
	"net/http"
	"strconv"
	"sync/atomic"
)

const requestIDHeader = "X-Request-Id"

// exchange is what is known of one HTTP request and its answer; it travels in
// the context, so that inner rooms can tell the outermost what they learnt.
type exchange struct {
	id        string
	operation string // query, mutation, subscription, or "" where none was reached
	name      string // the operation's
	status    int
	written   int64
}

type exchangeKey struct{}

func exchangeOf(ctx context.Context) *exchange {
	if x, ok := ctx.Value(exchangeKey{}).(*exchange); ok {
		return x
	}
	return &exchange{}
}

// RequestID is the id of the HTTP request that ctx belongs to, or "".
func RequestID(ctx context.Context) string { return exchangeOf(ctx).id }

// requestIDs makes ids that are unique in this process, and very likely among
// all: a random start and a count.
type requestIDs struct {
	start string
	count atomic.Uint64
}

func newRequestIDs() *requestIDs { return &requestIDs{start: rand.Text()[:12] + "-"} }

// of takes the id that a proxy gave, or makes one.
func (ids *requestIDs) of(r *http.Request) string {
	if given := r.Header.Get(requestIDHeader); plainID(given) {
		return given
	}
	return ids.start + strconv.FormatUint(ids.count.Add(1), 10)
}

// plainID keeps what comes from outside from breaking a log line.
func plainID(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == ':':
		default:
			return false
		}
	}
	return true
}
