package advice

import (
	"context"
	"slices"
	"sync"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// learnedFrom are the kinds of nodes that knowledge is made of.
var learnedFrom = map[string]bool{"Bottleneck": true, "Distinction": true, "Term": true, "Manifestation": true}

// Keeper keeps the knowledge of a store's newest revision. After changes that matter to it, it reads anew when it is asked
// next. It is safe for concurrent use.
type Keeper struct {
	model    *model.Model
	versions *store.Followed[*version]
}

// version is the knowledge from one change that matters to the next; it is read when it is first asked for.
type version struct {
	mu    sync.Mutex
	known *Knowledge
}

// NewKeeper keeps the knowledge of a store.
func NewKeeper(s store.Store) *Keeper {
	begin := func(context.Context, store.Reader) (*version, error) { return &version{}, nil }
	return &Keeper{s.Model(), store.Follow(s, begin, (*version).after)}
}

func (v *version) after(_ store.Meta, changes []store.Change) *version {
	if slices.ContainsFunc(changes, matters) {
		return &version{}
	}
	return v
}

func matters(c store.Change) bool {
	return c.Before != nil && learnedFrom[c.Before.Kind.Name] || c.After != nil && learnedFrom[c.After.Kind.Name]
}

// At gives the knowledge at a reader's revision.
func (k *Keeper) At(ctx context.Context, r store.Reader) (*Knowledge, error) {
	v, err := k.versions.At(ctx, r)
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.known == nil {
		v.known, err = ReadKnowledge(ctx, k.model, r)
	}
	return v.known, err
}
