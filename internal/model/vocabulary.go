package model

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// Vocabulary holds the controlled lists of a data set. Each is an enumeration of the API.
type Vocabulary struct {
	Lists []*List `yaml:"vocabularies"`
}

// List is a controlled list, in its own order.
type List struct {
	Name   string  `yaml:"name"` // the enumeration's name, such as EventKind
	Label  Words   `yaml:"label"`
	Values []*Item `yaml:"values"`

	places map[string]int
}

// Item is a value of a controlled list.
type Item struct {
	ID         string `yaml:"id"` // in kebab-case, as files and stores write it
	Label      Words  `yaml:"label"`
	Definition Words  `yaml:"definition"`
}

// Words is a label or a definition in both languages.
type Words struct {
	NL string `yaml:"nl"`
	EN string `yaml:"en"`
}

// In is the text in a language, or in the other where that is missing.
func (w Words) In(l Lang) string { return Text(w).In(l) }

// ParseVocabulary reads vocabulary.yaml.
func ParseVocabulary(data []byte) (*Vocabulary, error) {
	var v Vocabulary
	if err := yaml.Unmarshal(data, &v); err != nil {
		return nil, fmt.Errorf("read the vocabulary: %w", err)
	}
	seen := map[string]bool{}
	for _, list := range v.Lists {
		if seen[list.Name] {
			return nil, fmt.Errorf("the vocabulary has two lists named %s", list.Name)
		}
		seen[list.Name] = true
		list.places = map[string]int{}
		for i, item := range list.Values {
			if _, twice := list.places[item.ID]; twice {
				return nil, fmt.Errorf("the vocabulary's list %s has the value %s twice", list.Name, item.ID)
			}
			list.places[item.ID] = i
		}
	}
	return &v, nil
}

// List finds a list by its name; nil where there is none.
func (v *Vocabulary) List(name string) *List {
	for _, l := range v.Lists {
		if l.Name == name {
			return l
		}
	}
	return nil
}

// Place is the place of an id in the list, from 0; -1 where it is not in it.
func (l *List) Place(id string) int {
	if i, ok := l.places[id]; ok {
		return i
	}
	return -1
}

// Find is the item with an id, given as files write it; nil where there is none.
func (l *List) Find(id string) *Item {
	if i := l.Place(id); i >= 0 {
		return l.Values[i]
	}
	return nil
}

// EnumValue is an id as the API writes it: social-security is SOCIAL_SECURITY.
func EnumValue(id string) string { return strings.ToUpper(strings.ReplaceAll(id, "-", "_")) }

// EnumID is the id of a value of the API: SOCIAL_SECURITY is social-security.
func EnumID(value string) string { return strings.ToLower(strings.ReplaceAll(value, "_", "-")) }

// ConstantName is a type's name as enumerations write it: EventKind is EVENT_KIND.
func ConstantName(typeName string) string { return EnumValue(kebab(typeName)) }

func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				b.WriteByte('-')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}
