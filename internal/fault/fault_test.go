package fault_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"herstelgraaf/internal/fault"
)

func TestMessagesNameWhatWasGivenAndWhatWouldBeRight(t *testing.T) {
	for _, c := range []struct {
		err  *fault.Error
		code string
		text string
	}{
		{fault.Argument("first", -1, "give 0 to %d", 200), "BAD_ARGUMENT", `argument "first" is -1: give 0 to 200`},
		{fault.Argument("from", "21-13", "give a year, a month or a day"), "BAD_ARGUMENT", `argument "from" is "21-13": give a year, a month or a day`},
		{fault.Cursor("after", "x", "take one from pageInfo"), "BAD_CURSOR", `argument "after" is "x": take one from pageInfo`},
		{fault.Missing("actor/x", "actor/y"), "NOT_FOUND", `no node has the id "actor/x"; nearest: ["actor/y"]`},
		{fault.Missing("actor/x"), "NOT_FOUND", `no node has the id "actor/x"`},
	} {
		if c.err.Error() != c.text || c.err.Code() != c.code {
			t.Errorf("got %s %q, want %s %q", c.err.Code(), c.err, c.code, c.text)
		}
	}
}

func TestCauseIsFoundButNotShown(t *testing.T) {
	err := fault.Wrap(io.ErrUnexpectedEOF, fault.Unavailable, "the store cannot be reached")
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error("the cause is lost")
	}
	if err.Error() != "the store cannot be reached" {
		t.Errorf("message is %q", err)
	}
}

func TestCodeIsFoundThroughWrapping(t *testing.T) {
	for _, c := range []struct {
		err  error
		want fault.Code
	}{
		{fmt.Errorf("read: %w", fault.Missing("x")), fault.NotFound},
		{fmt.Errorf("read: %w", context.DeadlineExceeded), fault.Timeout},
		{errors.New("boom"), fault.Internal},
	} {
		if got := fault.CodeOf(c.err); got != c.want {
			t.Errorf("CodeOf(%v) = %s, want %s", c.err, got, c.want)
		}
	}
}

func TestWithLeavesTheFirstErrorAlone(t *testing.T) {
	a := fault.Missing("x")
	b := a.With("kind", "Actor")
	if _, changed := a.Details["kind"]; changed || b.Details["kind"] != "Actor" || b.Details["id"] != "x" {
		t.Errorf("a %v, b %v", a.Details, b.Details)
	}
	if c := fault.New(fault.Conflict, "stale").With("revision", 3); c.Details["revision"] != 3 {
		t.Errorf("c %v", c.Details)
	}
}
