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
	flags := []cli.Flag{
		stringFlag("data", "", "folder in which the embedded engine keeps the graph (default: "+defaultData+")"),
		stringFlag("store", "", "Neo4j instead of --data: neo4j://HOST:7687, neo4j+s://…, bolt://…, bolt+s://…"),
	}
	return append(append(flags, neo4jFlags("store")...), waitFlag())
}

// neo4jFlags tell how to reach the Neo4j that the flag with the name of the prefix gives.
func neo4jFlags(prefix string) []cli.Flag {
	prefix += "-"
	return []cli.Flag{
		stringFlag(prefix+"user", "", "user of Neo4j; without user and token it is reached without authentication"),
		stringFlag(prefix+"password", "", "password of Neo4j"),
		stringFlag(prefix+"password-file", "", "file that holds the password"),
		stringFlag(prefix+"token", "", "bearer token for Neo4j, instead of user and password"),
		stringFlag(prefix+"token-file", "", "file that holds the bearer token"),
		stringFlag(prefix+"database", "", "database of Neo4j (default: the user's home database)"),
		intFlag(prefix+"pool", 100, "connections to one Neo4j server at most"),
		durationFlag(prefix+"connect-timeout", 5*time.Second, "time for making a connection to Neo4j, or waiting for a free one"),
		durationFlag(prefix+"query-timeout", 30*time.Second, "time for one statement that reads"),
		durationFlag(prefix+"write-timeout", 10*time.Minute, "time for the transaction of a change set"),
	}
}

func waitFlag() cli.Flag {
	return durationFlag("wait", 0, "how long to go on trying to reach Neo4j at the start; 0 tries once")
}

// openStore opens the graph that the flags name.
func openStore(ctx context.Context, c *cli.Command, m *model.Model, log *slog.Logger) (store.Store, error) {
	if c.String("store") == "" {
		return embedded.Open(cmp.Or(c.String("data"), defaultData), m, embedded.Options{})
	}
	if c.String("data") != "" {
		return nil, usage("--data and --store exclude each other")
	}
	return openNeo4j(ctx, c, "store", m, log)
}

// openNeo4j opens the Neo4j that the flags with a prefix tell of.
func openNeo4j(ctx context.Context, c *cli.Command, prefix string, m *model.Model, log *slog.Logger) (store.Store, error) {
	config := neo4j.Config{
		URL: c.String(prefix), User: c.String(prefix + "-user"), Database: c.String(prefix + "-database"), PoolSize: c.Int(prefix + "-pool"),
		ConnectTimeout: c.Duration(prefix + "-connect-timeout"), QueryTimeout: c.Duration(prefix + "-query-timeout"),
		WriteTimeout: c.Duration(prefix + "-write-timeout"), Wait: c.Duration("wait"), Operation: query.OperationName, Logger: log,
	}
	var err error
	if config.Password, err = secret(c, prefix+"-password"); err != nil {
		return nil, err
	}
	if config.BearerToken, err = secret(c, prefix+"-token"); err != nil {
		return nil, err
	}
	return neo4j.Open(ctx, config, m)
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
