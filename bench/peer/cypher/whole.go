package main

import "context"

// wholes are operations as one statement each, in a transaction that needs no round trips of its own: the most that Neo4j
// can give, whatever levels a server goes by.
var wholes = map[string]answer{
	"/whole/point": func(ctx context.Context, tx runner, variables map[string]any) (any, error) {
		found, err := rows(ctx, tx, wholePoint, variables)
		return object{"trajectory": found}, err
	},
	"/whole/list": func(ctx context.Context, tx runner, variables map[string]any) (any, error) {
		found, err := rows(ctx, tx, wholeList, listParameters(variables))
		return object{"cases": found}, err
	},
}

const (
	wholePoint = `MATCH (c:Trajectory {id: $id}) RETURN {id: c.id, name: c.name_nl, summary: c.summary_nl, domain: c.domain, status: c.status,
		manifestations: COLLECT {
			MATCH (m:Manifestation)-[:ABOUT]->(c) WITH m ORDER BY m.id LIMIT 50 MATCH (m)-[:SHOWS]->(b:Bottleneck)
			RETURN {id: m.id, strength: m.strength, phase: m.phase, bottleneck: {id: b.id, name: b.name_nl}} },
		recommendations: COLLECT {
			MATCH (r:Recommendation)-[:ABOUT]->(c) WITH r ORDER BY r.id LIMIT 50
			RETURN {id: r.id, text: r.text_nl,
				addresses: COLLECT { MATCH (r)-[:ADDRESSES]->(b:Bottleneck) WITH b ORDER BY b.id RETURN {id: b.id} },
				commitments: COLLECT { MATCH (k:Commitment)-[:ANSWERS]->(r) WITH k ORDER BY k.id LIMIT 50 RETURN {id: k.id, status: k.status, due: k.due} }} }}`
	wholeList = `MATCH (c:Case)
		WHERE c.domain = $domain AND EXISTS { (c)<-[:ABOUT]-(:Manifestation)-[:SHOWS]->(:Bottleneck {id: $bottleneck}) }
		WITH c ORDER BY c.name_nl_key, c.id LIMIT 25 RETURN {id: c.id, name: c.name_nl, status: c.status,
		bottlenecks: COLLECT {
			MATCH (c)<-[:ABOUT]-(:Manifestation)-[:SHOWS]->(b:Bottleneck) WITH DISTINCT b ORDER BY b.id LIMIT 50 RETURN {id: b.id, name: b.name_nl} },
		recommendations: COLLECT {
			MATCH (r:Recommendation)-[:ABOUT]->(c) WITH r ORDER BY r.id LIMIT 3 RETURN {id: r.id, text: r.text_nl} }}`
)
