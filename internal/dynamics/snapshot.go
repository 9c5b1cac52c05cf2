package dynamics

import (
	"context"
	"fmt"
	"slices"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Snapshot is what the analyses know of one revision of a graph: the cases with their claims, the bottlenecks, and when
// government acknowledged what went wrong. Claims of the programme are not in it. It is immutable.
type Snapshot struct {
	AsOf model.Date // the day to which statuses were checked; zero where the graph says none

	cases           caseList
	bottlenecks     table[struct{}]
	acknowledgments table[model.Date]
	actors          table[string] // the kind of each
	frequencies     frequencies
}

// snapshotKinds are the kinds that a snapshot is made of; cases come before their claims in no particular order.
var snapshotKinds = []string{"Bottleneck", "Actor", "Trajectory", "ForeignCase", "Acknowledgement", "Manifestation", "Absence", "Event", "CausalLink", "Involvement", "Measure"}

// FollowSnapshot keeps the snapshot of a store's newest revisions.
func FollowSnapshot(s store.Store) *store.Followed[*Snapshot] {
	return store.Follow(s, func(ctx context.Context, r store.Reader) (*Snapshot, error) { return ReadSnapshot(ctx, s.Model(), r) }, (*Snapshot).with)
}

// ReadSnapshot reads the whole graph.
func ReadSnapshot(ctx context.Context, m *model.Model, r store.Reader) (*Snapshot, error) {
	var kinds []*model.Kind
	for _, name := range snapshotKinds {
		k, ok := m.Type(name).(*model.Kind)
		if !ok {
			return nil, fmt.Errorf("the model has no kind %s", name)
		}
		kinds = append(kinds, k)
	}
	e := newEdit(&Snapshot{})
	for n, err := range r.Nodes(ctx, kinds) {
		if err != nil {
			return nil, fmt.Errorf("read what the analyses need: %w", err)
		}
		e.put(n)
	}
	return e.done().dated(r.Meta()), nil
}

// with is the snapshot after changes, and with what is then said of the graph.
func (s *Snapshot) with(meta store.Meta, changes []store.Change) *Snapshot {
	e := newEdit(s)
	for _, c := range changes {
		if c.Before != nil {
			e.remove(c.Before, c.After)
		}
		if c.After != nil {
			e.put(c.After)
		}
	}
	return e.done().dated(meta)
}

// dated sets the day of a snapshot that nobody else has yet.
func (s *Snapshot) dated(meta store.Meta) *Snapshot {
	s.AsOf, _ = model.ParseDate(meta["asOf"]) // an empty graph has none
	return s
}

// Cases are all cases, by id.
func (s *Snapshot) Cases() []*Case { return s.cases.all() }

// Case finds a case.
func (s *Snapshot) Case(id string) (*Case, bool) { return s.cases.find(id) }

// Bottlenecks are the ids of all bottlenecks, sorted.
func (s *Snapshot) Bottlenecks() []string { return s.bottlenecks.ids }

// Acknowledged is when government first said that it was wrong; the zero Date where that is not known.
func (s *Snapshot) Acknowledged(c *Case) model.Date {
	date, _ := s.acknowledgments.find(c.Acknowledgement)
	return date
}

// Among is the snapshot with only the cases whose ids are given, in any order; nil ids: all.
func (s *Snapshot) Among(ids []string) *Snapshot {
	if ids == nil {
		return s
	}
	kept := map[string]*Case{}
	for _, id := range ids {
		if c, ok := s.cases.find(id); ok {
			kept[id] = c
		}
	}
	among := *s
	among.cases = caseListOf(kept)
	return &among
}

// BottleneckExists tells whether there is a bottleneck with an id.
func (s *Snapshot) BottleneckExists(id string) bool {
	_, ok := slices.BinarySearch(s.bottlenecks.ids, id)
	return ok
}
