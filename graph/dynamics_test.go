package graph_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// The analyses as the API's contract writes them, over the bundled data set.
const (
	patterns  = `{ recurringPatterns(minCases: 4, minSize: 3, first: 20) { bottlenecks { id name } caseCount support lift cases { id name } } }`
	rules     = `{ associationRules(minCases: 3, minConfidence: 0.8, first: 20) { antecedent { id } consequent { id } caseCount support confidence lift } }`
	sequences = `{ eventSequences(minCases: 5, minLength: 3, first: 20) { kinds caseCount support medianGapDays { min max } cases { id } } }`
	durations = `{ durations(from: SIGNAL, to: ACKNOWLEDGEMENT) { count openCount medianDays { min max } p25Days { min max } p75Days { min max } cases { case { id name } days { min max } fromEvent { id } toEvent { id } open } } }`
	loops     = `{ feedbackLoops(minCases: 1, maxLength: 5) { sign links { from { id } to { id } sign caseCount } caseCount cases { id } wholeIn { id } } }`
	table     = `{ truthTable(conditions: ["bottleneck/signals-ignored", "bottleneck/recovery-by-the-causer", "bottleneck/scheme-too-complex"], outcome: "bottleneck/long-waits", consistency: 0.8) {
		rows { present outcome cases { id } consistency } necessity { condition { id } consistency coverage }
		solutions { kind expression terms { present absent cases { id } consistency rawCoverage uniqueCoverage } consistency coverage } } }`
)

type named struct{ ID, Name string }

type days struct{ Min, Max float64 }

func TestAnalysesAnswerAsTheContractWritesThem(t *testing.T) {
	x := bundled(t)
	for name, document := range map[string]string{"patterns": patterns, "rules": rules, "sequences": sequences, "durations": durations, "loops": loops, "table": table} {
		var first, again json.RawMessage
		if errs := ask(t, x, document, &first); errs != nil {
			t.Errorf("%s: %v", name, errs)
		}
		if ask(t, x, document, &again); string(first) != string(again) {
			t.Errorf("%s: the same query gives another answer", name)
		}
	}
}

func TestPatternsHoldInTheCasesThatTheyName(t *testing.T) {
	x := bundled(t)
	var got struct {
		RecurringPatterns []struct {
			Bottlenecks    []named
			CaseCount      int
			Support        float64
			Cases          []struct{ Bottlenecks struct{ Nodes []named } }
			Manifestations []struct{ Bottleneck named }
			PValue         float64
			Population     struct{ Cases, CasesWithData int }
		}
	}
	errs := ask(t, x, `{ recurringPatterns(minCases: 4, minSize: 3, first: 10, orderBy: SURPRISE) { bottlenecks { id name } caseCount support pValue
		cases { bottlenecks(first: 200) { nodes { id } } } manifestations { bottleneck { id } } population { cases casesWithData } } }`, &got)
	if errs != nil || len(got.RecurringPatterns) != 10 {
		t.Fatalf("%d patterns, %v", len(got.RecurringPatterns), errs)
	}
	for _, p := range got.RecurringPatterns {
		if len(p.Cases) != p.CaseCount || p.CaseCount < 4 || len(p.Manifestations) != p.CaseCount*len(p.Bottlenecks) || p.Support != float64(p.CaseCount)/float64(p.Population.CasesWithData) {
			t.Errorf("the pattern %v counts %d cases and %d claims", p.Bottlenecks, p.CaseCount, len(p.Manifestations))
		}
		for _, b := range p.Bottlenecks {
			for _, c := range p.Cases {
				if b.Name == "" || !slices.ContainsFunc(c.Bottlenecks.Nodes, func(n named) bool { return n.ID == b.ID }) {
					t.Errorf("a case of the pattern %v lacks %s", p.Bottlenecks, b.ID)
				}
			}
		}
	}
}

func TestAnalysesCountOnlyTheCasesThatAreAskedAbout(t *testing.T) {
	x := bundled(t)
	var got struct {
		RecurringPatterns []struct {
			Cases      []struct{ Country string }
			Population struct{ Cases int }
		}
		Durations struct {
			Cases      []struct{ Case struct{ Country string } }
			Population struct{ Cases int }
		}
		None  []struct{ CaseCount int }
		Cases struct{ TotalCount int }
	}
	errs := ask(t, x, `query Q($country: String = "GB") {
		recurringPatterns(first: 5, where: {country: {eq: $country}}) { cases { country } population { cases } }
		durations(from: SIGNAL, to: ACKNOWLEDGEMENT, where: {country: {eq: $country}}) { cases { case { country } } population { cases } }
		none: eventSequences(where: {id: {in: []}}) { caseCount }
		cases(where: {country: {eq: $country}}) { totalCount } }`, &got)
	if errs != nil || len(got.RecurringPatterns) == 0 || len(got.Durations.Cases) == 0 || len(got.None) != 0 {
		t.Fatalf("%+v, %v", got, errs)
	}
	for _, p := range got.RecurringPatterns {
		if p.Population.Cases != got.Cases.TotalCount || slices.ContainsFunc(p.Cases, func(c struct{ Country string }) bool { return c.Country != "GB" }) {
			t.Errorf("a pattern of British cases is %+v", p)
		}
	}
	if got.Durations.Population.Cases != got.Cases.TotalCount || got.Durations.Cases[0].Case.Country != "GB" {
		t.Errorf("the durations of British cases are %+v", got.Durations)
	}
}

func TestPopulationIsWhatTheRowsOfAnAnalysisWereCountedOver(t *testing.T) {
	type population struct{ Cases, CasesWithData int }
	x := bundled(t)
	compared := 0
	for _, arguments := range []string{
		`where: {}`, `where: {country: {eq: "GB"}}`, `where: {causalLinksCount: {eq: 0}}`, `where: {eventsCount: {lt: 20}}`, `where: {}, asOf: "2005"`,
		`where: {country: {ne: "GB"}}, asOf: "2019-06"`, `where: {manifestationsCount: {eq: 0}}`, `where: {id: {in: []}}`,
	} {
		got := map[string]json.RawMessage{}
		errs := ask(t, x, strings.ReplaceAll(`{
			bottlenecks: population(of: BOTTLENECKS, $) { cases casesWithData } events: population(of: EVENTS, $) { cases casesWithData }
			someKinds: population(of: EVENTS, kinds: [SIGNAL, SCHEME_OPENED], $) { cases casesWithData } links: population(of: CAUSAL_LINKS, $) { cases casesWithData }
			patterns: recurringPatterns(minSize: 1, minStrength: 3, first: 1, $) { population { cases casesWithData } }
			rules: associationRules(first: 1, $) { population { cases casesWithData } }
			sequences: eventSequences(minLength: 1, minCases: 1, first: 1, $) { population { cases casesWithData } }
			sequencesOfSomeKinds: eventSequences(minLength: 1, minCases: 1, kinds: [SIGNAL, SCHEME_OPENED], first: 1, $) { population { cases casesWithData } }
			loops: feedbackLoops(first: 1, minStrength: 2, $) { population { cases casesWithData } } all: cases($) { totalCount } }`, "$", arguments), &got)
		if errs != nil {
			t.Fatalf("%s: %v", arguments, errs)
		}
		var all struct{ TotalCount int }
		read(t, got["all"], &all)
		for analysis, of := range map[string]string{"patterns": "bottlenecks", "rules": "bottlenecks", "sequences": "events", "sequencesOfSomeKinds": "someKinds", "loops": "links"} {
			var want population
			read(t, got[of], &want)
			if want.Cases != all.TotalCount || want.CasesWithData > want.Cases {
				t.Errorf("%s: of %d cases the population of %s is %+v", arguments, all.TotalCount, of, want)
			}
			var rows []struct{ Population population }
			read(t, got[analysis], &rows)
			for _, row := range rows {
				compared++
				if row.Population != want {
					t.Errorf("%s: %s counted over %+v, the population of %s is %+v", arguments, analysis, row.Population, of, want)
				}
			}
		}
	}
	if compared < 15 {
		t.Errorf("only %d analyses found something to compare with", compared)
	}
}

func read(t *testing.T, data json.RawMessage, v any) {
	t.Helper()
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}

func TestDurationsFollowFromTheEventsThatTheyName(t *testing.T) {
	var got struct {
		Durations struct {
			Count, OpenCount             int
			MedianDays, P25Days, P75Days *days
			Cases                        []struct {
				Days               days
				FromEvent, ToEvent *struct{ Date, Kind string }
				FromDate           string
				ToDate             *string
				Open               bool
			}
		}
	}
	errs := ask(t, bundled(t), `{ durations(from: SIGNAL, to: ACKNOWLEDGEMENT) { count openCount medianDays { min max } p25Days { min max } p75Days { min max }
		cases { days { min max } fromEvent { date kind } toEvent { date kind } fromDate toDate open } } }`, &got)
	if errs != nil {
		t.Fatal(errs)
	}
	d := got.Durations
	if d.Count == 0 || d.Count+d.OpenCount != len(d.Cases) || d.MedianDays == nil || d.P25Days.Min > d.MedianDays.Min || d.MedianDays.Max > d.P75Days.Max {
		t.Errorf("the durations are %+v", d)
	}
	for _, c := range d.Cases {
		if c.Days.Min < 0 || c.Days.Min > c.Days.Max || c.Open != (c.ToDate == nil) || c.FromEvent != nil && (c.FromEvent.Kind != "SIGNAL" || c.FromEvent.Date != c.FromDate) {
			t.Errorf("the case %+v", c)
		}
		if c.ToEvent != nil && (c.Open || c.ToEvent.Kind != "ACKNOWLEDGEMENT" || c.ToEvent.Date != *c.ToDate) {
			t.Errorf("the case %+v", c)
		}
	}
}

func TestAnalysesRefuseWhatWouldTakeTooLong(t *testing.T) {
	x := bundled(t)
	for document, want := range map[string]string{
		`{ recurringPatterns(minCases: 0) { caseCount } }`:                                                    `"minCases" is 0`,
		`{ associationRules(minCases: 1, maxSize: 20) { caseCount } }`:                                        `over 100000`,
		`{ eventSequences(maxLength: 50) { caseCount } }`:                                                     `from 1 to 20`,
		`{ feedbackLoops(maxLength: 50) { length } }`:                                                         `from 1 to 10`,
		`{ recurringPatterns(first: 1000) { caseCount } }`:                                                    `from 0 to 200`,
		`{ truthTable(conditions: ["bottleneck/x"], outcome: "bottleneck/long-waits") { rows { present } } }`: `"bottleneck/x"`,
	} {
		var got json.RawMessage
		errs := ask(t, x, document, &got)
		if len(errs) != 1 || !strings.Contains(errs[0].Message, want) {
			t.Errorf("%s: %v, want %q", document, errs, want)
		}
	}
}
