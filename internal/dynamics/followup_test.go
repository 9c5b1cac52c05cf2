package dynamics_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"herstelgraaf/internal/dynamics"
	"herstelgraaf/internal/model"
)

func date(t *testing.T, s string) model.Date {
	t.Helper()
	if s == "" {
		return model.Date{}
	}
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func by(actors ...string) []string { return actors }

func TestARecommendationCountsOnceByItsFurthestAnswer(t *testing.T) {
	recommendations := []dynamics.Recommendation{
		{ID: "r1", MadeBy: by("ombudsman"), Answers: []dynamics.Commitment{
			{By: by("ministry"), Status: "rejected"},
			{By: by("agency"), Status: "fulfilled"},
		}},
		{ID: "r2", MadeBy: by("ombudsman"), Answers: []dynamics.Commitment{{By: by("ministry"), Status: "open"}, {By: by("ministry"), Status: "delayed"}}},
		{ID: "r3", MadeBy: by("ombudsman", "court")},
	}
	got := dynamics.FollowUp(recommendations, dynamics.MadeBy, date(t, "2026"))
	want := []dynamics.FollowUpRow{
		{Actor: "ombudsman", Recommendations: 3, Answered: 2, Fulfilled: 1, Delayed: 1, Unanswered: 1},
		{Actor: "court", Recommendations: 1, Unanswered: 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("by maker: got %+v, want %+v", got, want)
	}
	got = dynamics.FollowUp(recommendations, dynamics.PromisedBy, date(t, "2026"))
	want = []dynamics.FollowUpRow{
		{Actor: "ministry", Recommendations: 2, Answered: 2, Rejected: 1, Delayed: 1},
		{Actor: "agency", Recommendations: 1, Answered: 1, Fulfilled: 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("by who promised: got %+v, want %+v", got, want)
	}
}

func TestStatusIsTheOneThatHeldThen(t *testing.T) {
	c := dynamics.Commitment{
		Status:     "fulfilled",
		StatusDate: date(t, "2025-06"),
		History: []dynamics.StatusChange{
			{Date: date(t, "2023"), Status: "in-progress"},
			{Date: date(t, "2024-03-10"), Status: "delayed"},
		},
	}
	for day, want := range map[string]string{
		"2022":       "open",
		"2023-01-01": "in-progress",
		"2024-03-09": "in-progress",
		"2024-03-10": "delayed",
		"2025-05-31": "delayed",
		"2025-06-01": "fulfilled",
		"2026":       "fulfilled",
	} {
		if got := c.StatusAt(date(t, day).Last()); got != want {
			t.Errorf("on %s it is %s, want %s", day, got, want)
		}
	}
	c.History = nil
	if got := c.StatusAt(date(t, "2022").Last()); got != "fulfilled" {
		t.Errorf("without a history it is %s, want the only status that is known", got)
	}
}

func TestWhatComesAfterAsOfDoesNotCount(t *testing.T) {
	recommendations := []dynamics.Recommendation{
		{MadeBy: by("a"), Date: date(t, "2024-05"), Answers: []dynamics.Commitment{{Date: date(t, "2025"), Status: "fulfilled"}}},
		{MadeBy: by("a"), Date: date(t, "2025-02-01")},
	}
	got := dynamics.FollowUp(recommendations, dynamics.MadeBy, date(t, "2024"))
	if want := []dynamics.FollowUpRow{{Actor: "a", Recommendations: 1, Unanswered: 1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDaysToAnswerAreBounds(t *testing.T) {
	days := func(made string, answers ...string) dynamics.Recommendation {
		r := dynamics.Recommendation{MadeBy: by("a"), Date: date(t, made)}
		for _, a := range answers {
			r.Answers = append(r.Answers, dynamics.Commitment{Date: date(t, a), Status: "open"})
		}
		return r
	}
	for _, c := range []struct {
		name            string
		recommendations []dynamics.Recommendation
		want            *dynamics.DayRange
	}{
		{"two days", []dynamics.Recommendation{days("2024-01-01", "2024-01-11")}, &dynamics.DayRange{Min: 10, Max: 10}},
		{"a month", []dynamics.Recommendation{days("2024-01-01", "2024-02")}, &dynamics.DayRange{Min: 31, Max: 59}},
		{"the first of two answers", []dynamics.Recommendation{days("2024-01-01", "2024-02", "2024-02-05")}, &dynamics.DayRange{Min: 31, Max: 35}},
		{"the same month", []dynamics.Recommendation{days("2024-01", "2024-01")}, &dynamics.DayRange{Min: 0, Max: 30}},
		{"an even number", []dynamics.Recommendation{days("2024-01-01", "2024-01-02"), days("2024-01-01", "2024-01-04")}, &dynamics.DayRange{Min: 2, Max: 2}},
		{"an answer before it", []dynamics.Recommendation{days("2024-01-01", "2023")}, nil},
		{"no dates", []dynamics.Recommendation{days("", "2023"), days("2023", "")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := dynamics.FollowUp(c.recommendations, dynamics.MadeBy, date(t, "2026"))[0].MedianDaysToAnswer
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestCountsAddUpAndOrderIsTotal(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	statuses := []string{"fulfilled", "partly-fulfilled", "in-progress", "delayed", "open", "rejected", "withdrawn"}
	actors := []string{"a", "b", "c", "d", "e"}
	var recommendations []dynamics.Recommendation
	for range 300 {
		r := dynamics.Recommendation{MadeBy: by(actors[random.IntN(5)]), AddressedTo: by(actors[random.IntN(5)], actors[random.IntN(5)])}
		for range random.IntN(4) {
			r.Answers = append(r.Answers, dynamics.Commitment{By: by(actors[random.IntN(5)]), Status: statuses[random.IntN(7)]})
		}
		recommendations = append(recommendations, r)
	}
	for _, key := range []dynamics.FollowUpKey{dynamics.MadeBy, dynamics.AddressedTo, dynamics.PromisedBy} {
		rows := dynamics.FollowUp(recommendations, key, date(t, "2026"))
		for i, r := range rows {
			answered := r.Open + r.InProgress + r.Fulfilled + r.PartlyFulfilled + r.Delayed + r.Rejected + r.Withdrawn
			if answered != r.Answered || answered+r.Unanswered != r.Recommendations {
				t.Errorf("the counts of %+v do not add up", r)
			}
			if i > 0 && (rows[i-1].Recommendations < r.Recommendations || rows[i-1].Recommendations == r.Recommendations && rows[i-1].Actor >= r.Actor) {
				t.Errorf("%s comes before %s", rows[i-1].Actor, r.Actor)
			}
		}
		shuffled := slices.Clone(recommendations)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if again := dynamics.FollowUp(shuffled, key, date(t, "2026")); !reflect.DeepEqual(again, rows) {
			t.Error("the rows depend on the order of the recommendations")
		}
	}
}
