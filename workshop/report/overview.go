package report

import (
	"slices"
	"time"

	"talkoot/workshop"
)

// Overview is what a list shows of a series.
type Overview struct {
	Series workshop.Series
	// Meetings is how many were held, and Participants what they come to.
	Meetings     int
	Participants Total
	// Counts are the head counts of those meetings, the oldest first.
	Counts []workshop.Count
	// Last is the last meeting that was held, and Next the first that is to come,
	// if possible one of which the day is known; without an id where there is none.
	Last, Next workshop.Header
}

// Overviews returns what a list shows of some series, in their order, of the
// headers of all meetings.
func Overviews(series []workshop.Series, headers []workshop.Header, now time.Time) []Overview {
	out := make([]Overview, len(series))
	at := make(map[workshop.ID]int, len(series))
	for i, s := range series {
		out[i].Series, at[s.ID] = s, i
	}
	sorted := Scope{}.Meetings(headers)
	slices.SortFunc(sorted, func(a, b workshop.Header) int { return workshop.NewestFirst(b, a) })
	for _, h := range sorted {
		coming := IsComing(h, now)
		for i, id := range h.Series {
			if n, known := at[id]; known && !slices.Contains(h.Series[:i], id) {
				out[n].add(h, coming)
			}
		}
	}
	return out
}

// add adds a meeting that comes after those that were added before.
func (o *Overview) add(h workshop.Header, coming bool) {
	if coming {
		if o.Next.Date.IsZero() { // one with a day comes before those without
			o.Next = h
		}
		return
	}
	o.Meetings++
	o.Last = h
	o.Participants.add(h.Count)
	o.Counts = append(o.Counts, known(h.Count))
}

// Spark draws the head counts of the last meetings in one line, so many at most:
// see [Spark].
func (o Overview) Spark(most int) string { return Spark(o.Counts[max(0, len(o.Counts)-most):]) }
