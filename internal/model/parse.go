package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// Parse reads the model from the text of schema.graphqls; enumerations come from the vocabulary. Errors name the type
// and the field.
func Parse(schema string, vocabulary *Vocabulary) (*Model, error) {
	doc, err := parser.ParseSchema(&ast.Source{Name: "schema.graphqls", Input: schema})
	if err != nil {
		return nil, fmt.Errorf("parse the model's schema: %w", err)
	}
	b := &builder{
		model: &Model{Vocabulary: vocabulary, types: map[string]Type{}, slugs: map[string]*Kind{}},
		doc:   doc,
	}
	for _, step := range []func() error{b.declare, b.fill, b.throughPaths, b.stored, b.inverses, b.exclusions, b.labels, b.searchFacets} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	b.incoming()
	return b.model, nil
}

// builder makes a Model in steps, since types name each other.
type builder struct {
	model *Model
	doc   *ast.SchemaDocument
	paths []pendingPath
}

type pendingPath struct {
	of   Type
	rel  *Relation
	path string
}

// declare makes a Kind, Abstract or ValueType for each type of the model, still without fields.
func (b *builder) declare() error {
	m := b.model
	for _, def := range b.doc.Definitions {
		switch {
		case def.Kind == ast.Object && def.Directives.ForName("node") != nil:
			node := def.Directives.ForName("node")
			k := &Kind{
				Index:       len(m.Kinds),
				Name:        def.Name,
				Slug:        kebab(def.Name),
				EnumValue:   ConstantName(def.Name),
				Single:      strings.ToLower(def.Name[:1]) + def.Name[1:],
				List:        argument(node, "list"),
				Description: def.Description,
				OrderBy:     argument(node, "orderBy"),
				fields:      map[string]*Field{},
				properties:  map[string]*Property{},
			}
			if node.Arguments.ForName("key") != nil {
				key := argument(node, "key")
				k.Key = &key
			}
			if file := def.Directives.ForName("file"); file != nil {
				k.File = &File{Section: argument(file, "section"), Owner: argument(file, "owner")}
				for _, in := range file.Arguments.ForName("in").Value.Children {
					k.File.In = append(k.File.In, in.Value.Raw)
				}
			}
			m.Kinds = append(m.Kinds, k)
			m.types[k.Name], m.slugs[k.Slug] = k, k
		case def.Kind == ast.Interface:
			a := &Abstract{Name: def.Name, Description: def.Description, fields: map[string]*Field{}}
			if node := def.Directives.ForName("node"); node != nil {
				a.List = argument(node, "list")
			}
			m.Abstracts = append(m.Abstracts, a)
			m.types[a.Name] = a
		case def.Kind == ast.Object && def.Directives.ForName("value") != nil:
			v := &ValueType{Name: def.Name, Description: def.Description}
			for _, f := range def.Fields {
				p, err := b.property(f, f.Name)
				if err != nil {
					return fmt.Errorf("%s.%s: %w", def.Name, f.Name, err)
				}
				v.Fields = append(v.Fields, &Field{Name: f.Name, Description: f.Description, TypeString: f.Type.String(), Property: p})
			}
			m.Values = append(m.Values, v)
		}
	}
	for _, def := range b.doc.Definitions {
		k, ok := m.types[def.Name].(*Kind)
		if !ok {
			continue
		}
		for _, name := range def.Interfaces {
			a, ok := m.types[name].(*Abstract)
			if !ok {
				return fmt.Errorf("%s implements %s, which is no interface", def.Name, name)
			}
			a.Kinds = append(a.Kinds, k)
			k.Interfaces = append(k.Interfaces, a)
		}
	}
	return nil
}

// fill adds the fields to each kind and abstract.
func (b *builder) fill() error {
	for _, def := range b.doc.Definitions {
		t := b.model.types[def.Name]
		if t == nil {
			continue
		}
		for _, fd := range def.Fields {
			f, err := b.field(t, fd)
			if err != nil {
				return fmt.Errorf("%s.%s: %w", def.Name, fd.Name, err)
			}
			switch t := t.(type) {
			case *Kind:
				t.Fields = append(t.Fields, f)
				t.fields[f.Name] = f
			case *Abstract:
				t.Fields = append(t.Fields, f)
				t.fields[f.Name] = f
			}
		}
		if t.Field("id") == nil {
			return fmt.Errorf("%s has no field id, of type ID!, which every node needs", def.Name)
		}
	}
	for _, k := range b.model.Kinds {
		for _, a := range k.Interfaces {
			for _, f := range a.Fields {
				if k.fields[f.Name] == nil {
					return fmt.Errorf("%s implements %s but has no field %s", k.Name, a.Name, f.Name)
				}
			}
		}
		for _, f := range k.Fields {
			if count := f.CountOf; count != nil {
				of := k.Relation(count.Name)
				if of == nil {
					return fmt.Errorf("%s.%s counts %s, which is no relation", k.Name, f.Name, count.Name)
				}
				f.CountOf = of
			}
		}
	}
	return nil
}

func (b *builder) field(t Type, fd *ast.FieldDefinition) (*Field, error) {
	f := &Field{Name: fd.Name, Description: fd.Description, TypeString: fd.Type.String()}
	named := b.model.types[fd.Type.Name()]
	count := fd.Directives.ForName("count")
	value := slices.IndexFunc(b.model.Values, func(v *ValueType) bool { return v.Name == fd.Type.Name() })
	switch {
	case fd.Name == "id":
		f.ID = true
	case count != nil:
		f.CountOf = &Relation{Name: argument(count, "of")}
	case named != nil:
		r, err := b.relation(t, fd, named)
		if err != nil {
			return nil, err
		}
		f.Relation = r
	case value >= 0:
		f.Value = &ValueField{Type: b.model.Values[value], Required: fd.Type.NonNull}
		for _, vf := range f.Value.Type.Fields {
			p := *vf.Property
			p.Name = fd.Name + "." + vf.Name
			p.Required = p.Required && fd.Type.NonNull
			f.Value.Properties = append(f.Value.Properties, addProperty(t, &p))
		}
	default:
		p, err := b.property(fd, fd.Name)
		if err != nil {
			return nil, err
		}
		f.Property = addProperty(t, p)
	}
	return f, nil
}

func addProperty(t Type, p *Property) *Property {
	if k, ok := t.(*Kind); ok {
		p.Index = len(k.Properties)
		k.Properties = append(k.Properties, p)
		k.properties[p.Name] = p
	}
	return p
}

func (b *builder) property(fd *ast.FieldDefinition, name string) (*Property, error) {
	p := &Property{Name: name, List: fd.Type.Elem != nil, Required: fd.Type.NonNull}
	localized := fd.Directives.ForName("localized") != nil
	switch typeName := fd.Type.Name(); typeName {
	case "String":
		if p.Type = TypeString; localized {
			p.Type = TypeText
		}
	case "Int":
		p.Type = TypeInt
	case "Decimal":
		p.Type = TypeDecimal
	case "Boolean":
		p.Type = TypeBoolean
	case "Date":
		p.Type = TypeDate
	default:
		p.Type = TypeEnum
		if p.Enum = b.model.Vocabulary.List(typeName); p.Enum == nil {
			return nil, fmt.Errorf("the type %s is neither a kind, a value, a scalar of the model nor a list of the vocabulary", typeName)
		}
	}
	if localized && p.Type != TypeText {
		return nil, fmt.Errorf("@localized goes with String, not %s", fd.Type)
	}
	if p.List && p.Type != TypeString && p.Type != TypeText && p.Type != TypeEnum {
		return nil, fmt.Errorf("a list of %s is not supported; want String or an enumeration", fd.Type.Name())
	}
	p.Facet = fd.Directives.ForName("facet") != nil
	p.Unique = fd.Directives.ForName("unique") != nil
	p.Temporal = fd.Directives.ForName("temporal") != nil
	if p.Temporal && (p.Type != TypeBoolean || p.List) {
		return nil, fmt.Errorf("@temporal goes with Boolean, not %s", fd.Type)
	}
	if search := fd.Directives.ForName("search"); search != nil {
		p.Search = 1
		if raw := argument(search, "weight"); raw != "" {
			weight, err := strconv.Atoi(raw)
			if err != nil || weight < 1 {
				return nil, fmt.Errorf("@search(weight: %s): want a whole number above 0", raw)
			}
			p.Search = weight
		}
	}
	if r := fd.Directives.ForName("range"); r != nil {
		p.Min, p.Max = intArgument(r, "min"), intArgument(r, "max")
	}
	if d := fd.Directives.ForName("derived"); d != nil {
		by := argument(d, "by")
		if rule, ok := strings.CutPrefix(by, "default:"); ok {
			p.DefaultBy = rule
		} else {
			p.Derived = by
		}
	}
	return p, nil
}

func (b *builder) relation(t Type, fd *ast.FieldDefinition, target Type) (*Relation, error) {
	r := &Relation{
		Name:     fd.Name,
		Target:   target,
		Many:     fd.Type.Elem != nil,
		List:     fd.Directives.ForName("list") != nil,
		Nested:   fd.Directives.ForName("nested") != nil,
		OutIndex: -1,
	}
	r.Required = !r.Many && fd.Type.NonNull
	if d := fd.Directives.ForName("derived"); d != nil {
		r.Derived = argument(d, "by")
	}
	relation, through := fd.Directives.ForName("relation"), fd.Directives.ForName("through")
	switch {
	case (relation == nil) == (through == nil):
		return nil, fmt.Errorf("a field of type %s needs either @relation or @through", fd.Type)
	case relation != nil:
		r.Type = argument(relation, "type")
		switch argument(relation, "direction") {
		case "IN":
			r.Direction = In
		case "BOTH":
			r.Direction = Both
		}
	default:
		b.paths = append(b.paths, pendingPath{t, r, argument(through, "path")})
	}
	if r.List && !r.Many {
		return nil, fmt.Errorf("@list goes with a list, not %s", fd.Type)
	}
	return r, nil
}

// throughPaths resolves the paths of relations that pass through others, when all fields are known.
func (b *builder) throughPaths() error {
	for _, p := range b.paths {
		at := p.of
		for _, name := range strings.Split(p.path, ".") {
			f := at.Field(name)
			if f == nil || f.Relation == nil || f.Relation.Type == "" {
				return fmt.Errorf("%s.%s: @through(path: %q): %s has no stored relation %s", p.of.TypeName(), p.rel.Name, p.path, at.TypeName(), name)
			}
			p.rel.Path = append(p.rel.Path, f.Relation)
			at = f.Relation.Target
		}
		if len(p.rel.Path) < 2 || at != p.rel.Target {
			return fmt.Errorf("%s.%s: @through(path: %q) leads to %s in %d steps; want %s in two or more", p.of.TypeName(), p.rel.Name, p.path, at.TypeName(), len(p.rel.Path), p.rel.Target.TypeName())
		}
	}
	return nil
}

// stored numbers the relations that each kind holds.
func (b *builder) stored() error {
	for _, k := range b.model.Kinds {
		for _, f := range k.Fields {
			r := f.Relation
			if r == nil || r.Type == "" || r.Direction == In || k.viewed(r) {
				continue
			}
			r.OutIndex = len(k.Out)
			k.Out = append(k.Out, r)
		}
	}
	return nil
}

// viewed tells whether r shows part of what another relation of the kind holds.
func (k *Kind) viewed(r *Relation) bool {
	for _, f := range k.Fields {
		o := f.Relation
		if o == nil || o == r || o.Type != r.Type || o.Direction != r.Direction || len(o.Target.Members()) <= len(r.Target.Members()) {
			continue
		}
		if !slices.ContainsFunc(r.Target.Members(), func(m *Kind) bool { return !m.Implements(o.Target) }) {
			return true
		}
	}
	return false
}

// inverses checks that each relation with direction IN is stored at its other end.
func (b *builder) inverses() error {
	for _, k := range b.model.Kinds {
		for _, f := range k.Fields {
			r := f.Relation
			if r == nil || r.Type == "" || r.Direction != In {
				continue
			}
			if !slices.ContainsFunc(r.Target.Members(), func(other *Kind) bool { return other.leadsTo(r.Type, k) }) {
				return fmt.Errorf("%s.%s: no kind of %s stores a relation %s that leads to %s", k.Name, f.Name, r.Target.TypeName(), r.Type, k.Name)
			}
		}
	}
	return nil
}

// incoming gathers what leads to each kind.
func (b *builder) incoming() {
	for _, other := range b.model.Kinds {
		for _, r := range other.Out {
			for _, k := range r.Target.Members() {
				k.addIncoming(r.Type, other)
			}
		}
	}
}

func (k *Kind) addIncoming(relationType string, other *Kind) {
	r := &Relation{Type: relationType, Direction: In, Target: other, Many: true, OutIndex: -1}
	if f := k.Showing(relationType, In, other); f != nil && f.Relation.Direction == In {
		r = f.Relation
	}
	for _, known := range k.In {
		if known == r || known.Type == relationType && known.Target == Type(other) {
			return
		}
	}
	k.In = append(k.In, r)
}

func (k *Kind) leadsTo(relationType string, target *Kind) bool {
	return slices.ContainsFunc(k.Out, func(r *Relation) bool { return r.Type == relationType && target.Implements(r.Target) })
}

func argument(d *ast.Directive, name string) string {
	if a := d.Arguments.ForName(name); a != nil {
		return a.Value.Raw
	}
	return ""
}

func intArgument(d *ast.Directive, name string) *int64 {
	n, err := strconv.ParseInt(argument(d, name), 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
