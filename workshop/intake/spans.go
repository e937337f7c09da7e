package intake

import (
	"strings"
	"time"

	"talkoot/workshop"
)

// Spans reads when somebody was at a meeting: "17.30-18.10, 19-" is from half past
// five to ten past six, and from seven to the end. The times are those of the day
// and place of began. One before the end of the stretch before is of the next day
// if it is in the small hours, and otherwise out of order. What is no time, out of
// order, or open before the last is refused with [workshop.CodeBadTime].
func Spans(text string, began time.Time) ([]workshop.Span, error) {
	line := workshop.CleanLine(text)
	var out []workshop.Span
	last := time.Time{}
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ',' || r == ';' }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		if len(out) > 0 && out[len(out)-1].To.IsZero() {
			return nil, workshop.Err(workshop.CodeBadTime, line)
		}
		from, to, ok := strings.Cut(dashes.Replace(part), "-")
		var s workshop.Span
		var err error
		if s.From, err = timeOn(from, began, last); err != nil || !ok {
			return nil, workshop.Err(workshop.CodeBadTime, line)
		}
		last = s.From
		if strings.TrimSpace(to) != "" {
			if s.To, err = timeOn(to, began, last); err != nil {
				return nil, workshop.Err(workshop.CodeBadTime, line)
			}
			last = s.To
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil, workshop.Err(workshop.CodeBadTime, line)
	}
	return out, nil
}

// dashes are what people and editors write between two times.
var dashes = strings.NewReplacer("–", "-", "—", "-", "\u2212", "-")

// smallHours is until when in the morning a time can be of the day after the
// meeting.
const smallHours = 6

// timeOn reads a time of the day on which something began, not before another.
func timeOn(text string, began, after time.Time) (time.Time, error) {
	clock, err := workshop.ParseTimeOfDay(text)
	if err != nil || !clock.Known() {
		return time.Time{}, workshop.Err(workshop.CodeBadTime, text)
	}
	y, m, d := began.Date()
	at := func(day int) time.Time {
		return time.Date(y, m, day, int(clock)/60, int(clock)%60, 0, 0, began.Location())
	}
	t := at(d)
	if t.Before(after) && int(clock)/60 < smallHours {
		t = at(d + 1)
	}
	if t.Before(after) {
		return t, workshop.Err(workshop.CodeBadTime, text)
	}
	return t, nil
}
