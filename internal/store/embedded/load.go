package embedded

import (
	"encoding/binary"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"herstelgraaf/internal/store"
)

// load reads the newest state and makes its snapshot. Each record is checked, and all together against the head.
func (f *file) load(l *layout) (*snapshot, [][]ref, error) {
	var changes []change
	var meta store.Meta
	err := f.guard(func() error {
		return f.db.View(func(tx *bolt.Tx) error {
			payload, err := opened(keyMeta, tx.Bucket(bucketGraph).Get(keyMeta))
			if err != nil {
				return f.damaged("graph", err)
			}
			meta = readMeta(payload)
			changes = make([]change, 0, f.head.nodes)
			return f.loadNodes(tx, &changes)
		})
	})
	if err != nil {
		return nil, nil, err
	}
	s, free := emptySnapshot(l).next(changes, meta, f.head.revision, make([][]ref, len(l.kinds)))
	return s, free, nil
}

func (f *file) loadNodes(tx *bolt.Tx, changes *[]change) error {
	dec := newDecoder(f.model, f.names)
	var nodes, sum uint64
	last := ""
	cursor := tx.Bucket(bucketNodes).Cursor()
	for k, record := cursor.First(); k != nil; k, record = cursor.Next() {
		payload, err := opened(k, record)
		if err != nil {
			return f.damaged("nodes", err)
		}
		id := string(k)
		if id <= last {
			return f.damaged("nodes", fmt.Errorf("%q comes after %q", id, last))
		}
		v, err := dec.node(id, payload)
		if err != nil {
			return fmt.Errorf("%s: %w", f.path, err)
		}
		nodes, sum, last = nodes+1, sum+uint64(binary.LittleEndian.Uint32(record)), id
		if v.node != nil {
			*changes = append(*changes, change{id, v.node, v.revision})
		}
	}
	if nodes != f.head.nodes || sum != f.head.sum {
		return f.damaged("nodes", fmt.Errorf("%d records with checksums that add up to %d were read, %d and %d were written", nodes, sum, f.head.nodes, f.head.sum))
	}
	if nodes > 0 && len(*changes) == 0 {
		return fmt.Errorf("%s holds %d nodes, none of a kind that the model has; it is not opened as an empty graph", f.path, nodes)
	}
	return nil
}
