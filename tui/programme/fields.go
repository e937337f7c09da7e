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
