package main

import (
	"cmp"
	"context"
	"log/slog"
	"time"

	"github.com/urfave/cli/v3"

	"herstelgraaf/internal/dataset"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/query"
	"herstelgraaf/internal/store"
	"herstelgraaf/internal/store/embedded"
	"herstelgraaf/internal/store/neo4j"
)

// defaultData is the folder of the embedded engine where none is named.
const defaultData = "herstelgraaf-data"

// storeFlags tell every command that touches a graph where it is.
func storeFlags() []cli.Flag {
	return []cli.Flag{
		stringFlag("data", "", "folder in which the embedded engine keeps the graph (default: "+defaultData+")"),
		stringFlag("store", "", "Neo4j instead of --data: neo4j://HOST:7687, neo4j+s://…, bolt://…, bolt+s://…"),
		stringFlag("store-user", "", "user of Neo4j; without user and token it is reached without authentication"),
		stringFlag("store-password", "", "password of Neo4j"),
		stringFlag("store-password-file", "", "file that holds the password"),
		stringFlag("store-token", "", "bearer token for Neo4j, instead of user and password"),
		stringFlag("store-token-file", "", "file that holds the bearer token"),
		stringFlag("store-database", "", "database of Neo4j (default: the user's home database)"),
		intFlag("store-pool", 100, "connections to one Neo4j server at most"),
		durationFlag("store-connect-timeout", 5*time.Second, "time for making a connection to Neo4j, or waiting for a free one"),
		durationFlag("store-query-timeout", 30*time.Second, "time for one statement that reads"),
		durationFlag("store-write-timeout", 10*time.Minute, "time for the transaction of a change set"),
		durationFlag("wait", 0, "how long to go on trying to reach Neo4j at the start; 0 tries once"),
	}
}

// openStore opens the graph that the flags name.
func openStore(ctx context.Context, c *cli.Command, m *model.Model, log *slog.Logger) (store.Store, error) {
	if c.String("store") == "" {
		return embedded.Open(cmp.Or(c.String("data"), defaultData), m, embedded.Options{})
	}
	if c.String("data") != "" {
		return nil, usage("--data and --store exclude each other")
	}
	config, err := neo4jConfig(c)
	if err != nil {
		return nil, err
	}
	config.Logger = log
	return neo4j.Open(ctx, config, m)
}

func neo4jConfig(c *cli.Command) (neo4j.Config, error) {
	config := neo4j.Config{
		URL: c.String("store"), User: c.String("store-user"), Database: c.String("store-database"), PoolSize: c.Int("store-pool"),
		ConnectTimeout: c.Duration("store-connect-timeout"), QueryTimeout: c.Duration("store-query-timeout"), WriteTimeout: c.Duration("store-write-timeout"),
		Wait: c.Duration("wait"), Operation: query.OperationName,
	}
	var err error
	if config.Password, err = secret(c, "store-password"); err != nil {
		return config, err
	}
	config.BearerToken, err = secret(c, "store-token")
	return config, err
}

// loadIfEmpty loads the bundled data set into a graph that has nothing yet.
func loadIfEmpty(ctx context.Context, s store.Store, show *progress) (loaded bool, err error) {
	empty := false
	if err := s.View(ctx, func(r store.Reader) error {
		empty = r.Revision() == 0
		return nil
	}); err != nil || !empty {
		return false, err
	}
	set, _, err := dataset.Read(dataset.Bundled(), s.Model(), nil)
	if err != nil {
		return false, err
	}
	_, _, err = dataset.Import(ctx, s, set, dataset.ImportInfo{
		Author: "herstelgraaf", Reason: "load the bundled data set", Time: time.Now(), Progress: show.step("loading the bundled data set"),
	})
	return true, err
}
