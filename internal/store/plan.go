package store

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
)

// Stored is the newest state of a graph as Plan asks about it.
type Stored interface {
	// Newest gives nodes with the revisions that last changed them, aligned with ids: nil and 0 where there is none.
	Newest(ctx context.Context, ids []string) ([]*model.Node, []Revision, error)
	// Leading gives for each id the ids of the nodes that lead to it. Plan asks it of nodes that are to be deleted.
	Leading(ctx context.Context, ids []string) ([][]string, error)
	// Meta is what was last said about the graph as a whole.
	Meta() Meta
}

// Planned is what a change set comes to when what is already so is left out.
type Planned struct {
	Changes []Change // by id; their Revision is still 0
	Meta    Meta     // nil where it stays as it is
}

// Empty tells that nothing differs, so that no revision is made.
func (p Planned) Empty() bool { return len(p.Changes) == 0 && p.Meta == nil }

// maxID bounds the length of an id, in bytes.
const maxID = 1024

// maxProblems bounds the problems that one error tells of.
const maxProblems = 20

// Plan checks a change set against the model and the newest state, and gives the changes that it comes to. Its errors are
// those of Writer.Apply. The nodes of Changes are those of the set, or copies where absent values had to be made nil.
func Plan(ctx context.Context, m *model.Model, set ChangeSet, stored Stored) (Planned, error) {
	p := planner{model: m, set: set, stored: stored, put: make(map[string]*model.Node, len(set.Put)), deleted: make(map[string]bool, len(set.Delete))}
	for _, step := range []func(context.Context) error{p.valid, p.load, p.expected, p.targets, p.unreferenced} {
		if err := step(ctx); err != nil {
			return Planned{}, err
		}
	}
	return p.planned(), nil
}

type planner struct {
	model   *model.Model
	set     ChangeSet
	stored  Stored
	put     map[string]*model.Node
	deleted map[string]bool
	before  map[string]*model.Node
	found   problems
}

// valid checks the set by itself.
func (p *planner) valid(context.Context) error {
	if p.set.Author == "" || p.set.Reason == "" {
		return fault.New(fault.Invalid, "a change set has author %q and reason %q; want both", p.set.Author, p.set.Reason)
	}
	for _, n := range p.set.Put {
		if k := n.Kind; k == nil || k.Index >= len(p.model.Kinds) || p.model.Kinds[k.Index] != k || len(n.Values) != len(k.Properties) || len(n.Out) != len(k.Out) {
			p.found.add(n.ID, "", "it is no node of this model", "a node made by model.NewNode")
			continue
		}
		if len(n.ID) > maxID || strings.ContainsFunc(n.ID, func(r rune) bool { return r <= ' ' || r == utf8.RuneError }) {
			p.found.add(n.ID, "", "the id can't be stored", fmt.Sprintf("up to %d bytes without spaces and control characters", maxID))
		}
		if p.put[n.ID] != nil {
			p.found.add(n.ID, "", "it is put twice", "each node once")
		}
		for _, v := range model.Validate(n) {
			p.found.add(n.ID, v.Field, v.What, v.Want)
		}
		p.put[n.ID] = n
	}
	for _, id := range p.set.Delete {
		if p.deleted[id] || p.put[id] != nil {
			p.found.add(id, "", "it is deleted and in the set once more", "each node once")
		}
		p.deleted[id] = true
	}
	return p.found.err()
}

// load fetches the nodes of the set as they are.
func (p *planner) load(ctx context.Context) error {
	ids := make([]string, 0, len(p.put)+len(p.deleted))
	for _, n := range p.set.Put {
		ids = append(ids, n.ID)
	}
	ids = append(ids, p.set.Delete...)
	nodes, _, err := p.stored.Newest(ctx, ids)
	if err != nil {
		return err
	}
	p.before = make(map[string]*model.Node)
	for i, n := range nodes {
		if n != nil {
			p.before[ids[i]] = n
		} else if p.deleted[ids[i]] {
			return fault.Missing(ids[i])
		}
	}
	return nil
}

// expected compares what the writer saw with what is stored.
func (p *planner) expected(ctx context.Context) error {
	if len(p.set.Expect) == 0 {
		return nil
	}
	ids := slices.Sorted(maps.Keys(p.set.Expect))
	_, revisions, err := p.stored.Newest(ctx, ids)
	if err != nil {
		return err
	}
	for i, id := range ids {
		if want, have := p.set.Expect[id], revisions[i]; want != have {
			return fault.New(fault.Conflict, "%s was last changed by revision %d, not %d; read it again", id, have, want).
				With("id", id).With("expected", uint64(want)).With("newest", uint64(have))
		}
	}
	return nil
}

// targets checks that each relation of a node that is put leads to a node after the set.
func (p *planner) targets(ctx context.Context) error {
	seen := map[string]bool{}
	var outside []string
	p.relations(func(_ *model.Node, _ *model.Relation, target string) {
		if p.put[target] == nil && !p.deleted[target] && !seen[target] {
			seen[target] = true
			outside = append(outside, target)
		}
	})
	nodes, _, err := p.stored.Newest(ctx, outside)
	if err != nil {
		return err
	}
	exists := make(map[string]bool, len(outside))
	for i, n := range nodes {
		exists[outside[i]] = n != nil
	}
	p.relations(func(n *model.Node, r *model.Relation, target string) {
		if p.put[target] == nil && !exists[target] {
			p.found.add(n.ID, r.Name, fmt.Sprintf("it leads to %q, which does not exist", target), "the id of a "+r.Target.TypeName()+" that exists")
		}
	})
	return p.found.err()
}

func (p *planner) relations(visit func(n *model.Node, r *model.Relation, target string)) {
	for _, n := range p.set.Put {
		for i, targets := range n.Out {
			for _, target := range targets {
				visit(n, n.Kind.Out[i], target)
			}
		}
	}
}

// unreferenced checks that no node that stays leads to one that is deleted. Nodes that are put are checked by targets.
func (p *planner) unreferenced(ctx context.Context) error {
	if len(p.set.Delete) == 0 {
		return nil
	}
	leading, err := p.stored.Leading(ctx, p.set.Delete)
	if err != nil {
		return err
	}
	for i, id := range p.set.Delete {
		// A node that leads there by two relations is told once.
		for _, from := range slices.Compact(slices.Sorted(slices.Values(leading[i]))) {
			if p.put[from] == nil && !p.deleted[from] {
				p.found.add(id, "", fmt.Sprintf("it can't be deleted while %s leads to it", from), "deletion of both, or a change of the other first")
			}
		}
	}
	return p.found.err()
}

func (p *planner) planned() Planned {
	var out Planned
	for _, n := range p.set.Put {
		n = withoutEmpties(n)
		if before := p.before[n.ID]; before == nil || !SameNode(before, n) {
			out.Changes = append(out.Changes, Change{ID: n.ID, Before: before, After: n})
		}
	}
	for _, id := range p.set.Delete {
		out.Changes = append(out.Changes, Change{ID: id, Before: p.before[id]})
	}
	slices.SortFunc(out.Changes, func(a, b Change) int { return cmp.Compare(a.ID, b.ID) })
	if p.set.Meta != nil && !maps.Equal(p.set.Meta, p.stored.Meta()) {
		out.Meta = maps.Clone(p.set.Meta)
	}
	return out
}

// problems gathers what is wrong with a change set.
type problems struct {
	list  []map[string]any
	total int
}

func (p *problems) add(id, field, what, want string) {
	if p.total++; len(p.list) < maxProblems {
		p.list = append(p.list, map[string]any{"id": id, "field": field, "what": what, "want": want})
	}
}

func (p *problems) err() error {
	if p.total == 0 {
		return nil
	}
	first := p.list[0]
	at := first["id"].(string)
	if field := first["field"].(string); field != "" {
		at += ", " + field
	}
	message := fmt.Sprintf("%s: %s; want %s", at, first["what"], first["want"])
	if p.total > 1 {
		message += fmt.Sprintf(" (the first of %d problems)", p.total)
	}
	return fault.New(fault.Invalid, "%s", message).With("problems", p.list).With("count", p.total)
}
