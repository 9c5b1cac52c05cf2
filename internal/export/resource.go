package export

import "herstelgraaf/internal/model"

// resource is a subject of RDF with what is said of it, before it is written as Turtle or JSON-LD.
type resource struct {
	iri        string
	types      []string
	statements []statement
}

type statement struct {
	property string // with its prefix
	values   []term
}

// term is an IRI, or a literal with a language or a data type.
type term struct{ iri, text, lang, datatype string }

// add says something more with a property.
func (r *resource) add(property string, values ...term) {
	if len(values) == 0 {
		return
	}
	for i := range r.statements {
		if s := &r.statements[i]; s.property == property {
			s.values = append(s.values, values...)
			return
		}
	}
	r.statements = append(r.statements, statement{property, values})
}

func (r *resource) addIRIs(property string, iris ...string) {
	values := make([]term, len(iris))
	for i, iri := range iris {
		values[i] = term{iri: iri}
	}
	r.add(property, values...)
}

func (r *resource) addText(property string, t model.Text) { r.add(property, textTerms(t)...) }

func textTerms(t model.Text) []term {
	var values []term
	if t.NL != "" {
		values = append(values, term{text: t.NL, lang: "nl"})
	}
	if t.EN != "" {
		values = append(values, term{text: t.EN, lang: "en"})
	}
	return values
}

// object is the resource in JSON-LD, its values written out.
func (r resource) object() map[string]any {
	object := map[string]any{"@id": r.iri, "@type": r.types}
	for _, s := range r.statements {
		values := make([]any, len(s.values))
		for i, v := range s.values {
			switch {
			case v.iri != "":
				values[i] = map[string]string{"@id": v.iri}
			case v.lang != "":
				values[i] = map[string]string{"@value": v.text, "@language": v.lang}
			case v.datatype != "":
				values[i] = map[string]string{"@value": v.text, "@type": v.datatype}
			default:
				values[i] = v.text
			}
		}
		object[s.property] = values
	}
	return object
}

// resource is the data set, with what it says of itself.
func (a about) resource() resource {
	r := resource{iri: a.base + "/", types: []string{"dcat:Dataset", "prov:Entity"}}
	r.addText("dct:title", model.Text(a.title))
	r.addText("dct:rights", model.Text(a.licence))
	r.addText("dct:bibliographicCitation", model.Text(a.howToCite))
	if a.dataVersion != "" {
		r.add("owl:versionInfo", term{text: a.dataVersion})
	}
	r.add(definitionPrefix+":revision", term{text: a.revision, datatype: "xsd:integer"})
	if day, err := model.ParseDate(a.asOf); err == nil {
		r.add(definitionPrefix+":asOf", term{text: a.asOf, datatype: dateType(day)})
	}
	if a.filter != "" {
		r.add(definitionPrefix+":filter", term{text: a.filter})
	}
	return r
}
