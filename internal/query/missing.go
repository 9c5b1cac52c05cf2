package query

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Bounds of the look for ids that resemble one that does not exist.
const (
	nearSearched = 20_000 // nodes that are looked at
	nearShown    = 3
)

// missingNode is the error of a root field whose id does not exist, with ids that resemble it.
func missingNode(ctx context.Context, r store.Reader, of *rootRun) (*gqlerror.Error, error) {
	id := of.bound.ids[0]
	near, err := nearIDs(ctx, r, of.root.of.Members(), id)
	if err != nil {
		return nil, err
	}
	return errorAt(fault.Missing(id, near...), ast.Path{ast.PathName(of.root.key)}, of.root.args.at), nil
}

// WithNearest adds to an error that says that an id does not exist the ids that resemble it; where there is such a node, of
// another kind than was looked for, it says that instead (BAD_ARGUMENT). Any other error stays as it is.
func WithNearest(ctx context.Context, m *model.Model, r store.Reader, err error) error {
	var missing *fault.Error
	if !errors.As(err, &missing) || missing.Kind != fault.NotFound {
		return err
	}
	id, _ := missing.Details["id"].(string)
	kinds := m.Kinds
	if k := m.KindOf(id); k != nil {
		kinds = []*model.Kind{k}
	}
	near, failed := nearIDs(ctx, r, kinds, id)
	if failed != nil {
		return failed
	}
	if slices.Contains(near, id) {
		return fault.New(fault.BadArgument, "%q is the id of a node of another kind than is asked for", id).With("id", id)
	}
	return fault.Missing(id, near...)
}

// nearIDs are ids of nodes of some kinds that resemble an id, nearest first. The slug of the first kind may be missing.
func nearIDs(ctx context.Context, r store.Reader, kinds []*model.Kind, id string) ([]string, error) {
	prefix := kinds[0].Slug + "/"
	type candidate struct {
		id       string
		distance int
	}
	var found []candidate
	looked := 0
	for n, err := range r.Nodes(ctx, kinds) {
		if err != nil {
			return nil, err
		}
		if looked++; looked > nearSearched {
			break
		}
		distance := min(levenshtein.ComputeDistance(id, n.ID), levenshtein.ComputeDistance(prefix+id, n.ID))
		if strings.HasPrefix(n.ID, id) && len(id) > len(prefix) {
			distance = min(distance, 1)
		}
		if distance <= max(2, len(n.ID)/4) {
			found = append(found, candidate{n.ID, distance})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(a.distance-b.distance, cmp.Compare(a.id, b.id))
	})
	var ids []string
	for _, c := range found[:min(nearShown, len(found))] {
		ids = append(ids, c.id)
	}
	return ids, nil
}
