package programme

import (
	"strconv"
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func readMinutes(text string) (int, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	return intake.Minutes(text)
}

func showMinutes(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// at returns a moment of the meeting's day; a zero one for an empty text.
func (s *Screen) at(text string) (time.Time, error) {
	t, err := workshop.ParseTimeOfDay(text)
	if err != nil || !t.Known() {
		return time.Time{}, err
	}
	now := s.host.Now()
	d := s.meeting().Date
	if d.IsZero() {
		d = workshop.DateOf(now)
	}
	return time.Date(d.Year, d.Month, d.Day, 0, int(t), 0, 0, now.Location()), nil
}

// with puts another change to one, as one action; one of them may change nothing.
func with(c workshop.Change, err error, other func() (workshop.Change, error)) (workshop.Change, error) {
	unchanged := workshop.ErrorCode(err) == workshop.CodeUnchanged
	if err != nil && !unchanged {
		return c, err
	}
	more, also := other()
	switch {
	case workshop.ErrorCode(also) == workshop.CodeUnchanged:
		return c, err
	case also != nil:
		return workshop.Change{}, also
	}
	more.Events = append(c.Events, more.Events...)
	return more, nil
}
