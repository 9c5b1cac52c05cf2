package server

import (
	"context"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// recent is a cache by text that forgets the least recently used once the texts
// together pass a number of bytes. A count of entries would not bound memory:
// who sends many long documents would fill it. It is safe for concurrent use.
type recent[T any] struct {
	mu      sync.Mutex
	entries *simplelru.LRU[string, entry[T]]
	held    int64
	most    int64
}

type entry[T any] struct {
	value T
	bytes int64
}

// largestShare keeps one text from pushing out most others.
const largestShare = 16

func newRecent[T any](most int64) (*recent[T], error) {
	r := &recent[T]{most: most}
	// Each entry holds a byte or more, so the count never binds before the bytes do.
	entries, err := simplelru.NewLRU(int(most), func(_ string, e entry[T]) { r.held -= e.bytes })
	r.entries = entries
	return r, err
}

// Get finds what was added under text.
func (r *recent[T]) Get(_ context.Context, text string) (value T, found bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	e, found := r.entries.Get(text)
	return e.value, found
}

// Add keeps value, unless its text is a large share of what may be held.
func (r *recent[T]) Add(_ context.Context, text string, value T) {
	r.add(text, value, int64(len(text)))
}

func (r *recent[T]) add(key string, value T, bytes int64) {
	if bytes > r.most/largestShare {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.entries.Contains(key) {
		return
	}
	r.entries.Add(key, entry[T]{value, bytes})
	for r.held += bytes; r.held > r.most; {
		r.entries.RemoveOldest()
	}
}

// texts is a recent of documents by their hash.
type texts struct{ *recent[string] }

// Add keeps a document under its hash.
func (t *texts) Add(_ context.Context, hash, document string) {
	t.add(hash, document, int64(len(hash)+len(document)))
}
