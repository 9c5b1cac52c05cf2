package store

import "context"

// Filler is a Store that takes a large graph sooner when it is told beforehand.
type Filler interface {
	// Fill calls fill once, which applies change sets with about size changes in all, and gives its error. If the graph is
	// empty before it, reads may be slow until Fill returns. A fill that ends early leaves what it applied; the store is whole
	// again at the latest when it is opened the next time.
	Fill(ctx context.Context, size int, fill func() error) error
}

// Fill calls fill, by way of the store if it is a Filler.
func Fill(ctx context.Context, s Store, size int, fill func() error) error {
	if f, ok := s.(Filler); ok {
		return f.Fill(ctx, size, fill)
	}
	return fill()
}
