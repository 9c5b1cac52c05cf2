package bench

import (
	"context"
	"fmt"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
)

// Fill puts a generated graph into an empty store and gives the number of its nodes. progress, if set, is called with the
// number of nodes that are in.
func Fill(ctx context.Context, s store.Store, o Options, progress func(nodes int)) (int, error) {
	err := s.View(ctx, func(r store.Reader) error {
		if r.Revision() > 0 {
			return fault.New(fault.Invalid, "the graph is at revision %d; a graph is generated into an empty store", r.Revision())
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	nodes := 0
	err = store.Fill(ctx, s, o.size(), func() error {
		for set := range Generate(s.Model(), o) {
			if _, err := s.Apply(ctx, set); err != nil {
				return fmt.Errorf("%s: %w", set.Reason, err)
			}
			if nodes += len(set.Put); progress != nil {
				progress(nodes)
			}
		}
		return nil
	})
	return nodes, err
}
