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
// are loaded together, with one plan, when the first of them is written.
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
	done map[string]map[string][]byte // by the field's path without indices: id -> JSON
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
		p = &refPlace{refs: r, seen: map[string]bool{}, done: map[string]map[string][]byte{}}
		r.places[place] = p
	}
	if !p.seen[id] {
		p.seen[id] = true
		p.ids = append(p.ids, id)
	}
	return Ref{id, p}
}

// MarshalGQLContext writes the node as the field's selection asks.
func (r Ref) MarshalGQLContext(ctx context.Context, w io.Writer) error {
	field := graphql.GetFieldContext(ctx)
	key := placeOf(graphql.GetPath(ctx))
	done, ok := r.place.done[key]
	if !ok {
		var err error
		if done, err = r.place.load(ctx, field); err != nil {
			return err
		}
		r.place.done[key] = done
	}
	json, ok := done[r.ID]
	if !ok {
		return fault.Missing(r.ID)
	}
	_, err := w.Write(json)
	return err
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

// load reads all nodes of the place as a field asks, and writes each.
func (p *refPlace) load(ctx context.Context, field *graphql.FieldContext) (map[string][]byte, error) {
	run := p.refs.run
	run.mu.Lock()
	defer run.mu.Unlock()
	of := run.execution.model.Type(field.Field.Definition.Type.Name())
	planner := &planner{model: run.execution.model, operation: graphql.GetOperationContext(ctx), satisfies: map[string][]string{}}
	nodes := planner.selection(field.Field.Selections, of)
	x := &execution{model: run.execution.model, reader: run.execution.reader, search: run.execution.search, variables: run.execution.variables, asOf: run.execution.asOf}
	if p.refs.asOf != nil {
		x.asOf = *p.refs.asOf
	}
	root := &rootRun{root: &root{kind: rootNodes, nodes: nodes}, stepRun: stepRun{bound: &bound{}, today: x.asOf.Last()}}
	request := store.Request{IDs: p.ids, Kinds: of.Members(), Values: valuesOf(nodes, nil), Today: root.today}
	x.next = []pending{{request, &root.stepRun, nodes, nil}}
	if err := x.run(ctx, &Plan{langs: planner.langs}); err != nil {
		run.failed = err
		return nil, err
	}
	w := &writer{x: x}
	done := make(map[string][]byte, len(p.ids))
	for i, id := range p.ids {
		start := len(w.buf)
		if w.node(nodes, &root.stepRun, 0, i) {
			done[id] = w.buf[start:len(w.buf):len(w.buf)]
		}
	}
	for _, err := range w.errors {
		graphql.AddError(ctx, err)
	}
	return done, nil
}
