package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/export"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/server"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/storetest"
)

var (
	randomSeed    = flag.Uint64("seed", 0, "seed of the random graphs, writes and documents; 0 takes one")
	randomQueries = flag.Int("queries", 100, "number of random queries that both engines answer")
)

// Both engines get the same random writes, and random documents on what they come to; each write must end alike on both and
// each answer must be the same bytes. test/differential/engines.mjs makes the documents.
func TestEnginesAnswerAlike(t *testing.T) {
	needNeo4j(t)
	scripts := filepath.Join("..", "..", "test", "differential")
	if _, err := os.Stat(filepath.Join(scripts, "node_modules")); err != nil {
		t.Skip("the documents are made with npm packages that are not there; make deps fetches them")
	}
	seed := *randomSeed
	if seed == 0 {
		seed = rand.Uint64N(1 << 32)
	}
	twins := newTwins(t, seed)
	graphs := httptest.NewServer(twins)
	defer graphs.Close()
	script := exec.CommandContext(t.Context(), "node", filepath.Join(scripts, "engines.mjs"),
		"--url", serviceOver(t, twins.embedded), "--against", serviceOver(t, twins.neo4j), "--graphs", graphs.URL,
		"--seed", fmt.Sprint(seed), "--queries", fmt.Sprint(*randomQueries))
	script.Stdout, script.Stderr = os.Stdout, os.Stderr
	if err := script.Run(); err != nil {
		t.Errorf("with -seed %d: %v", seed, err)
	}
}

// serviceOver serves a store without the limits for strangers, and gives the address of GraphQL.
func serviceOver(t *testing.T, s store.Store) string {
	t.Helper()
	config := server.DefaultConfig()
	config.Limits.Nodes, config.Limits.Aliases = 1_000_000_000, 1000
	config.Timeouts.Query, config.Timeouts.Write = time.Hour, 2*time.Hour
	service, err := newService(t.Context(), config, s, server.NewLogger(t.Output(), config.Log))
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(service.Handler())
	t.Cleanup(web.Close)
	return web.URL + "/graphql"
}

// twins are a store of each engine that get the same writes.
type twins struct {
	t               *testing.T
	embedded, neo4j store.Store
	random          *rand.Rand
	writes          int
}

func newTwins(t *testing.T, seed uint64) *twins {
	t.Helper()
	m, err := dataset.Model()
	if err != nil {
		t.Fatal(err)
	}
	return &twins{t, openEmbedded(t, t.TempDir(), m), openServer(t, emptyNeo4j(t), m), rand.New(rand.NewPCG(seed, 2)), 0}
}

// newGraphEvery is how many rounds of writes change one graph before another takes its place.
const newGraphEvery = 2

// ServeHTTP makes the next writes, and gives the graph that they come to.
func (w *twins) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	var err error
	if w.writes%newGraphEvery == 0 {
		err = w.replace()
	} else {
		err = errors.Join(w.change(), w.change(), w.remove())
	}
	w.writes++
	if err == nil {
		err = w.embedded.View(r.Context(), func(r store.Reader) error { return export.Lines(w.t.Context(), out, r, nil) })
	}
	if err != nil {
		w.t.Error(err)
		http.Error(out, err.Error(), http.StatusInternalServerError)
	}
}

// graph makes a random graph of this many nodes of a kind at most.
func (w *twins) graph() []*model.Node {
	nodes := storetest.RandomGraph(w.embedded.Model(), w.random.Uint64(), 12)
	for _, n := range nodes {
		for _, p := range n.Kind.Properties {
			if text, ok := n.Values[p.Index].(model.Text); ok && p.Search > 0 && w.random.IntN(2) == 0 {
				text.NL += " " + w.searched()
				n.Values[p.Index] = text
			}
		}
	}
	return nodes
}

// searched gives words that the documents search for.
func (w *twins) searched() string {
	all := []string{"signalen", "genegeerde signalen", "herstel van schade", "toeslagen", "schadeherstel", "menselijke maat", "compensation", "an inquiry", "Post Office", "mijnbouw"}
	return all[w.random.IntN(len(all))] + " " + all[w.random.IntN(len(all))]
}

// replace puts another graph in the place of the one that is there.
func (w *twins) replace() error {
	set := store.ChangeSet{Put: w.graph(), Meta: store.Meta{"asOf": "2026-01-01", "dataVersion": fmt.Sprint(w.writes)}}
	kept := map[string]bool{}
	for _, n := range set.Put {
		kept[n.ID] = true
	}
	there, err := w.ids()
	for _, id := range there {
		if !kept[id] {
			set.Delete = append(set.Delete, id)
		}
	}
	return errors.Join(err, w.apply(set))
}

// change puts some nodes anew, a few of which lead to nodes that are not there: then nothing changes.
func (w *twins) change() error {
	there, err := w.ids()
	if err != nil {
		return err
	}
	var set store.ChangeSet
	dangling := w.random.IntN(5) == 0
	for _, n := range w.graph() {
		if w.random.IntN(8) > 0 {
			continue
		}
		for i, targets := range n.Out {
			n.Out[i] = slices.DeleteFunc(targets, func(id string) bool { return !dangling && !slices.Contains(there, id) })
		}
		set.Put = append(set.Put, n)
	}
	return w.apply(set)
}

// remove deletes a node; mostly others lead to it, so that it is refused.
func (w *twins) remove() error {
	there, err := w.ids()
	if err != nil {
		return err
	}
	return w.apply(store.ChangeSet{Delete: []string{there[w.random.IntN(len(there))]}})
}

func (w *twins) ids() (ids []string, err error) {
	err = w.embedded.View(w.t.Context(), func(r store.Reader) error {
		for n, err := range r.Nodes(w.t.Context(), nil) {
			if err != nil {
				return err
			}
			ids = append(ids, n.ID)
		}
		return nil
	})
	return ids, err
}

// apply makes a change set in both stores and tells where they differ in what comes of it.
func (w *twins) apply(set store.ChangeSet) error {
	set.Author, set.Reason, set.Time = "random", "random", time.Unix(1, 0).UTC()
	here, refused := w.embedded.Apply(w.t.Context(), set)
	there, refusedThere := w.neo4j.Apply(w.t.Context(), set)
	if a, b := fmt.Sprint(refused), fmt.Sprint(refusedThere); a != b {
		return fmt.Errorf("a write ends in %s on the embedded engine, in %s on Neo4j", a, b)
	}
	if refused == nil && here != there {
		return fmt.Errorf("a write makes revision %d on the embedded engine, %d on Neo4j", here, there)
	}
	return nil
}
