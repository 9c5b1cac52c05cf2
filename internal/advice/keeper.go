package advice

import (
	"context"
	"sync"

	"herstelgraaf/internal/store"
)

// learnedFrom are the kinds of nodes that knowledge is made of.
var learnedFrom = map[string]bool{"Bottleneck": true, "Term": true, "Manifestation": true}

// Keeper keeps the knowledge of a store's newest revision. It reads anew only after changes that matter to it, when it is
// asked next. It is safe for concurrent use.
type Keeper struct {
	store store.Store

	mu       sync.Mutex
	revision store.Revision
	known    *Knowledge
}

// NewKeeper keeps the knowledge of a store.
func NewKeeper(s store.Store) *Keeper { return &Keeper{store: s} }

// At gives the knowledge at a reader's revision.
func (k *Keeper) At(ctx context.Context, r store.Reader) (*Knowledge, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.known != nil && r.Revision() >= k.revision {
		same, err := k.unchanged(ctx, r.Revision())
		if err != nil {
			return nil, err
		}
		if same {
			k.revision = r.Revision()
			return k.known, nil
		}
	}
	known, err := ReadKnowledge(ctx, k.store.Model(), r)
	if err == nil && r.Revision() >= k.revision {
		k.known, k.revision = known, r.Revision()
	}
	return known, err
}

// unchanged tells whether nothing that matters changed after the revision that is known, up to another.
func (k *Keeper) unchanged(ctx context.Context, to store.Revision) (bool, error) {
	if to == k.revision {
		return true, nil
	}
	for change, err := range k.store.Changes(ctx, k.revision) {
		if err != nil {
			return false, err
		}
		if change.Revision > to {
			break
		}
		if kind := k.store.Model().KindOf(change.ID); kind != nil && learnedFrom[kind.Name] {
			return false, nil
		}
	}
	return true, nil
}
