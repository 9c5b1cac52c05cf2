package neo4j

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

// viewTries is how often a View begins again when the graph moves under it. With waits of up to viewWait in between it
// gives up after about two seconds.
const (
	viewTries = 60
	viewWait  = 40 * time.Millisecond
	healAfter = 30
)

// Store is a store.Store in Neo4j.
type Store struct {
	config    Config
	host      string
	model     *model.Model
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	writing   chan struct{} // holds one token: changes of this process wait here, not in the server
	last      atomic.Pointer[sight]
	meta      atomic.Pointer[knownMeta]
	noted     sync.Map
	running   sync.WaitGroup
	closing   sync.Mutex
	closed    atomic.Bool
}

type knownMeta struct {
	revision int64
	meta     store.Meta
}

var _ store.Store = (*Store)(nil)

// Open connects to Neo4j, waits for it as long as the Config says, and brings the database's constraints and indexes up to
// date. Errors: BAD_ARGUMENT for a Config that can't be right, UNAVAILABLE for a server that can't be reached or refuses,
// INVALID for a graph of a newer version.
func Open(ctx context.Context, config Config, m *model.Model) (*Store, error) {
	config = config.withDefaults()
	if err := config.check(); err != nil {
		return nil, err
	}
	if err := checkNames(m); err != nil {
		return nil, err
	}
	driver, err := config.driver()
	if err != nil {
		return nil, err
	}
	address, _ := url.Parse(config.URL)
	s := &Store{
		config: config, host: address.Host, model: m, driver: driver,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
		writing:   make(chan struct{}, 1),
	}
	s.writing <- struct{}{}
	if err = s.connect(ctx); err == nil {
		err = s.migrate(ctx)
	}
	if err != nil {
		_ = driver.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return s, nil
}

// connect tries to reach the server until Wait is over.
func (s *Store) connect(ctx context.Context) error {
	deadline := time.Now().Add(s.config.Wait)
	pause := 100 * time.Millisecond
	for {
		_, err := neo4j.ExecuteQuery(ctx, s.driver, "RETURN 1", nil, neo4j.EagerResultTransformer,
			neo4j.ExecuteQueryWithDatabase(s.config.Database), neo4j.ExecuteQueryWithReadersRouting())
		if err == nil {
			return nil
		}
		if left := time.Until(deadline); left <= 0 || permanent(err) || ctx.Err() != nil {
			return s.translate(ctx, err)
		}
		s.config.Logger.LogAttrs(ctx, slog.LevelWarn, "wait for the Neo4j server", slog.String("server", s.host), slog.Any("error", s.translate(ctx, err)))
		select {
		case <-ctx.Done():
			return s.translate(ctx, err)
		case <-time.After(min(pause, max(time.Until(deadline), 0))):
		}
		pause = min(2*pause, 3*time.Second)
	}
}

// Model is the model that the store was opened with.
func (s *Store) Model() *model.Model { return s.model }

// Ready is nil when the server answers.
func (s *Store) Ready(ctx context.Context) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.running.Done()
	_, err := s.read(ctx, gated("", ""), nil)
	return err
}

// Close waits for the running calls and closes all connections.
func (s *Store) Close() error {
	s.closing.Lock()
	was := s.closed.Swap(true)
	s.closing.Unlock()
	if was {
		return nil
	}
	s.running.Wait()
	return s.driver.Close(context.Background())
}

// enter counts a running call in, for Close to wait for, unless the store is closed.
func (s *Store) enter() error {
	s.closing.Lock()
	defer s.closing.Unlock()
	if s.closed.Load() {
		return errClosed
	}
	s.running.Add(1)
	return nil
}

// View reads one revision; it begins again when the graph moves under it.
func (s *Store) View(ctx context.Context, read func(store.Reader) error) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.running.Done()
	for try := 1; ; try++ {
		r := newReader(ctx, s)
		err := read(r)
		if err == nil {
			err = r.settle()
		}
		if !errors.Is(err, store.ErrMoved) {
			return err
		}
		if try == viewTries {
			return fault.Wrap(err, fault.Unavailable, "the graph changed under the query %d times", try)
		}
		if try == healAfter {
			s.healIfStuck(ctx)
		}
		pause := min(viewWait, time.Millisecond<<min(try-1, 10))
		select {
		case <-ctx.Done():
			return s.translate(ctx, ctx.Err())
		case <-time.After(pause/2 + rand.N(pause)/2):
		}
	}
}

// healIfStuck closes a gate that no writer will close, which shows by its staying open. While a writer is at work it
// waits a moment in vain.
func (s *Store) healIfStuck(ctx context.Context) {
	last := s.last.Load()
	if last == nil || last.gate.opened == last.gate.closed {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	if err := s.heal(ctx); err != nil {
		s.config.Logger.LogAttrs(ctx, slog.LevelWarn, "the graph stays open for a writer", slog.Int64("revision", last.gate.opened), slog.Any("error", err))
	}
}
