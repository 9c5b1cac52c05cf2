package neo4j

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"herstelgraaf/internal/fault"
)

// Config tells how to reach Neo4j. The zero value of each duration and size stands for the default that its comment names.
type Config struct {
	// URL is the server's or the cluster's: neo4j:// and neo4j+s:// are routed, bolt:// and bolt+s:// are one server.
	URL string
	// User and Password, or BearerToken. None of them connects without authentication.
	User, Password, BearerToken string
	// Database is the database's name; empty for the user's home database, which costs a look-up now and then.
	Database string
	// PoolSize is how many connections to one server are open at most: 100. A change set needs two.
	PoolSize int
	// ConnectTimeout bounds making a connection, or waiting for a free one: 5 s.
	ConnectTimeout time.Duration
	// QueryTimeout bounds one statement of a read, besides the context's deadline: 30 s.
	QueryTimeout time.Duration
	// WriteTimeout bounds the transaction of a change set, besides the context's deadline: 10 minutes.
	WriteTimeout time.Duration
	// Wait is how long Open goes on trying to reach a server that is not there yet; 0 tries once.
	Wait time.Duration
	// Operation names what a context's statements are for in the server's query log, such as a GraphQL operation; nil: nothing.
	Operation func(context.Context) string
	// Logger gets the server's notifications and what Open waits for: slog.Default().
	Logger *slog.Logger
}

func (c Config) withDefaults() Config {
	if c.PoolSize == 0 {
		c.PoolSize = 100
	}
	if c.ConnectTimeout == 0 {
		c.ConnectTimeout = 5 * time.Second
	}
	if c.QueryTimeout == 0 {
		c.QueryTimeout = 30 * time.Second
	}
	if c.WriteTimeout == 0 {
		c.WriteTimeout = 10 * time.Minute
	}
	if c.Logger == nil {
		c.Logger = slog.Default()
	}
	return c
}

func (c Config) check() error {
	u, err := url.Parse(c.URL)
	if err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "neo4j") && !strings.HasPrefix(u.Scheme, "bolt") {
		return fault.New(fault.BadArgument, "the address of the Neo4j server is no URL like neo4j://host:7687 or bolt://host:7687")
	}
	if u.User != nil {
		return fault.New(fault.BadArgument, "the address of the Neo4j server holds a user or a password; give them apart")
	}
	switch {
	case c.PoolSize < 2:
		return fault.New(fault.BadArgument, "a pool of %d connections to Neo4j is too small; want 2 or more", c.PoolSize)
	case c.BearerToken != "" && (c.User != "" || c.Password != ""):
		return fault.New(fault.BadArgument, "give Neo4j either a user and a password or a bearer token, not both")
	case (c.User == "") != (c.Password == ""):
		return fault.New(fault.BadArgument, "give Neo4j both a user and a password, or neither")
	}
	return nil
}

func (c Config) driver() (neo4j.DriverWithContext, error) {
	auth := neo4j.NoAuth()
	switch {
	case c.BearerToken != "":
		auth = neo4j.BearerAuth(c.BearerToken)
	case c.User != "":
		auth = neo4j.BasicAuth(c.User, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URL, auth, func(d *config.Config) {
		d.MaxConnectionPoolSize = c.PoolSize
		d.SocketConnectTimeout = c.ConnectTimeout
		d.ConnectionAcquisitionTimeout = c.ConnectTimeout
		// A caller that waits longer than this is better told that the store is unavailable.
		d.MaxTransactionRetryTime = c.ConnectTimeout
		d.UserAgent = "herstelgraaf"
		d.NotificationsMinSeverity = notifications.WarningLevel
		// Statements name labels and properties of the model of which a young graph has no nodes yet.
		d.NotificationsDisabledCategories = notifications.DisableCategories(notifications.Unrecognized)
	})
	if err != nil {
		return nil, fmt.Errorf("make a Neo4j driver: %w", err)
	}
	return driver, nil
}
