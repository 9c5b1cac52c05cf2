package embedded

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// The layout of bbolt's first two pages, its meta pages (go.etcd.io/bbolt, internal/common): a header of 16 bytes, then
// the fields below, then a checksum (FNV-1a) of them.
const (
	metaMagic    = 0xED0CDAED
	metaStart    = 16
	metaPageSize = metaStart + 8
	metaHigh     = metaStart + 40 // the number of pages that the file holds
	metaSum      = metaStart + 56
	metaEnd      = metaSum + 8
)

// inspect looks at a file's meta pages before bbolt opens it. Where one of the two is damaged bbolt goes back to the
// other without a word, which would lose the last write; and it faults on a file that was cut off. Both are errors here.
// A meta page is written as one disk sector, so that no crash leaves half of one.
func inspect(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	var page [metaEnd]byte
	pageSize := int64(os.Getpagesize())
	for number := range int64(2) {
		at := number * pageSize
		if _, err := f.ReadAt(page[:], at); err != nil {
			if errors.Is(err, io.EOF) {
				return fmt.Errorf("%s is damaged: it ends after %d bytes, before page %d; restore it from a backup", path, info.Size(), number)
			}
			return err
		}
		sum := fnv.New64a()
		sum.Write(page[metaStart:metaSum])
		if binary.NativeEndian.Uint32(page[metaStart:]) != metaMagic || binary.NativeEndian.Uint64(page[metaSum:]) != sum.Sum64() {
			return fmt.Errorf("%s is damaged: the checksum of page %d, at byte %d, is wrong; restore it from a backup", path, number, at)
		}
		if number == 0 {
			pageSize = int64(binary.NativeEndian.Uint32(page[metaPageSize:]))
		}
		if want := int64(binary.NativeEndian.Uint64(page[metaHigh:])) * pageSize; info.Size() < want {
			return fmt.Errorf("%s is damaged: it ends after %d bytes and held %d; restore it from a backup", path, info.Size(), want)
		}
	}
	return nil
}
