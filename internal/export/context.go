package export

import "herstelgraaf/internal/model"

var prefixes = []pair{
	{"dcat", "http://www.w3.org/ns/dcat#"},
	{"dct", "http://purl.org/dc/terms/"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// definitionPrefix is the prefix of what the model defines.
const definitionPrefix = "hg"

// baseContext is the part of the JSON-LD context that does not follow from the model.
func baseContext(base string) map[string]any {
	c := map[string]any{"@version": 1.1, "@base": base + idPath, definitionPrefix: base + definitionPath}
	for _, p := range prefixes {
		c[p.name] = p.value
	}
	return c
}

// contextOf is the JSON-LD context for nodes of some kinds. The terms of each kind are scoped to it, since kinds use one
// name for different things: title is a text in two languages or a string, from a date or a node.
func contextOf(base string, kinds []*model.Kind) map[string]any {
	c := baseContext(base)
	for _, k := range kinds {
		terms := map[string]any{}
		for _, f := range k.Fields {
			if term := termOf(f); term != nil {
				terms[f.Name] = term
			}
		}
		c[k.Name] = map[string]any{"@id": definitionPrefix + ":" + k.Name, "@context": terms}
	}
	return c
}

func termOf(f *model.Field) any {
	switch {
	case f.Property != nil:
		return propertyTerm(f.Name, f.Property)
	case f.Value != nil:
		within := map[string]any{}
		for i, part := range f.Value.Type.Fields {
			within[part.Name] = propertyTerm(part.Name, f.Value.Properties[i])
		}
		return map[string]any{"@id": definitionPrefix + ":" + f.Name, "@context": within}
	case f.Relation != nil && f.Relation.Stored():
		iri := definitionPrefix + ":" + f.Name
		if known, ok := provProperties[f.Relation.Type]; ok {
			iri = known
		}
		return map[string]any{"@id": iri, "@type": "@id"}
	}
	return nil
}

func propertyTerm(name string, p *model.Property) any {
	iri := definitionPrefix + ":" + name
	switch p.Type {
	case model.TypeText:
		return map[string]any{"@id": iri, "@container": "@language"}
	case model.TypeEnum:
		return map[string]any{"@id": iri, "@type": "@id"}
	case model.TypeDecimal:
		return map[string]any{"@id": iri, "@type": "xsd:decimal"}
	default:
		return iri
	}
}
