package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
)

// coded is an error that may be shown; fault.Error is one.
type coded interface {
	error
	Code() string
	Extensions() map[string]any
}

// presenter is the one place where Go errors become GraphQL errors. What
// carries no code goes to the log, and the client gets INTERNAL with the
// request's id.
type presenter struct{ log *slog.Logger }

// present turns an error of execution into what the client sees; gqlgen calls it.
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	var known *gqlerror.Error
	if !errors.As(err, &known) {
		known = gqlerror.WrapPath(graphql.GetPath(ctx), err)
	}
	shown := &gqlerror.Error{Path: known.Path, Locations: known.Locations}
	var c coded
	switch {
	case errors.As(err, &c) && fault.Code(c.Code()) != fault.Internal:
		if cause := errors.Unwrap(c); cause != nil {
			p.log.WarnContext(ctx, "query failed", "code", c.Code(), "error", err, "cause", cause, "path", known.Path.String())
		}
		return carry(shown, c)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return carry(shown, fault.New(fault.Timeout, "the query was stopped before it ended"))
	case known.Extensions["code"] != nil:
		return known
	case ofArgument(ctx, known):
		return carry(shown, fault.New(fault.BadUserInput, "argument %s: %s", argumentName(known.Path), known.Message))
	case c == nil:
		p.log.ErrorContext(ctx, "query failed", "error", err, "path", known.Path.String())
	case errors.Unwrap(c) != nil:
		p.log.ErrorContext(ctx, "query failed", "error", err, "cause", errors.Unwrap(c), "path", known.Path.String())
	}
	return carry(shown, internal(ctx))
}

// complete gives a code to each error that did not come by way of present, and
// puts errors in the order of the document, then of the answer: fields that run
// side by side fail in any order, and equal queries get equal bytes.
func (p presenter) complete(ctx context.Context, list gqlerror.List) gqlerror.List {
	for i, err := range list {
		if codeOf(err) == "" {
			list[i] = p.present(ctx, err)
		}
	}
	if len(list) > 1 {
		slices.SortStableFunc(list, byPlace)
	}
	return list
}

func byPlace(a, b *gqlerror.Error) int {
	if len(a.Locations) > 0 && len(b.Locations) > 0 {
		x, y := a.Locations[0], b.Locations[0]
		if c := cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column)); c != 0 {
			return c
		}
	}
	return cmp.Compare(a.Path.String(), b.Path.String())
}

// recovered turns a panic into an error, and writes it with its stack to the log.
func (p presenter) recovered(ctx context.Context, panicked any) error {
	p.log.ErrorContext(ctx, "panic", "panic", fmt.Sprint(panicked), "stack", string(debug.Stack()))
	return internal(ctx)
}

func internal(ctx context.Context) *fault.Error {
	id := RequestID(ctx)
	return fault.New(fault.Internal, "internal error; the service's log tells more under request %s", id).With("request", id)
}

// ofArgument tells whether an error came from reading a field's argument, whose
// path is longer than that of the field.
func ofArgument(ctx context.Context, err *gqlerror.Error) bool {
	field := graphql.GetFieldContext(ctx)
	return field != nil && err.Err != nil && len(err.Path) > len(field.Path())
}

func argumentName(path ast.Path) string {
	if name, ok := path[len(path)-1].(ast.PathName); ok {
		return string(name)
	}
	return path.String()
}

func carry(shown *gqlerror.Error, c coded) *gqlerror.Error {
	shown.Message = c.Error()
	shown.Extensions = maps.Clone(c.Extensions())
	if shown.Extensions == nil {
		shown.Extensions = make(map[string]any, 1)
	}
	shown.Extensions["code"] = c.Code()
	return shown
}

// asGraphQL is an error that belongs to no field.
func asGraphQL(c coded) *gqlerror.Error { return carry(&gqlerror.Error{}, c) }

// mostErrors bounds how many errors of one document are told.
const mostErrors = 20

// requestErrors gives a code to what gqlgen says of a request before it runs.
func requestErrors(list gqlerror.List, limits Limits) gqlerror.List {
	if len(list) > mostErrors {
		list = list[:mostErrors]
	}
	told := make(gqlerror.List, len(list))
	for i, err := range list {
		told[i] = requestError(err, limits)
	}
	return told
}

func requestError(err *gqlerror.Error, limits Limits) *gqlerror.Error {
	var c coded
	code := codeOf(err)
	switch {
	case errors.As(err.Err, &c):
		return carry(&gqlerror.Error{Locations: err.Locations}, c)
	case code == fault.ParseFailed && strings.HasPrefix(err.Message, "exceeded token limit"):
		return asGraphQL(overLimit(fault.TooManyTokens, "max-tokens", "tokens", int64(limits.Tokens)))
	case len(err.Path) > 1 && err.Path[0] == ast.PathName("variable"):
		name := strings.TrimPrefix(err.Path.String(), "variable.")
		return asGraphQL(fault.New(fault.BadUserInput, "variable $%s %s", name, err.Message).With("variable", name))
	case code == "":
		return carry(&gqlerror.Error{Locations: err.Locations}, fault.New(fault.BadUserInput, "%s", err.Message))
	case code == errcode.ValidationFailed && err.Rule == "" && strings.HasPrefix(err.Message, "operation "):
		return asGraphQL(fault.New(fault.BadUserInput, "operationName names no operation of the document, or is missing where there are several"))
	default:
		return err
	}
}

func codeOf(err *gqlerror.Error) fault.Code {
	code, _ := err.Extensions["code"].(string)
	return fault.Code(code)
}
