package model

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a year, a month or a day, as precise as it is known (EDTF level 0, ISO 8601-2:2019). It stands for the whole
// interval from its first to its last day. The zero Date is no date.
type Date struct {
	Year       int16 // 1 to 9999
	Month, Day uint8 // 0 where not known
}

// ParseDate reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the proleptic Gregorian calendar.
func ParseDate(s string) (Date, error) {
	bad := func(why string) (Date, error) {
		return Date{}, fmt.Errorf("%q is no date: %s; want YYYY, YYYY-MM or YYYY-MM-DD", s, why)
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return bad("it has the wrong length")
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && (s[i] < '0' || s[i] > '9') {
			return bad("it is not made of digits and hyphens in their places")
		}
	}
	var d Date
	year, _ := strconv.Atoi(s[:4])
	if d.Year = int16(year); year == 0 {
		return bad("there is no year 0")
	}
	if len(s) >= 7 {
		month, _ := strconv.Atoi(s[5:7])
		if d.Month = uint8(month); month < 1 || month > 12 {
			return bad("there is no such month")
		}
	}
	if len(s) == 10 {
		day, _ := strconv.Atoi(s[8:])
		if d.Day = uint8(day); day < 1 || day > daysIn(year, time.Month(d.Month)) {
			return bad("there is no such day")
		}
	}
	return d, nil
}

// String writes the date as precisely as it is known.
func (d Date) String() string {
	switch {
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
}

// Append adds the date to dst as String writes it.
func (d Date) Append(dst []byte) []byte {
	dst = append(dst, byte('0'+d.Year/1000), byte('0'+d.Year/100%10), byte('0'+d.Year/10%10), byte('0'+d.Year%10))
	if d.Month > 0 {
		dst = append(dst, '-', '0'+d.Month/10, '0'+d.Month%10)
	}
	if d.Day > 0 {
		dst = append(dst, '-', '0'+d.Day/10, '0'+d.Day%10)
	}
	return dst
}

// First is the first day that it can be, as a day number: days since 1970-01-01, negative before.
func (d Date) First() int64 {
	return dayNumber(int(d.Year), time.Month(max(d.Month, 1)), int(max(d.Day, 1)))
}

// Last is the last day that it can be, as a day number.
func (d Date) Last() int64 {
	month := time.Month(d.Month)
	if month == 0 {
		month = time.December
	}
	day := int(d.Day)
	if day == 0 {
		day = daysIn(int(d.Year), month)
	}
	return dayNumber(int(d.Year), month, day)
}

// SortKey orders dates by first day, then last day. It fits in 53 bits.
func (d Date) SortKey() int64 { return d.First()*512 + d.Last() - d.First() }

// DateOfKey is the date that has a sort key.
func DateOfKey(key int64) Date {
	length := key & 511
	t := time.Unix((key-length)/512*86400, 0).UTC()
	d := Date{Year: int16(t.Year())}
	if length < 365-1 {
		d.Month = uint8(t.Month())
	}
	if length == 0 {
		d.Day = uint8(t.Day())
	}
	return d
}

func dayNumber(year int, month time.Month, day int) int64 {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
