package dataset

import (
	"fmt"
	"strconv"
	"strings"

	"herstelgraaf/internal/model"
)

// idForm says what the last part of an id looks like.
const idForm = "letters without accents, digits and, between them, hyphens"

// validLocal tells whether a text can be the last part of an id: idForm, with dots and underscores as well.
func validLocal(s string) bool {
	if s == "" || len(s) > 200 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		letter := isLetter(c) || c >= '0' && c <= '9'
		if !letter && (i == 0 || i == len(s)-1 || c != '-' && c != '.' && c != '_') {
			return false
		}
	}
	return true
}

// localID is the last part of an entry's id: what the file gives, or what the kind's key makes of its fields. It is empty
// for a kind of which there is one in each node.
func (r *reader) localID(k *model.Kind, file string, at *item, place int) (string, bool) {
	if id := at.get("id"); id != nil {
		if id.shape != scalar || !validLocal(id.text) {
			r.report(file, id, Error, BadID, fmt.Sprintf("%q is no id", id.text), idForm+", without the kind")
			return "", false
		}
		return id.text, true
	}
	if k.Key == nil {
		r.report(file, at, Error, MissingField, "id is missing", "an id for this "+k.Name+": "+idForm)
		return "", false
	}
	var missing string
	made := expandKey(*k.Key, func(field string) string {
		text := r.keyPart(k, field, at, place)
		if text == "" && missing == "" {
			missing = field
		}
		return text
	})
	if missing != "" {
		r.report(file, at, Error, MissingField, fmt.Sprintf("%s is missing, so that the %s has no id", missing, k.Name), missing+", or an id")
		return "", false
	}
	if made != "" && !validLocal(made) {
		r.report(file, at, Error, BadID, fmt.Sprintf("the fields make %q, which is no id", made), "an id of its own")
		return "", false
	}
	return made, true
}

// expandKey puts the values of fields into a key such as {from}--{to}.
func expandKey(key string, value func(field string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(key, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		field, after, _ := strings.Cut(rest, "}")
		b.WriteString(value(field))
		key = after
	}
}

// keyPart is what a field of an entry gives to its id: a value as it is written, of a reference the last part of the id.
func (r *reader) keyPart(k *model.Kind, field string, at *item, place int) string {
	f := k.Field(field)
	if f != nil && f.Property != nil && f.Property.Derived == placeRule {
		return strconv.Itoa(place)
	}
	value := at.get(field)
	if value != nil && value.shape == list && len(value.items) > 0 {
		value = value.items[0]
	}
	if f == nil || value == nil || value.shape != scalar {
		return ""
	}
	if f.Relation == nil {
		return value.text
	}
	return lastPart(r.unalias(f.Relation.Target, value.text))
}

// lastPart is what stands after the last slash of an id.
func lastPart(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }
