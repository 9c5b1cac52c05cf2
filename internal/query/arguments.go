package query

import (
	"fmt"
	"slices"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Bounds of a page.
const (
	// DefaultPage is how many nodes a page has when neither `first` nor `last` is given.
	DefaultPage = 50
	// MaxPage is how many nodes a page has at most, and how many ids `nodes` takes.
	MaxPage = 200
)

// arguments are those of a root field or a connection. Where they hold no variable they are bound once.
type arguments struct {
	of     model.Type
	at     *ast.Position // of the field, for errors
	nodes  map[string]*ast.Value
	filled []string // those that must not be null
	static bool
	once   sync.Once
	bound  *bound
}

// bound is what arguments come to. With err nothing else holds.
type bound struct {
	where conditions
	order []store.Order
	page  store.Page
	// lastNone tells that `last` is 0. The page then holds the last node, to tell what lies around the place behind it, and
	// is emptied by emptyAtEnd.
	lastNone bool
	asOf     *model.Date
	ids      []string // for single, node and nodes
	query    string
	kinds    []*model.Kind // for search; nil: all
	values   [][]string    // for search: of each facet that the model declares; nil: all
	err      *fault.Error
}

func newArguments(f *ast.Field, of model.Type) *arguments {
	a := &arguments{of: of, at: f.Position, nodes: make(map[string]*ast.Value, len(f.Arguments)), static: true}
	for _, arg := range f.Arguments {
		a.nodes[arg.Name] = arg.Value
		a.static = a.static && !hasVariable(arg.Value)
	}
	for _, arg := range f.Definition.Arguments {
		if arg.Type.NonNull {
			a.filled = append(a.filled, arg.Name)
		}
	}
	return a
}

// bind reads the arguments with the operation's variables.
func (a *arguments) bind(m *model.Model, variables map[string]any) *bound {
	if !a.static {
		return a.read(m, variables)
	}
	a.once.Do(func() { a.bound = a.read(m, nil) })
	return a.bound
}

func (a *arguments) read(m *model.Model, variables map[string]any) *bound {
	given := make(map[string]any, len(a.nodes))
	for name, v := range a.nodes {
		value, ok := valueOf(v, variables)
		if ok && value == nil && slices.Contains(a.filled, name) {
			return &bound{err: nullGiven(name)}
		}
		if ok && value != nil {
			given[name] = value
		}
	}
	b := &bound{}
	for _, read := range []func(*bound, map[string]any) *fault.Error{a.readWhere, a.readOrder, a.readPage, a.readAsOf, a.readIDs, a.readSearch(m)} {
		if err := read(b, given); err != nil {
			return &bound{err: err}
		}
	}
	return b
}

// nullGiven is the error of a variable that brings null to a place whose type allows none. Validation lets the variable
// pass where it, or the place, has a default.
func nullGiven(place string) *fault.Error {
	return fault.New(fault.BadUserInput, "%q is null, which its type does not allow: give a value, or leave it out", place).With("argument", place)
}

func (a *arguments) readWhere(b *bound, given map[string]any) *fault.Error {
	where, ok := given["where"].(map[string]any)
	if !ok {
		return nil
	}
	conditions, err := readConditions(a.of, where, path{"where"})
	b.where = conditions
	return err
}

func (a *arguments) readOrder(b *bound, given map[string]any) *fault.Error {
	if orderBy, ok := given["orderBy"]; ok {
		order, err := readOrder(a.of, listOf(orderBy))
		b.order = order
		return err
	}
	if k, ok := a.of.(*model.Kind); ok && k.OrderBy != "" {
		b.order = naturalOrder(k, k.OrderBy)
	}
	if a.nodes["query"] != nil {
		b.order = searchOrder
	}
	return nil
}

// readPage reads `first`, `last`, `after` and `before` by the rules of the Relay cursor connections specification.
func (a *arguments) readPage(b *bound, given map[string]any) *fault.Error {
	_, hasFirst := given["first"]
	_, hasLast := given["last"]
	if hasFirst && hasLast {
		return fault.Argument("last", given["last"], "`first` and `last` exclude each other; give one of them")
	}
	if err := readSize(given, "first", b, &b.page.First); err != nil {
		return err
	}
	if err := readSize(given, "last", b, &b.page.Last); err != nil {
		return err
	}
	if !hasFirst && !hasLast {
		b.page.First = DefaultPage
	}
	if err := a.readAt(given, "after", b, &b.page.After); err != nil {
		return err
	}
	return a.readAt(given, "before", b, &b.page.Before)
}

func readSize(given map[string]any, name string, b *bound, n *int) *fault.Error {
	value, ok := given[name]
	if !ok {
		return nil
	}
	size, ok := intOf(value)
	if !ok || size < 0 || size > MaxPage {
		return fault.Argument(name, value, "want a whole number from 0 to %d", MaxPage)
	}
	*n = int(size)
	if size == 0 && name == "last" {
		b.page.Last, b.lastNone = 1, true
	} else if size == 0 {
		b.page.Empty = true
	}
	return nil
}

func (a *arguments) readAt(given map[string]any, name string, b *bound, at **store.Position) *fault.Error {
	cursor, ok := given[name].(string)
	if !ok {
		return nil
	}
	position, err := readCursor(cursor, a.of, b.order)
	if err != nil {
		return fault.Cursor(name, cursor, "%s", err)
	}
	*at = position
	return nil
}

func (a *arguments) readAsOf(b *bound, given map[string]any) *fault.Error {
	value, ok := given["asOf"]
	if !ok {
		return nil
	}
	date, err := model.ParseDate(fmt.Sprint(value))
	if err != nil {
		return fault.Argument("asOf", value, "want a date: YYYY, YYYY-MM or YYYY-MM-DD")
	}
	b.asOf = &date
	return nil
}

func (a *arguments) readIDs(b *bound, given map[string]any) *fault.Error {
	if id, ok := given["id"]; ok {
		b.ids = []string{fmt.Sprint(id)}
	}
	if ids, ok := given["ids"]; ok {
		for _, id := range listOf(ids) {
			b.ids = append(b.ids, fmt.Sprint(id))
		}
		if len(b.ids) > MaxPage {
			return fault.Argument("ids", len(b.ids), "want at most %d ids", MaxPage)
		}
	}
	return nil
}

func (a *arguments) readSearch(m *model.Model) func(*bound, map[string]any) *fault.Error {
	return func(b *bound, given map[string]any) *fault.Error {
		if a.nodes["query"] == nil {
			return nil
		}
		b.query, _ = given["query"].(string)
		if kinds, ok := given["kinds"]; ok {
			b.kinds = []*model.Kind{}
			for _, value := range listOf(kinds) {
				k := m.KindCalled(fmt.Sprint(value))
				if k == nil {
					return fault.Argument("kinds", value, "want kinds of nodes")
				}
				b.kinds = append(b.kinds, k)
			}
		}
		b.values = make([][]string, len(m.SearchFacets))
		for i, f := range m.SearchFacets {
			asked, ok := given[f.Argument]
			if !ok {
				continue
			}
			b.values[i] = []string{}
			for _, v := range listOf(asked) {
				value, err := readScalar(f.Property, v, path{f.Argument})
				if err != nil {
					return err
				}
				b.values[i] = append(b.values[i], value.(string))
			}
		}
		return nil
	}
}
