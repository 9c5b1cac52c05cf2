package dataset

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// item is a value of a YAML file with its place. Scalars are kept as they are written: the model tells what they mean.
type item struct {
	line, column int
	shape        shape
	text         string  // of a scalar
	pairs        []pair  // of a mapping
	items        []*item // of a list
}

// pair is a key of a mapping with its value.
type pair struct {
	key          string
	line, column int
	value        *item
}

type shape uint8

const (
	nothing shape = iota
	scalar
	mapping
	list
)

func (s shape) String() string {
	return [...]string{"nothing", "a single value", "a mapping", "a list"}[s]
}

// get finds the value of a key; nil where there is none or it is empty.
func (i *item) get(key string) *item {
	if p := i.pair(key); p != nil && p.value.shape != nothing {
		return p.value
	}
	return nil
}

func (i *item) pair(key string) *pair {
	for n := range i.pairs {
		if i.pairs[n].key == key {
			return &i.pairs[n]
		}
	}
	return nil
}

// parseYAML reads a file that holds one document. Anchors, aliases, tags and merge keys are refused: the files are data for
// people, and none of them is needed.
func parseYAML(file string, text []byte) (root *item, problem *Problem) {
	refuse := func(line, column int, message, want string) *Problem {
		return &Problem{File: file, Line: max(line, 1), Column: max(column, 1), Severity: Error, Code: NotYAML, Message: message, Want: want}
	}
	// The parser has been seen to panic on malformed input; that is one more way of saying no.
	defer func() {
		if r := recover(); r != nil {
			root, problem = nil, refuse(1, 1, fmt.Sprintf("the file can't be read as YAML: %v", r), "well-formed YAML")
		}
	}()
	parsed, err := parser.ParseBytes(text, 0)
	if err != nil {
		var at yaml.Error
		if errors.As(err, &at) && at.GetToken() != nil {
			p := at.GetToken().Position
			return nil, refuse(p.Line, p.Column, "the file can't be read as YAML: "+at.GetMessage(), "well-formed YAML")
		}
		return nil, refuse(1, 1, "the file can't be read as YAML: "+err.Error(), "well-formed YAML")
	}
	root = &item{line: 1, column: 1}
	for _, doc := range parsed.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if root.shape != nothing {
			at := doc.Body.GetToken().Position
			return nil, refuse(at.Line, at.Column, "the file holds a second document", "one document a file")
		}
		c := converter{}
		root = c.convert(doc.Body)
		if c.refused != nil {
			at := c.refused.GetToken().Position
			return nil, refuse(at.Line, at.Column, fmt.Sprintf("a YAML %s is not used in data files", c.refused.Type()), "the value itself")
		}
	}
	return root, nil
}

type converter struct{ refused ast.Node }

func (c *converter) convert(n ast.Node) *item {
	if n == nil {
		return &item{shape: nothing}
	}
	i := &item{}
	if t := n.GetToken(); t != nil {
		i.line, i.column = t.Position.Line, t.Position.Column
	}
	switch n := n.(type) {
	case *ast.NullNode:
	case *ast.StringNode:
		i.shape, i.text = scalar, n.Value
	case *ast.LiteralNode:
		i.shape, i.text = scalar, n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		i.shape, i.text = scalar, n.GetToken().Value
	case *ast.MappingNode:
		i.shape = mapping
		for _, v := range n.Values {
			i.pairs = append(i.pairs, c.pair(v))
		}
		if len(i.pairs) > 0 && !n.IsFlowStyle {
			i.line, i.column = i.pairs[0].line, i.pairs[0].column
		}
	case *ast.MappingValueNode:
		i.shape = mapping
		i.pairs = append(i.pairs, c.pair(n))
		i.line, i.column = i.pairs[0].line, i.pairs[0].column
	case *ast.SequenceNode:
		i.shape = list
		for _, v := range n.Values {
			i.items = append(i.items, c.convert(v))
		}
	default:
		c.refused = n
	}
	return i
}

func (c *converter) pair(n *ast.MappingValueNode) pair {
	key := c.convert(n.Key)
	if key.shape != scalar && c.refused == nil {
		c.refused = n.Key
	}
	p := pair{key: key.text, line: key.line, column: key.column, value: c.convert(n.Value)}
	if p.value.line == 0 || p.value.shape == nothing {
		p.value.line, p.value.column = key.line, key.column
	}
	return p
}
