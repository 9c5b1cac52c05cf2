package dataset

import (
	"context"
	"time"

	"herstelgraaf/internal/store"
)

// ImportInfo tells who imports a data set, when and why: it becomes one change set.
type ImportInfo struct {
	Author   string
	Reason   string
	Time     time.Time
	Progress func(done, total int) // if set, called with the number of changes done and their total
}

// ImportStats counts what an import was made of.
type ImportStats struct {
	Nodes   int // in the data set
	Deleted int // that were in the graph and are not in the data set
}

// Import makes the graph equal to a data set, in one change set: all or nothing. The set is the whole of the graph, so
// nodes that it does not have are deleted. Where nothing differs the revision stays as it was.
func Import(ctx context.Context, st store.Store, set *Set, info ImportInfo) (store.Revision, ImportStats, error) {
	keep := make(map[string]bool, len(set.Nodes))
	for _, n := range set.Nodes {
		keep[n.ID] = true
	}
	var gone []string
	err := st.View(ctx, func(r store.Reader) error {
		gone = gone[:0]
		for n, err := range r.Nodes(ctx, nil) {
			if err != nil {
				return err
			}
			if !keep[n.ID] {
				gone = append(gone, n.ID)
			}
		}
		return nil
	})
	if err != nil {
		return 0, ImportStats{}, err
	}
	revision, err := st.Apply(ctx, store.ChangeSet{
		Author:   info.Author,
		Reason:   info.Reason,
		Time:     info.Time.UTC().Truncate(time.Second),
		Put:      set.Nodes,
		Delete:   gone,
		Meta:     set.Meta,
		Progress: info.Progress,
	})
	return revision, ImportStats{Nodes: len(set.Nodes), Deleted: len(gone)}, err
}
