package query

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// connection writes the at-th page of a result; found has what search adds.
func (w *writer) connection(conn *connection, run *stepRun, at int, found *SearchResult) bool {
	from, to := int(run.result.Offsets[at]), int(run.result.Offsets[at+1])
	facts := store.PageFacts{}
	if found != nil {
		facts = found.Facts
	} else {
		facts = run.result.Pages[at]
	}
	w.buf = append(w.buf, '{')
	for i := range conn.list {
		f := &conn.list[i]
		w.name(i, f.name)
		w.enterField(f.key)
		ok := true
		switch f.op {
		case connTypename:
			w.buf = appendString(w.buf, typeNameOf(conn, "Connection"))
		case connTotalCount:
			w.buf = strconv.AppendInt(w.buf, int64(facts.Total), 10)
		case connNodes:
			ok = w.list(conn.places[f.place], run, f.place, from, to)
		case connEdges:
			ok = w.edges(conn, f, run, from, to, found)
		case connPageInfo:
			w.pageInfo(conn, f, run, from, to, facts, found)
		case connFacets:
			w.facets(conn, f, run, at, found)
		}
		w.leave()
		if !ok {
			return false
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

// typeNameOf names a part of a connection's type.
func typeNameOf(conn *connection, part string) string {
	if conn.search {
		return "Search" + part
	}
	return conn.of.TypeName() + part
}

func (w *writer) edges(conn *connection, f *connField, run *stepRun, from, to int, found *SearchResult) bool {
	w.buf = append(w.buf, '[')
	for i := from; i < to; i++ {
		if i > from {
			w.buf = append(w.buf, ',')
		}
		w.enter(ast.PathIndex(i - from))
		ok := w.edge(conn, f, run, from, i, found)
		w.leave()
		if !ok {
			return false
		}
	}
	w.buf = append(w.buf, ']')
	return true
}

func (w *writer) edge(conn *connection, of *connField, run *stepRun, from, i int, found *SearchResult) bool {
	w.buf = append(w.buf, '{')
	for j := range of.list {
		f := &of.list[j]
		w.name(j, f.name)
		switch f.op {
		case partCursor:
			w.cursor(conn, run, i, found)
		case partScore:
			w.buf = strconv.AppendFloat(w.buf, found.Hits[i-from].Score, 'f', -1, 64)
		case partHighlights:
			w.buf = appendList(w.buf, &model.Property{}, found.Hits[i-from].Highlights)
		case partNode:
			w.enterField(f.key)
			ok := w.node(conn.places[f.place], run, f.place, i)
			w.leave()
			if !ok {
				return false
			}
		default:
			w.buf = appendString(w.buf, typeNameOf(conn, "Edge"))
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

// cursor writes the cursor of the i-th node of a result.
func (w *writer) cursor(conn *connection, run *stepRun, i int, found *SearchResult) {
	order := run.bound.order
	at := store.Position{}
	if found != nil {
		at = found.Hits[i].position()
	} else {
		at = w.x.reader.Position(run.result.Nodes[i], order)
	}
	w.buf = appendCursor(w.buf, fingerprint(conn.of, order), at)
}

func (w *writer) pageInfo(conn *connection, of *connField, run *stepRun, from, to int, facts store.PageFacts, found *SearchResult) {
	w.buf = append(w.buf, '{')
	for j := range of.list {
		f := &of.list[j]
		w.name(j, f.name)
		switch {
		case f.op == partHasNext:
			w.buf = strconv.AppendBool(w.buf, facts.HasNext)
		case f.op == partHasPrevious:
			w.buf = strconv.AppendBool(w.buf, facts.HasPrevious)
		case f.op == partTypename:
			w.buf = append(w.buf, `"PageInfo"`...)
		case from == to:
			w.buf = append(w.buf, "null"...)
		case f.op == partStartCursor:
			w.cursor(conn, run, from, found)
		default:
			w.cursor(conn, run, to-1, found)
		}
	}
	w.buf = append(w.buf, '}')
}

func (w *writer) facets(conn *connection, of *connField, run *stepRun, at int, found *SearchResult) {
	w.buf = append(w.buf, '{')
	for j := range of.list {
		f := &of.list[j]
		w.name(j, f.name)
		if f.op == partTypename {
			w.buf = appendString(w.buf, typeNameOf(conn, "Facets"))
			continue
		}
		var facet store.Facet
		if found != nil {
			facet = found.Facets[conn.facets[f.facet].Name]
		} else {
			facet = run.result.Facets[at][f.facet]
		}
		if f.op == partOtherCount {
			w.buf = strconv.AppendInt(w.buf, int64(facet.Other), 10)
			continue
		}
		w.facet(f.list, facet)
	}
	w.buf = append(w.buf, '}')
}

func (w *writer) facet(fields []valueField, facet store.Facet) {
	w.buf = append(w.buf, '[')
	for i, v := range facet.Values {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, '{')
		for j, f := range fields {
			w.name(j, f.name)
			switch {
			case f.property == nil:
				w.buf = appendString(w.buf, f.typeName)
			case f.typeName == "count":
				w.buf = strconv.AppendInt(w.buf, int64(v.Count), 10)
			default:
				w.buf = appendValue(w.buf, f.property, v.Value, model.NL, 0)
			}
		}
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}
