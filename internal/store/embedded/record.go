package embedded

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"strings"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// A record is a checksum (CRC-32C of key and payload, little endian) and a payload. A node's payload is the revision that
// put it, the one that put its earlier record (0: none), its kind, its present properties and its relations; names of the model stand in it as numbers of the file's
// dictionary, so that properties may come and go between runs. A payload with kind 0 tells that the node was deleted.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// The tags of values.
const (
	tagString byte = iota + 1
	tagText
	tagTexts
	tagInt
	tagDecimal
	tagBoolean
	tagFlips
	tagDate
	tagStrings
)

func checksum(key, payload []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, payload)
}

// sealed puts the checksum in the first four bytes of a record, which were left free.
func sealed(key, record []byte) []byte {
	binary.LittleEndian.PutUint32(record, checksum(key, record[4:]))
	return record
}

// opened checks a record and gives its payload.
func opened(key, record []byte) ([]byte, error) {
	if record == nil {
		return nil, fmt.Errorf("there is no record with key %q", printable(key))
	}
	if len(record) < 4 || binary.LittleEndian.Uint32(record) != checksum(key, record[4:]) {
		return nil, fmt.Errorf("the checksum of the record with key %q is wrong", printable(key))
	}
	return record[4:], nil
}

func printable(key []byte) string { return strings.ToValidUTF8(string(key), "?") }

// dictionary numbers the names of the model that a file's records hold, from 1. Numbers never change within a file.
type dictionary struct {
	names   []string
	numbers map[string]uint64
	grown   bool // has names that are not in the file
}

func newDictionary(names []string) *dictionary {
	d := &dictionary{numbers: map[string]uint64{}}
	for _, n := range names {
		d.number(n)
	}
	d.grown = false
	return d
}

func (d *dictionary) number(name string) uint64 {
	n, ok := d.numbers[name]
	if !ok {
		d.names = append(d.names, name)
		n = uint64(len(d.names))
		d.numbers[name], d.grown = n, true
	}
	return n
}

// encoder writes the records of nodes.
type encoder struct {
	names   *dictionary
	numbers map[*model.Kind]kindNumbers
}

type kindNumbers struct {
	kind      uint64
	values    []uint64
	relations []uint64
}

func newEncoder(m *model.Model, d *dictionary) *encoder {
	e := &encoder{names: d, numbers: map[*model.Kind]kindNumbers{}}
	for _, k := range m.Kinds {
		n := kindNumbers{kind: d.number(k.Name)}
		for _, p := range k.Properties {
			n.values = append(n.values, d.number(p.Name))
		}
		for _, r := range k.Out {
			n.relations = append(n.relations, d.number(r.Name))
		}
		e.numbers[k] = n
	}
	return e
}

// node is the record of a node, put by a revision, with the revision of its earlier record.
func (e *encoder) node(key []byte, n *model.Node, revision, earlier store.Revision) []byte {
	b := make([]byte, 4, 256)
	b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(revision)), uint64(earlier))
	numbers := e.numbers[n.Kind]
	b = binary.AppendUvarint(b, numbers.kind)
	present := 0
	for _, v := range n.Values {
		if v != nil {
			present++
		}
	}
	b = binary.AppendUvarint(b, uint64(present))
	for i, v := range n.Values {
		if v != nil {
			b = appendValue(binary.AppendUvarint(b, numbers.values[i]), v)
		}
	}
	for i, targets := range n.Out {
		if len(targets) > 0 {
			b = appendStrings(binary.AppendUvarint(b, numbers.relations[i]), targets)
		}
	}
	return sealed(key, b)
}

// tombstone is the payload that tells which revision deleted a node.
func tombstone(revision, earlier store.Revision) []byte {
	return append(binary.AppendUvarint(binary.AppendUvarint(nil, uint64(revision)), uint64(earlier)), 0)
}

func appendValue(b []byte, v model.Value) []byte {
	switch v := v.(type) {
	case string:
		b = appendString(append(b, tagString), v)
	case model.Text:
		b = appendString(appendString(append(b, tagText), v.NL), v.EN)
	case model.TextList:
		b = appendStrings(appendStrings(append(b, tagTexts), v.NL), v.EN)
	case int64:
		b = binary.AppendVarint(append(b, tagInt), v)
	case float64:
		b = binary.LittleEndian.AppendUint64(append(b, tagDecimal), math.Float64bits(v))
	case bool:
		bit := byte(0)
		if v {
			bit = 1
		}
		b = append(b, tagBoolean, bit)
	case []int64:
		b = binary.AppendUvarint(append(b, tagFlips), uint64(len(v)))
		for _, day := range v {
			b = binary.AppendVarint(b, day)
		}
	case model.Date:
		b = binary.LittleEndian.AppendUint16(append(b, tagDate), uint16(v.Year))
		b = append(b, v.Month, v.Day)
	case []string:
		b = appendStrings(append(b, tagStrings), v)
	}
	return b
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}
