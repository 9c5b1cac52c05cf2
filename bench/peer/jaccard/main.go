// The peer's own way of finding similar cases: a generated graph in Neo4j as cases that show bottlenecks, and one Cypher
// statement for the Jaccard overlap of each case with one. It prints the median time and adds it to a file of records.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"herstelgraaf/internal/bench"
	"herstelgraaf/internal/dataset"
)

// most like one: the ten cases with the highest overlap.
const statement = `MATCH (c:Case {id: $id})-[:SHOWS]->(b)
WITH c, collect(b) AS shown
UNWIND shown AS b
MATCH (b)<-[:SHOWS]-(other:Case) WHERE other <> c
WITH shown, other, count(*) AS both
WITH other, toFloat(both) / (size(shown) + COUNT {(other)-[:SHOWS]->()} - both) AS overlap
ORDER BY overlap DESC, other.id LIMIT 10
RETURN other.id, overlap`

const (
	warmup = 5
	runs   = 30
)

func main() {
	cases := flag.Int("cases", 10_000, "cases of the generated graph")
	seed := flag.Uint64("seed", 1, "seed of the graph")
	record := flag.String("record", "", "file to which the figure is added")
	flag.Parse()
	if err := run(context.Background(), bench.Options{Cases: *cases, Seed: *seed, Analyses: true}, *record); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o bench.Options, record string) error {
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), neo4j.BasicAuth(os.Getenv("NEO4J_USER"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	if err := fill(ctx, driver, o); err != nil {
		return err
	}
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	defer session.Close(ctx)
	random := rand.New(rand.NewPCG(o.Seed, 1))
	var times []time.Duration
	for i := range warmup + runs {
		start := time.Now()
		found, err := neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) ([]*neo4j.Record, error) {
			result, err := tx.Run(ctx, statement, map[string]any{"id": bench.CaseID(random.IntN(o.Cases))})
			if err != nil {
				return nil, err
			}
			return result.Collect(ctx)
		})
		if err != nil {
			return err
		}
		if len(found) != 10 {
			return fmt.Errorf("%d similar cases; want 10", len(found))
		}
		if i >= warmup {
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	median := times[len(times)/2]
	fmt.Printf("Cypher: the ten cases with the highest overlap, p50 %s\n", median.Round(10*time.Microsecond))
	if record == "" {
		return nil
	}
	return bench.Record{Column: "Cypher on Neo4j", Cases: o.Cases, Fact: bench.SimilarAnalysis, Value: median.Seconds()}.AppendTo(record)
}

// fill puts the cases of a generated graph and the bottlenecks that they show into an empty database.
func fill(ctx context.Context, driver neo4j.DriverWithContext, o bench.Options) error {
	m, err := dataset.Model()
	if err != nil {
		return err
	}
	for _, constraint := range []string{"CREATE CONSTRAINT FOR (c:Case) REQUIRE c.id IS UNIQUE", "CREATE CONSTRAINT FOR (b:Bottleneck) REQUIRE b.id IS UNIQUE"} {
		if _, err := neo4j.ExecuteQuery(ctx, driver, constraint, nil, neo4j.EagerResultTransformer); err != nil {
			return err
		}
	}
	for set := range bench.Generate(m, o) {
		shown := map[string][]string{}
		for _, n := range set.Put {
			if n.Kind.Name == "Manifestation" {
				id := n.Targets("about")[0]
				shown[id] = append(shown[id], n.Targets("bottleneck")[0])
			}
		}
		var rows []any
		for id, bottlenecks := range shown {
			rows = append(rows, map[string]any{"id": id, "shown": bottlenecks})
		}
		const put = "UNWIND $rows AS row CREATE (c:Case {id: row.id}) WITH c, row UNWIND row.shown AS id MERGE (b:Bottleneck {id: id}) CREATE (c)-[:SHOWS]->(b)"
		if _, err := neo4j.ExecuteQuery(ctx, driver, put, map[string]any{"rows": rows}, neo4j.EagerResultTransformer); err != nil {
			return err
		}
	}
	return nil
}
