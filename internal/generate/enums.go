package generate

import (
	"github.com/vektah/gqlparser/v2/ast"

	"herstelgraaf/internal/model"
)

// enumerations are the lists of the vocabulary, their names, and the kinds of nodes.
func (s *source) enumerations() ast.DefinitionList {
	var defs ast.DefinitionList
	for _, list := range s.model.Vocabulary.Lists {
		e := enum(list.Name, both(list.Label))
		for _, item := range list.Values {
			e.EnumValues = append(e.EnumValues, value(model.EnumValue(item.ID), meaning(item)))
		}
		defs = append(defs, e)
	}
	names := enum("VocabularyName", "A controlled list of the data set.")
	for _, list := range s.model.Vocabulary.Lists {
		names.EnumValues = append(names.EnumValues, value(model.ConstantName(list.Name), "The values of `"+list.Name+"`."))
	}
	kinds := enum("NodeKind", "A kind of node.")
	for _, k := range s.model.Kinds {
		kinds.EnumValues = append(kinds.EnumValues, value(k.EnumValue, k.Description))
	}
	return append(defs, names, kinds)
}

// meaning is the English definition of a value, then its Dutch label.
func meaning(item *model.Item) string {
	text := item.Definition.In(model.EN)
	if text == "" {
		text = item.Label.In(model.EN)
	}
	if item.Label.NL != "" {
		text += " (" + item.Label.NL + ")"
	}
	return text
}

func both(w model.Words) string {
	if w.NL == "" || w.NL == w.EN {
		return w.In(model.EN)
	}
	return w.In(model.EN) + " (" + w.NL + ")"
}
