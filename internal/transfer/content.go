package transfer

import (
	"context"
	"crypto/sha256"
	"fmt"

	"herstelgraaf/internal/store"
)

// Content sums up what a store holds. Two stores of one model hold the same if and only if their Contents are equal,
// whatever their engines; that they would be equal by chance is as good as impossible.
type Content struct {
	Revision  store.Revision
	Nodes     int
	Relations int
	Hash      [sha256.Size]byte // SHA-256 of the nodes by kind and id, of the meta, and of all revisions with their changes
}

func (c Content) String() string {
	return fmt.Sprintf("revision %d, %d nodes, %d relations, SHA-256 %x", c.Revision, c.Nodes, c.Relations, c.Hash)
}

// Sum sums up what a store holds at its newest revision, reading node by node and revision by revision.
func Sum(ctx context.Context, s store.Store) (Content, error) {
	var content Content
	var e *encoder
	err := s.View(ctx, func(r store.Reader) error {
		content, e = Content{Revision: r.Revision()}, newEncoder()
		e.meta(r.Meta())
		for n, err := range r.Nodes(ctx, nil) {
			if err != nil {
				return err
			}
			content.Nodes++
			for _, targets := range n.Out {
				content.Relations += len(targets)
			}
			e.node(n)
		}
		return nil
	})
	if err != nil {
		return Content{}, err
	}
	for r, err := range revisions(ctx, s, 0, content.Revision) {
		if err != nil {
			return Content{}, err
		}
		e.revision(r)
	}
	e.hash.Sum(content.Hash[:0])
	return content, nil
}
