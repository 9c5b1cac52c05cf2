package generate

// vocabularyForm is the schema of vocabulary.yaml, whose form the model does not declare: it is what the model's
// enumerations come from.
func vocabularyForm() *jsonSchema {
	f := &forming{defined: map[string]bool{}}
	item := closed("A value.")
	item.add("id", &jsonSchema{Description: "The value as files write it.", Type: "string", Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}, true)
	item.add("label", f.texts(false, "What it is called."), true)
	item.add("definition", f.texts(false, "What it means."), true)
	list := closed("A controlled list.")
	list.add("name", &jsonSchema{Description: "The name of the enumeration.", Type: "string", Pattern: "^[A-Z][A-Za-z0-9]*$"}, true)
	list.add("label", f.texts(false, "What it is called."), true)
	list.add("values", listOf("The values, in the order by which lists sort.", item), true)
	top := closed("The controlled lists; each is an enumeration of the API.")
	top.Title = "vocabulary"
	top.add("vocabularies", listOf("The lists.", list), true)
	top.Defs = f.defs
	return top
}

// datasetForm is the schema of dataset.yaml: what is said about the data as a whole.
func datasetForm() *jsonSchema {
	f := &forming{defined: map[string]bool{}}
	top := closed("The data set as a whole.")
	top.Title = "dataset"
	top.add("version", &jsonSchema{Description: "The version of the data.", Type: "string", MinLength: 1}, true)
	top.add("asOf", &jsonSchema{Description: "The day to which statuses were checked.", Type: "string", Pattern: datePattern}, true)
	top.add("title", f.texts(false, "The name of the data set."), true)
	top.add("licence", f.texts(false, "What others may do with the data."), true)
	top.add("howToCite", f.texts(false, "How to cite the data."), true)
	top.Defs = f.defs
	return top
}
