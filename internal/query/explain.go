package query

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Explain writes an operation's plan: its levels, the store requests of each, and what it may read.
func (e *Executor) Explain(w io.Writer, operation *graphql.OperationContext) error {
	x := &explanation{model: e.model, variables: operation.Variables}
	for _, r := range e.plan(operation).roots {
		x.root(r)
	}
	for i, level := range x.levels {
		if _, err := fmt.Fprintf(w, "level %d: at most one round trip, %s\n", i+1, counted(len(level), "request")); err != nil {
			return err
		}
		for _, line := range level {
			if _, err := fmt.Fprintf(w, "  %s\n", line); err != nil {
				return err
			}
		}
	}
	cost := e.Cost(operation)
	_, err := fmt.Fprintf(w, "cost: at most %s and %s read\n", counted(cost.Trips, "round trip"), counted(cost.Nodes, "node"))
	return err
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// explanation gathers the requests of a plan by level.
type explanation struct {
	model     *model.Model
	variables map[string]any
	levels    [][]string
}

func (x *explanation) say(level int, line string) {
	for len(x.levels) <= level {
		x.levels = append(x.levels, nil)
	}
	if !slices.Contains(x.levels[level], line) {
		x.levels[level] = append(x.levels[level], line)
	}
}

func (x *explanation) root(r *root) {
	b := r.args.bind(x.model, x.variables)
	names := map[rootKind]string{rootSingle: "by id", rootList: "list", rootNode: "by id", rootNodes: "by ids", rootSearch: "search, then by ids"}
	line := fmt.Sprintf("%s: %s %s", r.key, names[r.kind], r.of.TypeName())
	if r.conn != nil {
		x.say(0, line+x.connection(r.conn, b))
		for _, s := range r.conn.places {
			x.selection(s, r.key, 1)
		}
		return
	}
	x.say(0, line+wanted(r.values, x.model))
	x.selection(r.nodes, r.key, 1)
}

func (x *explanation) selection(s *selection, at string, level int) {
	for _, f := range s.byKind {
		if f == nil {
			continue
		}
		for _, step := range f.steps {
			x.step(step, at, level)
		}
	}
}

func (x *explanation) step(s *step, at string, level int) {
	at += "." + s.relation.Name
	line := fmt.Sprintf("%s: from %s along %s to %s", at, s.kind.Name, way(s.relation), s.relation.Target.TypeName())
	switch {
	case s.count:
		x.say(level, line+", count only")
	case s.conn != nil:
		x.say(level, line+x.connection(s.conn, s.args.bind(x.model, x.variables)))
		for _, place := range s.conn.places {
			x.selection(place, at, level+1)
		}
	default:
		x.say(level, line+wanted(s.values, x.model))
		x.selection(s.nodes, at, level+1)
	}
}

// way writes a relation as Cypher does.
func way(r *model.Relation) string {
	if len(r.Path) > 0 {
		var b strings.Builder
		for _, step := range r.Path {
			b.WriteString(way(step))
		}
		return b.String()
	}
	switch r.Direction {
	case model.Out:
		return "-[" + r.Type + "]->"
	case model.In:
		return "<-[" + r.Type + "]-"
	default:
		return "-[" + r.Type + "]-"
	}
}

func (x *explanation) connection(c *connection, b *bound) string {
	if b.err != nil {
		return ": " + b.err.Error()
	}
	var parts []string
	if len(b.where) > 0 {
		parts = append(parts, "filtered")
	}
	for _, o := range b.order {
		parts = append(parts, "by "+orderName(o))
	}
	switch {
	case !c.page:
		parts = append(parts, "no nodes")
	case b.page.Last > 0:
		parts = append(parts, fmt.Sprintf("last %d", b.page.Last))
	default:
		parts = append(parts, fmt.Sprintf("first %d", b.page.First))
	}
	if c.count {
		parts = append(parts, "counted")
	}
	for _, p := range c.facets {
		parts = append(parts, "facet "+p.Name)
	}
	return ", " + strings.Join(parts, ", ") + wanted(valuesOf(nil, c), x.model)
}

func orderName(o store.Order) string {
	name := o.Name
	switch o.By {
	case store.ID:
		name = "id"
	case store.Degree:
		name = "number of " + o.Name
	}
	if o.Descends {
		name += " descending"
	}
	return name
}

// wanted lists the properties that a request asks for.
func wanted(values map[int][]*model.Property, m *model.Model) string {
	var names []string
	for _, k := range m.Kinds {
		for _, p := range values[k.Index] {
			if !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " {" + strings.Join(names, " ") + "}"
}
