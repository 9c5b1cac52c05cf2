package transfer

import (
	"context"
	"fmt"
	"maps"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
)

// rounds is how often Copy goes after a source that is written to meanwhile.
const rounds = 10

// Result tells what a copy came to.
type Result struct {
	Content       // of both sides
	Revisions int // that this copy wrote; the others were there already
}

// Copy makes one store equal to another: the same nodes, and the same revisions with their authors, reasons and times. It
// holds one revision at a time in memory. A target that holds the beginning of the source's history, as an interrupted copy
// leaves it, gets the rest. Progress, if set, is called now and then with the number of changes in the target and in the
// source. Errors: CONFLICT for a target that holds anything else, or that somebody else writes to; INTERNAL where the two
// differ at the end; UNAVAILABLE where the source is never at rest; those of the stores.
func Copy(ctx context.Context, from, to store.Store, progress func(done, total int)) (Result, error) {
	c := copier{from: from, to: to, progress: progress}
	for range rounds {
		if err := c.catchUp(ctx); err != nil {
			return c.result, err
		}
		source, err := Sum(ctx, from)
		if err != nil {
			return c.result, fmt.Errorf("sum up the source: %w", err)
		}
		if source.Revision > c.have {
			continue
		}
		c.result.Content, err = Sum(ctx, to)
		if err != nil {
			return c.result, fmt.Errorf("sum up the target: %w", err)
		}
		if c.result.Content != source {
			return c.result, fault.New(fault.Internal, "the copy differs from its source: the source has %s; the copy has %s", source, c.result.Content)
		}
		return c.result, nil
	}
	return c.result, fault.New(fault.Unavailable, "the source was written to during each of %d rounds; copy again while it is at rest", rounds)
}

type copier struct {
	from, to    store.Store
	progress    func(done, total int)
	have        store.Revision // of the target
	done, total int            // changes
	result      Result
}

// catchUp copies the revisions that the target does not have.
func (c *copier) catchUp(ctx context.Context) error {
	last, err := newest(ctx, c.from)
	if err != nil {
		return fmt.Errorf("read the source: %w", err)
	}
	if c.have, err = newest(ctx, c.to); err != nil {
		return fmt.Errorf("read the target: %w", err)
	}
	if err := c.compare(ctx, last); err != nil {
		return err
	}
	if c.have == last {
		return nil
	}
	return store.Fill(ctx, c.to, c.total, func() error {
		for r, err := range revisions(ctx, c.from, c.have, last) {
			if err != nil {
				return fmt.Errorf("read the source: %w", err)
			}
			if err := c.write(ctx, r); err != nil {
				return fmt.Errorf("write revision %d: %w", r.Revision, err)
			}
		}
		return nil
	})
}

// compare checks that the target's revisions are the source's first ones, and counts the changes.
func (c *copier) compare(ctx context.Context, last store.Revision) error {
	if c.have > last {
		return fault.New(fault.Conflict, "the target has %d revisions, more than the %d of the source; copy into an empty store", c.have, last)
	}
	c.done, c.total = 0, 0
	for r := store.Revision(1); r <= last; r++ {
		source, err := c.from.ChangeSet(ctx, r)
		if err != nil {
			return fmt.Errorf("read the source: %w", err)
		}
		c.total += source.Changes
		if r > c.have {
			continue
		}
		c.done += source.Changes
		target, err := c.to.ChangeSet(ctx, r)
		if err != nil {
			return fmt.Errorf("read the target: %w", err)
		}
		if !same(source, target) {
			return fault.New(fault.Conflict, "the target holds another graph: its revision %d is %q by %s, that of the source is %q by %s; copy into an empty store",
				r, target.Reason, target.Author, source.Reason, source.Author)
		}
	}
	return nil
}

func same(a, b store.ChangeSetInfo) bool {
	return a.Author == b.Author && a.Reason == b.Reason && a.Time.Equal(b.Time) && a.Changes == b.Changes && (a.Meta == nil) == (b.Meta == nil) && maps.Equal(a.Meta, b.Meta)
}

// write makes one revision of the source the next one of the target.
func (c *copier) write(ctx context.Context, r revision) error {
	set := store.ChangeSet{Author: r.Author, Reason: r.Reason, Time: r.Time, Meta: r.Meta}
	for _, change := range r.changes {
		if change.After != nil {
			set.Put = append(set.Put, change.After)
		} else {
			set.Delete = append(set.Delete, change.ID)
		}
	}
	if c.progress != nil {
		set.Progress = func(done, _ int) { c.progress(c.done+done, c.total) }
	}
	revision, err := c.to.Apply(ctx, set)
	if err != nil {
		return err
	}
	if revision != r.Revision {
		return fault.New(fault.Conflict, "it became revision %d of the target, so somebody else writes there; copy into an empty store", revision)
	}
	c.have = revision
	c.done += len(r.changes)
	c.result.Revisions++
	if c.progress != nil {
		c.progress(c.done, c.total)
	}
	return nil
}

func newest(ctx context.Context, s store.Viewer) (revision store.Revision, err error) {
	err = s.View(ctx, func(r store.Reader) error {
		revision = r.Revision()
		return nil
	})
	return revision, err
}
