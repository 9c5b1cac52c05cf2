package store

import "errors"

// ErrMoved tells that the graph changed while a Reader read it; View begins again.
var ErrMoved = errors.New("the graph changed while it was read")
