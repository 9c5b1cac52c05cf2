package model

import "slices"

// Model is everything that schema.graphqls declares about the graph. It is immutable and safe for concurrent use.
type Model struct {
	// Kinds are the kinds of nodes in the order of the schema; Kind.Index is the place in it.
	Kinds []*Kind
	// Abstracts are the interfaces over kinds, in the order of the schema.
	Abstracts []*Abstract
	// Values are the types that group properties, such as Period.
	Values []*ValueType
	// SearchFacets are what search results are counted by, beside their kind.
	SearchFacets []*SearchFacet
	// Vocabulary holds the enumerations with their labels.
	Vocabulary *Vocabulary

	types map[string]Type
	slugs map[string]*Kind
}

// Type is what a relation leads to: a Kind or an Abstract.
type Type interface {
	// TypeName is the GraphQL type's name.
	TypeName() string
	// Members are the kinds that a node of this type can have: for a Kind, itself.
	Members() []*Kind
	// Field finds a field by its name; nil where there is none.
	Field(name string) *Field
	// AllFields are the fields in the order of the schema.
	AllFields() []*Field
}

// Kind is a kind of node: a GraphQL object type with @node.
type Kind struct {
	Index       int
	Name        string // the GraphQL type's name, such as CausalLink
	Slug        string // the first part of its ids, such as causal-link
	EnumValue   string // as the enumeration NodeKind writes it, such as CAUSAL_LINK
	Single      string // the root field for one node, such as causalLink
	List        string // the root field that lists, such as causalLinks
	Description string
	Key         *string    // template of the local id, such as {from}--{to}; nil where files must give an id
	OrderBy     string     // the field that orders lists which ask for no order; empty: the id
	File        *File      // where its nodes stand in the data files; nil for kinds that only stand nested
	Excludes    *Exclusion // what its nodes may not stand beside; nil for nothing
	Fields      []*Field
	// Properties are all scalars that a node holds; Property.Index is the place in it and in Node.Values.
	Properties []*Property
	// Out are the relations that a node of this kind stores; Relation.OutIndex is the place in it and in Node.Out.
	Out []*Relation
	// Label is what its nodes are called: parts that stand one after the other; none: by their ids.
	Label []LabelPart
	// In are the relations that other nodes store and that lead to nodes of this kind, each once: those of the fields that
	// show them, and where none does, one without a name for each kind that stores them.
	In []*Relation
	// Interfaces are the abstracts that it belongs to.
	Interfaces []*Abstract

	fields     map[string]*Field
	properties map[string]*Property
}

// File tells where nodes of a kind stand in the data files.
type File struct {
	In      []string // path patterns below the data folder
	Section string   // empty: the file itself is the node
	Owner   string   // the relation to the node of the file; empty for none
}

// Abstract is an interface that several kinds implement.
type Abstract struct {
	Name        string
	Description string
	List        string // the root field that lists; empty for none
	Kinds       []*Kind
	Fields      []*Field

	fields map[string]*Field
}

// ValueType is a group of properties that is read and filtered as one, such as Period.
type ValueType struct {
	Name        string
	Description string
	Fields      []*Field // each with a Property whose Name is the field's own
}

// Field is a field of a kind or an abstract. Exactly one of ID, Property, Value, Relation and CountOf is set.
type Field struct {
	Name        string
	Description string
	TypeString  string // the field's type as the schema writes it, such as [Event!]!
	ID          bool
	Property    *Property
	Value       *ValueField
	Relation    *Relation
	CountOf     *Relation
}

// ValueField is a field of a ValueType within a kind.
type ValueField struct {
	Type     *ValueType
	Required bool
	// Properties are those of the node, one for each field of the type, in its order.
	Properties []*Property
}

// Property is a scalar, or a list of scalars, that a node holds.
type Property struct {
	Index     int
	Name      string // dotted inside a value, such as harmPeriod.from
	Type      PropertyType
	List      bool
	Required  bool
	Enum      *List // for TypeEnum
	Search    int   // weight in full-text search; 0: not searched
	Facet     bool
	Unique    bool
	Temporal  bool   // a Boolean stored as the days on which it flips
	Derived   string // the rule that makes it; empty for a recorded one
	DefaultBy string // the rule that fills it where a file gives none
	Min, Max  *int64 // bounds, both included
}

// PropertyType is the type of a property, or of its elements for a list.
type PropertyType uint8

// The types of properties, with the Go type of their values (of a list's value in parentheses).
const (
	TypeString  PropertyType = iota // string ([]string)
	TypeText                        // Text (TextList)
	TypeInt                         // int64
	TypeDecimal                     // float64
	TypeBoolean                     // bool; temporal: []int64, ascending day numbers
	TypeDate                        // Date
	TypeEnum                        // string, an id of the vocabulary ([]string)
)

// Direction tells how a relation is stored, as seen from the field that declares it.
type Direction uint8

// The directions of a relation.
const (
	Out Direction = iota
	In
	Both
)

// Relation is a field that leads to other nodes.
type Relation struct {
	Name      string
	Type      string // the relation's type in the graph, such as ABOUT; empty for one that passes through others
	Direction Direction
	Target    Type
	Many      bool
	List      bool        // to many and a plain list, not a connection
	Required  bool        // to one and never absent
	Nested    bool        // its targets stand inside the entry in the data files
	Derived   string      // the rule that makes it; empty for a recorded one
	Path      []*Relation // for one that passes through others: the steps, at least two
	// OutIndex is its place in Kind.Out. It is -1 for relations that the kind does not store: those stored at the other
	// end, those that pass through others, and views of a stored one with fewer targets (Event.case of Event.about).
	OutIndex int
}

// Stored tells whether nodes of the declaring kind hold this relation.
func (r *Relation) Stored() bool { return r.OutIndex >= 0 }

// TypeName is the GraphQL type's name.
func (k *Kind) TypeName() string { return k.Name }

// Members is the kind itself.
func (k *Kind) Members() []*Kind { return []*Kind{k} }

// Field finds a field by its name; nil where there is none.
func (k *Kind) Field(name string) *Field { return k.fields[name] }

// AllFields are the fields in the order of the schema.
func (k *Kind) AllFields() []*Field { return k.Fields }

// Property finds a property by its name, dotted inside a value; nil where there is none.
func (k *Kind) Property(name string) *Property { return k.properties[name] }

// Relation finds a relation by its field's name; nil where there is none.
func (k *Kind) Relation(name string) *Relation {
	if f := k.fields[name]; f != nil {
		return f.Relation
	}
	return nil
}

// Showing finds the field that shows the relations of a type between nodes of this kind and nodes of another: those that
// lead away from this kind, or those that lead to it. Of several it is the one with the most targets; nil where there is none.
func (k *Kind) Showing(relationType string, direction Direction, other *Kind) *Field {
	var found *Field
	for _, f := range k.Fields {
		r := f.Relation
		if r == nil || r.Type != relationType || r.Direction != direction && r.Direction != Both || !other.Implements(r.Target) {
			continue
		}
		if found == nil || len(r.Target.Members()) > len(found.Relation.Target.Members()) {
			found = f
		}
	}
	return found
}

// Implements tells whether the kind is t or belongs to it.
func (k *Kind) Implements(t Type) bool { return slices.Contains(t.Members(), k) }

// TypeName is the interface's name.
func (a *Abstract) TypeName() string { return a.Name }

// Members are the kinds that implement it.
func (a *Abstract) Members() []*Kind { return a.Kinds }

// Field finds a field by its name; nil where there is none.
func (a *Abstract) Field(name string) *Field { return a.fields[name] }

// AllFields are the fields in the order of the schema.
func (a *Abstract) AllFields() []*Field { return a.Fields }

// Type finds a kind or an abstract by its GraphQL name; nil where there is none.
func (m *Model) Type(name string) Type { return m.types[name] }

// KindOf finds the kind of a node by its id; nil where the id begins with no kind's slug.
func (m *Model) KindOf(id string) *Kind {
	for i := range len(id) {
		if id[i] == '/' {
			return m.slugs[id[:i]]
		}
	}
	return nil
}

// KindCalled finds a kind by its value of the enumeration NodeKind; nil where there is none.
func (m *Model) KindCalled(enumValue string) *Kind {
	for _, k := range m.Kinds {
		if k.EnumValue == enumValue {
			return k
		}
	}
	return nil
}

// Lists are the types with a list root field: kinds and abstracts in the order of the schema, kinds first.
func (m *Model) Lists() []Type {
	var types []Type
	for _, k := range m.Kinds {
		types = append(types, k)
	}
	for _, a := range m.Abstracts {
		if a.List != "" {
			types = append(types, a)
		}
	}
	return types
}
