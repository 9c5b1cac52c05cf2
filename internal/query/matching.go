package query

import (
	"context"
	"io"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Where is a filter on nodes as an argument of a field that an analysis answers. gqlgen knows it as the scalar ModelWhere.
type Where struct{ given map[string]any }

// UnmarshalGQL takes the filter as it is given; the schema has checked its form, Matching reads it.
func (w *Where) UnmarshalGQL(v any) error {
	given, ok := v.(map[string]any)
	if !ok {
		return fault.Argument("where", v, "want conditions; to ask for nothing leave it out")
	}
	w.given = given
	return nil
}

// MarshalGQL writes nothing: a Where is never part of an answer.
func (w Where) MarshalGQL(out io.Writer) { io.WriteString(out, "null") }

// Matching gives the ids of the nodes of a type that fit a filter, by id; nil where there is no filter. Statuses are judged
// at asOf; nil: at the data set's own date.
func Matching(ctx context.Context, r store.Reader, of model.Type, where *Where, asOf *model.Date) ([]string, error) {
	if where == nil {
		return nil, nil
	}
	conditions, wrong := readConditions(of, where.given, path{"where"})
	if wrong != nil {
		return nil, wrong
	}
	request := store.Request{Source: store.OfKinds, Kinds: of.Members(), Where: conditions.filter()}
	if asOf != nil {
		request.Today = asOf.Last()
	} else if day, err := DefaultAsOf(r); err == nil {
		request.Today = day.Last()
	}
	results, err := r.Read(ctx, []store.Request{request})
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(results[0].Nodes))
	for i, n := range results[0].Nodes {
		ids[i] = r.ID(n)
	}
	return ids, nil
}
