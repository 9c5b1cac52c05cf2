package query

import (
	"context"
	"errors"
	"io"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/store"
)

// runKey is the context key of the running operation.
type runKey struct{}

// operationRun is an operation that runs at one revision, with what the plan found for its root fields.
type operationRun struct {
	execution *execution
	parts     map[string]*part
	written   *[]byte // the room that parts stand in; see release

	mu     sync.Mutex // guards the reader, which resolvers of gqlgen may use at the same time
	failed error
}

// part is the finished answer of one root field.
type part struct {
	json   []byte // nil: null
	errors gqlerror.List
}

// write writes the parts of all root fields.
func (o *operationRun) write(ctx context.Context) error {
	o.parts = make(map[string]*part, len(o.execution.roots))
	o.written = answers.Get().(*[]byte)
	w := &writer{x: o.execution, buf: (*o.written)[:0]}
	defer func() { *o.written = w.buf }()
	for _, r := range o.execution.roots {
		start := len(w.buf)
		p := &part{}
		errorsBefore := len(w.errors)
		if w.root(r) {
			p.json = w.buf[start:len(w.buf):len(w.buf)]
		}
		p.errors = w.errors[errorsBefore:]
		if r.root.kind == rootSingle && p.json == nil && len(p.errors) == 0 {
			missing, err := missingNode(ctx, o.execution.reader, r)
			if err != nil {
				return err
			}
			p.errors = gqlerror.List{missing}
		}
		o.parts[r.root.key] = p
	}
	return nil
}

// answers keeps the room of finished answers: most of an answer's cost would else be to grow it anew.
var answers = sync.Pool{New: func() any { return new([]byte) }}

// maxKept is the largest room that is kept, in bytes.
const maxKept = 1 << 20

// release gives the room of the parts back when gqlgen has copied them into its response.
func (o *operationRun) release() {
	if o.written != nil && cap(*o.written) <= maxKept {
		answers.Put(o.written)
	}
}

// failure is the first error of the reader that a resolver met.
func (o *operationRun) failure() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.failed
}

// Subtree is the finished answer of a root field, as gqlgen passes it on. gqlgen knows it as the scalar Model.
type Subtree struct{ json []byte }

// Answer is the answer of the root field that is resolved: the body of each resolver of the model's root fields.
func Answer(ctx context.Context) (*Subtree, error) {
	run, ok := ctx.Value(runKey{}).(*operationRun)
	if !ok {
		return nil, errors.New("the operation does not run in query.Executor.Around")
	}
	p := run.parts[graphql.GetFieldContext(ctx).Field.Alias]
	if p == nil {
		return nil, errors.New("the plan does not hold the root field")
	}
	for i, err := range p.errors {
		if i == len(p.errors)-1 && p.json == nil {
			return nil, err
		}
		graphql.AddError(ctx, err)
	}
	if p.json == nil {
		return nil, nil
	}
	return &Subtree{p.json}, nil
}

// MarshalGQLContext writes the answer.
func (s *Subtree) MarshalGQLContext(_ context.Context, w io.Writer) error {
	_, err := w.Write(s.json)
	return err
}

// UnmarshalGQLContext refuses: a Subtree is never input.
func (s *Subtree) UnmarshalGQLContext(context.Context, any) error {
	return errors.New("the answer of a root field can't be given as input")
}

// ReaderFrom is the reader of the running operation, for resolvers beside the model's. It may be used by several
// goroutines; what it gives must not be kept.
func ReaderFrom(ctx context.Context) store.Reader {
	run, ok := ctx.Value(runKey{}).(*operationRun)
	if !ok {
		panic("query.ReaderFrom outside query.Executor.Around")
	}
	return &sharedReader{run}
}
