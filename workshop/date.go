package workshop

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Date is a civil date, the day on the calendar on the wall: it has no time
// zone. Its text form is ISO 8601, "2015-01-21"; the zero value is "".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the civil date of t in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads "2015-01-21", "21.1.2015" as Finns and Swedes write it, or
// "21 Jan 2015" as the English screens do.
// An empty text is the zero date. A text that is no day of the calendar gives
// an error with [CodeBadDate].
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, nil
	}
	for _, layout := range []string{"2006-01-02", "2.1.2006", "2006-1-2", "2 Jan 2006"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1000 {
			return DateOf(t), nil
		}
	}
	return Date{}, Err(CodeBadDate, s)
}

// ParseDateNear reads a date as [ParseDate] does, and also "15.10." without a
// year, as people write it: that is the next such day, or one of the last half
// year if that has just been.
func ParseDateNear(s string, today Date) (Date, error) {
	short := strings.TrimSpace(s)
	if d, m, ok := strings.Cut(strings.TrimSuffix(short, "."), "."); ok && !strings.Contains(m, ".") {
		for year := today.Year; year <= today.Year+1; year++ {
			found, err := ParseDate(fmt.Sprintf("%s.%s.%d", d, strings.TrimSpace(m), year))
			if err == nil && today.Time().Sub(found.Time()) < 183*24*time.Hour {
				return found, nil
			}
		}
		return Date{}, Err(CodeBadDate, s)
	}
	return ParseDate(s)
}

// IsZero reports whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// check refuses a date that is no day of the calendar ([CodeBadDate]): written
// to a journal, it could not be read again.
func (d Date) check() error {
	_, err := ParseDate(d.String())
	return err
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// Compare returns -1, 0 or 1 as d is an earlier day than e, the same or a later
// one. The zero date is the earliest.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Time returns midnight UTC of the date, for arithmetic on days.
func (d Date) Time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// String returns the ISO 8601 form, or "" for the zero date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText implements encoding.TextMarshaler.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDate(string(b))
	return err
}

// TimeOfDay is a civil time in minutes after midnight. The zero value of the
// program's forms, "no time given", is [NoTime].
type TimeOfDay int

// NoTime stands where no time of day is known.
const NoTime TimeOfDay = -1

// ParseTimeOfDay reads "17:30", "17.30" or "17", also behind "klo". An empty text is [NoTime].
// Anything else gives an error with [CodeBadTime].
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return NoTime, nil
	}
	told := s
	for _, word := range []string{"klo", "kl.", "kl", "at"} {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), word+" "); ok {
			s = strings.TrimSpace(rest)
		}
	}
	for _, layout := range []string{"15:04", "15.04", "15"} {
		if t, err := time.Parse(layout, s); err == nil {
			return TimeOfDay(t.Hour()*60 + t.Minute()), nil
		}
	}
	return NoTime, Err(CodeBadTime, told)
}

// TimeOfDayOf returns the time of day of t in t's own zone.
func TimeOfDayOf(t time.Time) TimeOfDay {
	return TimeOfDay(t.Hour()*60 + t.Minute())
}

// Known reports whether a time was given.
func (t TimeOfDay) Known() bool { return t >= 0 }

// Add returns the time of day some minutes later, going round at midnight.
func (t TimeOfDay) Add(minutes int) TimeOfDay {
	if !t.Known() {
		return NoTime
	}
	const day = 24 * 60
	return TimeOfDay(((int(t)+minutes)%day + day) % day)
}

// String returns "17:30", or "" for [NoTime].
func (t TimeOfDay) String() string {
	if !t.Known() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", int(t)/60, int(t)%60)
}

// MarshalText implements encoding.TextMarshaler.
func (t TimeOfDay) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (t *TimeOfDay) UnmarshalText(b []byte) (err error) {
	*t, err = ParseTimeOfDay(string(b))
	return err
}
