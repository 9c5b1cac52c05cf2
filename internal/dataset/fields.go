package dataset

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"herstelgraaf/internal/model"
)

// fill reads the fields of an entry into its node.
func (r *reader) fill(e *entry) {
	k := e.node.Kind
	for _, f := range k.Fields {
		at := e.at.get(f.Name)
		if at == nil || f.ID || !written(k, f) {
			continue
		}
		switch {
		case f.Property != nil:
			r.value(e, f.Property, at)
		case f.Value != nil:
			r.group(e, f, at)
		case !f.Relation.Nested:
			r.relation(e, f.Relation, at)
		}
	}
}

// group reads a group of properties, such as a period.
func (r *reader) group(e *entry, f *model.Field, at *item) {
	var keys []string
	for _, vf := range f.Value.Type.Fields {
		keys = append(keys, vf.Name)
	}
	if at.shape != mapping {
		r.wrongShape(e.file, at, f.Name, "a mapping with "+strings.Join(keys, " and "))
		for _, p := range f.Value.Properties {
			e.bad[p.Name] = true
		}
		return
	}
	r.onlyKeys(e.file, at, keys)
	for i, vf := range f.Value.Type.Fields {
		if value := at.get(vf.Name); value != nil {
			r.value(e, f.Value.Properties[i], value)
		}
	}
}

// relation reads a reference or a list of them.
func (r *reader) relation(e *entry, rel *model.Relation, at *item) {
	items := []*item{at}
	if rel.Many {
		if at.shape != list {
			r.wrongShape(e.file, at, rel.Name, "a list of ids")
			e.bad[rel.Name] = true
			return
		}
		items = at.items
	}
	var targets []string
	for _, one := range items {
		id, ok := r.reference(e, rel, one)
		switch {
		case !ok:
			e.bad[rel.Name] = true
		case slices.Contains(targets, id):
			r.report(e.file, one, Warning, DuplicateReference, fmt.Sprintf("%s has %q twice", rel.Name, one.text), "each once")
		default:
			targets = append(targets, id)
		}
	}
	slices.Sort(targets)
	e.node.Out[rel.OutIndex] = targets
}

// value reads a property.
func (r *reader) value(e *entry, p *model.Property, at *item) {
	before := len(r.problems)
	v := r.parse(e.file, p, at)
	e.node.Values[p.Index] = v
	if Errors(r.problems[before:]) > 0 {
		e.bad[p.Name] = true
	}
}

func (r *reader) parse(file string, p *model.Property, at *item) model.Value {
	switch {
	case p.List && p.Type == model.TypeText:
		return r.textList(file, at)
	case p.List:
		values := r.stringList(file, p.Name, at)
		for i, one := range values {
			if p.Type == model.TypeEnum {
				r.enum(file, p, at.items[i], one)
			}
		}
		if values == nil {
			return nil
		}
		return values
	case p.Type == model.TypeText:
		if text := r.text(file, at); text != (model.Text{}) {
			return text
		}
		return nil
	case at.shape != scalar:
		r.wrongShape(file, at, p.Name, "a single value ("+p.Type.String()+")")
		return nil
	}
	if at.text == "" {
		return nil
	}
	switch p.Type {
	case model.TypeString:
		return at.text
	case model.TypeEnum:
		if !r.enum(file, p, at, at.text) {
			return nil
		}
		return at.text
	case model.TypeDate:
		d, err := model.ParseDate(at.text)
		if err != nil {
			r.report(file, at, Error, BadDate, fmt.Sprintf("%s: %v", p.Name, err), `a date in quotes, such as "2021", "2021-03" or "2021-03-05"`)
			return nil
		}
		return d
	case model.TypeInt:
		n, err := strconv.ParseInt(at.text, 10, 32) // an Int of GraphQL
		if err != nil {
			r.report(file, at, Error, WrongValue, fmt.Sprintf("%s is %q", p.Name, at.text), "a whole number without separators")
			return nil
		}
		return n
	case model.TypeDecimal:
		n, err := parseDecimal(at.text)
		if err != nil {
			r.report(file, at, Error, WrongValue, fmt.Sprintf("%s is %q", p.Name, at.text), `a number in quotes with up to 15 digits, such as "30000" or "1.5"`)
			return nil
		}
		return n
	case model.TypeBoolean:
		if at.text != "true" && at.text != "false" {
			r.report(file, at, Error, WrongValue, fmt.Sprintf("%s is %q", p.Name, at.text), "true or false")
			return nil
		}
		return at.text == "true"
	}
	return nil
}

// text reads a text in two languages.
func (r *reader) text(file string, at *item) model.Text {
	if at.shape != mapping {
		r.wrongShape(file, at, "the text", "a mapping {nl: …, en: …}")
		return model.Text{}
	}
	r.onlyKeys(file, at, []string{"nl", "en"})
	return model.Text{NL: r.language(file, at, "nl"), EN: r.language(file, at, "en")}
}

func (r *reader) language(file string, at *item, lang string) string {
	value := at.get(lang)
	if value == nil {
		return ""
	}
	if value.shape != scalar {
		r.wrongShape(file, value, lang, "a text")
		return ""
	}
	return value.text
}

// textList reads a list of texts in two languages; nil where both are empty.
func (r *reader) textList(file string, at *item) model.Value {
	if at.shape != mapping {
		r.wrongShape(file, at, "the list of texts", "a mapping {nl: […], en: […]}")
		return nil
	}
	r.onlyKeys(file, at, []string{"nl", "en"})
	var texts model.TextList
	if nl := at.get("nl"); nl != nil {
		texts.NL = r.stringList(file, "nl", nl)
	}
	if en := at.get("en"); en != nil {
		texts.EN = r.stringList(file, "en", en)
	}
	if len(texts.NL)+len(texts.EN) == 0 {
		return nil
	}
	return texts
}

// stringList reads a list of single values; nil where it is empty or has another shape.
func (r *reader) stringList(file, name string, at *item) []string {
	if at.shape != list {
		r.wrongShape(file, at, name, "a list")
		return nil
	}
	var values []string
	for _, one := range at.items {
		if one.shape != scalar {
			r.wrongShape(file, one, "an element of "+name, "a single value")
			return nil
		}
		values = append(values, one.text)
	}
	return values
}

// enum tells whether a value is in the list of its property, and reports it where not.
func (r *reader) enum(file string, p *model.Property, at *item, value string) bool {
	if p.Enum.Place(value) >= 0 {
		return true
	}
	var ids []string
	for _, v := range p.Enum.Values {
		ids = append(ids, v.ID)
	}
	want := "one of " + strings.Join(ids, ", ")
	if near := nearest(value, ids); near != "" {
		want = near
	}
	r.report(file, at, Error, WrongEnum, fmt.Sprintf("%s is %q, which is not in the list %s", p.Name, value, p.Enum.Name), want)
	return false
}

// parseDecimal reads a number with up to 15 significant digits, which a float64 keeps.
func parseDecimal(s string) (float64, error) {
	digits := strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(s), "0")
	if len(digits) > 15 || strings.Trim(s, "-.0123456789") != "" {
		return 0, strconv.ErrSyntax
	}
	return strconv.ParseFloat(s, 64)
}
