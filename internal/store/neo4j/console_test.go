package neo4j_test

import (
	"context"
	"fmt"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/neo4jtest"
)

// console runs statements beside the store, as a person does in Neo4j Browser.
type console struct {
	tb     testing.TB
	driver driver.DriverWithContext
}

func consoleOf(tb testing.TB, server *neo4jtest.Server) *console {
	tb.Helper()
	return &console{tb, server.Driver(tb)}
}

// run gives the rows of a statement, printed.
func (c *console) run(text string, params map[string]any) []string {
	c.tb.Helper()
	result, err := driver.ExecuteQuery(context.Background(), c.driver, text, params, driver.EagerResultTransformer)
	if err != nil {
		c.tb.Fatalf("%s: %v", text, err)
	}
	var rows []string
	for _, r := range result.Records {
		rows = append(rows, fmt.Sprint(r.Values...))
	}
	return rows
}
