package transfer

import (
	"context"
	"iter"

	"herstelgraaf/internal/store"
)

// revision is a change set with its changes.
type revision struct {
	store.ChangeSetInfo
	changes []store.Change
}

// revisions gives the revisions after one, up to another, oldest first.
func revisions(ctx context.Context, s store.Changelog, since, until store.Revision) iter.Seq2[revision, error] {
	return func(yield func(revision, error) bool) {
		next, stop := iter.Pull2(s.Changes(ctx, since))
		defer stop()
		change, err, more := next()
		for at := since + 1; at <= until; at++ {
			var r revision
			if err == nil {
				r.ChangeSetInfo, err = s.ChangeSet(ctx, at)
			}
			for err == nil && more && change.Revision == at {
				r.changes = append(r.changes, change)
				change, err, more = next()
			}
			if err != nil {
				yield(revision{}, err)
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}
