package result

import "herstelgraaf/internal/model"

// VocabularyEntry is a value of a controlled list.
type VocabularyEntry struct{ item *model.Item }

// Vocabulary is the list that the API calls by a name such as EVENT_KIND, in its own order; empty for a name that is none.
func Vocabulary(v *model.Vocabulary, name string) []VocabularyEntry {
	entries := []VocabularyEntry{}
	for _, list := range v.Lists {
		if model.ConstantName(list.Name) != name {
			continue
		}
		for _, item := range list.Values {
			entries = append(entries, VocabularyEntry{item})
		}
	}
	return entries
}

// Value is the value as the API writes it.
func (e VocabularyEntry) Value() string { return model.EnumValue(e.item.ID) }

// Label is what it is called.
func (e VocabularyEntry) Label(lang model.Lang) string { return e.item.Label.In(lang) }

// Definition is what it means.
func (e VocabularyEntry) Definition(lang model.Lang) string { return e.item.Definition.In(lang) }
