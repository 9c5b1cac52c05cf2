package generate

import (
	"path"
	"slices"
	"strings"

	"herstelgraaf/internal/model"
)

// datePattern is a year, a month or a day; that a day exists is for `herstelgraaf check`.
const datePattern = `^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`

// forms are the JSON Schemas of the data files, by their file names. Files of a folder share one, named after the folder
// without its final s.
func (s *source) forms() (map[string][]byte, error) {
	schemas := map[string]*jsonSchema{"vocabulary": vocabularyForm(), "dataset": datasetForm()}
	for _, file := range s.files() {
		schemas[formName(file)] = s.form(file)
	}
	files := map[string][]byte{}
	for name, schema := range schemas {
		text, err := schema.print()
		if err != nil {
			return nil, err
		}
		files[name+".schema.json"] = text
	}
	return files, nil
}

// files are the path patterns of the data files that the model declares.
func (s *source) files() []string {
	var files []string
	for _, k := range s.model.Kinds {
		if k.File == nil {
			continue
		}
		for _, in := range k.File.In {
			if !slices.Contains(files, in) {
				files = append(files, in)
			}
		}
	}
	return files
}

func formName(file string) string {
	if dir := path.Dir(file); dir != "." {
		return strings.TrimSuffix(path.Base(dir), "s")
	}
	return strings.TrimSuffix(path.Base(file), path.Ext(file))
}

// form is the schema of the files that a pattern matches.
func (s *source) form(file string) *jsonSchema {
	f := &forming{defined: map[string]bool{}}
	var roots, sections []*model.Kind
	for _, k := range s.model.Kinds {
		switch {
		case k.File == nil || !slices.Contains(k.File.In, file):
		case k.File.Section == "":
			roots = append(roots, k)
		default:
			sections = append(sections, k)
		}
	}
	var top *jsonSchema
	switch len(roots) {
	case 0:
		top = closed("The data file " + file + ".")
		f.sections(top, sections)
	case 1:
		top = f.root(roots[0], sections)
	default:
		top = &jsonSchema{Description: "A data file in " + path.Dir(file) + "."}
		for _, k := range roots {
			top.OneOf = append(top.OneOf, ref(k.Name))
			f.define(k.Name, func() *jsonSchema { return f.root(k, sections) })
		}
	}
	top.Title = formName(file)
	top.Defs = f.defs
	return top
}

// forming is a file's schema in the making: the definitions that it uses so far.
type forming struct {
	defs    named
	defined map[string]bool
}

// define makes a definition once.
func (f *forming) define(name string, make func() *jsonSchema) {
	if f.defined[name] {
		return
	}
	f.defined[name] = true
	at := len(f.defs)
	f.defs = append(f.defs, namedSchema{name: name})
	f.defs[at].schema = make()
}

// root is a node that is a file, with the sections of the file.
func (f *forming) root(k *model.Kind, sections []*model.Kind) *jsonSchema {
	s := f.entry(k)
	s.Properties[0].schema = &jsonSchema{Description: k.Field("id").Description, Type: "string", Pattern: "^" + k.Slug + "/[^/]+$"}
	s.Required = append([]string{"id"}, slices.DeleteFunc(s.Required, func(r string) bool { return r == "id" })...)
	f.sections(s, sections)
	return s
}

func (f *forming) sections(s *jsonSchema, kinds []*model.Kind) {
	for _, k := range kinds {
		f.define(k.Name, func() *jsonSchema { return f.entry(k) })
		s.add(k.File.Section, listOf(k.Description, ref(k.Name)), false)
	}
}

// entry is a node as an entry of a file, with what is nested in it.
func (f *forming) entry(k *model.Kind) *jsonSchema {
	s := closed(k.Description)
	for _, field := range k.Fields {
		switch {
		case field.ID:
			s.add("id", &jsonSchema{Description: field.Description + " Without the parts that the place in the files tells.", Type: "string", MinLength: 1}, k.Key == nil)
		case field.Property != nil && field.Property.Derived == "":
			p := field.Property
			s.add(field.Name, f.property(p, field.Description), p.Required && !p.List && p.DefaultBy == "")
		case field.Value != nil:
			s.add(field.Name, f.value(field), field.Value.Required)
		case field.Relation != nil && field.Relation.Stored() && field.Relation.Derived == "" && (k.File == nil || k.File.Owner != field.Name):
			s.add(field.Name, f.relation(field), field.Relation.Required)
		}
	}
	return s
}

func (f *forming) value(field *model.Field) *jsonSchema {
	v := closed(field.Description)
	for _, part := range field.Value.Type.Fields {
		v.add(part.Name, f.property(part.Property, part.Description), part.Property.Required)
	}
	return v
}

// relation is the id of a target, or the target itself where it stands nested; to many a list.
func (f *forming) relation(field *model.Field) *jsonSchema {
	r := field.Relation
	one := &jsonSchema{Type: "string", MinLength: 1}
	if len(r.Target.Members()) > 1 {
		var slugs []string
		for _, k := range r.Target.Members() {
			slugs = append(slugs, k.Slug)
		}
		one.Pattern = "^(" + strings.Join(slugs, "|") + ")/"
	}
	if r.Nested {
		k := r.Target.Members()[0]
		f.define(k.Name, func() *jsonSchema { return f.entry(k) })
		one = ref(k.Name)
	}
	if r.Many {
		list := listOf(field.Description, one)
		list.UniqueItems = true
		return list
	}
	one.Description = field.Description
	return one
}

func (f *forming) property(p *model.Property, description string) *jsonSchema {
	if p.Type == model.TypeText {
		return f.texts(p.List, description)
	}
	one := f.scalar(p)
	if p.List {
		list := listOf(description, one)
		list.UniqueItems = true
		return list
	}
	one.Description = description
	return one
}

func (f *forming) scalar(p *model.Property) *jsonSchema {
	switch p.Type {
	case model.TypeInt:
		return &jsonSchema{Type: "integer", Minimum: p.Min, Maximum: p.Max}
	case model.TypeBoolean:
		return &jsonSchema{Type: "boolean"}
	case model.TypeDate:
		return &jsonSchema{Type: "string", Pattern: datePattern}
	case model.TypeDecimal:
		return &jsonSchema{Type: "string", Pattern: `^-?[0-9]+(\.[0-9]+)?$`}
	case model.TypeEnum:
		f.define(p.Enum.Name, func() *jsonSchema { return listForm(p.Enum) })
		return ref(p.Enum.Name)
	default:
		return &jsonSchema{Type: "string"}
	}
}

// texts are a text, or a list of texts, in both languages.
func (f *forming) texts(list bool, description string) *jsonSchema {
	name, one := "Text", &jsonSchema{Type: "string", MinLength: 1}
	if list {
		name, one = "Texts", listOf("", one)
	}
	f.define(name, func() *jsonSchema {
		s := closed("")
		s.MinProperties = 1
		s.add("nl", one, false)
		s.add("en", one, false)
		return s
	})
	return &jsonSchema{Description: description, Ref: "#/$defs/" + name}
}

func listForm(list *model.List) *jsonSchema {
	s := &jsonSchema{Description: both(list.Label), Type: "string"}
	for _, item := range list.Values {
		s.Enum = append(s.Enum, item.ID)
		s.EnumDescriptions = append(s.EnumDescriptions, meaning(item))
	}
	return s
}
