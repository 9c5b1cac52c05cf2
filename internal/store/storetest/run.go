package storetest

import (
	"testing"

	"herstelgraaf/internal/store"
)

// Run runs the suite. open gives a fresh, empty store with the model of this package, and closes it when the test ends.
// requests is how many random requests are made, over random graphs and between random changes each: fewer for an engine
// to which each new form of a request is costly. Short runs make a fifth of them.
func Run(t *testing.T, requests int, open func(t *testing.T) store.Store) {
	if testing.Short() {
		requests /= 5
	}
	for _, concern := range []struct {
		name string
		test func(*testing.T, func(*testing.T) store.Store)
	}{
		{"Lookup", testLookup},
		{"NodeFacts", testNodeFacts},
		{"ManyRequestsInOneLevel", testManyRequests},
		{"VeryManyRequestsInOneLevel", testVeryManyRequests},
		{"Expand", testExpand},
		{"ExpandWithoutField", testExpandWithoutField},
		{"ExpandAfterChanges", testExpandAfterChanges},
		{"Filters", testFilters},
		{"DeepNegations", testDeepNegations},
		{"DateFilters", testDateFilters},
		{"FiltersTiedToOneNode", testTied},
		{"FiltersOnInterfaces", testFiltersOnInterfaces},
		{"Orders", testOrders},
		{"Collation", testCollation},
		{"Pages", testPages},
		{"PagesOfManyParents", testPagesOfManyParents},
		{"WalksSeeEachNodeOnceInOrder", testWalks},
		{"CursorSurvivesDeletionOfItsNode", testCursorSurvivesDeletion},
		{"Counts", testCounts},
		{"Facets", testFacets},
		{"FacetLimit", testFacetLimit},
		{"Temporal", testTemporal},
		{"Apply", testApply},
		{"RefusedSetsChangeNothing", testRefusals},
		{"DeletionTogether", testDeletionTogether},
		{"AViewSeesOneRevision", testRevisions},
		{"WritesBesideReads", testWritesBesideReads},
		{"ViewErrors", testViewErrors},
		{"ClosedStore", testClosed},
		{"Changelog", testChangelog},
		{"LargeChangeSet", testLargeChangeSet},
		{"ChangesMakeTheGraph", testChangesMakeTheGraph},
		{"Meta", testMeta},
		{"WhatIsAnsweredAlongIsAnsweredAlikeAfterwards", testFollowing(requests)},
		{"RandomChangesAreSeenByEachRequest", testRandomChanges(requests)},
		{"RandomRequestsGetTheAnswersOfTheReference", testRandomRequests(requests)},
	} {
		t.Run(concern.name, func(t *testing.T) { concern.test(t, open) })
	}
}
