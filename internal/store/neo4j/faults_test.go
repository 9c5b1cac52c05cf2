package neo4j_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/fault"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/neo4jtest"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/neo4j"
)

// wants fails the test unless an error has the code and shows no secret.
func wants(tb testing.TB, err error, code fault.Code) {
	tb.Helper()
	if err == nil || fault.CodeOf(err) != code {
		tb.Errorf("got %v; want an error %s", err, code)
		return
	}
	if strings.Contains(err.Error(), "secret") {
		tb.Errorf("the error shows a secret: %v", err)
	}
}

func TestWrongAddressesAndCredentialsAreToldApart(t *testing.T) {
	m := bundledModel(t)
	for name, c := range map[string]neo4j.Config{
		"no address":                    {},
		"another scheme":                {URL: "http://127.0.0.1:7687"},
		"a password in the address":     {URL: "bolt://neo4j:secret@127.0.0.1:7687"},
		"a user without a password":     {URL: "bolt://127.0.0.1:7687", User: "neo4j"},
		"a pool of one":                 {URL: "bolt://127.0.0.1:7687", PoolSize: 1},
		"a password and a bearer token": {URL: "bolt://127.0.0.1:7687", User: "neo4j", Password: "secret", BearerToken: "secret"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := neo4j.Open(context.Background(), c, m)
			wants(t, err, fault.BadArgument)
		})
	}
}

func TestServerThatRefusesIsNotWaitedFor(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	for name, c := range map[string]struct {
		change func(*neo4j.Config)
		says   string
	}{
		"wrong password":  {func(c *neo4j.Config) { c.Password = "secret" }, "password"},
		"no credentials":  {func(c *neo4j.Config) { c.User, c.Password = "", "" }, "password"},
		"wrong database":  {func(c *neo4j.Config) { c.Database = "elsewhere" }, "elsewhere"},
		"a token instead": {func(c *neo4j.Config) { c.User, c.Password, c.BearerToken = "", "", "secret" }, "token"},
	} {
		t.Run(name, func(t *testing.T) {
			config := configOf(server)
			config.Wait = time.Hour
			c.change(&config)
			_, err := neo4j.Open(context.Background(), config, m)
			wants(t, err, fault.Unavailable)
			if err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("%q does not speak of %q", err, c.says)
			}
		})
	}
}

func TestServerThatIsNotThereIsWaitedForWithinBounds(t *testing.T) {
	needServer(t)
	server := neo4jtest.Start(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	m := bundledModel(t)
	proxy.Cut()

	_, err := neo4j.Open(context.Background(), config, m)
	wants(t, err, fault.Unavailable)

	server.Empty(t)
	config.Wait = time.Hour
	waits := make(chan struct{}, 1)
	config.Logger = onWarning(func(string) {
		select {
		case waits <- struct{}{}:
		default:
		}
	})
	opened := make(chan error, 1)
	go func() {
		s, err := neo4j.Open(context.Background(), config, m)
		if err == nil {
			err = s.Close()
		}
		opened <- err
	}()
	<-waits
	proxy.Mend()
	if err := <-opened; err != nil {
		t.Errorf("the server came, but: %v", err)
	}
}

func TestStoreFailsWhileTheServerIsAwayAndGoesOnAfterwards(t *testing.T) {
	needServer(t)
	server := neo4jtest.StartOwn(t)
	m := bundledModel(t)
	s := open(t, configOf(server.Server), m)
	if _, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", "A"))); err != nil {
		t.Fatal(err)
	}
	read := func() error {
		return s.View(context.Background(), func(r store.Reader) error {
			nodes, err := r.Lookup(context.Background(), []string{"bottleneck/a"})
			if err == nil && nodes[0] == nil {
				return errors.New("the node is gone")
			}
			return err
		})
	}
	server.Kill(t)
	wants(t, read(), fault.Unavailable)
	wants(t, s.Ready(context.Background()), fault.Unavailable)
	_, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/b", "B")))
	wants(t, err, fault.Unavailable)
	server.Restart(t)
	if err := read(); err != nil {
		t.Errorf("the server is back, but: %v (%v)", err, errors.Unwrap(err))
	}
	if _, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/b", "B"))); err != nil {
		t.Errorf("the server is back, but: %v", err)
	}
}

func TestCutConnectionsAreMadeAgain(t *testing.T) {
	server := emptyServer(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	s := open(t, config, bundledModel(t))
	proxy.Cut()
	wants(t, s.Ready(context.Background()), fault.Unavailable)
	proxy.Mend()
	if err := s.Ready(context.Background()); err != nil {
		t.Errorf("the line is mended, but: %v", err)
	}
}

func TestSilentServerTakesNoLongerThanTheDeadline(t *testing.T) {
	server := emptyServer(t)
	proxy := neo4jtest.StartProxy(t, server.URI)
	config := configOf(server)
	config.URL = proxy.URI()
	s := open(t, config, bundledModel(t))
	proxy.Blackhole()
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	wants(t, s.Ready(ctx), fault.Timeout)
	proxy.Mend()
	if err := s.Ready(context.Background()); err != nil {
		t.Errorf("the server speaks again, but: %v", err)
	}
}

// transactions gives the operations of the transactions that the service has running in the server.
func transactions(console *console) []string {
	return console.run("SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'herstelgraaf' RETURN metaData.operation", nil)
}

func TestDeadlineEndsTheTransactionInTheServer(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	type operation struct{}
	config := configOf(server)
	config.Operation = func(ctx context.Context) string {
		name, _ := ctx.Value(operation{}).(string)
		return name
	}
	s := open(t, config, m)
	fill(t, s, 120)
	console := consoleOf(t, server)

	ctx, cancel := context.WithTimeout(context.WithValue(context.Background(), operation{}, "EndlessQuestion"), 2*time.Second)
	defer cancel()
	answered := make(chan error, 1)
	go func() { answered <- s.View(ctx, endless(ctx, m)) }()
	for running := []string(nil); len(running) == 0; {
		if running = transactions(console); len(running) > 0 && running[0] != "EndlessQuestion" {
			t.Errorf("the server's list of transactions says %q", running)
		}
		if ctx.Err() != nil {
			t.Fatal("the transaction never showed in the server's list")
		}
	}
	wants(t, <-answered, fault.Timeout)
	for len(transactions(console)) > 0 { // the server ends it at its next look
	}
}

// endless asks a question that takes longer than anyone waits: is there no chain of manifestations, each of a bottleneck of the one before, whose
// end is stronger than any?
func endless(ctx context.Context, m *model.Model) func(store.Reader) error {
	var where store.Filter = store.Compare{Property: "strength", Op: store.Gt, Values: []model.Value{int64(3)}}
	for range 3 {
		where = store.Related{Relation: "bottleneck", Where: store.Related{Relation: "manifestations", Where: where}}
	}
	return func(r store.Reader) error {
		_, err := r.Read(ctx, []store.Request{{Source: store.OfKinds, Kinds: m.Type("Manifestation").Members(), Where: where}})
		return err
	}
}

func TestUsedUpPoolIsToldAndPasses(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	config := configOf(server)
	config.PoolSize, config.ConnectTimeout = 2, time.Second
	s := open(t, config, m)
	fill(t, s, 120)
	console := consoleOf(t, server)
	ctx, cancel := context.WithCancel(context.Background())
	var busy sync.WaitGroup
	for range config.PoolSize {
		busy.Go(func() { _ = s.View(ctx, endless(ctx, m)) })
	}
	for len(transactions(console)) < config.PoolSize {
	}
	wants(t, s.Ready(context.Background()), fault.Unavailable)
	cancel()
	busy.Wait()
	if err := s.Ready(context.Background()); err != nil {
		t.Errorf("the connection is free, but: %v", err)
	}
}

func TestWriterThatWaitsForAnotherGivesUpAtItsDeadline(t *testing.T) {
	server := emptyServer(t)
	m := bundledModel(t)
	s := open(t, configOf(server), m)
	other := server.Driver(t).NewSession(context.Background(), driver.SessionConfig{})
	tx, err := other.BeginTransaction(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	result, err := tx.Run(context.Background(), "MATCH (g:Graph) SET g.locked = true", nil)
	if err == nil {
		_, err = result.Consume(context.Background())
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	_, err = s.Apply(ctx, changeSet(bottleneck(m, "bottleneck/a", "A")))
	wants(t, err, fault.Timeout)
	if err := errors.Join(tx.Close(context.Background()), other.Close(context.Background())); err != nil {
		t.Fatal(err)
	}
	if revision, err := s.Apply(context.Background(), changeSet(bottleneck(m, "bottleneck/a", "A"))); err != nil || revision != 1 {
		t.Errorf("the lock is free, but: revision %d, %v", revision, err)
	}
}
