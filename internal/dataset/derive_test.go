package dataset

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"herstelgraaf/internal/model"
)

// caseWith is the small data set with its first case reduced to some sections.
func caseWith(t *testing.T, sections string) map[string]string {
	files := small(t)
	head, _, _ := strings.Cut(files["cases/first.yaml"], "\nevents:")
	files["cases/first.yaml"] = head + "\n" + sections
	return files
}

func TestPhaseOfAnEventFollowsFromItsKindAndTheStageOfItsCase(t *testing.T) {
	m := theModel(t)
	// The case is acknowledged on 2020-12-17; a scheme opens in March 2021.
	tests := []struct{ date, kind, want string }{
		{"2014", "signal", "signalling"},
		{"2020-12-16", "signal", "signalling"},
		{"2020-12-17", "signal", "recovery-design"},
		{"2021-02", "inquiry-reported", "recognition"},
		{"2021-03-01", "signal", "recovery-execution"},
		{"2021", "signal", "recovery-design"}, // its first day lies before the opening
		{"2024", "evaluation", "aftercare-learning"},
		{"2010", "law-passed", "policy-design"},
		{"2022", "law-passed", "recovery-design"},
		{"2005", "harm-begins", "execution"},
		{"2023", "apology", "recognition"},
	}
	for _, test := range tests {
		set := read(t, m, caseWith(t, fmt.Sprintf(`events:
  - {id: opened, date: "2021-03", kind: scheme-opened, title: {nl: x, en: x}, citations: [{document: letter}]}
  - {id: it, date: %q, kind: %s, title: {nl: x, en: x}, citations: [{document: letter}]}
`, test.date, test.kind)))
		n := node(t, set, "event/first/it")
		if got := n.Value("phase"); got != test.want || n.Value("phaseBasis") != derivedPhase {
			t.Errorf("%s %s: the phase is %v (%v), want %s (derived)", test.date, test.kind, got, n.Value("phaseBasis"), test.want)
		}
	}
}

func TestPhaseInTheFileStands(t *testing.T) {
	n := node(t, read(t, theModel(t), small(t)), "event/first/2021-03-05-signal")
	if n.Value("phase") != "aftercare-learning" || n.Value("phaseBasis") != recordedPhase {
		t.Errorf("the phase is %v (%v), want aftercare-learning (recorded)", n.Value("phase"), n.Value("phaseBasis"))
	}
}

// Without an acknowledgement of its own a case counts from its first event of that kind, or its first scheme.
func TestFirstSchemeBringsTheRecoveryInSight(t *testing.T) {
	m := theModel(t)
	files := caseWith(t, `events:
  - {id: early, date: "2010", kind: signal, title: {nl: x, en: x}, citations: [{document: letter}]}
  - {id: announced, date: "2011", kind: scheme-announced, title: {nl: x, en: x}, citations: [{document: letter}]}
  - {id: late, date: "2012", kind: signal, title: {nl: x, en: x}, citations: [{document: letter}]}
`)
	set := read(t, m, files)
	for id, want := range map[string]string{"early": "signalling", "late": "recovery-design"} {
		if got := node(t, set, "event/first/"+id).Value("phase"); got != want {
			t.Errorf("%s: the phase is %v, want %s", id, got, want)
		}
	}
}

func TestEveryKindOfEventHasAPhase(t *testing.T) {
	m := theModel(t)
	page, err := os.ReadFile("../../docs/phases.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range m.Vocabulary.List("EventKind").Values {
		row, ok := phases[kind.ID]
		if !ok {
			t.Errorf("the table of phases lacks %s", kind.ID)
		}
		for _, phase := range row {
			if m.Vocabulary.List("Phase").Place(phase) < 0 {
				t.Errorf("%s: %q is no phase", kind.ID, phase)
			}
		}
		if line := fmt.Sprintf("| `%s` | `%s` | `%s` | `%s` |", kind.ID, row[0], row[1], row[2]); !strings.Contains(string(page), line+"\n") {
			t.Errorf("docs/phases.md lacks the line %s", line)
		}
	}
}

func TestOverdueFollowsTheStateThatHeld(t *testing.T) {
	m := theModel(t)
	commitment := func(fields string) *model.Node {
		set := read(t, m, caseWith(t, "commitments:\n  - id: c\n    text: {nl: x, en: x}\n    citations: [{document: letter}]\n"+fields))
		return node(t, set, "commitment/first/c")
	}
	tests := []struct {
		name, fields string
		on, off      []string // days on which it is overdue, and is not
		firstDue     string
		slippage     model.Value
	}{
		{"due at the end of a month that is known to the month", "    date: \"2021\"\n    due: \"2021-06\"\n    status: open\n", []string{"2021-07-01", "2026-07-02"}, []string{"2021-06-30"}, "2021-06", nil},
		{"fulfilled", "    date: \"2021\"\n    due: \"2021-06\"\n    status: fulfilled\n    statusDate: \"2023\"\n", nil, []string{"2021-07-01", "2022-01-01", "2026-07-02"}, "2021-06", nil},
		{"without a due date", "    date: \"2021\"\n    status: delayed\n", nil, []string{"2026-07-02"}, "", nil},
		{"made after it was due", "    date: \"2022-03-01\"\n    due: \"2021\"\n    status: in-progress\n", []string{"2022-03-01"}, []string{"2022-02-28"}, "2021", nil},
		{"of unknown date", "    due: \"2021\"\n    status: in-progress\n", []string{"2022-01-01"}, []string{"2021-12-31"}, "2021", nil},
		{"moved before it was due", "    due: \"2022-12-31\"\n    status: delayed\n    history:\n      - {date: \"2021-01\", status: open, due: \"2021-12-31\"}\n      - {date: \"2021-11\", status: delayed, due: \"2022-12-31\"}\n", []string{"2023-01-01"}, []string{"2022-01-01", "2022-12-31"}, "2021-12-31", int64(365)},
		{"moved after it was due", "    due: \"2022-12-31\"\n    status: delayed\n    history:\n      - {date: \"2021-01\", status: open, due: \"2021-12-31\"}\n      - {date: \"2022-02-01\", status: delayed, due: \"2022-12-31\"}\n", []string{"2022-01-01", "2022-01-31", "2023-01-01"}, []string{"2021-12-31", "2022-02-01", "2022-12-31"}, "2021-12-31", int64(365)},
		{"fulfilled late", "    due: \"2021\"\n    status: fulfilled\n    statusDate: \"2022-05-01\"\n    history:\n      - {date: \"2020\", status: open, due: \"2021\"}\n", []string{"2022-01-01", "2022-04-30"}, []string{"2021-12-31", "2022-05-01", "2026-07-02"}, "2021", nil},
		{"no new date told", "    due: \"2021\"\n    status: delayed\n    statusDate: \"2022-05-01\"\n    history:\n      - {date: \"2020\", status: open, due: \"2021\"}\n      - {date: \"2022-05-01\", status: delayed}\n", []string{"2022-01-01", "2022-05-01"}, []string{"2021-12-31"}, "2021", nil},
		{"overdue throughout a change", "    due: \"2021\"\n    status: delayed\n    history:\n      - {date: \"2020\", status: open, due: \"2021\"}\n      - {date: \"2023\", status: delayed, due: \"2021\"}\n", []string{"2022-12-31", "2023-01-01"}, []string{"2021-12-31"}, "2021", int64(0)},
		{"one date told once", "    due: \"2021\"\n    status: open\n    history:\n      - {date: \"2020\", status: open, due: \"2021\"}\n", []string{"2022-01-01"}, []string{"2021-12-31"}, "2021", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n := commitment(test.fields)
			flips := n.Value("overdue").([]int64)
			if !slices.IsSorted(flips) || len(slices.Compact(slices.Clone(flips))) != len(flips) {
				t.Errorf("the days %v are not ascending", flips)
			}
			for want, days := range map[bool][]string{true: test.on, false: test.off} {
				for _, day := range days {
					date, err := model.ParseDate(day)
					if err != nil {
						t.Fatal(err)
					}
					if got := model.TrueAt(flips, date.Last()); got != want {
						t.Errorf("overdue on %s is %v, want %v", day, got, want)
					}
				}
			}
			if due, _ := n.Value("firstDue").(model.Date); due != (model.Date{}) && due.String() != test.firstDue || due == (model.Date{}) && test.firstDue != "" {
				t.Errorf("firstDue is %v, want %q", n.Value("firstDue"), test.firstDue)
			}
			if got := n.Value("slippageDays"); got != test.slippage {
				t.Errorf("slippageDays is %v, want %v", got, test.slippage)
			}
		})
	}
}

func TestInvolvementRestsOnTheEventsThatNameTheActor(t *testing.T) {
	n := node(t, read(t, theModel(t), small(t)), "involvement/first/agency-caused-harm")
	if got := n.Targets("events"); !slices.Equal(got, []string{"event/first/2014-signal"}) {
		t.Errorf("it rests on %v, want event/first/2014-signal", got)
	}
}

func TestLanguagesAreThoseInWhichAllTextsExist(t *testing.T) {
	files := small(t)
	files["actors.yaml"] = strings.Replace(files["actors.yaml"], "{nl: Ministerie, en: Ministry}", "{nl: Ministerie}", 1)
	set := read(t, theModel(t), files)
	for id, want := range map[string][]string{"actor/ministry": {"nl"}, "actor/agency": {"nl", "en"}, "term/recovery": {"nl", "en"}} {
		if got := node(t, set, id).Value("languages"); !slices.Equal(got.([]string), want) {
			t.Errorf("%s: languages are %v, want %v", id, got, want)
		}
	}
}
