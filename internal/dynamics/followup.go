package dynamics

import (
	"cmp"
	"slices"

	"herstelgraaf/internal/model"
)

// Recommendation is a recommendation with its answers.
type Recommendation struct {
	ID          string
	Date        model.Date // zero: not known
	MadeBy      []string   // ids of actors, as are all below
	AddressedTo []string
	Answers     []Commitment
}

// Commitment is what was promised or done, with how its status changed.
type Commitment struct {
	Date       model.Date // zero: not known
	By         []string
	Status     string     // the id in the vocabulary, as last known
	StatusDate model.Date // zero: not known
	History    []StatusChange
}

// StatusChange is a status from a date on.
type StatusChange struct {
	Date   model.Date
	Status string
}

// FollowUpKey tells by whom follow-up is counted.
type FollowUpKey uint8

// By whom follow-up can be counted.
const (
	MadeBy FollowUpKey = iota
	AddressedTo
	PromisedBy
)

// FollowUpRow tells how the recommendations of one actor were followed up. Open to Withdrawn and Unanswered add up to
// Recommendations.
type FollowUpRow struct {
	Actor                                                                      string
	Recommendations, Answered                                                  int
	Open, InProgress, Fulfilled, PartlyFulfilled, Delayed, Rejected, Withdrawn int
	Unanswered                                                                 int
	MedianDaysToAnswer                                                         *DayRange // nil: no pair of dates is known
}

// DayRange is bounds of a number of days, both included.
type DayRange struct{ Min, Max float64 }

// furthest are the statuses of a commitment, the furthest along first. What is done counts above what goes on, that above
// what has not begun, and that above what was refused or taken back.
var furthest = []string{"fulfilled", "partly-fulfilled", "in-progress", "delayed", "open", "rejected", "withdrawn"}

// FollowUp counts recommendations by actor: most first, then by the actor's id. A recommendation counts once in a row, by
// its furthest-along answer; by PromisedBy only the actor's own answers count. What certainly comes after the last day of
// asOf does not count: a recommendation, an answer, a change of status.
//
// The days to the answer run from the recommendation to its first answer. Both dates are intervals, so that each pair
// gives a least and a most number; the medians of these are bounds of the median. An answer is not taken to come before
// what it answers: the least is 0, and pairs that can only be negative are left out.
func FollowUp(recommendations []Recommendation, by FollowUpKey, asOf model.Date) []FollowUpRow {
	day := asOf.Last()
	tallies := map[string]*tally{}
	for _, r := range recommendations {
		if after(r.Date, day) {
			continue
		}
		answers := slices.DeleteFunc(slices.Clone(r.Answers), func(c Commitment) bool { return after(c.Date, day) })
		for _, actor := range keys(r, answers, by) {
			own := answers
			if by == PromisedBy {
				own = slices.DeleteFunc(slices.Clone(answers), func(c Commitment) bool { return !slices.Contains(c.By, actor) })
			}
			t := tallies[actor]
			if t == nil {
				t = &tally{row: FollowUpRow{Actor: actor}}
				tallies[actor] = t
			}
			t.add(r, own, day)
		}
	}
	rows := make([]FollowUpRow, 0, len(tallies))
	for _, t := range tallies {
		t.row.MedianDaysToAnswer = medianRange(t.days)
		rows = append(rows, t.row)
	}
	slices.SortFunc(rows, func(a, b FollowUpRow) int {
		return cmp.Or(cmp.Compare(b.Recommendations, a.Recommendations), cmp.Compare(a.Actor, b.Actor))
	})
	return rows
}

// tally is a row in the making, with the days to each first answer.
type tally struct {
	row  FollowUpRow
	days []DayRange
}

func (t *tally) add(r Recommendation, answers []Commitment, day int64) {
	t.row.Recommendations++
	if len(answers) == 0 {
		t.row.Unanswered++
		return
	}
	t.row.Answered++
	best := len(furthest) - 1
	for _, c := range answers {
		if place := slices.Index(furthest, c.StatusAt(day)); place >= 0 {
			best = min(best, place)
		}
	}
	row := &t.row
	*[]*int{&row.Fulfilled, &row.PartlyFulfilled, &row.InProgress, &row.Delayed, &row.Open, &row.Rejected, &row.Withdrawn}[best]++
	if days, ok := daysToFirst(r.Date, answers); ok {
		t.days = append(t.days, days)
	}
}

// StatusAt is the status that held on a day: that of the last change that can have been made by then. Before the first
// change a commitment is open. Without a history the only known status holds from the start.
func (c Commitment) StatusAt(day int64) string {
	if len(c.History) == 0 || c.StatusDate != (model.Date{}) && !after(c.StatusDate, day) {
		return c.Status
	}
	status := "open"
	for _, change := range c.History {
		if !after(change.Date, day) {
			status = change.Status
		}
	}
	return status
}

// after tells whether a date certainly comes after a day; a date that is not known does not.
func after(d model.Date, day int64) bool { return d != (model.Date{}) && d.First() > day }

func keys(r Recommendation, answers []Commitment, by FollowUpKey) []string {
	var actors []string
	switch by {
	case MadeBy:
		actors = slices.Clone(r.MadeBy)
	case AddressedTo:
		actors = slices.Clone(r.AddressedTo)
	default:
		for _, c := range answers {
			actors = append(actors, c.By...)
		}
	}
	slices.Sort(actors)
	return slices.Compact(actors)
}

// daysToFirst is the number of days to the first of the answers whose dates are known.
func daysToFirst(from model.Date, answers []Commitment) (DayRange, bool) {
	if from == (model.Date{}) {
		return DayRange{}, false
	}
	var first, last int64
	found := false
	for _, c := range answers {
		if c.Date == (model.Date{}) {
			continue
		}
		if !found || c.Date.First() < first {
			first = c.Date.First()
		}
		if !found || c.Date.Last() < last {
			last = c.Date.Last()
		}
		found = true
	}
	if !found || last < from.First() {
		return DayRange{}, false
	}
	return DayRange{Min: float64(max(0, first-from.Last())), Max: float64(last - from.First())}, true
}

// medianRange is the median of the least numbers and the median of the most; nil for none.
func medianRange(days []DayRange) *DayRange {
	if len(days) == 0 {
		return nil
	}
	least, most := make([]float64, len(days)), make([]float64, len(days))
	for i, d := range days {
		least[i], most[i] = d.Min, d.Max
	}
	return &DayRange{Min: median(least), Max: median(most)}
}

// median is the middle number, or the mean of the two in the middle. It sorts its argument.
func median(numbers []float64) float64 {
	slices.Sort(numbers)
	n := len(numbers)
	return (numbers[(n-1)/2] + numbers[n/2]) / 2
}
