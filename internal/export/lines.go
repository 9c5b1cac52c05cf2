package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// header is the first line: which state of the graph the others show.
type header struct {
	Revision store.Revision `json:"revision"`
	Meta     store.Meta     `json:"meta"`
}

// line is a node. Properties have the names of the model, dotted inside values; absent ones are left out. Relations are
// those that the node stores, by field.
type line struct {
	ID         string              `json:"id"`
	Kind       string              `json:"kind"`
	Properties map[string]any      `json:"properties"`
	Relations  map[string][]string `json:"relations"`
}

type text struct {
	NL string `json:"nl,omitempty"`
	EN string `json:"en,omitempty"`
}

type textList struct {
	NL []string `json:"nl,omitempty"`
	EN []string `json:"en,omitempty"`
}

// Lines writes the graph as JSON Lines: a header, then a line for each node, kind by kind in the order of the model, by
// id within each. Values of enumerations are ids of the vocabulary; a temporal property is the ascending list of days
// (since 1970-01-01) on which it flips, the first of them to yes. Progress, if set, gets the number of nodes written and
// 0, since the total is not known.
func Lines(ctx context.Context, w io.Writer, r store.Reader, progress func(done, total int)) error {
	buffer := bufio.NewWriter(w)
	lines := json.NewEncoder(buffer)
	lines.SetEscapeHTML(false)
	if err := lines.Encode(header{r.Revision(), r.Meta()}); err != nil {
		return err
	}
	done := 0
	for n, err := range r.Nodes(ctx, nil) {
		if err != nil {
			return err
		}
		if err := lines.Encode(lineOf(n)); err != nil {
			return err
		}
		if done++; progress != nil {
			progress(done, 0)
		}
	}
	return buffer.Flush()
}

func lineOf(n *model.Node) line {
	l := line{ID: n.ID, Kind: n.Kind.Name, Properties: map[string]any{}, Relations: map[string][]string{}}
	for _, p := range n.Kind.Properties {
		if v := n.Values[p.Index]; v != nil {
			l.Properties[p.Name] = valueOf(v)
		}
	}
	for _, r := range n.Kind.Out {
		if targets := n.Out[r.OutIndex]; len(targets) > 0 {
			l.Relations[r.Name] = targets
		}
	}
	return l
}

func valueOf(v model.Value) any {
	switch v := v.(type) {
	case model.Text:
		return text(v)
	case model.TextList:
		return textList(v)
	case model.Date:
		return v.String()
	default:
		return v
	}
}
