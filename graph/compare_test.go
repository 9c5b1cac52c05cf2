package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"

	"herstelgraaf/internal/dataset/datasettest"
	"herstelgraaf/internal/model"
	"herstelgraaf/internal/store"
)

type comparedRow struct {
	Aspect, Label string
	Bottleneck    *struct{ ID string }
	Cells         []comparedCell
}

type comparedCell struct {
	Present   bool
	Strength  *int
	Date      *string
	Count     *int
	Amount    *struct{ Amount, Currency string }
	Text      *string
	Claim     *comparedClaim
	Citations []struct{ ID string }
}

type comparedClaim struct {
	Typename          string `json:"__typename"`
	ID                string
	Day, Title        *string
	Harmed, Strength  *int
	Cost              *struct{ Amount, Currency string }
	How, Name, Reason *string
	Case              struct{ ID string }
	Citations         []struct{ ID string }
}

func compare(t *testing.T, x *executor.Executor, ids []string) []comparedRow {
	t.Helper()
	var got struct{ CompareCases struct{ Rows []comparedRow } }
	if errs := ask(t, x, fmt.Sprintf(`{compareCases(ids: ["%s"]) {rows {aspect label bottleneck {id} cells {
		present strength date count amount {amount currency} text citations {id}
		claim {__typename id ... on Claim {citations {id}}
			... on Acknowledgement {day: date case {id}} ... on AffectedCount {harmed: count case {id}} ... on RecoveryCost {cost: amount {amount currency} case {id}}
			... on Manifestation {strength how case {id}} ... on Measure {name case {id}} ... on Event {day: date title case {id}} ... on Absence {reason: note case {id}}}}}}}`,
		strings.Join(ids, `", "`)), &got); errs != nil {
		t.Fatal(errs)
	}
	return got.CompareCases.Rows
}

func TestATableShowsWhatCasesShare(t *testing.T) {
	rows := compare(t, bundled(t), []string{"trajectory/toeslagenaffaire", "foreign-case/windrush"})
	first := slices.IndexFunc(rows, func(r comparedRow) bool { return r.Aspect == "BOTTLENECK" })
	if first < 0 || !rows[first].Cells[0].Present || !rows[first].Cells[1].Present || len(rows[first].Cells[0].Citations) == 0 || rows[first].Label == "" {
		t.Errorf("the first bottleneck is not one that both show, with its sources: %+v", rows[max(first, 0)])
	}
}

func TestCellsOfATableHaveTheValuesOfTheClaimThatTheyLeadTo(t *testing.T) {
	ids := []string{"trajectory/toeslagenaffaire", "trajectory/aardbevingsschade-groningen", "foreign-case/post-office-horizon", "trajectory/q-koorts"}
	kinds := map[string]string{
		"ACKNOWLEDGED": "Acknowledgement", "AFFECTED": "AffectedCount", "COST": "RecoveryCost", "BOTTLENECK": "Manifestation", "MEASURE": "Measure", "EVENT": "Event",
	}
	seen := map[string]bool{}
	for _, row := range compare(t, bundled(t), ids) {
		for column, cell := range row.Cells {
			if kinds[row.Aspect] == "" || !cell.Present {
				if cell.Claim != nil || cell.Date != nil || cell.Count != nil || cell.Amount != nil || cell.Strength != nil {
					t.Errorf("%s, %s: the cell has a value: %+v", row.Label, ids[column], cell)
				}
				continue
			}
			seen[row.Aspect] = true
			claim := cell.Claim
			if claim == nil || claim.Typename != kinds[row.Aspect] || claim.Case.ID != ids[column] || !slices.Equal(claim.Citations, cell.Citations) {
				t.Fatalf("%s, %s: the cell leads to %+v", row.Label, ids[column], claim)
			}
			if !same(cell.Date, claim.Day) || !same(cell.Count, claim.Harmed) || !same(cell.Amount, claim.Cost) || !same(cell.Strength, claim.Strength) {
				t.Errorf("%s, %s: the cell has %+v, the claim %+v", row.Label, ids[column], cell, claim)
			}
			for _, said := range []*string{claim.Day, claim.Title, claim.How, claim.Name} {
				if said != nil && !strings.Contains(*cell.Text, *said) {
					t.Errorf("%s, %s: %q is not in the text %q", row.Label, ids[column], *said, *cell.Text)
				}
			}
		}
	}
	if len(seen) != len(kinds) {
		t.Errorf("only cells of %v have something", seen)
	}
}

func same[T comparable](a, b *T) bool { return a == b || a != nil && b != nil && *a == *b }

func TestATableTellsWhatWasLookedForAndNotFound(t *testing.T) {
	s := datasettest.Own(t)
	ids := []string{"trajectory/toeslagenaffaire", "foreign-case/windrush"}
	missing := func(r comparedRow) bool { return r.Bottleneck != nil && r.Cells[0].Present && !r.Cells[1].Present }
	before := compare(t, over(s), ids)
	row := before[slices.IndexFunc(before, missing)]
	kind := s.Model().Type("Absence").(*model.Kind)
	absence := model.NewNode(kind, "absence/windrush/looked-for")
	absence.Values[kind.Property("note").Index] = model.Text{NL: "Gezocht in de dossiers."}
	absence.Values[kind.Property("place").Index] = int64(1)
	absence.Values[kind.Property("languages").Index] = []string{"nl"}
	absence.Out[kind.Relation("bottleneck").OutIndex] = []string{row.Bottleneck.ID}
	absence.Out[kind.Relation("about").OutIndex] = ids[1:]
	if _, err := s.Apply(t.Context(), store.ChangeSet{Author: "test", Reason: "test", Time: time.Unix(1, 0), Put: []*model.Node{absence}}); err != nil {
		t.Fatal(err)
	}
	after := compare(t, over(s), ids)
	if len(after) != len(before) {
		t.Errorf("an absence makes a row: %d before, %d after", len(before), len(after))
	}
	cell := after[slices.IndexFunc(after, func(r comparedRow) bool { return r.Bottleneck != nil && *r.Bottleneck == *row.Bottleneck })].Cells[1]
	if cell.Present || cell.Claim == nil || cell.Claim.ID != absence.ID || *cell.Claim.Reason != "Gezocht in de dossiers." || *cell.Text != *cell.Claim.Reason {
		t.Errorf("the cell is %+v, of the claim %+v", cell, cell.Claim)
	}
}
