package query

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// writer writes the answer of an execution as JSON. Its methods tell whether they wrote a value; where an error makes a
// value null that must not be, they write nothing and the next level up becomes null in its stead.
type writer struct {
	x      *execution
	buf    []byte
	path   ast.Path // kept only when there will be errors
	errors gqlerror.List
}

func (w *writer) enter(e ast.PathElement) {
	if w.x.failed {
		w.path = append(w.path, e)
	}
}

func (w *writer) enterField(key string) {
	if w.x.failed {
		w.path = append(w.path, ast.PathName(key))
	}
}

func (w *writer) leave() {
	if w.x.failed {
		w.path = w.path[:len(w.path)-1]
	}
}

// name begins the i-th field of an object.
func (w *writer) name(i int, name []byte) {
	if i > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, name...)
}

func (w *writer) fail(err *fault.Error, at *ast.Position) {
	w.errors = append(w.errors, errorAt(err, append(ast.Path(nil), w.path...), at))
}

// errorAt is an error as GraphQL shows it: with its path in the answer and its place in the document.
func errorAt(err *fault.Error, path ast.Path, at *ast.Position) *gqlerror.Error {
	e := &gqlerror.Error{Err: err, Message: err.Message, Path: path}
	if at != nil {
		e.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	return e
}

// root writes a root field and tells whether it has a value.
func (w *writer) root(r *rootRun) bool {
	w.path = w.path[:0]
	w.enterField(r.root.key)
	if r.bound.err != nil {
		w.fail(r.bound.err, r.root.args.at)
		return false
	}
	switch r.root.kind {
	case rootList, rootSearch:
		return w.connection(r.root.conn, &r.stepRun, 0, r.found)
	case rootNodes:
		w.buf = append(w.buf, '[')
		for i := range r.result.Nodes {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			w.enter(ast.PathIndex(i))
			if !w.node(r.root.nodes, &r.stepRun, 0, i) {
				w.buf = append(w.buf, "null"...)
			}
			w.leave()
		}
		w.buf = append(w.buf, ']')
		return true
	default:
		return w.node(r.root.nodes, &r.stepRun, 0, 0)
	}
}

// node writes the i-th node of a result as the place-th selection beneath it asks.
func (w *writer) node(s *selection, from *stepRun, place, i int) bool {
	n := from.result.Nodes[i]
	if n == store.NoRef {
		return false
	}
	kind := w.x.reader.Kind(n)
	fields := s.byKind[kind.Index]
	below := from.children[place]
	start := len(w.buf)
	var run *kindRun
	at := 0
	if below.group != nil {
		run, at = below.group.kinds[kind.Index], int(below.at[i])
		if done := run.written[at]; done.to > 0 {
			w.buf = append(w.buf, w.buf[done.from:done.to]...)
			return true
		}
	}
	w.buf = append(w.buf, '{')
	for i := range fields.list {
		f := &fields.list[i]
		w.name(i, f.name)
		if !w.field(f, fields, kind, n, run, at, from.today) {
			w.buf = w.buf[:start]
			return false
		}
	}
	w.buf = append(w.buf, '}')
	if run != nil && !w.x.failed {
		run.written[at] = span{start, len(w.buf)}
	}
	return true
}

// field writes the value of a field, or null where it may be null.
func (w *writer) field(f *field, of *fields, kind *model.Kind, n store.Ref, run *kindRun, at int, today int64) bool {
	start := len(w.buf)
	ok := true
	switch f.op {
	case opTypename:
		w.buf = appendString(w.buf, kind.Name)
	case opID:
		w.buf = appendString(w.buf, w.x.reader.ID(n))
	case opProperty:
		var lang model.Lang
		if lang, ok = w.lang(f); ok {
			w.buf = appendValue(w.buf, f.property, w.x.reader.Value(n, f.property), lang, today)
		}
	case opLabel:
		var lang model.Lang
		if lang, ok = w.lang(f); ok {
			w.buf = appendString(w.buf, w.label(f, of, kind, n, run, at, lang))
		}
	case opValue:
		w.group(f, n)
	case opCount:
		w.buf = strconv.AppendInt(w.buf, int64(run.steps[f.step].result.Pages[at].Total), 10)
	default:
		w.enterField(f.key)
		ok = w.relation(f, of.steps[f.step], run.steps[f.step], at)
		w.leave()
	}
	if !ok && !f.nonNull {
		w.buf = append(w.buf[:start], "null"...)
		return true
	}
	return ok
}

// lang is the language of a field; a variable that is null is an error.
func (w *writer) lang(f *field) (model.Lang, bool) {
	switch {
	case f.lang == nil:
		return model.NL, true
	case f.lang.Kind != ast.Variable:
		return langOf(f.lang.Raw), true
	}
	given, ok := w.x.variables[f.lang.Raw]
	if ok && given == nil {
		w.enterField(f.key)
		w.fail(nullGiven("lang"), f.lang.Position)
		w.leave()
		return model.NL, false
	}
	return langOf(given), true
}

// group writes a group of properties; null where all are absent and the group may be.
func (w *writer) group(f *field, n store.Ref) {
	start := len(w.buf)
	present := f.nonNull
	w.buf = append(w.buf, '{')
	for i, v := range f.value {
		w.name(i, v.name)
		if v.property == nil {
			w.buf = appendString(w.buf, v.typeName)
			continue
		}
		w.buf = appendValue(w.buf, v.property, w.x.reader.Value(n, v.property), model.NL, 0)
	}
	for _, p := range f.whole {
		present = present || w.x.reader.Value(n, p) != nil
	}
	if !present {
		w.buf = append(w.buf[:start], "null"...)
		return
	}
	w.buf = append(w.buf, '}')
}

func (w *writer) relation(f *field, s *step, run *stepRun, at int) bool {
	if run.bound != nil && run.bound.err != nil {
		w.fail(run.bound.err, s.args.at)
		return false
	}
	from, to := int(run.result.Offsets[at]), int(run.result.Offsets[at+1])
	switch f.op {
	case opOne:
		return from < to && w.node(s.nodes, run, 0, from)
	case opList:
		return w.list(s.nodes, run, 0, from, to)
	default:
		return w.connection(s.conn, run, at, nil)
	}
}

// list writes nodes from one place of a result to another.
func (w *writer) list(s *selection, run *stepRun, place, from, to int) bool {
	w.buf = append(w.buf, '[')
	for i := from; i < to; i++ {
		if i > from {
			w.buf = append(w.buf, ',')
		}
		w.enter(ast.PathIndex(i - from))
		ok := w.node(s, run, place, i)
		w.leave()
		if !ok {
			return false
		}
	}
	w.buf = append(w.buf, ']')
	return true
}

// appendValue adds the value of a property as the API shows it.
func appendValue(dst []byte, p *model.Property, v model.Value, lang model.Lang, today int64) []byte {
	switch v := v.(type) {
	case string:
		if p.Type == model.TypeEnum {
			return appendEnum(dst, v)
		}
		return appendString(dst, v)
	case model.Text:
		if s := v.In(lang); s != "" {
			return appendString(dst, s)
		}
	case int64:
		return strconv.AppendInt(dst, v, 10)
	case float64:
		return append(AppendDecimal(append(dst, '"'), v), '"')
	case bool:
		return strconv.AppendBool(dst, v)
	case model.Date:
		return append(v.Append(append(dst, '"')), '"')
	case []string:
		return appendList(dst, p, v)
	case model.TextList:
		return appendList(dst, p, v.In(lang))
	}
	if p.Temporal {
		flips, _ := v.([]int64)
		return strconv.AppendBool(dst, model.TrueAt(flips, today))
	}
	if p.List {
		return append(dst, "[]"...)
	}
	return append(dst, "null"...)
}

func appendList(dst []byte, p *model.Property, list []string) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		if p.Type == model.TypeEnum {
			dst = appendEnum(dst, s)
		} else {
			dst = appendString(dst, s)
		}
	}
	return append(dst, ']')
}

// appendEnum adds an id of the vocabulary as model.EnumValue writes it.
func appendEnum(dst []byte, id string) []byte {
	dst = append(dst, '"')
	for i := range len(id) {
		switch c := id[i]; {
		case c == '-':
			dst = append(dst, '_')
		case c >= 'a' && c <= 'z':
			dst = append(dst, c-'a'+'A')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}
