package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

type page struct {
	Edges []struct {
		Cursor string
		Node   struct{ ID string }
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	TotalCount int
}

// A walk forward and a walk backward see each node once and in the same order, for random filters, orders and sizes.
func TestWalksSeeEachNodeOnce(t *testing.T) {
	s := bundled(t)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	for range 25 {
		list := pick("events", "documents", "manifestations", "commitments")
		where := map[string][]string{
			"events":         {"{}", `{kind: {in: [SIGNAL, COURT_RULING, APOLOGY]}}`, `{date: {overlaps: "2021"}}`, `{case: {country: {eq: "GB"}}}`},
			"documents":      {"{}", `{date: {isNull: true}}`, `{title: {contains: "herstel"}}`, `{citedByCount: {gt: 2}}`},
			"manifestations": {"{}", `{strength: {gte: 2}}`, `{not: {phase: {eq: EXECUTION}}}`, `{bottleneck: {caseCount: {gt: 10}}}`},
			"commitments":    {"{}", `{due: {isNull: false}}`, `{answers: {none: {}}}`, `{status: {ne: FULFILLED}}`},
		}[list]
		order := map[string][]string{
			"events":         {"{date: ASC}", "{date: DESC}", "[{kind: ASC}, {title: DESC, lang: EN}]", "{actorsCount: DESC}"},
			"documents":      {"{title: ASC}", "{date: ASC}", "{date: DESC}", "[{kind: DESC}, {ref: ASC}]"},
			"manifestations": {"{strength: DESC}", "{phase: ASC}", "{how: ASC}", "{citationsCount: ASC}"},
			"commitments":    {"{due: ASC}", "{due: DESC}", "{slippageDays: DESC}", "{status: ASC}"},
		}[list]
		walk := walk{s, list, pick(where...), pick(order...), 1 + random.IntN(60)}
		forward := walk.all(t, "first", "after")
		backward := walk.all(t, "last", "before")
		if !slices.Equal(forward, backward) {
			t.Fatalf("%+v: forward sees %d nodes, backward %d, or in another order", walk, len(forward), len(backward))
		}
		if sorted := slices.Sorted(slices.Values(forward)); len(slices.Compact(sorted)) != len(forward) {
			t.Fatalf("%+v: a node is seen twice", walk)
		}
	}
}

type walk struct {
	service            *service
	list, where, order string
	size               int
}

// all walks through all pages and gives the ids in the order of the list.
func (w walk) all(t *testing.T, size, at string) []string {
	var ids []string
	var cursor any
	for {
		var data map[string]page
		query := fmt.Sprintf(`query($at: String) {list: %s(where: %s, orderBy: %s, %s: %d, %s: $at) {
			totalCount edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor}}}`, w.list, w.where, w.order, size, w.size, at)
		w.service.read(t, query, map[string]any{"at": cursor}, &data)
		p := data["list"]
		var these []string
		for _, e := range p.Edges {
			these = append(these, e.Node.ID)
		}
		more, next := p.PageInfo.HasNextPage, p.PageInfo.EndCursor
		if size == "last" {
			more, next = p.PageInfo.HasPreviousPage, p.PageInfo.StartCursor
			ids = append(these, ids...)
		} else {
			ids = append(ids, these...)
		}
		if !more {
			if len(ids) != p.TotalCount {
				t.Fatalf("%+v: %d nodes seen, totalCount is %d", w, len(ids), p.TotalCount)
			}
			return ids
		}
		if len(these) != w.size {
			t.Fatalf("%+v: a page with more behind it has %d nodes", w, len(these))
		}
		cursor = *next
	}
}
