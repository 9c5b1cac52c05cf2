// The floor on Neo4j: the answers of the benchmark's operations by one hand-written Cypher statement a level, and by one for
// the whole, through the driver, behind a bare HTTP handler. It reads the same requests as the service and gives the same data.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), neo4j.BasicAuth(os.Getenv("NEO4J_USER"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	ctx := context.Background()
	defer driver.Close(ctx)
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	for path, answer := range map[string]answer{"/point": point, "/list": list, "/deep": deep} {
		http.Handle("POST "+path, handler(driver, inOneTransaction(answer)))
	}
	for path, answer := range wholes {
		http.Handle("POST "+path, handler(driver, alone(answer)))
	}
	server := &http.Server{Addr: "127.0.0.1:" + os.Getenv("PORT"), ReadHeaderTimeout: 10 * time.Second}
	fmt.Println("ready")
	return server.ListenAndServe()
}

// answer makes the data of an operation.
type answer func(ctx context.Context, tx runner, variables map[string]any) (any, error)

// runner runs a statement.
type runner interface {
	Run(ctx context.Context, statement string, parameters map[string]any) (neo4j.ResultWithContext, error)
}

// run makes the data of an operation in a session.
type run func(ctx context.Context, session neo4j.SessionWithContext, variables map[string]any) (any, error)

func inOneTransaction(of answer) run {
	return func(ctx context.Context, session neo4j.SessionWithContext, variables map[string]any) (any, error) {
		return session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return of(ctx, tx, variables) })
	}
}

// alone runs each statement in a transaction of its own.
func alone(of answer) run {
	return func(ctx context.Context, session neo4j.SessionWithContext, variables map[string]any) (any, error) {
		return of(ctx, autoCommit{session}, variables)
	}
}

type autoCommit struct{ session neo4j.SessionWithContext }

func (a autoCommit) Run(ctx context.Context, statement string, parameters map[string]any) (neo4j.ResultWithContext, error) {
	return a.session.Run(ctx, statement, parameters)
}

func handler(driver neo4j.DriverWithContext, of run) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var request struct{ Variables map[string]any }
		if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		session := driver.NewSession(r.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
		defer session.Close(r.Context())
		data, err := of(r.Context(), session, request.Variables)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(map[string]any{"data": data}); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	})
}

// object is a node of an answer.
type object = map[string]any

// rows runs a statement whose rows are one map each.
func rows(ctx context.Context, tx runner, statement string, parameters map[string]any) ([]object, error) {
	result, err := tx.Run(ctx, statement, parameters)
	if err != nil {
		return nil, err
	}
	var all []object
	for result.Next(ctx) {
		all = append(all, result.Record().Values[0].(object))
	}
	return all, result.Err()
}

// children puts the rows of a statement under their parents: as a list under name. Each row has the parent's id as `of`;
// the statement gets the ids of all parents, each once.
func children(ctx context.Context, tx runner, parents []object, name, statement string) ([]object, error) {
	byID := map[any][]object{}
	var ids []any
	for _, p := range parents {
		if byID[p["id"]] == nil {
			ids = append(ids, p["id"])
		}
		byID[p["id"]] = append(byID[p["id"]], p)
		p[name] = []object{}
	}
	found, err := rows(ctx, tx, statement, map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	for _, row := range found {
		for _, p := range byID[row["of"]] {
			p[name] = append(p[name].([]object), row["node"].(object))
		}
	}
	nodes := make([]object, len(found))
	for i, row := range found {
		nodes[i] = row["node"].(object)
	}
	return nodes, nil
}
