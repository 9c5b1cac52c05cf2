package query

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// ReadWhere reads the `where` of a type, given as JSON in the form that a variable of the API has: it is checked against
// the schema as such. Lists and objects inside each other beyond maxDepth are QUERY_TOO_DEEP, other errors BAD_USER_INPUT
// or BAD_ARGUMENT.
func ReadWhere(schema *ast.Schema, of model.Type, given string, maxDepth int) (store.Filter, error) {
	if err := checkDepth(given, maxDepth); err != nil {
		return nil, err
	}
	var where any
	decoder := json.NewDecoder(bytes.NewReader([]byte(given)))
	decoder.UseNumber()
	if err := decoder.Decode(&where); err != nil {
		return nil, fault.New(fault.BadUserInput, "where is not JSON: %s", err).With("argument", "where")
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fault.New(fault.BadUserInput, "where holds more than one JSON value").With("argument", "where")
	}
	input := schema.Types[of.TypeName()+"Where"]
	if input == nil {
		return nil, fault.New(fault.BadUserInput, "the API has no conditions on %s", of.TypeName()).With("argument", "where")
	}
	operation := &ast.OperationDefinition{Operation: ast.Query, VariableDefinitions: ast.VariableDefinitionList{
		{Variable: "where", Type: ast.NonNullNamedType(input.Name, nil), Definition: input, Used: true},
	}}
	variables, err := validator.VariableValues(schema, operation, map[string]any{"where": where})
	if err != nil {
		return nil, fault.New(fault.BadUserInput, "where does not fit %s: %s", input.Name, err).With("argument", "where")
	}
	filter, wrong := readWhere(of, variables["where"], path{"where"})
	if wrong != nil {
		return nil, wrong
	}
	return filter, nil
}

// checkDepth looks at the text, so that nothing deep is built.
func checkDepth(given string, most int) error {
	depth, deepest, quoted := 0, 0, false
	for i := 0; i < len(given); i++ {
		switch c := given[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	if deepest > most {
		return fault.New(fault.TooDeep, "%d lists and objects inside each other in where; the limit here is %d (max-input-depth)", deepest, most).
			With("found", deepest).With("limit", most).With("setting", "max-input-depth")
	}
	return nil
}
