package neo4j_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// Two bottlenecks always get one name together. A query that reads them at two levels must find them equal, while another
// service writes 20 times a second, and 99 of 100 queries must answer.
func TestQueriesSeeOneRevisionWhileAnotherServiceWrites(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	reader, writer := open(t, configOf(server), m), open(t, configOf(server), m)
	ids := []string{"bottleneck/a", "bottleneck/b"}
	put := func(i int) error {
		name := fmt.Sprintf("Name %d", i)
		_, err := writer.Apply(context.Background(), changeSet(bottleneck(m, ids[0], name), bottleneck(m, ids[1], name)))
		return err
	}
	if err := put(0); err != nil {
		t.Fatal(err)
	}
	const writes = 60
	var done atomic.Bool
	var all errgroup.Group
	all.Go(func() error {
		defer done.Store(true)
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for i := range writes {
			<-tick.C
			if err := put(i + 1); err != nil {
				return fmt.Errorf("write %d: %w", i, err)
			}
		}
		return nil
	})
	var asked, unanswered, mixed atomic.Int64
	for range 3 {
		all.Go(func() error {
			for !done.Load() {
				var names [2]model.Value
				err := reader.View(context.Background(), func(r store.Reader) error {
					for i, id := range ids {
						level := []store.Request{{Source: store.ByID, IDs: []string{id}, Values: named(m, "Bottleneck", "name")}}
						results, err := r.Read(context.Background(), level)
						if err != nil {
							return err
						}
						n := results[0].Nodes[0]
						names[i] = r.Value(n, r.Kind(n).Property("name"))
					}
					return nil
				})
				asked.Add(1)
				switch {
				case fault.CodeOf(err) == fault.Unavailable && err != nil:
					unanswered.Add(1)
				case err != nil:
					return err
				case names[0] != names[1]:
					mixed.Add(1)
				}
			}
			return nil
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d queries during %d writes: %d without an answer, %d mixed", asked.Load(), writes, unanswered.Load(), mixed.Load())
	if mixed.Load() > 0 || unanswered.Load()*100 > asked.Load() {
		t.Errorf("of %d queries %d were mixed and %d had no answer", asked.Load(), mixed.Load(), unanswered.Load())
	}
}

func TestWriterSeesItsOwnWriteAtOnce(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	s := open(t, configOf(server), m)
	for i := range 20 {
		revision, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", fmt.Sprint("Name ", i))))
		if err != nil {
			t.Fatal(err)
		}
		view(t, s, func(r store.Reader) error {
			if r.Revision() < revision {
				t.Errorf("after revision %d a reader sees %d", revision, r.Revision())
			}
			return nil
		})
	}
}

// A service that dies between opening and closing the gate leaves readers without an answer until one of them closes it.
func TestReadersHealTheGateThatADeadWriterLeftOpen(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	s := open(t, configOf(server), m)
	if _, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", "A"))); err != nil {
		t.Fatal(err)
	}
	consoleOf(t, server).run("MATCH (g:ReadGate) SET g.opened = g.opened + 1", nil)
	view(t, s, func(r store.Reader) error {
		nodes, err := r.Lookup(context.Background(), []string{"bottleneck/a"})
		if err == nil && (nodes[0] == nil || r.Revision() != 1) {
			t.Errorf("revision %d has %v", r.Revision(), nodes[0])
		}
		return err
	})
}
