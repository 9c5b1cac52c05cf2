package embedded

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// fileName is the one file of a store's folder. bbolt was chosen on a measurement: docs/decisions/embedded-durability.md.
const fileName = "graph.db"

// format is the version of what stands in the file.
const format = 1

// The buckets of the file.
var (
	bucketGraph   = []byte("graph")   // the head, the dictionary and the meta
	bucketNodes   = []byte("nodes")   // id -> the newest record of a node
	bucketOld     = []byte("old")     // id, 0, revision -> an earlier record, or that it was deleted
	bucketSets    = []byte("sets")    // revision -> who, why, when, how many
	bucketChanged = []byte("changed") // revision, block -> ids of the nodes that differ
	buckets       = [][]byte{bucketGraph, bucketNodes, bucketOld, bucketSets, bucketChanged}
)

// The keys of bucketGraph.
var (
	keyHead  = []byte("head")
	keyNames = []byte("names")
	keyMeta  = []byte("meta")
)

// file is the durable side of a store.
type file struct {
	path  string
	db    *bolt.DB
	model *model.Model
	sync  bool
	names *dictionary
	enc   *encoder
	head  head
}

// head tells what the file must hold, so that what is missing is noticed.
type head struct {
	revision store.Revision
	nodes    uint64 // the number of records in bucketNodes
	sum      uint64 // the sum of their checksums
}

// openFile opens the file of a folder, or makes a new one where there is none.
func openFile(dir string, m *model.Model, sync bool) (*file, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("make the folder of the store: %w", err)
	}
	f := &file{path: filepath.Join(dir, fileName), model: m, sync: sync}
	if _, err := os.Stat(f.path); errors.Is(err, os.ErrNotExist) {
		if err := create(dir, f.path, sync); err != nil {
			return nil, fmt.Errorf("make %s: %w", f.path, err)
		}
	}
	if err := inspect(f.path); err != nil {
		return nil, err
	}
	return f, f.lock()
}

// lock opens the file for this process alone and reads its head.
func (f *file) lock() error {
	o := options(f.sync)
	var handle *os.File
	o.OpenFile = func(name string, flag int, mode os.FileMode) (_ *os.File, err error) {
		handle, err = os.OpenFile(name, flag, mode)
		return handle, err
	}
	err := f.guard(func() (err error) {
		f.db, err = bolt.Open(f.path, 0o600, o)
		if errors.Is(err, berrors.ErrTimeout) {
			return f.inUse()
		}
		return err
	})
	if err == nil {
		err = f.guard(func() error { return f.db.View(f.readHead) })
	}
	if err != nil {
		f.close()
		if handle != nil {
			handle.Close() // a panic of bbolt left it open, and locked
		}
	}
	return err
}

// remap lets go of the pages that were read and opens the file again: as long as they are mapped they count as memory
// of the process.
func (f *file) remap() error {
	before := f.head
	if err := f.close(); err != nil {
		return err
	}
	if err := f.lock(); err != nil {
		return err
	}
	if f.head != before {
		return errors.Join(f.inUse(), f.close())
	}
	return nil
}

func (f *file) inUse() error {
	return fmt.Errorf("%s is in use by another process; a store's folder serves one process at a time", f.path)
}

// options keep the list of free pages in the file: bbolt would else find them at each start in a goroutine of its own,
// whose panic over a damaged page nobody could catch.
func options(sync bool) *bolt.Options {
	return &bolt.Options{Timeout: 1, FreelistType: bolt.FreelistMapType, NoSync: !sync, NoGrowSync: !sync}
}

// create makes a new file beside its place and links it there when it is whole, unless another process was first.
func create(dir, path string, sync bool) error {
	fresh, err := os.CreateTemp(dir, fileName+".*.new")
	if err != nil {
		return err
	}
	defer os.Remove(fresh.Name())
	if err := fresh.Close(); err != nil {
		return err
	}
	db, err := bolt.Open(fresh.Name(), 0o600, options(sync))
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		f := &file{names: newDictionary(nil)}
		return f.writeHead(tx, nil)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	switch err := os.Link(fresh.Name(), path); {
	case errors.Is(err, os.ErrExist):
		return nil
	case err != nil: // a file system without links
		if err := os.Rename(fresh.Name(), path); err != nil {
			return err
		}
	}
	if !sync {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// guard runs what reads the file. bbolt panics on some damage, and a file that is cut off while it is mapped faults.
func (f *file) guard(read func() error) (err error) {
	old := debug.SetPanicOnFault(true)
	defer func() {
		debug.SetPanicOnFault(old)
		if p := recover(); p != nil {
			err = f.damaged("", fmt.Errorf("%v", p))
		}
	}()
	return read()
}

// damaged says that the file is damaged, and where.
func (f *file) damaged(bucket string, err error) error {
	if bucket != "" {
		return fmt.Errorf("%s is damaged in %s: %w; restore it from a backup", f.path, bucket, err)
	}
	return fmt.Errorf("%s is damaged: %w; restore it from a backup", f.path, err)
}

func (f *file) readHead(tx *bolt.Tx) error {
	for _, name := range buckets {
		if tx.Bucket(name) == nil {
			return f.damaged(string(name), errors.New("it is missing"))
		}
	}
	graph := tx.Bucket(bucketGraph)
	payload, err := opened(keyHead, graph.Get(keyHead))
	if err != nil {
		return f.damaged("graph", err)
	}
	in := &input{rest: string(payload)}
	if v := in.uvarint(); v != format && !in.failed {
		return fmt.Errorf("%s has format %d; this program reads format %d. Open it with the program that wrote it, export there and import here", f.path, v, format)
	}
	f.head = head{store.Revision(in.uvarint()), in.uvarint(), in.uvarint()}
	payload, err = opened(keyNames, graph.Get(keyNames))
	if err != nil || in.failed {
		return f.damaged("graph", errors.Join(err, inputError(in)))
	}
	in = &input{rest: string(payload)}
	f.names = newDictionary(in.strings())
	f.enc = newEncoder(f.model, f.names)
	return nil
}

func inputError(in *input) error {
	if in.failed {
		return errShort
	}
	return nil
}

func (f *file) writeHead(tx *bolt.Tx, meta store.Meta) error {
	graph := tx.Bucket(bucketGraph)
	b := binary.AppendUvarint(make([]byte, 4, 32), format)
	b = binary.AppendUvarint(b, uint64(f.head.revision))
	b = binary.AppendUvarint(b, f.head.nodes)
	b = binary.AppendUvarint(b, f.head.sum)
	if err := graph.Put(keyHead, sealed(keyHead, b)); err != nil {
		return err
	}
	if f.names.grown || graph.Get(keyNames) == nil {
		if err := graph.Put(keyNames, sealed(keyNames, appendStrings(make([]byte, 4), f.names.names))); err != nil {
			return err
		}
	}
	if meta == nil && graph.Get(keyMeta) != nil {
		return nil
	}
	return graph.Put(keyMeta, sealed(keyMeta, appendMeta(make([]byte, 4), meta)))
}

func (f *file) close() error {
	if f.db == nil {
		return nil
	}
	return f.db.Close()
}
