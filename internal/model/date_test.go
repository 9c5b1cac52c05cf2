package model_test

import (
	"testing"

	"herstelgraaf/internal/model"
)

func TestDateKeepsItsPrecision(t *testing.T) {
	for _, s := range []string{"2021", "2021-03", "2021-03-05", "0001", "9999-12-31", "2024-02-29", "1950-01"} {
		d, err := model.ParseDate(s)
		if err != nil {
			t.Errorf("ParseDate(%q): %s", s, err)
			continue
		}
		if d.String() != s || string(d.Append(nil)) != s {
			t.Errorf("ParseDate(%q) is written %q and %q", s, d, d.Append(nil))
		}
		if back := model.DateOfKey(d.SortKey()); back != d {
			t.Errorf("the sort key of %s leads back to %s", d, back)
		}
	}
}

func TestDateStandsForItsWholeInterval(t *testing.T) {
	for _, c := range []struct{ date, first, last string }{
		{"2021", "2021-01-01", "2021-12-31"},
		{"2021-02", "2021-02-01", "2021-02-28"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2021-03-05", "2021-03-05", "2021-03-05"},
	} {
		d, first, last := date(t, c.date), date(t, c.first), date(t, c.last)
		if d.First() != first.First() || d.Last() != last.Last() {
			t.Errorf("%s runs from day %d to %d; want %s to %s", d, d.First(), d.Last(), first, last)
		}
	}
}

func TestDateThatIsNoneIsRefused(t *testing.T) {
	for _, s := range []string{"", "21", "2021-3", "2021-13", "2021-00", "2021-02-29", "2021-2-05", "2021/02", "0000", "2021-01-32", "20210", "2021-01-0x", "２０２１"} {
		if d, err := model.ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) gives %s", s, d)
		}
	}
}

func TestDatesSortByFirstThenLastDay(t *testing.T) {
	order := []string{"2020-12-31", "2021-01-01", "2021-01", "2021", "2021-01-02", "2021-02"}
	for i := 1; i < len(order); i++ {
		if before, after := date(t, order[i-1]), date(t, order[i]); before.SortKey() >= after.SortKey() {
			t.Errorf("%s does not sort before %s", before, after)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2021", "2021-03", "2021-03-05", "2021-02-30", "-", "20211"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := model.ParseDate(s)
		if err != nil {
			return
		}
		if d.String() != s {
			t.Errorf("%q is written %q", s, d)
		}
		if d.First() > d.Last() || model.DateOfKey(d.SortKey()) != d {
			t.Errorf("%s runs from %d to %d, its key leads to %s", d, d.First(), d.Last(), model.DateOfKey(d.SortKey()))
		}
	})
}

func date(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
