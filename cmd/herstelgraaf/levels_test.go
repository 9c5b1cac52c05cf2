package main

import (
	"context"
	"io/fs"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
	"herstelgraaf/web"
)

// watchedStore counts the round trips of reads.
type watchedStore struct {
	store.Store
	trips atomic.Int64
}

func (w *watchedStore) View(ctx context.Context, read func(store.Reader) error) error {
	return w.Store.View(ctx, func(r store.Reader) error { return read(&watchedReader{r, w}) })
}

type watchedReader struct {
	store.Reader
	of *watchedStore
}

func (r *watchedReader) Read(ctx context.Context, level []store.Request) ([]store.Result, error) {
	r.of.trips.Add(1)
	return r.Reader.Read(ctx, level)
}

// startOver starts the service over a store that the test holds too, filled with the bundled data.
func startOver(t *testing.T) (*service, *watchedStore) {
	t.Helper()
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	watched := &watchedStore{Store: openEmpty(t, m)}
	if _, err := loadIfEmpty(t.Context(), watched, newProgress(t.Output())); err != nil {
		t.Fatal(err)
	}
	config := server.DefaultConfig()
	built, err := newService(t.Context(), config, watched, server.NewLogger(t.Output(), config.Log))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(built.Handler())
	t.Cleanup(web.Close)
	return &service{address: web.URL}, watched
}

func TestRoundTripsAreAtMostTheDepth(t *testing.T) {
	s, watched := startOver(t)
	hops, err := fs.ReadFile(web.Operations, "16-hops.graphql")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, query string
		depth       int64
	}{
		// bottleneck, cases, bottlenecks, recommendations, commitments
		{"four hops", string(hops), 5},
		{"one node", `{node(id: "bottleneck/long-waits") {id}}`, 1},
		{"fields side by side", `{case: trajectory(id: "trajectory/wia-uwv") {events {nodes {actors {totalCount}}} manifestations {nodes {bottleneck {caseCount}}} lessons {nodes {id}}}
			bottlenecks {nodes {name recommendations {nodes {madeBy {name}}}}}}`, 4},
		{"labels with those of other nodes", `{citations(first: 20) {nodes {label document {title}}} comparisons {nodes {label}}}`, 2},
		{"interfaces", `{cases {nodes {events(first: 2) {nodes {id}} ... on Trajectory {foreignCases {nodes {id}}} ... on ForeignCase {trajectories {nodes {id}}}}}}`, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := watched.trips.Load()
			s.read(t, c.query, nil, &map[string]any{})
			want := c.depth
			if onNeo4j() {
				want = 1 // it answers the levels of each of these by one statement
			}
			if trips := watched.trips.Load() - before; trips != want {
				t.Errorf("%d round trips; want %d", trips, want)
			}
		})
	}
}

// While a writer changes a case and its claims together, each answer shows them as they stood together.
func TestQuerySeesOneRevisionWhileWritesGoOn(t *testing.T) {
	s, watched := startOver(t)
	ids := []string{"trajectory/wia-uwv", "manifestation/wia-uwv/signals-ignored", "bottleneck/signals-ignored"}
	fields := []string{"name", "how", "name"}
	var nodes []*model.Node
	if err := watched.View(t.Context(), func(r store.Reader) (err error) {
		nodes, err = r.Lookup(t.Context(), ids)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	written := make(chan error, 1)
	go func() {
		for n := 1; ; n++ {
			set := store.ChangeSet{Author: "test", Reason: "write on", Time: time.Unix(int64(n), 0).UTC()}
			for i, node := range nodes {
				next := *node
				next.Values = slices.Clone(node.Values)
				next.Values[node.Kind.Property(fields[i]).Index] = model.Text{NL: strconv.Itoa(n), EN: strconv.Itoa(n)}
				set.Put = append(set.Put, &next)
			}
			if _, err := watched.Apply(context.Background(), set); err != nil {
				written <- err
				return
			}
			select {
			case <-stop:
				written <- nil
				return
			default:
			}
		}
	}()
	seen := map[string]bool{}
	for len(seen) < 20 {
		var data struct {
			Trajectory struct {
				Name           string
				Manifestations struct {
					Nodes []struct {
						How        string
						Bottleneck struct{ Name string }
					}
				}
			}
		}
		s.read(t, `{trajectory(id: "trajectory/wia-uwv") {name manifestations(where: {bottleneck: {id: {eq: "bottleneck/signals-ignored"}}}) {nodes {how bottleneck {name}}}}}`, nil, &data)
		name, claim := data.Trajectory.Name, data.Trajectory.Manifestations.Nodes[0]
		if seen[name] = true; strings.Contains(name, "WIA") {
			continue // nothing is written yet
		}
		if claim.How != name || claim.Bottleneck.Name != name {
			t.Fatalf("one answer shows the revisions %s, %s and %s", name, claim.How, claim.Bottleneck.Name)
		}
	}
	close(stop)
	if err := <-written; err != nil {
		t.Fatal(err)
	}
}
