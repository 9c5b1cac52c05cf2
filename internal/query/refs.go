package query

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Refs makes references to nodes within the result of an analysis. The nodes that stand in the same place of the result
// are loaded together, with one plan, when the first of them is asked for.
type Refs struct {
	run    *operationRun
	asOf   *model.Date // the analysis's own; nil: the default of the data set
	places map[string]*refPlace
}

// refPlace is a place in the result of an analysis, such as the cases of patterns.
type refPlace struct {
	refs *Refs
	ids  []string
	seen map[string]bool
	done map[string]map[string]*part // by the field's path without indices, then by id; run.mu guards it
}

// Ref is a reference to a node. gqlgen knows it as the scalar ModelRef.
type Ref struct {
	ID    string
	place *refPlace
}

// NewRefs begins the references of one result, in the resolver of its field. The field's `asOf` holds for the nodes too.
func NewRefs(ctx context.Context) *Refs {
	r := &Refs{places: map[string]*refPlace{}}
	r.run, _ = ctx.Value(runKey{}).(*operationRun)
	if field := graphql.GetFieldContext(ctx); field != nil {
		r.asOf, _ = field.Args["asOf"].(*model.Date)
	}
	return r
}

// Ref makes a reference to the node with an id at a place; the node must exist at the operation's revision. All references
// of a result must be made before it is written.
func (r *Refs) Ref(place, id string) Ref {
	p := r.places[place]
	if p == nil {
		p = &refPlace{refs: r, seen: map[string]bool{}, done: map[string]map[string]*part{}}
		r.places[place] = p
	}
	if !p.seen[id] {
		p.seen[id] = true
		p.ids = append(p.ids, id)
	}
	return Ref{id, p}
}

// resolveRefs is a graphql.FieldMiddleware. It reads the nodes that a field refers to, so that what fails beneath them can
// make the field null, as the specification has it.
func resolveRefs(ctx context.Context, next graphql.Resolver) (any, error) {
	result, err := next(ctx)
	if err != nil {
		return nil, err
	}
	switch refs := result.(type) {
	case Ref:
		err = refs.check(ctx, graphql.GetPath(ctx))
	case []Ref:
		at := graphql.GetPath(ctx)
		for i := 0; i < len(refs) && err == nil; i++ {
			err = refs[i].check(ctx, append(at[:len(at):len(at)], ast.PathIndex(i)))
		}
	}
	if err != nil {
		return nil, err
	}
	return result, nil
}

// check tells what fails beneath the node at a path; the result is what makes the node itself null.
func (r Ref) check(ctx context.Context, at ast.Path) error {
	answer, err := r.answer(ctx)
	if err != nil {
		return err
	}
	for i, e := range answer.errors {
		placed := *e
		placed.Path = append(at[:len(at):len(at)], e.Path...)
		if answer.json == nil && i == len(answer.errors)-1 {
			return &placed
		}
		graphql.AddError(ctx, &placed)
	}
	return nil
}

// MarshalGQLContext writes the node as the field's selection asks.
func (r Ref) MarshalGQLContext(ctx context.Context, w io.Writer) error {
	answer, err := r.answer(ctx)
	if err != nil {
		return err
	}
	_, err = w.Write(answer.json)
	return err
}

// answer is the node as the field's selection asks, with the errors beneath it.
func (r Ref) answer(ctx context.Context) (*part, error) {
	run := r.place.refs.run
	run.mu.Lock()
	defer run.mu.Unlock()
	key := placeOf(graphql.GetPath(ctx))
	done, ok := r.place.done[key]
	if !ok {
		var err error
		if done, err = r.place.load(ctx, graphql.GetFieldContext(ctx)); err != nil {
			return nil, err
		}
		r.place.done[key] = done
	}
	if answer := done[r.ID]; answer.json != nil || len(answer.errors) > 0 {
		return answer, nil
	}
	return nil, fault.Missing(r.ID)
}

// UnmarshalGQLContext refuses: a Ref is never input.
func (r *Ref) UnmarshalGQLContext(context.Context, any) error {
	return errors.New("a node of a result can't be given as input")
}

// placeOf is a path without its indices.
func placeOf(p ast.Path) string {
	var b strings.Builder
	for _, e := range p {
		if name, ok := e.(ast.PathName); ok {
			fmt.Fprintf(&b, "%s/", name)
		}
	}
	return b.String()
}

// load reads all nodes of the place as a field asks, and writes each. It runs under run.mu.
func (p *refPlace) load(ctx context.Context, field *graphql.FieldContext) (map[string]*part, error) {
	run := p.refs.run
	of := run.execution.model.Type(field.Field.Definition.Type.Name())
	planner := &planner{model: run.execution.model, operation: graphql.GetOperationContext(ctx), satisfies: map[string][]string{}}
	nodes := planner.selection(field.Field.Selections, of)
	x := &execution{model: run.execution.model, reader: run.execution.reader, search: run.execution.search, variables: run.execution.variables, asOf: run.execution.asOf}
	if p.refs.asOf != nil {
		x.asOf = *p.refs.asOf
	}
	root := &rootRun{root: &root{kind: rootNodes, nodes: nodes}, stepRun: stepRun{bound: &bound{}, today: x.asOf.Last()}}
	request := store.Request{IDs: p.ids, Kinds: of.Members(), Values: valuesOf(nodes, nil), Today: root.today}
	x.next = []*pending{x.pending(request, &root.stepRun, nodes, nil)}
	if err := x.run(ctx, &Plan{langs: planner.langs}); err != nil {
		run.failed = err
		return nil, err
	}
	w := &writer{x: x}
	done := make(map[string]*part, len(p.ids))
	for i, id := range p.ids {
		start, errorsBefore := len(w.buf), len(w.errors)
		answer := &part{}
		if w.node(nodes, &root.stepRun, 0, i) {
			answer.json = w.buf[start:len(w.buf):len(w.buf)]
		}
		answer.errors = w.errors[errorsBefore:]
		done[id] = answer
	}
	return done, nil
}
