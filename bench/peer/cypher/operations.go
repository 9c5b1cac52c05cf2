package main

import (
	"context"
	"strings"
)

const (
	bottleneckOf = `UNWIND $ids AS of MATCH (:Manifestation {id: of})-[:SHOWS]->(b:Bottleneck)
		RETURN {of: of, node: {id: b.id, name: b.name_nl}}`
	commitmentsOf = `UNWIND $ids AS of CALL (of) {
		MATCH (c:Commitment)-[:ANSWERS]->(:Recommendation {id: of}) RETURN c ORDER BY c.id LIMIT 50
	} RETURN {of: of, node: {id: c.id, status: c.status, due: c.due}}`
)

func point(ctx context.Context, tx runner, variables map[string]any) (any, error) {
	cases, err := rows(ctx, tx, `MATCH (c:Trajectory {id: $id})
		RETURN {id: c.id, name: c.name_nl, summary: c.summary_nl, domain: c.domain, status: c.status}`, variables)
	if err != nil {
		return nil, err
	}
	shown, err := children(ctx, tx, cases, "manifestations", `UNWIND $ids AS of CALL (of) {
		MATCH (m:Manifestation)-[:ABOUT]->(:Trajectory {id: of}) RETURN m ORDER BY m.id LIMIT 50
	} RETURN {of: of, node: {id: m.id, strength: m.strength, phase: m.phase}}`)
	if err != nil {
		return nil, err
	}
	advice, err := children(ctx, tx, cases, "recommendations", `UNWIND $ids AS of CALL (of) {
		MATCH (r:Recommendation)-[:ABOUT]->(:Trajectory {id: of}) RETURN r ORDER BY r.id LIMIT 50
	} RETURN {of: of, node: {id: r.id, text: r.text_nl}}`)
	if err != nil {
		return nil, err
	}
	if _, err := children(ctx, tx, shown, "bottleneck", bottleneckOf); err != nil {
		return nil, err
	}
	if _, err := children(ctx, tx, advice, "addresses", `UNWIND $ids AS of MATCH (:Recommendation {id: of})-[:ADDRESSES]->(b:Bottleneck)
		WITH of, b ORDER BY b.id RETURN {of: of, node: {id: b.id}}`); err != nil {
		return nil, err
	}
	_, err = children(ctx, tx, advice, "commitments", commitmentsOf)
	return object{"trajectory": cases}, err
}

func list(ctx context.Context, tx runner, variables map[string]any) (any, error) {
	cases, err := rows(ctx, tx, `MATCH (c:Case)
		WHERE c.domain = $domain AND EXISTS { (c)<-[:ABOUT]-(:Manifestation)-[:SHOWS]->(:Bottleneck {id: $bottleneck}) }
		WITH c ORDER BY c.name_nl_key, c.id LIMIT 25 RETURN {id: c.id, name: c.name_nl, status: c.status}`,
		listParameters(variables))
	if err != nil {
		return nil, err
	}
	if _, err := children(ctx, tx, cases, "bottlenecks", bottlenecksOf("50")); err != nil {
		return nil, err
	}
	_, err = children(ctx, tx, cases, "recommendations", `UNWIND $ids AS of CALL (of) {
		MATCH (r:Recommendation)-[:ABOUT]->(:Case {id: of}) RETURN r ORDER BY r.id LIMIT 3
	} RETURN {of: of, node: {id: r.id, text: r.text_nl}}`)
	return object{"cases": cases}, err
}

// listParameters has the domain as the graph stores it.
func listParameters(variables map[string]any) map[string]any {
	domain, _ := variables["domain"].(string)
	return map[string]any{"bottleneck": variables["bottleneck"], "domain": strings.ToLower(strings.ReplaceAll(domain, "_", "-"))}
}

// bottlenecksOf is the statement for the first bottlenecks of cases.
func bottlenecksOf(first string) string {
	return `UNWIND $ids AS of CALL (of) {
		MATCH (:Case {id: of})<-[:ABOUT]-(:Manifestation)-[:SHOWS]->(b:Bottleneck) WITH DISTINCT b ORDER BY b.id LIMIT ` + first + ` RETURN b
	} RETURN {of: of, node: {id: b.id, name: b.name_nl}}`
}

func deep(ctx context.Context, tx runner, variables map[string]any) (any, error) {
	roots, err := rows(ctx, tx, `MATCH (b:Bottleneck {id: $id}) RETURN {id: b.id}`, variables)
	if err != nil {
		return nil, err
	}
	cases, err := children(ctx, tx, roots, "cases", `UNWIND $ids AS of CALL (of) {
		MATCH (:Bottleneck {id: of})<-[:SHOWS]-(:Manifestation)-[:ABOUT]->(c:Case) WITH DISTINCT c ORDER BY c.id LIMIT 20 RETURN c
	} RETURN {of: of, node: {id: c.id, name: c.name_nl}}`)
	if err != nil {
		return nil, err
	}
	shown, err := children(ctx, tx, cases, "bottlenecks", bottlenecksOf("10"))
	if err != nil {
		return nil, err
	}
	advice, err := children(ctx, tx, shown, "recommendations", `UNWIND $ids AS of CALL (of) {
		MATCH (r:Recommendation)-[:ADDRESSES]->(:Bottleneck {id: of}) RETURN r ORDER BY r.id LIMIT 5
	} RETURN {of: of, node: {id: r.id, text: r.text_nl}}`)
	if err != nil {
		return nil, err
	}
	_, err = children(ctx, tx, advice, "commitments", commitmentsOf)
	return object{"bottleneck": roots}, err
}
