package workshop

import "strings"

// NextMeeting is when and where people meet next, as far as that is known.
type NextMeeting struct {
	Date  Date      `json:"date"`
	Time  TimeOfDay `json:"time"`
	Place string    `json:"place,omitempty"`
}

// Known reports whether a next meeting is known.
func (n NextMeeting) Known() bool { return !n.Date.IsZero() }

// ParseNextMeeting reads a next meeting as somebody types it: a day, as
// [ParseDateNear] reads it, then the time and the place if they are known, as in
// "7.4. 17.30 Viinijärvi". An empty text is none. It gives [CodeBadDate].
func ParseNextMeeting(s string, today Date) (NextMeeting, error) {
	words := strings.FieldsFunc(CleanLine(s), func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 {
		return NextMeeting{}, nil
	}
	n := NextMeeting{Time: NoTime}
	used := 0
	for _, long := range []int{3, 1} { // "7 Apr 2015" is three words
		if long > len(words) {
			continue
		}
		if d, err := ParseDateNear(strings.Join(words[:long], " "), today); err == nil {
			n.Date, used = d, long
			break
		}
	}
	if used == 0 {
		return NextMeeting{}, Err(CodeBadDate, CleanLine(s))
	}
	if used < len(words) {
		if t, err := ParseTimeOfDay(words[used]); err == nil {
			n.Time = t
			used++
		}
	}
	n.Place = strings.Join(words[used:], " ")
	return n.clean()
}

func (n NextMeeting) clean() (NextMeeting, error) {
	if !n.Known() {
		return NextMeeting{}, nil
	}
	n.Place = CleanLine(n.Place)
	if n.Time >= 24*60 {
		return n, Err(CodeBadTime, n.Time.String())
	}
	if err := checkLength(n.Place, MaxTitle); err != nil {
		return n, err
	}
	return n, n.Date.check()
}

// NextInSeries returns the meeting after one in any of its series, the first of
// several; false if none is planned. A meeting without a date is after none.
func (c *Catalogue) NextInSeries(meeting ID) (next Header, found bool) {
	of := c.headers[meeting]
	if of.Date.IsZero() {
		return Header{}, false
	}
	for _, h := range c.Headers() { // the newest first
		if NewestFirst(h, of) >= 0 {
			break
		}
		if sharesSeries(h, of) {
			next, found = h, true
		}
	}
	return next, found
}

// Next returns the meeting after one: the next of its series if that is planned,
// and otherwise the day, time and place that were said. Its date is zero where
// nothing is known.
func (c *Catalogue) Next(m *Meeting) Header {
	if h, ok := c.NextInSeries(m.ID); ok {
		return h
	}
	n := m.Details.Next
	return Header{Date: n.Date, Time: n.Time, Place: n.Place}
}
