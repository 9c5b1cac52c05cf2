package embedded

import (
	"encoding/binary"
	"maps"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"herstelgraaf/internal/store"
)

// blockSize is how many ids of changed nodes stand in one record.
const blockSize = 1024

// progressStep is how many changes lie between two calls of ChangeSet.Progress.
const progressStep = 2048

// commit writes a planned change set as the next revision. When it returns nil the revision is on disk; else nothing is.
func (f *file) commit(set store.ChangeSet, p store.Planned) error {
	before, done := f.head, false
	defer func() {
		if !done {
			f.head = before // also where bbolt panics over a damaged page
		}
	}()
	f.head.revision++
	err := f.db.Update(func(tx *bolt.Tx) error {
		w := changeWriter{file: f, nodes: tx.Bucket(bucketNodes), old: tx.Bucket(bucketOld)}
		if len(p.Changes) >= blockSize {
			w.nodes.FillPercent = 0.95 // ids come in order, so that few pages will be split again
		}
		for i, c := range p.Changes {
			if err := w.write(c); err != nil {
				return err
			}
			if set.Progress != nil && i%progressStep == progressStep-1 {
				set.Progress(i+1, len(p.Changes))
			}
		}
		if err := f.writeSet(tx, set, p); err != nil {
			return err
		}
		return f.writeHead(tx, p.Meta)
	})
	if err != nil {
		return err
	}
	done, f.names.grown = true, false
	if set.Progress != nil {
		set.Progress(len(p.Changes), len(p.Changes))
	}
	return nil
}

type changeWriter struct {
	*file
	nodes, old *bolt.Bucket
}

// write moves the newest record of a node to its earlier ones and puts the new.
func (w *changeWriter) write(c store.Change) error {
	key := []byte(c.ID)
	var earlier store.Revision
	if c.Before != nil {
		record := slices.Clone(w.nodes.Get(key))
		v, err := opened(key, record)
		if err != nil {
			return w.damaged("nodes", err)
		}
		w.head.nodes--
		w.head.sum -= uint64(binary.LittleEndian.Uint32(record))
		in := &input{rest: string(v)}
		earlier = store.Revision(in.uvarint())
		if err := w.keep(c.ID, earlier, v); err != nil {
			return err
		}
	}
	if c.After == nil {
		if err := w.keep(c.ID, w.head.revision, tombstone(w.head.revision, earlier)); err != nil {
			return err
		}
		return w.nodes.Delete(key)
	}
	record := w.enc.node(key, c.After, w.head.revision, earlier)
	w.head.nodes++
	w.head.sum += uint64(binary.LittleEndian.Uint32(record))
	return w.nodes.Put(key, record)
}

// keep puts a payload among the earlier records of a node.
func (w *changeWriter) keep(id string, revision store.Revision, payload []byte) error {
	key := oldKey(id, revision)
	return w.old.Put(key, sealed(key, append(make([]byte, 4, 4+len(payload)), payload...)))
}

// oldKey is the key of an earlier record: ids hold no byte 0.
func oldKey(id string, revision store.Revision) []byte {
	return binary.BigEndian.AppendUint64(append([]byte(id), 0), uint64(revision))
}

func revisionKey(revision store.Revision) []byte {
	return binary.BigEndian.AppendUint64(nil, uint64(revision))
}

// writeSet writes what is known of the change set, and the ids of what it changed. The meta stands at the end where the set
// has one.
func (f *file) writeSet(tx *bolt.Tx, set store.ChangeSet, p store.Planned) error {
	key := revisionKey(f.head.revision)
	b := appendString(appendString(make([]byte, 4), set.Author), set.Reason)
	b = binary.AppendVarint(b, set.Time.Unix())
	b = binary.AppendUvarint(b, uint64(len(p.Changes)))
	if p.Meta != nil {
		b = appendMeta(b, p.Meta)
	}
	if err := tx.Bucket(bucketSets).Put(key, sealed(key, b)); err != nil {
		return err
	}
	changed, block := tx.Bucket(bucketChanged), 0
	for part := range slices.Chunk(p.Changes, blockSize) {
		key := binary.BigEndian.AppendUint32(revisionKey(f.head.revision), uint32(block))
		b := binary.AppendUvarint(make([]byte, 4), uint64(len(part)))
		last := ""
		for _, c := range part {
			shared := 0
			for shared < min(len(last), len(c.ID)) && last[shared] == c.ID[shared] {
				shared++
			}
			b = appendString(binary.AppendUvarint(b, uint64(shared)), c.ID[shared:])
			last = c.ID
		}
		if err := changed.Put(key, sealed(key, b)); err != nil {
			return err
		}
		block++
	}
	return nil
}

func appendMeta(b []byte, meta store.Meta) []byte {
	b = binary.AppendUvarint(b, uint64(len(meta)))
	for _, k := range slices.Sorted(maps.Keys(meta)) {
		b = appendString(appendString(b, k), meta[k])
	}
	return b
}

func readMeta(payload []byte) store.Meta {
	in, meta := &input{rest: string(payload)}, store.Meta{}
	for range in.count() {
		k := in.string()
		meta[k] = in.string()
	}
	return meta
}

func seconds(t int64) time.Time { return time.Unix(t, 0).UTC() }
