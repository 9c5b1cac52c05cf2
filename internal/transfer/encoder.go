package transfer

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"maps"
	"math"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// encoder hashes things in one form, in which two that differ never look alike: each text and list has its length before
// it, and each value its property's name.
type encoder struct {
	hash hash.Hash
	buf  []byte
}

func newEncoder() *encoder { return &encoder{hash: sha256.New()} }

// flush hashes what was written.
func (e *encoder) flush() {
	e.hash.Write(e.buf)
	e.buf = e.buf[:0]
}

func (e *encoder) number(n int64) { e.buf = binary.AppendVarint(e.buf, n) }

func (e *encoder) text(s string) {
	e.number(int64(len(s)))
	e.buf = append(e.buf, s...)
}

func (e *encoder) texts(list []string) {
	e.number(int64(len(list)))
	for _, s := range list {
		e.text(s)
	}
}

func (e *encoder) meta(m store.Meta) {
	e.number(int64(len(m)))
	for _, name := range slices.Sorted(maps.Keys(m)) {
		e.text(name)
		e.text(m[name])
	}
	e.flush()
}

func (e *encoder) node(n *model.Node) {
	e.text(n.ID)
	for _, p := range n.Kind.Properties {
		if v := n.Values[p.Index]; !store.Absent(v) {
			e.text(p.Name)
			e.value(v)
		}
	}
	for i, r := range n.Kind.Out {
		if len(n.Out[i]) > 0 {
			e.text(r.Name)
			e.texts(n.Out[i])
		}
	}
	e.text("") // no property and no relation has this name
	e.flush()
}

func (e *encoder) value(v model.Value) {
	switch v := v.(type) {
	case string:
		e.text(v)
	case model.Text:
		e.text(v.NL)
		e.text(v.EN)
	case model.TextList:
		e.texts(v.NL)
		e.texts(v.EN)
	case []string:
		e.texts(v)
	case []int64:
		e.number(int64(len(v)))
		for _, n := range v {
			e.number(n)
		}
	case int64:
		e.number(v)
	case float64:
		e.number(int64(math.Float64bits(v)))
	case bool:
		if v {
			e.number(1)
		} else {
			e.number(0)
		}
	case model.Date:
		e.text(v.String())
	default:
		panic(fmt.Sprintf("a value of type %T is none of the model", v))
	}
}

func (e *encoder) revision(r revision) {
	e.number(int64(r.Revision))
	e.text(r.Author)
	e.text(r.Reason)
	e.number(r.Time.Unix())
	if r.Meta != nil {
		e.text("meta")
		e.meta(r.Meta)
	} else {
		e.text("")
	}
	e.number(int64(len(r.changes)))
	for _, c := range r.changes {
		if c.After == nil {
			e.text("")
			e.text(c.ID)
			continue
		}
		e.node(c.After)
	}
	e.flush()
}
