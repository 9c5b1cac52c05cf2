package server

import (
	"context"
	"math"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
)

// overLimit names the setting that an operator would change.
func overLimit(code fault.Code, setting, unit string, limit int64) *fault.Error {
	return fault.New(code, "more than %d %s, the limit here (%s)", limit, unit, setting).
		With("limit", limit).With("setting", setting)
}

// overBy also tells what was found.
func overBy(code fault.Code, setting, unit string, found, limit int) *fault.Error {
	return fault.New(code, "%d %s; the limit here is %d (%s)", found, unit, limit, setting).
		With("found", found).With("limit", limit).With("setting", setting)
}

// guard is a gqlgen extension that refuses an operation over a limit before it
// runs.
type guard struct {
	limits        Limits
	introspection bool
	cost          func(context.Context, *graphql.OperationContext) (nodes int, err error)
}

func (guard) ExtensionName() string                          { return "Guard" }
func (guard) Validate(schema graphql.ExecutableSchema) error { return nil }

// MutateOperationContext is where gqlgen lets an extension look at an operation
// with its variables.
func (g guard) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	m := measure(op.Operation)
	for _, value := range op.Variables {
		m.input = max(m.input, nesting(value))
	}
	if err := g.check(m); err != nil {
		return gqlerror.Wrap(err)
	}
	op.DisableIntrospection = !g.introspection
	if g.cost == nil {
		return nil
	}
	nodes, err := g.cost(ctx, op)
	if err != nil {
		return gqlerror.Wrap(err)
	}
	if nodes > g.limits.Nodes {
		return gqlerror.Wrap(overBy(fault.TooComplex, "max-nodes", "nodes that the query may read", nodes, g.limits.Nodes))
	}
	return nil
}

func (g guard) check(m size) error {
	switch {
	case m.introspects && !g.introspection:
		return fault.New(fault.IntrospectionDisabled, "introspection is switched off here (introspection); __typename is allowed")
	case m.depth > g.limits.Depth:
		return overBy(fault.TooDeep, "max-depth", "fields inside each other", m.depth, g.limits.Depth)
	case m.input > g.limits.InputDepth:
		return overBy(fault.TooDeep, "max-input-depth", "lists and objects inside each other in an argument", m.input, g.limits.InputDepth)
	case m.aliases > g.limits.Aliases:
		return overBy(fault.TooManyAliases, "max-aliases", "aliases", m.aliases, g.limits.Aliases)
	case m.fields > g.limits.RootFields:
		return overBy(fault.TooManyRootFields, "max-root-fields", "root fields", m.fields, g.limits.RootFields)
	default:
		return nil
	}
}

// size is what the limits look at in a selection set. What lies inside __schema
// and __type is left out: a rule of validation bounds it, and the standard
// introspection query is deep.
type size struct {
	depth       int
	input       int // the deepest literal among the arguments
	aliases     int
	fields      int // of the set itself, with those of its fragments
	introspects bool
}

// measure counts a fragment at each of its places but walks it once, so that
// fragments that spread each other cannot make it slow.
func measure(op *ast.OperationDefinition) size {
	s := sizer{}
	return s.set(op.SelectionSet)
}

type sizer struct {
	fragments map[*ast.FragmentDefinition]size
}

func (s *sizer) set(selections ast.SelectionSet) size {
	var total size
	for _, selection := range selections {
		switch selection := selection.(type) {
		case *ast.Field:
			total = total.with(s.field(selection))
		case *ast.InlineFragment:
			total = total.with(s.set(selection.SelectionSet))
		case *ast.FragmentSpread:
			total = total.with(s.fragment(selection.Definition))
		}
	}
	return total
}

func (s *sizer) field(f *ast.Field) size {
	own := size{depth: 1, fields: 1}
	if f.Alias != f.Name {
		own.aliases = 1
	}
	for _, a := range f.Arguments {
		own.input = max(own.input, literalNesting(a.Value))
	}
	switch f.Name {
	case "__schema", "__type":
		own.introspects = true
		return own
	case "__typename":
		return own
	}
	inner := s.set(f.SelectionSet)
	own.depth += inner.depth
	own.input = max(own.input, inner.input)
	own.aliases = plus(own.aliases, inner.aliases)
	return own
}

func (s *sizer) fragment(f *ast.FragmentDefinition) size {
	if known, found := s.fragments[f]; found {
		return known
	}
	if s.fragments == nil {
		s.fragments = make(map[*ast.FragmentDefinition]size)
	}
	m := s.set(f.SelectionSet)
	s.fragments[f] = m
	return m
}

func (a size) with(b size) size {
	return size{
		depth:       max(a.depth, b.depth),
		input:       max(a.input, b.input),
		aliases:     plus(a.aliases, b.aliases),
		fields:      plus(a.fields, b.fields),
		introspects: a.introspects || b.introspects,
	}
}

// plus stops at MaxInt32: fragments that spread each other double a count at
// each step.
func plus(a, b int) int { return min(a+b, math.MaxInt32) }

func literalNesting(v *ast.Value) int {
	if v == nil || len(v.Children) == 0 {
		return 0
	}
	deepest := 0
	for _, child := range v.Children {
		deepest = max(deepest, literalNesting(child.Value))
	}
	return deepest + 1
}

func nesting(v any) int {
	deepest := 0
	switch v := v.(type) {
	case map[string]any:
		for _, child := range v {
			deepest = max(deepest, nesting(child))
		}
	case []any:
		for _, child := range v {
			deepest = max(deepest, nesting(child))
		}
	default:
		return 0
	}
	return deepest + 1
}
