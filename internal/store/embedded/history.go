package embedded

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"iter"
	"slices"

	bolt "go.etcd.io/bbolt"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/store"
)

// History gives the changes of one node, newest first.
func (s *Store) History(ctx context.Context, id string) ([]store.Change, error) {
	var versions []version
	err := s.reading(ctx, func(tx *bolt.Tx) (err error) {
		versions, err = s.file.versions(tx, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	var changes []store.Change
	for i, v := range versions {
		c := store.Change{Revision: v.revision, ID: id, After: v.node}
		if i > 0 {
			c.Before = versions[i-1].node
		}
		changes = append(changes, c)
	}
	slices.Reverse(changes)
	return changes, nil
}

// ChangeSet gives what is known of the change set that made a revision.
func (s *Store) ChangeSet(ctx context.Context, revision store.Revision) (info store.ChangeSetInfo, err error) {
	newest := s.current.Load().revision
	err = s.reading(ctx, func(tx *bolt.Tx) error {
		if revision == 0 || revision > newest {
			return fault.New(fault.NotFound, "there is no change set with revision %d; the newest is %d", revision, newest).With("revision", uint64(revision))
		}
		info, err = s.file.changeSet(tx, revision)
		return err
	})
	return info, err
}

// Changes gives the changes after a revision, oldest first, by id within a revision. It holds no transaction while the
// caller works, since a writer may have to wait for one.
func (s *Store) Changes(ctx context.Context, since store.Revision) iter.Seq2[store.Change, error] {
	newest := s.current.Load().revision
	return func(yield func(store.Change, error) bool) {
		for revision := since + 1; revision <= newest && revision > since; revision++ {
			for block, more := 0, true; more; block++ {
				var changes []store.Change
				err := s.reading(ctx, func(tx *bolt.Tx) (err error) {
					changes, more, err = s.file.changed(tx, revision, block)
					return err
				})
				if err != nil {
					yield(store.Change{}, err)
					return
				}
				for _, c := range changes {
					if !yield(c, nil) {
						return
					}
				}
			}
		}
	}
}

// reading runs a short transaction.
func (s *Store) reading(ctx context.Context, read func(*bolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if !s.open.TryRLock() {
		return errClosed()
	}
	defer s.open.RUnlock()
	return s.file.guard(func() error { return s.file.db.View(read) })
}

// versions gives all that a node ever was, oldest first.
func (f *file) versions(tx *bolt.Tx, id string) ([]version, error) {
	dec := newDecoder(f.model, f.names)
	var versions []version
	prefix := append([]byte(id), 0)
	cursor := tx.Bucket(bucketOld).Cursor()
	for k, record := cursor.Seek(prefix); bytes.HasPrefix(k, prefix); k, record = cursor.Next() {
		v, err := f.decoded(dec, "old", id, k, record)
		if err != nil {
			return nil, err
		}
		versions = append(versions, v)
	}
	if record := tx.Bucket(bucketNodes).Get([]byte(id)); record != nil {
		v, err := f.decoded(dec, "nodes", id, []byte(id), record)
		if err != nil {
			return nil, err
		}
		versions = append(versions, v)
	}
	for i, v := range versions {
		if v.earlier != 0 && (i == 0 || versions[i-1].revision != v.earlier) {
			return nil, f.damaged("old", fmt.Errorf("the record of %s of revision %d is missing", id, v.earlier))
		}
	}
	return versions, nil
}

func (f *file) decoded(dec *decoder, bucket, id string, key, record []byte) (version, error) {
	payload, err := opened(key, record)
	if err != nil {
		return version{}, f.damaged(bucket, err)
	}
	return dec.node(id, payload)
}

func (f *file) changeSet(tx *bolt.Tx, revision store.Revision) (store.ChangeSetInfo, error) {
	key := revisionKey(revision)
	payload, err := opened(key, tx.Bucket(bucketSets).Get(key))
	if err != nil {
		return store.ChangeSetInfo{}, f.damaged("sets", fmt.Errorf("revision %d: %w", revision, err))
	}
	in := &input{rest: string(payload)}
	info := store.ChangeSetInfo{Revision: revision, Author: in.string(), Reason: in.string(), Time: seconds(in.varint()), Changes: int(in.uvarint())}
	if in.rest != "" {
		info.Meta = readMeta([]byte(in.rest))
	}
	return info, nil
}

// changed gives one block of the changes of a revision, and whether others follow.
func (f *file) changed(tx *bolt.Tx, revision store.Revision, block int) (changes []store.Change, more bool, err error) {
	info, err := f.changeSet(tx, revision)
	if err != nil || info.Changes == 0 {
		return nil, false, err
	}
	key := binary.BigEndian.AppendUint32(revisionKey(revision), uint32(block))
	payload, err := opened(key, tx.Bucket(bucketChanged).Get(key))
	if err != nil {
		return nil, false, f.damaged("changed", fmt.Errorf("revision %d: %w", revision, err))
	}
	in := &input{rest: string(payload)}
	changes = make([]store.Change, in.count())
	last := ""
	for i := range changes {
		shared := min(in.uvarint(), uint64(len(last)))
		last = last[:shared] + in.string()
		if changes[i], err = f.change(tx, last, revision); err != nil {
			return nil, false, err
		}
	}
	return changes, (block+1)*blockSize < info.Changes, inputError(in)
}

// change gives the change of a node by a revision.
func (f *file) change(tx *bolt.Tx, id string, revision store.Revision) (store.Change, error) {
	versions, err := f.versions(tx, id)
	if err != nil {
		return store.Change{}, err
	}
	i := slices.IndexFunc(versions, func(v version) bool { return v.revision == revision })
	if i < 0 {
		return store.Change{}, f.damaged("old", fmt.Errorf("%s has no record of revision %d", id, revision))
	}
	c := store.Change{Revision: revision, ID: id, After: versions[i].node}
	if i > 0 {
		c.Before = versions[i-1].node
	}
	return c, nil
}
