package dataset

import (
	"fmt"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// aboutField is a key of dataset.yaml and the name under which the store keeps it.
type aboutField struct {
	key, meta string
	localized bool
	required  bool
}

var aboutFields = []aboutField{
	{key: "version", meta: "dataVersion", required: true},
	{key: "asOf", meta: "asOf", required: true},
	{key: "title", meta: "title", localized: true},
	{key: "licence", meta: "licence", localized: true, required: true},
	{key: "howToCite", meta: "howToCite", localized: true, required: true},
}

// about reads dataset.yaml.
func (r *reader) about(f parsedFile) store.Meta {
	meta := store.Meta{}
	var keys []string
	for _, field := range aboutFields {
		keys = append(keys, field.key)
	}
	r.onlyKeys(f.name, f.root, keys)
	for _, field := range aboutFields {
		value := f.root.get(field.key)
		switch {
		case value == nil:
			if field.required {
				r.report(f.name, f.root, Error, MissingField, field.key+" is missing", "it: the graph tells it to its users")
			}
		case field.localized:
			text := r.text(f.name, value)
			if text.NL == "" || text.EN == "" {
				r.report(f.name, value, Warning, MissingLanguage, field.key+" is missing in one language", "it in Dutch (nl) and English (en)")
			}
			meta[field.meta+".nl"], meta[field.meta+".en"] = text.NL, text.EN
		case value.shape != scalar:
			r.wrongShape(f.name, value, field.key, "a single value")
		default:
			if _, err := model.ParseDate(value.text); field.key == "asOf" && err != nil {
				r.report(f.name, value, Error, BadDate, err.Error(), "the day to which statuses were checked")
			}
			meta[field.meta] = value.text
		}
	}
	return meta
}

// vocabulary checks that the lists in vocabulary.yaml are those of the model: the schema is made from them.
func (r *reader) vocabulary(f parsedFile) {
	lists := f.root.get("vocabularies")
	if lists == nil || lists.shape != list {
		r.report(f.name, f.root, Error, MissingField, "vocabularies is missing", "the list of controlled lists")
		return
	}
	const regenerate = "the lists with which the schema was generated (go generate ./... after a change)"
	var names []string
	for _, l := range lists.items {
		name := l.get("name")
		if name == nil {
			r.report(f.name, l, Error, MissingField, "name is missing", "the name of the enumeration")
			continue
		}
		names = append(names, name.text)
		known := r.model.Vocabulary.List(name.text)
		if known == nil {
			r.report(f.name, name, Error, VocabularyDiffers, fmt.Sprintf("the model has no list %s", name.text), regenerate)
			continue
		}
		var ids []string
		values := l.get("values")
		if values == nil {
			values = &item{line: l.line, column: l.column}
		}
		for _, v := range values.items {
			id := v.get("id")
			if id == nil {
				r.report(f.name, v, Error, MissingField, "id is missing", "the value's id")
				continue
			}
			ids = append(ids, id.text)
			if known.Place(id.text) < 0 {
				r.report(f.name, id, Error, VocabularyDiffers, fmt.Sprintf("the model's list %s has no value %q", name.text, id.text), regenerate)
			}
			for _, field := range []string{"label", "definition"} {
				if text := v.get(field); text == nil || text.get("nl") == nil || text.get("en") == nil {
					r.report(f.name, v, Warning, MissingLanguage, fmt.Sprintf("%s of %s is missing in one language", field, id.text), "it in Dutch (nl) and English (en)")
				}
			}
		}
		for _, v := range known.Values {
			if !slices.Contains(ids, v.ID) {
				r.report(f.name, l, Error, VocabularyDiffers, fmt.Sprintf("the list %s lacks the model's value %q", name.text, v.ID), regenerate)
			}
		}
	}
	for _, l := range r.model.Vocabulary.Lists {
		if !slices.Contains(names, l.Name) {
			r.report(f.name, lists, Error, VocabularyDiffers, fmt.Sprintf("the model's list %s is missing", l.Name), regenerate)
		}
	}
}
