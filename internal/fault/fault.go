// Package fault holds the one error type that clients get to see: a code for
// programs, a sentence for people, and details. It knows nothing of GraphQL or
// HTTP; package server turns these errors into answers, and every other error
// into INTERNAL.
package fault

import (
	"context"
	"errors"
	"fmt"
	"maps"
)

// Error is an error that may be shown to a client. Err, the cause, is for the
// log only and is never shown.
type Error struct {
	Kind    Code
	Message string
	Details map[string]any
	Err     error
}

// New returns an error with a message made as fmt.Sprintf makes it.
func New(code Code, format string, args ...any) *Error {
	return &Error{Kind: code, Message: fmt.Sprintf(format, args...)}
}

// Wrap is New with a cause, for the log and for errors.Is.
func Wrap(err error, code Code, format string, args ...any) *Error {
	return &Error{Kind: code, Message: fmt.Sprintf(format, args...), Err: err}
}

// Argument says that an argument cannot be used: its name, the value given,
// and what would be right.
func Argument(name string, given any, format string, args ...any) *Error {
	return argument(BadArgument, name, given, fmt.Sprintf(format, args...))
}

// Cursor says that the cursor in the named argument cannot be used.
func Cursor(name, given, format string, args ...any) *Error {
	return argument(BadCursor, name, given, fmt.Sprintf(format, args...))
}

func argument(code Code, name string, given any, right string) *Error {
	return &Error{
		Kind:    code,
		Message: fmt.Sprintf("argument %q is %s: %s", name, quote(given), right),
		Details: map[string]any{"argument": name, "given": given},
	}
}

// Missing says that an id which must exist does not, with ids that resemble it.
func Missing(id string, near ...string) *Error {
	e := New(NotFound, "no node has the id %q", id)
	e.Details = map[string]any{"id": id}
	if len(near) > 0 {
		e.Message += fmt.Sprintf("; nearest: %q", near)
		e.Details["near"] = near
	}
	return e
}

// With returns a copy with one more detail; the receiver is left as it was.
func (e *Error) With(key string, value any) *Error {
	c := *e
	c.Details = maps.Clone(e.Details)
	if c.Details == nil {
		c.Details = make(map[string]any, 1)
	}
	c.Details[key] = value
	return &c
}

// Error is the sentence that a client sees.
func (e *Error) Error() string { return e.Message }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Code is what a client reads in extensions.code.
func (e *Error) Code() string { return string(e.Kind) }

// Extensions are the details, without the code.
func (e *Error) Extensions() map[string]any { return e.Details }

// CodeOf finds the code of the first error in err's tree that carries one.
// An exceeded deadline is Timeout; any other error is Internal.
func CodeOf(err error) Code {
	var coded interface{ Code() string }
	switch {
	case errors.As(err, &coded):
		return Code(coded.Code())
	case errors.Is(err, context.DeadlineExceeded):
		return Timeout
	default:
		return Internal
	}
}

func quote(v any) string {
	if s, ok := v.(string); ok {
		return fmt.Sprintf("%q", s)
	}
	return fmt.Sprint(v)
}
