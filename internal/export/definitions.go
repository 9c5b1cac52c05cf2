package export

import (
	"io"
	"slices"

	"herstelgraaf/internal/model"
)

// definitions describe the classes and the properties that the model makes: what the IRIs below definitionPath stand for.
// A property that several kinds have has a comment from each that says something else.
func definitions(kinds []*model.Kind) []resource {
	var classes, properties []resource
	place := map[string]int{}
	property := func(name, comment string) {
		i, known := place[name]
		if !known {
			i = len(properties)
			place[name] = i
			properties = append(properties, resource{iri: definitionPrefix + ":" + name, types: []string{"rdf:Property"}})
		}
		properties[i].comment(comment)
	}
	for _, k := range kinds {
		class := resource{iri: definitionPrefix + ":" + k.Name, types: []string{"rdfs:Class"}}
		class.comment(k.Description)
		for _, a := range k.Interfaces {
			class.addIRIs("rdfs:subClassOf", definitionPrefix+":"+a.Name)
			known := slices.ContainsFunc(classes, func(r resource) bool { return r.iri == definitionPrefix+":"+a.Name })
			if !known {
				abstract := resource{iri: definitionPrefix + ":" + a.Name, types: []string{"rdfs:Class"}}
				abstract.comment(a.Description)
				classes = append(classes, abstract)
			}
		}
		classes = append(classes, class)
		for _, f := range k.Fields {
			switch {
			case f.Value != nil:
				property(f.Name, f.Description)
				for _, part := range f.Value.Type.Fields {
					property(part.Name, part.Description)
				}
			case f.Property != nil, f.Relation != nil && f.Relation.Stored() && provProperties[f.Relation.Type] == "":
				property(f.Name, f.Description)
			}
		}
	}
	return append(classes, properties...)
}

// comment adds a description in English, once.
func (r *resource) comment(text string) {
	comment := term{text: text, lang: "en"}
	said := func(s statement) bool { return slices.Contains(s.values, comment) }
	if text != "" && !slices.ContainsFunc(r.statements, said) {
		r.add("rdfs:comment", comment)
	}
}

// Definitions writes what the classes and properties of JSON-LD stand for, as JSON-LD.
func Definitions(w io.Writer, m *model.Model, base string) error {
	l := newJSONList(w)
	l.raw(`{"@context":`)
	l.value(baseContext(base))
	l.raw(`,"@graph":[`)
	for _, r := range definitions(m.Kinds) {
		l.element(r.object())
	}
	l.raw("]}\n")
	return l.end()
}
