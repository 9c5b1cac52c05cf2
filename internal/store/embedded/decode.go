package embedded

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

var errShort = errors.New("it ends too soon")

// decoder reads the records of nodes of one file. Names that the model no longer has are skipped.
type decoder struct {
	model  *model.Model
	fields []named // by number in the dictionary
}

// named is what a name of the dictionary means to the model.
type named struct {
	kind       *model.Kind
	properties []*model.Property // by kind index; nil where a kind has none of that name
	relations  []*model.Relation
}

func newDecoder(m *model.Model, d *dictionary) *decoder {
	dec := &decoder{model: m, fields: make([]named, len(d.names)+1)}
	for i, name := range d.names {
		f := &dec.fields[i+1]
		f.properties, f.relations = make([]*model.Property, len(m.Kinds)), make([]*model.Relation, len(m.Kinds))
		for _, k := range m.Kinds {
			if k.Name == name {
				f.kind = k
			}
			f.properties[k.Index] = k.Property(name)
			for _, r := range k.Out {
				if r.Name == name {
					f.relations[k.Index] = r
				}
			}
		}
	}
	return dec
}

// version is a node as a revision left it: nil where the revision deleted it.
type version struct {
	node     *model.Node
	revision store.Revision
	earlier  store.Revision // of the record before it; 0: none
}

// node reads a payload. A node of a kind that the model no longer has is nil.
func (d *decoder) node(id string, payload []byte) (v version, err error) {
	in := &input{rest: string(payload)}
	defer func() {
		if in.failed {
			err = errShort
		}
		if err != nil {
			err = fmt.Errorf("the record of %s can't be read: %w", id, err)
		}
	}()
	v.revision, v.earlier = store.Revision(in.uvarint()), store.Revision(in.uvarint())
	kind := d.field(in).kind
	if kind == nil {
		return v, nil
	}
	n := model.NewNode(kind, id)
	for range in.uvarint() {
		if in.failed {
			return v, errShort
		}
		p := d.field(in).property(kind)
		value, fits := in.value(p)
		if p != nil && !fits && !in.failed {
			return v, fmt.Errorf("%s.%s holds a %T, which is no %s: the model changed the property's type", kind.Name, p.Name, value, p.Type)
		}
		if p != nil {
			n.Values[p.Index] = value
		}
	}
	for len(in.rest) > 0 && !in.failed {
		r := d.field(in).relation(kind)
		targets := in.strings()
		if r == nil {
			continue
		}
		n.Out[r.OutIndex] = slices.DeleteFunc(targets, func(target string) bool {
			k := d.model.KindOf(target)
			return k == nil || !k.Implements(r.Target)
		})
	}
	v.node = n
	return v, nil
}

func (d *decoder) field(in *input) *named {
	if n := in.uvarint(); n < uint64(len(d.fields)) {
		return &d.fields[n]
	}
	in.failed = true
	return &d.fields[0]
}

func (n *named) property(k *model.Kind) *model.Property {
	if n.properties == nil {
		return nil
	}
	return n.properties[k.Index]
}

func (n *named) relation(k *model.Kind) *model.Relation {
	if n.relations == nil {
		return nil
	}
	return n.relations[k.Index]
}

// input is what is left to read. Its strings are parts of one string, so that a node's texts are one allocation.
type input struct {
	rest   string
	failed bool
}

func (in *input) uvarint() uint64 {
	var n uint64
	for i := range min(len(in.rest), 10) {
		n |= uint64(in.rest[i]&0x7f) << (7 * i)
		if in.rest[i] < 0x80 {
			in.rest = in.rest[i+1:]
			return n
		}
	}
	in.failed, in.rest = true, ""
	return 0
}

func (in *input) varint() int64 {
	u := in.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

func (in *input) take(n uint64) string {
	if n > uint64(len(in.rest)) {
		in.failed, in.rest = true, ""
		return ""
	}
	s := in.rest[:n]
	in.rest = in.rest[n:]
	return s
}

// count reads a number of elements of at least one byte each.
func (in *input) count() int {
	n := in.uvarint()
	if n > uint64(len(in.rest)) {
		in.failed, in.rest = true, ""
		return 0
	}
	return int(n)
}

func (in *input) string() string { return in.take(in.uvarint()) }

func (in *input) strings() []string {
	n := in.count()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = in.string()
	}
	return list
}

// value reads a value and tells whether the property, if the model has it, can hold it.
func (in *input) value(p *model.Property) (model.Value, bool) {
	is := func(t model.PropertyType, list bool) bool {
		return p != nil && p.Type == t && p.List == list && !p.Temporal
	}
	tag := in.take(1)
	if tag == "" {
		return nil, false
	}
	switch tag[0] {
	case tagString:
		return in.string(), is(model.TypeString, false) || is(model.TypeEnum, false)
	case tagText:
		nl := in.string()
		return model.Text{NL: nl, EN: in.string()}, is(model.TypeText, false)
	case tagTexts:
		nl := in.strings()
		return model.TextList{NL: nl, EN: in.strings()}, is(model.TypeText, true)
	case tagInt:
		return in.varint(), is(model.TypeInt, false)
	case tagDecimal:
		bits := in.take(8)
		var u uint64
		for i := range len(bits) {
			u |= uint64(bits[i]) << (8 * i)
		}
		f := math.Float64frombits(u)
		return f, is(model.TypeDecimal, false) && !math.IsNaN(f)
	case tagBoolean:
		return in.take(1) == "\x01", is(model.TypeBoolean, false)
	case tagFlips:
		flips := make([]int64, in.count())
		for i := range flips {
			flips[i] = in.varint()
		}
		return flips, p != nil && p.Temporal
	case tagDate:
		b := in.take(4)
		if len(b) < 4 {
			return nil, false
		}
		return model.Date{Year: int16(uint16(b[0]) | uint16(b[1])<<8), Month: b[2], Day: b[3]}, is(model.TypeDate, false)
	case tagStrings:
		return in.strings(), is(model.TypeString, true) || is(model.TypeEnum, true)
	}
	in.failed, in.rest = true, ""
	return nil, false
}
