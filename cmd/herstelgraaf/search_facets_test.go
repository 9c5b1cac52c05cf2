package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"herstelgraaf/internal/store"
)

type facetValue struct {
	Value *string
	Count int
}

type facetedSearch struct {
	TotalCount int
	Nodes      []struct{ ID string }
	Facets     map[string][]facetValue
}

// faceted searches with further arguments, written as in a document.
func (s *service) faceted(t *testing.T, query, arguments string) facetedSearch {
	t.Helper()
	var data struct{ Search facetedSearch }
	s.read(t, fmt.Sprintf(`query($q: String!) {search(query: $q, first: 200%s) {totalCount nodes {id}
		facets {kind {value count} domain {value count} country {value count} phase {value count} category {value count}}}}`, arguments), map[string]any{"q": query}, &data)
	return data.Search
}

// facetArguments are the arguments of search with the facets that they narrow.
var facetArguments = map[string]string{"kinds": "kind", "domains": "domain", "countries": "country", "phases": "phase", "categories": "category"}

// given writes a value of a facet as an argument.
func given(argument, value string) string {
	if argument == "countries" {
		return fmt.Sprintf(", countries: [%q]", value)
	}
	return fmt.Sprintf(", %s: [%s]", argument, value)
}

func TestEachValueOfASearchFacetFindsAsManyAsItCounts(t *testing.T) {
	s := bundled(t)
	all := s.faceted(t, "genegeerde signalen", "")
	for argument, facet := range facetArguments {
		counted := 0
		for _, v := range all.Facets[facet] {
			if v.Value == nil {
				continue
			}
			counted++
			some := s.faceted(t, "genegeerde signalen", given(argument, *v.Value))
			if some.TotalCount != v.Count || some.TotalCount > all.TotalCount {
				t.Errorf("%s counts %d nodes with %s; %d are found", facet, v.Count, *v.Value, some.TotalCount)
			}
		}
		if counted < 2 {
			t.Errorf("%s has only %d values", facet, counted)
		}
	}
}

func TestASearchFacetLeavesOutItsOwnArgument(t *testing.T) {
	s := bundled(t)
	for argument, facet := range facetArguments {
		all := s.faceted(t, "herstel", "").Facets[facet]
		some := s.faceted(t, "herstel", given(argument, *all[0].Value))
		if !slices.EqualFunc(some.Facets[facet], all, func(a, b facetValue) bool { return text(a.Value) == text(b.Value) && a.Count == b.Count }) {
			t.Errorf("%s changes with its own argument: %v", facet, some.Facets[facet])
		}
		for other, values := range some.Facets {
			sum := 0
			for _, v := range values {
				sum += v.Count
			}
			if other != facet && sum < some.TotalCount {
				t.Errorf("%s counts %d of the %d nodes that %s finds", other, sum, some.TotalCount, argument)
			}
		}
	}
}

func text(s *string) string {
	if s == nil {
		return "(none)"
	}
	return *s
}

func TestSearchNarrowsByEachArgumentAtOnce(t *testing.T) {
	s := bundled(t)
	found := s.faceted(t, "signalen", `, kinds: [MANIFESTATION], countries: ["NL"], phases: [EXECUTION, SIGNALLING], categories: [OVERSIGHT, CULTURE]`)
	if found.TotalCount == 0 {
		t.Fatal("nothing is found")
	}
	for _, n := range found.Nodes {
		if !strings.HasPrefix(n.ID, "manifestation/") {
			t.Errorf("found %s", n.ID)
		}
	}
}

func TestANodeWithoutAValueIsNotFoundByAny(t *testing.T) {
	s := bundled(t)
	all := s.faceted(t, "signalen", ", kinds: [TERM, BOTTLENECK, EVENT]")
	values := all.Facets["domain"]
	if last := values[len(values)-1]; last.Value != nil || last.Count == 0 {
		t.Fatalf("terms and bottlenecks should be counted as null, last: %v", values)
	}
	var domains []string
	for _, v := range values[:len(values)-1] {
		domains = append(domains, *v.Value)
	}
	some := s.faceted(t, "signalen", fmt.Sprintf(", kinds: [TERM, BOTTLENECK, EVENT], domains: [%s]", strings.Join(domains, ", ")))
	if some.TotalCount != all.TotalCount-values[len(values)-1].Count {
		t.Errorf("of %d nodes, %d without a domain, %d are found by all domains together", all.TotalCount, values[len(values)-1].Count, some.TotalCount)
	}
	if none := s.faceted(t, "signalen", ", domains: []"); none.TotalCount != 0 || len(none.Facets["domain"]) == 0 {
		t.Errorf("no domain finds %d, and counts %v", none.TotalCount, none.Facets["domain"])
	}
}

func TestSearchPagesWithinWhatItIsNarrowedTo(t *testing.T) {
	s := bundled(t)
	whole := s.faceted(t, "herstel van schade", `, domains: [MINING_DAMAGE], countries: ["NL"]`)
	var walked []string
	cursor := ""
	for {
		var data struct {
			Search struct {
				Nodes    []struct{ ID string }
				PageInfo struct {
					HasNextPage, HasPreviousPage bool
					EndCursor                    string
				}
			}
		}
		s.read(t, `query($after: String) {search(query: "herstel van schade", domains: [MINING_DAMAGE], countries: ["NL"], first: 9, after: $after) {nodes {id} pageInfo {hasNextPage hasPreviousPage endCursor}}}`,
			map[string]any{"after": orNil(cursor)}, &data)
		if data.Search.PageInfo.HasPreviousPage != (cursor != "") {
			t.Fatalf("hasPreviousPage is %t after %q", data.Search.PageInfo.HasPreviousPage, cursor)
		}
		for _, n := range data.Search.Nodes {
			walked = append(walked, n.ID)
		}
		if cursor = data.Search.PageInfo.EndCursor; !data.Search.PageInfo.HasNextPage {
			break
		}
	}
	var want []string
	for _, n := range whole.Nodes {
		want = append(want, n.ID)
	}
	if len(want) < 20 || !slices.Equal(walked, want) {
		t.Errorf("the walk sees %d, one page %d: %v", len(walked), len(want), walked)
	}
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// A claim takes the domain of its case: when the case gets another, the claim is found by that at once, though it is not written.
func TestSearchFacetsFollowWhatAClaimIsAbout(t *testing.T) {
	s, watched := startOver(t)
	before := s.faceted(t, "signalen", ", domains: [DEFENCE]").TotalCount
	moved := s.faceted(t, "signalen", ", domains: [SOCIAL_SECURITY]").TotalCount
	var change store.ChangeSet
	if err := watched.View(t.Context(), func(r store.Reader) error {
		for n, err := range r.Nodes(t.Context(), nil) {
			if err != nil {
				return err
			}
			if n.Value("domain") == "social-security" {
				next := *n
				next.Values = slices.Clone(n.Values)
				next.Values[n.Kind.Property("domain").Index] = "defence"
				change.Put = append(change.Put, &next)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	change.Author, change.Reason, change.Time = "test", "move", time.Unix(1, 0).UTC()
	if _, err := watched.Apply(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	after := s.faceted(t, "signalen", ", domains: [DEFENCE]").TotalCount
	if moved == 0 || after != before+moved || s.faceted(t, "signalen", ", domains: [SOCIAL_SECURITY]").TotalCount != 0 {
		t.Errorf("%d nodes of a domain are moved to one with %d, which then has %d", moved, before, after)
	}
}

func TestSearchFacetsAnswerAsBefore(t *testing.T) {
	bundled(t).answersGolden(t, `{search(query: "genegeerde signalen", countries: ["NL", "GB"], first: 3) {totalCount nodes {id}
		facets {kind {value count} domain {value count} domainOtherCount country {value count} countryOtherCount phase {value count} phaseOtherCount category {value count} categoryOtherCount}}}`, "search-facets")
}
