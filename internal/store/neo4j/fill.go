package neo4j

import (
	"context"

	"herstelgraaf/internal/store"
)

var _ store.Filler = (*Store)(nil)

// largeFill is the number of changes from which it pays to make the indexes afterwards: at 94,000 nodes it took as long as keeping
// them up, half a minute, most of it for a hundred indexes whatever their size.
const largeFill = 200_000

// Fill drops the indexes of an empty graph if it is to become a large one, calls fill, and makes them again over what is there
// then. Where fill ends early, or the program does, the next Open makes them.
func (s *Store) Fill(ctx context.Context, size int, fill func() error) error {
	if size < largeFill {
		return fill()
	}
	empty := false
	err := s.View(ctx, func(r store.Reader) error {
		empty = r.Revision() == 0
		return nil
	})
	if err != nil {
		return err
	}
	if !empty {
		return fill()
	}
	var drops []string
	for _, item := range wanted(s.model) {
		if !item.constraint {
			drops = append(drops, "DROP INDEX "+quote(item.name)+" IF EXISTS")
		}
	}
	if err := s.together(ctx, drops); err != nil {
		return err
	}
	if err := fill(); err != nil {
		return err
	}
	return s.migrate(ctx)
}
