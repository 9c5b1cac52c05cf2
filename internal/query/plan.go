package query

import (
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Plan is an operation's selection of the model's types, made ready to run. It holds for one operation of one document and
// for one set of values of the variables that @skip and @include read. It is immutable.
type Plan struct {
	roots []*root
	langs []string // variables that choose the language of a field
}

// rootKind tells how a root field finds its nodes.
type rootKind uint8

const (
	rootSingle rootKind = iota // one node of a kind, by id
	rootList                   // the nodes of a type
	rootNode                   // any node, by id
	rootNodes                  // any nodes, by ids
	rootSearch                 // nodes that full-text search finds
)

// root is a root field of the model.
type root struct {
	key     string
	kind    rootKind
	of      model.Type
	args    *arguments
	nonNull bool
	nodes   *selection  // for single, node and nodes
	conn    *connection // for list and search
	values  map[int][]*model.Property
}

// selection is what is asked of nodes of a type: for each kind that the type has, its fields.
type selection struct {
	of     model.Type
	byKind []*fields // by model.Kind.Index; nil for kinds that are not of the type
	steps  bool      // whether any kind has a step
}

// fields is what is asked of nodes of one kind.
type fields struct {
	list   []field
	steps  []*step
	values []*model.Property
}

// field writes one field of a node.
type field struct {
	name []byte // the response key with quotes and colon, as it is written
	key  string // the response key
	op   fieldOp

	property *model.Property
	lang     *ast.Value // the argument of a localized field; nil: Dutch
	value    []valueField
	whole    []*model.Property       // of a group: all its properties
	step     int                     // place in fields.steps, for what needs the store
	labels   map[*model.Relation]int // of a label: the places in fields.steps of the nodes whose labels it holds
	nonNull  bool                    // whether an error here makes the node null
}

// valueField writes one field of a group of properties, such as Period.from.
type valueField struct {
	name     []byte
	property *model.Property // nil: __typename
	typeName string
}

type fieldOp uint8

const (
	opTypename fieldOp = iota
	opID
	opProperty
	opValue      // a group of properties
	opOne        // a relation to one
	opList       // a relation to many that is a plain list
	opConnection // a relation to many
	opCount      // the number of nodes that a relation leads to
	opLabel
)

// step asks the store for what a relation of one kind leads to.
type step struct {
	kind     *model.Kind
	relation *model.Relation
	args     *arguments
	nodes    *selection    // for one and list
	conn     *connection   // for connections
	count    bool          // only the number is asked for
	order    []store.Order // of a plain list; none: by id
	values   map[int][]*model.Property
}

// connection is what is asked of a connection and its parts.
type connection struct {
	of     model.Type
	list   []connField
	places []*selection // what is asked of its nodes, for each place that asks
	page   bool         // whether nodes, edges or pageInfo are asked for
	count  bool         // whether totalCount is asked for
	facets []*model.Property

	search     bool // it is the connection of search
	highlights bool // whether highlights are asked for
}

type connOp uint8

const (
	connTypename connOp = iota
	connNodes
	connEdges
	connPageInfo
	connTotalCount
	connFacets
)

// connField writes one field of a connection.
type connField struct {
	name  []byte
	key   string
	op    connOp
	place int // place in connection.places, for nodes
	list  []partField
}

// partField writes one field of an edge, of PageInfo or of the facets.
type partField struct {
	name  []byte
	key   string
	op    partOp
	place int // of an edge's node
	facet int // place in connection.facets
	list  []valueField
}

type partOp uint8

const (
	partTypename partOp = iota
	partCursor
	partNode
	partScore
	partHighlights
	partHasNext
	partHasPrevious
	partStartCursor
	partEndCursor
	partFacet
	partOtherCount
)

// planner reads selection sets.
type planner struct {
	model     *model.Model
	operation *graphql.OperationContext
	satisfies map[string][]string
	langs     []string
}

// newPlan plans the root fields of an operation that ask for the model's types. The document has passed validation.
func newPlan(m *model.Model, roots map[string]rootField, operation *graphql.OperationContext) *Plan {
	p := &planner{model: m, operation: operation, satisfies: map[string][]string{}}
	plan := &Plan{}
	for _, f := range p.collect(operation.Operation.SelectionSet, "Query") {
		of, ok := roots[f.Name]
		if !ok || operation.Operation.Operation != ast.Query {
			continue
		}
		r := &root{key: f.Alias, kind: of.kind, of: of.of, args: newArguments(f.Field, of.of), nonNull: f.Definition.Type.NonNull}
		switch of.kind {
		case rootList:
			r.conn = p.connection(f.Selections, of.of)
		case rootSearch:
			r.conn = p.connection(f.Selections, of.of)
			r.conn.search = true
		default:
			r.nodes = p.selection(f.Selections, of.of)
		}
		r.values = valuesOf(r.nodes, r.conn)
		plan.roots = append(plan.roots, r)
	}
	plan.langs = p.langs
	return plan
}

// collect merges the fields of a selection set for an object type, as the specification's CollectFields does.
func (p *planner) collect(set ast.SelectionSet, typeName string) []graphql.CollectedField {
	names, ok := p.satisfies[typeName]
	if !ok {
		names = []string{typeName}
		if k, ok := p.model.Type(typeName).(*model.Kind); ok {
			for _, a := range k.Interfaces {
				names = append(names, a.Name)
			}
		}
		p.satisfies[typeName] = names
	}
	return graphql.CollectFields(p.operation, set, names)
}

func (p *planner) selection(set ast.SelectionSet, of model.Type) *selection {
	s := &selection{of: of, byKind: make([]*fields, len(p.model.Kinds))}
	for _, k := range of.Members() {
		f := p.fields(set, k)
		s.byKind[k.Index] = f
		s.steps = s.steps || len(f.steps) > 0
	}
	return s
}

func (p *planner) fields(set ast.SelectionSet, k *model.Kind) *fields {
	out := &fields{}
	for _, c := range p.collect(set, k.Name) {
		f := field{name: responseKey(c.Alias), key: c.Alias}
		if c.Name == "__typename" {
			out.list = append(out.list, f)
			continue
		}
		f.nonNull = c.Definition.Type.NonNull
		if lang := c.Arguments.ForName("lang"); lang != nil {
			f.lang = lang.Value
			if lang.Value.Kind == ast.Variable {
				p.langs = append(p.langs, lang.Value.Raw)
			}
		}
		switch of := k.Field(c.Name); {
		case c.Name == model.LabelField:
			p.label(out, &f, k)
		case of.ID:
			f.op = opID
		case of.Property != nil:
			f.op, f.property = opProperty, of.Property
			out.use(of.Property)
		case of.Value != nil:
			f.op = opValue
			f.value, f.whole = p.value(c.Selections, of.Value), of.Value.Properties
			out.use(of.Value.Properties...)
		case of.CountOf != nil:
			f.op = opCount
			out.addStep(&f, &step{kind: k, relation: of.CountOf, count: true})
		default:
			p.relation(out, &f, c, k, of.Relation)
		}
		out.list = append(out.list, f)
	}
	return out
}

func (p *planner) relation(out *fields, f *field, c graphql.CollectedField, k *model.Kind, r *model.Relation) {
	s := &step{kind: k, relation: r}
	switch {
	case !r.Many:
		f.op = opOne
		s.nodes = p.selection(c.Selections, r.Target)
	case r.List:
		f.op = opList
		s.nodes = p.selection(c.Selections, r.Target)
		if target, ok := r.Target.(*model.Kind); ok {
			if target.OrderBy != "" {
				s.order = naturalOrder(target, target.OrderBy)
			}
		}
	default:
		f.op = opConnection
		s.args = newArguments(c.Field, r.Target)
		s.conn = p.connection(c.Selections, r.Target)
	}
	s.values = valuesOf(s.nodes, s.conn)
	out.addStep(f, s)
}

func (f *fields) addStep(of *field, s *step) {
	of.step = len(f.steps)
	f.steps = append(f.steps, s)
}

func (f *fields) use(properties ...*model.Property) {
	for _, p := range properties {
		if !slices.Contains(f.values, p) {
			f.values = append(f.values, p)
		}
	}
}

func (p *planner) value(set ast.SelectionSet, of *model.ValueField) []valueField {
	var list []valueField
	for _, c := range p.collect(set, of.Type.Name) {
		v := valueField{name: responseKey(c.Alias), typeName: of.Type.Name}
		for i, f := range of.Type.Fields {
			if f.Name == c.Name {
				v.property = of.Properties[i]
			}
		}
		list = append(list, v)
	}
	return list
}

func (p *planner) connection(set ast.SelectionSet, of model.Type) *connection {
	conn := &connection{of: of}
	name := of.TypeName()
	if of.TypeName() == "Node" {
		name = "Search"
	}
	for _, c := range p.collect(set, name+"Connection") {
		f := connField{name: responseKey(c.Alias), key: c.Alias}
		switch c.Name {
		case "nodes":
			conn.page = true
			f.op, f.place = connNodes, conn.addPlace(p.selection(c.Selections, of))
		case "edges":
			conn.page = true
			f.op, f.list = connEdges, p.edge(conn, c.Selections, name)
		case "pageInfo":
			conn.page = true
			f.op, f.list = connPageInfo, p.pageInfo(c.Selections)
		case "totalCount":
			f.op, conn.count = connTotalCount, true
		case "facets":
			f.op, f.list = connFacets, p.facets(conn, c.Selections, name)
		}
		conn.list = append(conn.list, f)
	}
	return conn
}

func (c *connection) addPlace(s *selection) int {
	c.places = append(c.places, s)
	return len(c.places) - 1
}

func (p *planner) edge(conn *connection, set ast.SelectionSet, name string) []partField {
	var list []partField
	for _, c := range p.collect(set, name+"Edge") {
		f := partField{name: responseKey(c.Alias), key: c.Alias}
		switch c.Name {
		case "cursor":
			f.op = partCursor
		case "score":
			f.op = partScore
		case "highlights":
			f.op, conn.highlights = partHighlights, true
		case "node":
			f.op, f.place = partNode, conn.addPlace(p.selection(c.Selections, conn.of))
		}
		list = append(list, f)
	}
	return list
}

func (p *planner) pageInfo(set ast.SelectionSet) []partField {
	ops := map[string]partOp{"hasNextPage": partHasNext, "hasPreviousPage": partHasPrevious, "startCursor": partStartCursor, "endCursor": partEndCursor}
	var list []partField
	for _, c := range p.collect(set, "PageInfo") {
		list = append(list, partField{name: responseKey(c.Alias), key: c.Alias, op: ops[c.Name]})
	}
	return list
}

func (p *planner) facets(conn *connection, set ast.SelectionSet, name string) []partField {
	var list []partField
	for _, c := range p.collect(set, name+"Facets") {
		f := partField{name: responseKey(c.Alias), key: c.Alias}
		if c.Name != "__typename" {
			property, other := p.facetOf(conn.of, c.Name)
			if f.op = partFacet; other {
				f.op = partOtherCount
			}
			f.facet = conn.addFacet(property)
			for _, v := range p.collect(c.Selections, c.Definition.Type.Name()) {
				part := valueField{name: responseKey(v.Alias), typeName: v.Name}
				if v.Name == "__typename" {
					part.typeName = c.Definition.Type.Name()
				} else {
					part.property = property
				}
				f.list = append(f.list, part)
			}
		}
		list = append(list, f)
	}
	return list
}

func (c *connection) addFacet(p *model.Property) int {
	if i := slices.Index(c.facets, p); i >= 0 {
		return i
	}
	c.facets = append(c.facets, p)
	return len(c.facets) - 1
}

// valuesOf gathers the properties that a selection and the places of a connection ask of each kind.
func valuesOf(nodes *selection, conn *connection) map[int][]*model.Property {
	places := []*selection{nodes}
	if conn != nil {
		places = append(places, conn.places...)
	}
	values := map[int][]*model.Property{}
	for _, s := range places {
		if s == nil {
			continue
		}
		for kind, f := range s.byKind {
			if f == nil {
				continue
			}
			for _, p := range f.values {
				if !slices.Contains(values[kind], p) {
					values[kind] = append(values[kind], p)
				}
			}
		}
	}
	return values
}

func responseKey(alias string) []byte {
	return append(appendString(nil, alias), ':')
}
